import { describe, expect, test } from 'vitest';
import { evaluate } from '../../functions/domain/evaluate.ts';
import { cells, change, ratio, total } from '../../functions/domain/formula.ts';
import { asksForYear, definitionFor, isInternal } from '../../functions/domain/internal-figures.ts';
import type { Metric } from '../../functions/domain/metric.ts';
import { parsePeriod } from '../../functions/domain/period.ts';
import { smallReport } from '../support/small-report.ts';
import { fold, record, smallOrganisation } from './small-organisation.ts';

const { profile } = smallOrganisation();
const basesOf = (period: string) =>
  definitionFor(smallReport(), period).timeBases(parsePeriod(period), profile);

describe('a quarter', () => {
  test.each([
    ['2024-Q1', { base: '2022-Q1', year: '2024-Q1', progress: '2024-Q1', toDate: '2024-Q1-Q1' }],
    ['2024-Q2', { base: '2022-Q2', year: '2024-Q2', progress: '2024-Q2', toDate: '2024-H1' }],
    ['2024-Q3', { base: '2022-Q3', year: '2024-Q3', progress: '2024-Q3', toDate: '2024-Q1-Q3' }],
    ['2024-Q4', { base: '2022-Q4', year: '2024-Q4', progress: '2024-Q4', toDate: '2024' }],
  ])('%s is what every role means; changes are measured against it in the base year', (period, expected) => {
    expect(basesOf(period)).toEqual(expected);
  });

  test('asks for no words, ranks by the year to date where the report ranks, and has its figures and checks', () => {
    const own = smallReport();
    const quarter = definitionFor(own, '2024-Q2');
    expect(quarter).toMatchObject({ requiredSlots: [], figures: own.figures, checks: own.checks });
    expect(quarter.ranking).toBe('toDate');
    const { ranking: _, ...unranked } = own;
    expect(definitionFor(unranked, '2024-Q2').ranking).toBeUndefined();
    expect(definitionFor(unranked, '2024-Q2').timeBases(parsePeriod('2024-Q2'), profile)).not.toHaveProperty(
      'toDate',
    );
    expect(isInternal('2024-Q2')).toBe(true);
  });

  test('has what is for the organisation alone, of whole years with the fourth quarter', () => {
    const of = (annual: boolean) => ({ datasets: [], annual, figures: () => [] });
    const { ranking: _, ...unranked } = { ...smallReport(), internal: [of(false), of(true)] };
    const kept = (period: string) => definitionFor(unranked, period).internal?.map(({ annual }) => annual);
    expect(['2024-Q1', '2024-Q3', '2024-Q4'].map(kept)).toEqual([[false], [false], [false, true]]);
    const bases = definitionFor(unranked, '2024-Q3').timeBases(parsePeriod('2024-Q3'), profile);
    expect(bases).toMatchObject({ toDate: '2024-Q1-Q3' });
  });

  test('a half and a year are the report’s own', () => {
    const own = smallReport();
    expect(definitionFor(own, '2024-H1')).toBe(own);
    expect([isInternal('2024-H1'), isInternal('2024')]).toEqual([false, false]);
  });
});

describe('what there is of whole years only', () => {
  test.each([
    ['a dataset kept by the quarter', cells('revenue', 'revenue'), false],
    ['a list kept as of a day', cells('pvCapacity/new', 'pv-plant'), false],
    ['a dataset kept by the year', cells('scope3/01', 'scope3'), true],
    ['one of two datasets kept by the year', cells('avoided/*', ['eep-project', 'green-certificate']), true],
    ['certificates within the market-based method', { op: 'marketBased' } as const, true],
    ['an annual target', { op: 'target', targetId: 'savings' } as const, true],
  ])('%s', (_, formula, yearOnly) => {
    expect(asksForYear(formula, '2024-Q2')).toBe(yearOnly);
    expect(asksForYear(formula, '2024-H1')).toBe(false);
    expect(asksForYear(formula, '2024')).toBe(false);
  });

  const metric = (id: string, formula: Metric['formula']): Metric => ({
    id,
    unit: 'tCO2e',
    decimals: 2,
    formula,
  });
  const all = [
    metric('revenue', cells('revenue', 'revenue')),
    metric('travel', cells('scope3/06', 'scope3')),
    metric('both', total('revenue', 'travel')),
    metric('share', ratio('travel', 'revenue', 100)),
    metric('since', change('travel')),
    metric('reported', { op: 'countReported', of: ['travel'] }),
  ];

  test('is missing in a quarter with that reason, and so is what rests on it; the rest has its value', () => {
    const revenue = record({ year: 2024, quarter: 2, amountRmb: '12500000', audited: true });
    const tally = fold('revenue', '2024-Q2', [revenue]);
    const figures = evaluate(
      all.map(({ id }) => ({ metric: id, period: '2024-Q2' })),
      {
        metrics: new Map(all.map((one) => [one.id, one])),
        tallies: new Map([
          ['2024-Q2', tally],
          ['2022-Q2', tally],
        ]),
        reference: smallOrganisation(),
        basePeriod: '2022-Q2',
      },
    );
    const said = new Map(figures.map((one) => [one.id, one.reason ?? one.value]));
    expect(said).toEqual(
      new Map([
        ['both@2024-Q2', 'yearOnly'],
        ['reported@2024-Q2', 'yearOnly'],
        ['revenue@2024-Q2', '12.5'],
        ['share@2024-Q2', 'yearOnly'],
        ['since@2024-Q2', 'yearOnly'],
        ['travel@2022-Q2', 'yearOnly'],
        ['travel@2024-Q2', 'yearOnly'],
      ]),
    );
  });
});
