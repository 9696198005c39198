import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../functions/domain/figure.ts';
import { bucketName, type InputBucket } from '../../functions/domain/inputs.ts';
import { restatementOf } from '../../functions/domain/restatement.ts';
import { changedBuckets, reasonsOf } from '../../functions/domain/restatement-reason.ts';
import { carbon } from '../../templates/carbon/definition.ts';
import { sampleFigures } from './perturbation/sample-figures.ts';

const figure = (metric: string, value: string | null, changes: Partial<Figure> = {}): Figure => ({
  id: `${metric}@${changes.period ?? '2023'}`,
  metric,
  period: '2023',
  unit: 'tCO2e',
  decimals: 2,
  ...(value === null ? { state: 'missing', printed: '—' } : { state: 'value', value, printed: value }),
  preliminary: false,
  estimatedShare: '0',
  provenance: { inputs: [], records: 1, datasets: [] },
  ...changes,
});

const buckets = (...names: readonly string[]): readonly InputBucket[] =>
  names.map((name) => {
    const [dataset = '', bucket = '', digest = 'same'] = name.split(' ');
    return { dataset, bucket, rows: 1, digest };
  });

/** What an edition restates whose figures were the first and are the second. */
const compared = (
  earlier: readonly Figure[],
  newer: readonly Figure[],
  more: {
    readonly basePeriod?: string;
    readonly significance?: string;
    readonly printed?: readonly string[];
  } = {},
) =>
  restatementOf({
    supersedes: 1,
    earlier: { figures: earlier, buckets: buckets() },
    newer: { figures: newer, buckets: buckets() },
    printed: more.printed ?? newer.map(({ id }) => id),
    basePeriod: more.basePeriod ?? '2022',
    significance: more.significance ?? '0.05',
  });
const changeOf = (earlier: Figure, newer: Figure) => {
  const [row] = compared([earlier], [newer]).rows;
  return row && [row.earlier, row.restated, row.change, row.changeIn];
};

describe('a restated figure', () => {
  test('is one that both editions print, and print otherwise', () => {
    const before = [figure('a', '1.00'), figure('b', '2.00'), figure('gone', '3.00')];
    const after = [figure('a', '1.00', { value: '1.004' }), figure('b', '2.50'), figure('new', '4.00')];
    expect(compared(before, after).rows.map(({ id }) => id)).toEqual(['b@2023']);
  });

  test('is listed once, in the order of the report, and only where the report prints it', () => {
    const before = [figure('a', '1'), figure('b', '1'), figure('inner', '1')];
    const after = [figure('a', '2'), figure('b', '2'), figure('inner', '2')];
    const printed = ['b@2023', 'a@2023', 'b@2023'];
    expect(compared(before, after, { printed }).rows.map(({ metric }) => metric)).toEqual(['b', 'a']);
  });

  test.each([
    [
      'in percent of the earlier value',
      figure('a', '200'),
      figure('a', '190'),
      ['200', '190', '−5.00', 'percent'],
    ],
    ['with its sign', figure('a', '200'), figure('a', '210'), ['200', '210', '+5.00', 'percent']],
    [
      'of a negative value by its size',
      figure('a', '-2'),
      figure('a', '-1'),
      ['-2', '-1', '+50.00', 'percent'],
    ],
    [
      'rounded once, from unrounded values',
      figure('a', '3', { value: '2.9999' }),
      figure('a', '4', { value: '3.50' }),
      ['3', '4', '+16.67', 'percent'],
    ],
    [
      'too small to show without a sign',
      figure('a', '100000'),
      figure('a', '100001'),
      ['100000', '100001', '0.00', 'percent'],
    ],
    [
      'in points where it is a percentage',
      figure('a', '40', { unit: 'percent' }),
      figure('a', '41.5', { unit: 'percent' }),
      ['40', '41.5', '+1.50', 'points'],
    ],
    [
      'not at all of a rank',
      figure('a', '4', { unit: 'rank' }),
      figure('a', '1', { unit: 'rank' }),
      ['4', '1', '/', 'percent'],
    ],
    [
      'not at all between two units',
      figure('a', '1200', { unit: 'kWh' }),
      figure('a', '1.2', { unit: 'MWh' }),
      ['1200', '1.2', '/', 'percent'],
    ],
    ['not at all of nothing', figure('a', '0'), figure('a', '5'), ['0', '5', '/', 'percent']],
    ['not where it was missing', figure('a', null), figure('a', '5'), ['—', '5', '—', 'percent']],
    ['not where it is missing now', figure('a', '5'), figure('a', null), ['5', '—', '—', 'percent']],
  ])('changes %s', (_, earlier, newer, expected) => {
    expect(changeOf(earlier, newer)).toEqual(expected);
  });
});

test('a figure whose unit changed is restated even where its digits did not, and names both units', () => {
  const { rows } = compared([figure('a', '5', { unit: 't' })], [figure('a', '5', { unit: 'kg' })]);
  expect(rows).toMatchObject([{ unit: 'kg', earlierUnit: 't', earlier: '5', restated: '5' }]);
  expect(compared([figure('a', '5')], [figure('a', '6')]).rows[0]).not.toHaveProperty('earlierUnit');
});

