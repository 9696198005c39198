import { describe, expect, test } from 'vitest';
import { Decimal } from '../../functions/domain/decimal.ts';
import { evaluate } from '../../functions/domain/evaluate.ts';
import type { Figure } from '../../functions/domain/figure.ts';
import { cells, total } from '../../functions/domain/formula.ts';
import type { Metric } from '../../functions/domain/metric.ts';
import { add, emptyTally, markPresent, type Tally } from '../../functions/domain/tally.ts';
import { fold, plant, record, smallOrganisation } from './small-organisation.ts';

const gas = 'activity:natural_gas';
const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const delivered = (months: Readonly<Record<string, readonly number[]>>, expectation = gas): Tally => {
  const tally = emptyTally();
  for (const [facilityId, own] of Object.entries(months)) markPresent(tally, expectation, facilityId, own);
  return tally;
};
const burning = (facilityId: string, more: Readonly<Record<string, unknown>> = {}) =>
  plant(facilityId, { expectedSources: ['natural_gas', 'grid'], ...more });

describe('a figure', () => {
  const metric = (id: string, formula: Metric['formula']): Metric => ({
    id,
    unit: 'MWh',
    decimals: 2,
    formula,
  });
  const metrics = new Map(
    [
      metric('gas', cells('energy/natural_gas', 'activity', [gas])),
      metric('power', cells('power', 'activity')),
      metric('both', total('gas', 'power')),
    ].map((one) => [one.id, one]),
  );
  /** P1 delivered its year; P2, of the given weight in a thousand, nothing. */
  const withMissingWeight = (weight: number): ReadonlyMap<string, Figure> => {
    const reference = smallOrganisation({
      facilities: [burning('P1'), burning('P2')],
      scope: [
        ['P1', String(1000 - weight)],
        ['P2', String(weight)],
      ],
    });
    const tally = delivered({ P1: all });
    add(tally, 'energy/natural_gas', new Decimal('12.5'), false);
    add(tally, 'power', new Decimal('1'), false);
    const figures = evaluate([{ metric: 'both', period: '2023' }], {
      metrics,
      tallies: new Map([['2023', tally]]),
      reference,
      basePeriod: '2022',
    });
    return new Map(figures.map((figure) => [figure.metric, figure]));
  };

  test.each([
    [0, 'published', '12.50', false],
    [49, 'published with a note', '12.50', false],
    [50, 'published at exactly 95%', '12.50', false],
    [51, 'preliminary', '12.50', true],
    [199, 'preliminary', '12.50', true],
    [200, 'preliminary at exactly 80%', '12.50', true],
    [201, 'withheld', '\u2014', false],
    [1000, 'withheld', '\u2014', false],
  ])('with %i of 1,000 missing is %s', (weight, _, printed, preliminary) => {
    expect(withMissingWeight(weight).get('gas')).toMatchObject({
      printed,
      preliminary,
      ...(printed === '\u2014' ? { state: 'missing', reason: 'coverageTooLow' } : { state: 'value' }),
      coverage: { complete: 1, expected: 2, incomplete: ['P2'] },
    });
  });

  test('that rests on a preliminary one is preliminary, on a withheld one missing', () => {
    expect(withMissingWeight(100).get('both')).toMatchObject({
      printed: '13.50',
      preliminary: true,
      coverage: { weight: '0.9' },
    });
    expect(withMissingWeight(300).get('both')).toMatchObject({
      printed: '\u2014',
      state: 'missing',
      coverage: { weight: '0.7' },
    });
  });

  test('of an explicit zero counts as delivered; of nothing handed in it is missing, never zero', () => {
    const reference = smallOrganisation({ facilities: [burning('P1')], scope: [['P1', '1']] });
    const zeros = all.map((month) =>
      record({
        facilityId: 'P1',
        year: 2023,
        month,
        sourceType: 'stationary',
        carrier: 'natural_gas',
        unit: 'm3',
        amount: '0',
      }),
    );
    const printedOf = (tally: Tally) =>
      evaluate([{ metric: 'gas', period: '2023' }], {
        metrics,
        tallies: new Map([['2023', tally]]),
        reference,
        basePeriod: '2022',
      })[0];
    expect(printedOf(fold('activity', '2023', zeros, reference))).toMatchObject({
      printed: '0.00',
      state: 'value',
      coverage: { complete: 1, weight: '1' },
    });
    expect(printedOf(emptyTally())).toMatchObject({
      printed: '\u2014',
      state: 'missing',
      reason: 'noRecords',
      coverage: { complete: 0, weight: '0' },
    });
  });
});
