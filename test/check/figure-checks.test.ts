import { describe, expect, test } from 'vitest';
import { formChecks } from '../../functions/check/figure-form.ts';
import { identityChecks } from '../../functions/check/figure-identity.ts';
import { recomputed } from '../../functions/check/recomputed.ts';
import { asDeclared, findingsOf } from '../../functions/domain/check.ts';
import type { Coverage, Figure } from '../../functions/domain/figure.ts';
import type { CheckInput } from '../../functions/domain/report.ts';

const figure = (metric: string, value: string, printed: string, more: Partial<Figure> = {}): Figure => ({
  ...{ id: `${metric}@2023`, metric, period: '2023', unit: 'tCO2e', decimals: 2 },
  ...{ state: 'value', value, printed, preliminary: false, estimatedShare: '0' },
  provenance: { inputs: [], records: 1, datasets: [] },
  ...more,
});
const from = (...inputs: readonly string[]): Partial<Figure> => ({
  provenance: { inputs: inputs.map((input) => `${input}@2023`), records: 0, datasets: [] },
});

const scope1 = figure('cr.scope1', '64857.334', '64,857.33');
const scope2 = figure('cr.scope2_market', '610143.444', '610,143.44');
const scope12 = figure(
  'cr.scope12_market',
  '675000.778',
  '675,000.78',
  from('cr.scope1', 'cr.scope2_market'),
);
const revenue = figure('fin.revenue', '231846.2', '231,846.20', { unit: 'rmbMillion' });

function found(...figures: readonly Figure[]) {
  const profile = { coverage: { publishAtLeast: '0.95', preliminaryAtLeast: '0.8' } };
  const input = { figures, profile, reference: { profile } } as unknown as CheckInput;
  return findingsOf([...identityChecks, ...formChecks, recomputed], input, asDeclared);
}
const said = (...figures: readonly Figure[]): readonly string[] =>
  found(...figures).map(({ check, severity }) => `${severity} ${check}`);

describe('the checks of every figure', () => {
  test('keep silent where a figure is printed as it was computed', () => {
    const rank = figure('cr.factory_rank.rank.north', '2', '2', { unit: 'rank', decimals: 0 });
    const { value: _, ...missing } = figure('cr.scope1.ch4', '0', '—', {
      state: 'missing',
      reason: 'noRecords',
    });
    const whole = figure('cm.response_rate_cmrt', '100', '100', {
      unit: 'percent',
      decimals: 0,
      ...from('cm.responses_cmrt', 'cm.suppliers_in_scope_cmrt'),
    });
    const counts = ['cm.responses_cmrt', 'cm.suppliers_in_scope_cmrt'].map((metric) =>
      figure(metric, '239', '239', { unit: 'suppliers', decimals: 0 }),
    );
    expect(said(scope1, scope2, scope12, revenue, rank, missing, whole, ...counts)).toEqual([]);
  });

  test.each<[string, Figure, string]>([
    ['another unit than declared', { ...scope1, unit: 't' }, 'blocking unit-other'],
    ['a total per revenue', { ...scope12, unit: 'tCO2ePerRmbMillion' }, 'blocking total-per-revenue'],
    ['a misplaced separator', { ...scope1, printed: '6,4857.33' }, 'blocking number-form'],
    ['a digit group without a comma', { ...scope1, printed: '64857.33' }, 'blocking number-form'],
    [
      'other decimals than declared',
      { ...scope1, printed: '64,857.3', decimals: 1 },
      'blocking printed-otherwise',
    ],
    ['a value that was rounded down', { ...scope12, printed: '675,000.77' }, 'blocking printed-otherwise'],
    ['a number in place of what is missing', { ...scope1, state: 'missing' }, 'blocking printed-otherwise'],
    ['a value that its inputs do not make', { ...scope12, value: '675000.779' }, 'blocking recomputed'],
    [
      'a value in place of one that is missing',
      { ...scope12, state: 'notApplicable' },
      'blocking recomputed',
    ],
    [
      'inputs that the formula does not read',
      { ...scope12, ...from('cr.scope1', 'cr.scope1') },
      'blocking recomputed',
    ],
  ])('block %s', (_, changed, expected) => {
    const others = [scope1, scope2, scope12].filter(({ id }) => id !== changed.id);
    expect(said(changed, ...others)).toContain(expected);
  });

  const rank = figure('cr.factory_rank.score.north', '0.9', '0.9000', { unit: 'score', decimals: 4 });

  test.each<[string, readonly Figure[], string]>([
    ['a factory’s score in another unit', [{ ...rank, unit: 'rank' }], 'blocking unit-other'],
    [
      'a figure of another period than its name says',
      [{ ...scope1, period: '2022' }],
      'blocking figure-misnamed',
    ],
    ['a figure that is there twice', [scope1, scope1], 'blocking figure-misnamed'],
    [
      'a value with a reason why it is missing',
      [{ ...scope1, reason: 'noRecords' }],
      'blocking figure-contradicts',
    ],
  ])('block %s', (_, figures, expected) => {
    expect(said(...figures)).toContain(expected);
  });

  const covered = (coverage: Partial<Coverage>, more: Partial<Figure> = {}): Figure => ({
    ...scope1,
    coverage: { complete: 9, expected: 10, weight: '0.96', incomplete: ['south'], ...coverage },
    ...more,
  });

  test('keep silent where completeness agrees with itself', () => {
    expect(said(covered({}))).toEqual([]);
    expect(said(covered({ weight: '0.9' }, { preliminary: true }))).toEqual([]);
    const { value: _, ...withheld } = covered(
      { weight: '0.5' },
      { state: 'missing', printed: '—', reason: 'coverageTooLow' },
    );
    expect(said(withheld)).toEqual([]);
  });

  test.each<[string, Figure]>([
    ['more facilities than there are', covered({ complete: 11, incomplete: [] })],
    ['a facility missing that nobody names', covered({ incomplete: [] })],
    ['a preliminary value without its mark', covered({ weight: '0.9' })],
    ['a value that should be withheld', covered({ weight: '0.5' })],
  ])('block %s', (_, changed) => {
    expect(said(changed)).toEqual(['blocking coverage-contradicts']);
  });

  test('say what most likely happened to the digits', () => {
    const causes = (printed: string) =>
      found({ ...scope1, printed })
        .map(({ check, cause }) => [check, cause?.slip, cause?.values.expected])
        .filter(([, slip]) => slip !== undefined);
    expect(causes('64,875.33')).toEqual([['printed-otherwise', 'transposedDigits', '64,857.33']]);
    expect(causes('6,485,733.40')).toEqual([['printed-otherwise', 'tooLarge', '64,857.33']]);
    expect(causes('6,4857.33')).toEqual([['number-form', 'digitGrouping', '64,857.33']]);
  });

  test('let a figure be withheld that could be computed', () => {
    const { value: _, ...withheld } = {
      ...scope12,
      state: 'missing',
      printed: '—',
      reason: 'coverageTooLow',
    } as const;
    expect(said(scope1, scope2, withheld)).toEqual([]);
  });
});