describe('the base-year rule', () => {
  test.each([
    ['a Scope total that changes by the bound', 'cr.scope1', '2023', '100', '105', 'scopeTotal'],
    ['a Scope total that falls by the bound', 'cr.total', '2023', '100', '95', 'scopeTotal'],
    ['a Scope total of the base year', 'cr.total', '2022', '100', '95', 'scopeTotal'],
    ['a Scope total that was nothing', 'cr.scope3', '2023', '0', '0.01', 'scopeTotal'],
    ['a Scope total that was missing', 'cr.scope3', '2023', null, '5', null],
    ['a Scope total that changes by less', 'cr.scope1', '2023', '100', '104.99', null],
    ['a base-year figure that changes by the bound', 'cr.natural_gas', '2022', '100', '105', 'baseFigure'],
    ['any other figure, however much it changes', 'cr.natural_gas', '2023', '100', '900', null],
  ])('of %s', (_, metric, period, before, now, by) => {
    const { baseYear } = compared([figure(metric, before, { period })], [figure(metric, now, { period })]);
    expect(baseYear).toEqual(by && { period: '2022', significance: '5', by });
  });

  test('takes its bound from the profile, and says nothing in a report without a base', () => {
    const [before, after] = [[figure('cr.scope1', '100')], [figure('cr.scope1', '110')]];
    expect(compared(before, after, { significance: '0.125' }).baseYear).toBeNull();
    expect(compared(before, after, { significance: '0.075' }).baseYear?.significance).toBe('7.5');
    expect(compared(before, after, { basePeriod: '' }).baseYear).toBeNull();
  });
});

describe('why', () => {
  test('buckets changed whose digest differs; one that only a newer method reads did not', () => {
    const before = buckets('activity 2023-Q1', 'activity 2023-Q2', 'gwp asof');
    const after = buckets(
      'activity 2023-Q1 other',
      'activity 2023-Q2',
      'gwp asof',
      'water 2023-Q1',
      'scope-set 2024',
    );
    expect([...changedBuckets(before, after)]).toEqual(['activity#2023-Q1', 'scope-set#2024']);
  });

  const report = sampleFigures(carbon, '2024-H1');
  const all = [...report.before.values()];
  const of = (metric: string, period = '2023'): Figure => report.before.get(`${metric}@${period}`) as Figure;
  const why = (one: Figure, ...changed: readonly (readonly [string, string])[]) =>
    reasonsOf(one, report.before, new Set(changed.map(([dataset, bucket]) => bucketName(dataset, bucket))));

  test.each([
    ['records', 'activity', '2023-Q2'],
    ['factors', 'emission-factor', 'asof'],
    ['warmingPotentials', 'gwp', 'asof'],
    ['structure', 'scope-set', '2023'],
    ['structure', 'facility', 'asof'],
    ['settings', 'organisation', 'asof'],
    ['method', 'activity', '2021-Q1'],
  ])('is %s where %s %s changed', (reason, dataset, bucket) => {
    expect(why(of('cr.scope1'), [dataset, bucket])).toEqual([reason]);
  });

  test('follows inputs to their own periods, and names a target for what is measured by it', () => {
    expect(why(of('cr.change.scope1'), ['activity', '2022-Q4'])).toEqual(['records']);
    expect(why(of('cr.scope1'), ['activity', '2022-Q4'])).toEqual(['method']);
    expect(why(of('target.eep-savings.reached', '2024-H1'), ['target', 'asof'])).toEqual(['targets']);
  });

  test('is several things in a fixed order, and what everything rests on only where nothing nearer changed', () => {
    const changed = [
      ['gwp', 'asof'],
      ['activity', '2023-Q1'],
      ['facility', 'asof'],
      ['organisation', 'asof'],
    ] as const;
    expect(why(of('cr.scope1'), ...changed)).toEqual(['records', 'warmingPotentials']);
    expect(why(of('cr.municipal_electricity'), ['emission-factor', 'asof'])).toEqual(['method']);
    expect(why(of('cr.scope1.co2'), ['gwp', 'asof'])).toEqual(['method']);
  });

  test('of every figure that one changed record moves is that its dataset changed', () => {
    const expected = (dataset: string): string =>
      dataset === 'target' ? 'targets' : dataset === 'facility' ? 'structure' : 'records';
    // A figure may also be printed otherwise because less of it is covered: the same record is why.
    fc.assert(
      fc.property(fc.constantFrom(...report.changes), (change) => {
        const moved = report.after(change);
        const changed = new Set([bucketName(change.dataset, change.bucket)]);
        const restated = all.filter((one) => moved.get(one.id)?.printed !== one.printed);
        for (const { id } of restated)
          expect([change.name, id, reasonsOf(moved.get(id) as Figure, moved, changed)]).toEqual([
            change.name,
            id,
            [expected(change.dataset)],
          ]);
      }),
      { numRuns: 30 },
    );
  });
});
