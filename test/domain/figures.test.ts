import { describe, expect, test } from 'vitest';
import { Decimal } from '../../functions/domain/decimal.ts';
import { evaluate } from '../../functions/domain/evaluate.ts';
import type { Figure } from '../../functions/domain/figure.ts';
import { cells, change, ratio, total } from '../../functions/domain/formula.ts';
import type { Metric } from '../../functions/domain/metric.ts';
import type { Reference } from '../../functions/domain/reference.ts';
import { add, addMember, emptyTally, type Tally } from '../../functions/domain/tally.ts';
import { smallOrganisation } from './small-organisation.ts';

const metric = (id: string, formula: Metric['formula'], decimals = 2): Metric => ({
  id,
  unit: 'tCO2e',
  decimals,
  formula,
});
const declared: readonly Metric[] = [
  metric('a', cells('a/*', 'activity')),
  metric('b', cells('b', ['activity', 'wastewater'])),
  metric('c', cells('c', 'scope3')),
  metric('sum', total('a', 'b')),
  metric('sum3', total('a', 'b', 'c')),
  metric('partial', { op: 'sum', of: ['a', 'b', 'c'], partial: true }),
  metric('reported', { op: 'countReported', of: ['a', 'b', 'c'] }, 0),
  metric('difference', { op: 'difference', from: 'a', minus: 'b' }),
  metric('share', ratio('a', 'b', 100)),
  metric('change', change('a')),
  metric('visited', { op: 'members', match: 'visited', datasets: ['supplier-visit'] }, 0),
  metric('goal', { op: 'target', targetId: 'saving' }, 0),
  metric('market', { op: 'marketBased' }),
];
const metrics = new Map(declared.map((one) => [one.id, one]));

interface Records {
  readonly sums?: Readonly<Record<string, string>>;
  readonly estimated?: Readonly<Record<string, string>>;
  readonly notApplicable?: readonly string[];
  readonly notCalculated?: readonly string[];
  readonly visited?: readonly string[];
}
const tallyOf = ({
  sums = {},
  estimated = {},
  notApplicable = [],
  notCalculated = [],
  visited = [],
}: Records): Tally => {
  const tally = emptyTally();
  for (const [cell, amount] of Object.entries(sums)) add(tally, cell, new Decimal(amount), false);
  for (const [cell, amount] of Object.entries(estimated)) add(tally, cell, new Decimal(amount), true);
  for (const cell of notApplicable) tally.notApplicable.add(cell);
  for (const cell of notCalculated) tally.notCalculated.add(cell);
  for (const supplier of visited) addMember(tally, 'visited', supplier);
  return tally;
};
const figuresOf = (
  id: string,
  records: Records,
  base: Records = {},
  reference?: Reference,
): readonly Figure[] =>
  evaluate([{ metric: id, period: '2023' }], {
    metrics,
    tallies: new Map([
      ['2023', tallyOf(records)],
      ['2022', tallyOf(base)],
    ]),
    reference: reference ?? smallOrganisation({ scope: [] }),
    basePeriod: '2022',
  });
const figureOf = (...given: Parameters<typeof figuresOf>): Figure =>
  figuresOf(...given).find((one) => one.id === `${given[0]}@2023`) as Figure;

describe('what a figure prints', () => {
  test.each([
    ['the sum of its cells', 'a', { sums: { 'a/1': '1.5', 'a/2': '2', 'a/2/x': '9', b: '9' } }, '3.50'],
    ['a measured zero', 'a', { sums: { 'a/1': '0' } }, '0.00'],
    ['a dash for no records', 'a', {}, '\u2014'],
    ['a stroke for what is not applicable', 'c', { notApplicable: ['c'] }, '/'],
    [
      'a value, where one stands beside a not-applicable statement',
      'c',
      { sums: { c: '1' }, notApplicable: ['c'] },
      '1.00',
    ],
    ['a sum', 'sum', { sums: { 'a/1': '1', b: '2' } }, '3.00'],
    ['no sum where a part is missing', 'sum', { sums: { 'a/1': '1' } }, '\u2014'],
    [
      'a sum without the part that is not applicable',
      'sum3',
      { sums: { 'a/1': '1', b: '2' }, notApplicable: ['c'] },
      '3.00',
    ],
    [
      'a sum without the part that a record declares not calculated',
      'partial',
      { sums: { 'a/1': '1' }, notCalculated: ['b'], notApplicable: ['c'] },
      '1.00',
    ],
    [
      'no sum where a gap is declared by nobody',
      'partial',
      { sums: { 'a/1': '1' }, notApplicable: ['c'] },
      '\u2014',
    ],
    ['how many are reported', 'reported', { sums: { 'a/1': '1', b: '0' }, notApplicable: ['c'] }, '2'],
    ['that none is reported', 'reported', {}, '0'],
    [
      'a difference, below zero with its sign',
      'difference',
      { sums: { 'a/1': '1', b: '2.5' } },
      '\u22121.50',
    ],
    ['a share', 'share', { sums: { 'a/1': '1', b: '3' } }, '33.33'],
    ['no share of nothing', 'share', { sums: { 'a/1': '1', b: '0' } }, '\u2014'],
    ['how many were visited, each once', 'visited', { visited: ['S1', 'S2', 'S1'] }, '2'],
    ['a dash where nobody reported a visit', 'visited', {}, '\u2014'],
  ])('is %s', (_, id, records, printed) => {
    expect(figureOf(id, records).printed).toBe(printed);
  });

  test.each([
    ['no records', 'a', {}, 'noRecords'],
    ['a missing part', 'sum', { sums: { b: '1' } }, 'inputMissing'],
    ['a missing denominator', 'share', { sums: { 'a/1': '1' } }, 'inputMissing'],
    ['a denominator of zero', 'share', { sums: { 'a/1': '1', b: '0' } }, 'denominatorZero'],
    ['no base', 'change', { sums: { 'a/1': '1' } }, 'inputMissing'],
    ['no published goal', 'goal', {}, 'targetWithoutValue'],
    ['no purchases', 'market', {}, 'noRecords'],
  ])('where it is missing for %s, says so and has no value', (_, id, records, reason) => {
    const figure = figureOf(id, records);
    expect(figure).toMatchObject({ state: 'missing', reason, printed: '\u2014' });
    expect(figure.value).toBeUndefined();
  });

  test.each([
    ['sum3', { sums: { b: '1' }, notApplicable: ['a/1', 'c'] }, 'value'],
    ['sum', { notApplicable: ['a/1', 'b'] }, 'notApplicable'],
    ['share', { sums: { b: '1' }, notApplicable: ['a/1'] }, 'notApplicable'],
    ['share', { notApplicable: ['a/1'] }, 'notApplicable'],
    ['share', { notApplicable: ['b'] }, 'missing'],
  ])('of %s with parts that are not applicable (%j) is %s', (id, records, state) => {
    expect(figureOf(id, records).state).toBe(state);
  });

  test('keeps the unrounded value beside the printed one', () => {
    expect(figureOf('share', { sums: { 'a/1': '2', b: '3' } }).value).toBe(`66.${'6'.repeat(27)}7`);
  });
});

