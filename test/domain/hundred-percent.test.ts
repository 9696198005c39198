import { describe, expect, test } from 'vitest';
import { Decimal } from '../../functions/domain/decimal.ts';
import { evaluate } from '../../functions/domain/evaluate.ts';
import type { Figure } from '../../functions/domain/figure.ts';
import { metrics } from '../../functions/domain/metrics.ts';
import { decimalsOfShare } from '../../functions/domain/number-format.ts';
import { merge, type Tally } from '../../functions/domain/tally.ts';
import { fold, record, smallOrganisation } from './small-organisation.ts';

const reference = smallOrganisation({
  scope: [['P1', '1']],
  profile: { green: { waterBaseYear: 2021, waterUtilisation: 'reuseShare', thermalCap: '0.1' } },
});

function figureOf(metric: string, tally: Tally): Figure | undefined {
  const tallies = new Map([['2024', tally]]);
  const figures = evaluate([{ metric, period: '2024' }], { metrics, tallies, reference, basePeriod: '' });
  return figures.find((one) => one.metric === metric);
}

/** So many suppliers asked, all but some of whom have answered. */
function surveyed(asked: number, silent: number): Tally {
  const survey = (_: unknown, index: number) =>
    record({
      supplierId: `S${index}`,
      template: 'CMRT',
      issuedOn: '2024-03-01',
      ...(index < silent ? { status: 'issued' } : { status: 'submitted', submittedOn: '2024-04-01' }),
    });
  return fold('mineral-survey', '2024', Array.from({ length: asked }, survey), reference);
}

describe('a share of suppliers', () => {
  test.each([
    [20_000, 0, '100'],
    [19_999, 1, '99.99'],
    [20_000, 1, '99.995'],
    [30_000, 1, '99.997'],
    [400, 1, '99.75'],
  ])('of %i, %i of them silent, is printed as %s', (asked, silent, printed) => {
    expect(figureOf('cm.response_rate_cmrt', surveyed(asked, silent))?.printed).toBe(printed);
  });
});

test('a diversion rate is a hundred only where all is diverted', () => {
  const waste = (method: string, massT: string) =>
    record({ facilityId: 'P1', year: 2024, quarter: 1, stream: 'SW17', hazardous: false, method, massT });
  const rate = (landfilled: string) => {
    const rows = [waste('recycle', '999.7'), waste('landfill', landfilled)];
    return figureOf('gm.waste_diversion_rate', merge([fold('waste', '2024-Q1', rows, reference)]))?.printed;
  };
  expect(rate('0.3')).toBe('99.97');
  expect(rate('0')).toBe('100.0');
});

test.each([
  ['100', 2],
  ['99.99', 2],
  ['99.9949', 2],
  ['99.995', 3],
  ['99.99999', 5],
  ['99.99999999999999999999', 20],
  ['100.004', 2],
  ['0', 2],
])('%s%% keeps %i decimals', (percent, decimals) => {
  expect(decimalsOfShare(new Decimal(percent), 2)).toBe(decimals);
});