describe('a change against the base year', () => {
  test.each([
    ['80', '100', '\u221220.00'],
    ['125', '100', '25.00'],
    ['100', '100', '0.00'],
    ['0', '100', '\u2212100.00'],
    ['6577548.64', '8088927.32', '\u221218.68'],
  ])('to %s from %s is %s percent, with the base below the line', (current, base, printed) => {
    expect(figureOf('change', { sums: { 'a/1': current } }, { sums: { 'a/1': base } }).printed).toBe(printed);
  });

  test('is missing against a base of zero', () => {
    expect(figureOf('change', { sums: { 'a/1': '1' } }, { sums: { 'a/1': '0' } })).toMatchObject({
      reason: 'baseMissing',
    });
  });
});

describe('a target', () => {
  const goal = (targetYear: number, value?: string) => ({
    targetId: 'saving',
    targetYear,
    ...(value === undefined ? {} : { value }),
  });
  test.each([
    ['of the year of the period', [goal(2022, '40'), goal(2023, '50'), goal(2024, '60')], '50'],
    ['of no other year', [goal(2024, '60')], '\u2014'],
    ['without a published number', [goal(2023)], '\u2014'],
  ])('is that %s', (_, targets, printed) => {
    expect(figureOf('goal', {}, {}, smallOrganisation({ scope: [], targets })).printed).toBe(printed);
  });
});

describe('where a figure comes from', () => {
  test('is its inputs, its base among them, and all datasets below it', () => {
    const both = { sums: { 'a/1': '1', b: '2' } };
    expect(figureOf('change', both, both).provenance).toEqual({
      inputs: ['a@2023', 'a@2022'],
      records: 0,
      datasets: ['activity'],
    });
    expect(figureOf('share', both).provenance).toEqual({
      inputs: ['a@2023', 'b@2023'],
      records: 0,
      datasets: ['activity', 'wastewater'],
    });
    expect(figureOf('a', { sums: { 'a/1': '1', 'a/2': '1', b: '1' } }).provenance).toEqual({
      inputs: [],
      records: 2,
      datasets: ['activity'],
    });
  });

  test('is computed with it: every input is a figure too, each once, sorted', () => {
    const both = { sums: { 'a/1': '1', b: '2' } };
    expect(figuresOf('change', both, both).map(({ id }) => id)).toEqual(['a@2022', 'a@2023', 'change@2023']);
  });

  test('of market-based Scope 2 is purchases, contracts, certificates and heat', () => {
    const sums = {
      'electricity/CN/East': '100',
      'green/CN': '10',
      'certificate/CN': '20',
      'scope2Heat/steam': '1',
      'avoided/green': '6',
    };
    expect(figureOf('market', { sums })).toMatchObject({
      value: '50',
      provenance: { inputs: [], records: 4, datasets: ['activity', 'green-certificate', 'green-power'] },
    });
  });
});

describe('the share of estimates', () => {
  test.each([
    [
      'of a sum of records is their part of it',
      'a',
      { sums: { 'a/1': '6' }, estimated: { 'a/1': '2' } },
      '0.250000',
    ],
    ['is nothing without estimates', 'a', { sums: { 'a/1': '6' } }, '0.000000'],
    ['is all where all is estimated', 'a', { estimated: { 'a/1': '2' } }, '1.000000'],
    ['of nothing measured is nothing', 'a', { sums: { 'a/1': '0' } }, '0.000000'],
    [
      'of a derived figure is that of its worst input',
      'share',
      { sums: { 'a/1': '3', b: '1' }, estimated: { 'a/1': '1', b: '1' } },
      '0.500000',
    ],
    [
      'of market-based Scope 2 is that of the purchases',
      'market',
      { sums: { 'electricity/CN/East': '90' }, estimated: { 'electricity/CN/East': '10' } },
      '0.100000',
    ],
    [
      'of market-based Scope 2 is that of the heat, where that is worse',
      'market',
      {
        sums: { 'electricity/CN/East': '90', 'scope2Heat/steam': '1' },
        estimated: { 'electricity/CN/East': '10', 'scope2Heat/steam': '1' },
      },
      '0.500000',
    ],
  ])('%s', (_, id, records, expected) => {
    expect(figureOf(id, records).estimatedShare).toBe(expected);
  });
});
