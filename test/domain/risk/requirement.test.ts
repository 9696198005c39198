import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  noRequirement,
  type RiskFinding,
  requirementOf,
  stricter,
  strictest,
} from '../../../functions/domain/risk/requirement.ts';
import { finding, policy } from './policies.ts';

describe('what a finding demands', () => {
  test.each<[RiskFinding['category'], RiskFinding['evidenceLevel'], string]>([
    [1, 'alleged', 'none'],
    [1, 'risk_found', 'none'],
    [1, 'reasonable_grounds', 'suspend_or_terminate'],
    [2, 'reasonable_grounds', 'suspend_or_terminate'],
    [3, 'alleged', 'none'],
    [3, 'risk_found', 'risk_management_plan'],
    [3, 'reasonable_grounds', 'risk_management_plan'],
    [4, 'risk_found', 'risk_management_plan'],
    [5, 'reasonable_grounds', 'suspend_or_terminate'],
    [6, 'risk_found', 'none'],
    [6, 'reasonable_grounds', 'suspend_or_terminate'],
  ])('category %i, %s: %s', (category, level, response) => {
    expect(requirementOf(policy(), finding(category, level)).response).toBe(response);
  });

  test('is owed from its day, or within a reasonable time', () => {
    expect(requirementOf(policy(), finding(3)).dueOn).toBe('2023-03-01');
    expect(requirementOf(policy(), finding(4)).dueOn).toBeUndefined();
  });

  test('is help first under a help-first policy, of direct suppliers only', () => {
    const helping = policy({}, 'help_first');
    expect(requirementOf(helping, finding(1))).toMatchObject({
      response: 'risk_management_plan',
      planMonths: 8,
    });
    expect(requirementOf(helping, finding(1, 'reasonable_grounds', { supplierTier: 2 })).response).toBe(
      'suspend_or_terminate',
    );
  });

  test('that help comes first for needs the same grounds, and lets nobody back while they hold', () => {
    const helping = policy({}, 'help_first');
    expect(requirementOf(helping, finding(1, 'risk_found'))).toEqual(noRequirement);
    expect(requirementOf(helping, finding(1)).groundsMustLapse).toBe(true);
    expect(requirementOf(helping, finding(3)).groundsMustLapse).toBe(false);
  });
});

test('several categories take the strictest of each demand', () => {
  expect(strictest(policy(), [finding(3), finding(4), finding(1)])).toEqual({
    response: 'suspend_or_terminate',
    dueOn: '2023-03-01',
    planMonths: 6,
    minSuspensionMonths: 3,
    endsEarly: false,
    targetsBeforeResuming: true,
    groundsMustLapse: true,
  });
});

const anyFinding = fc.record({
  category: fc.constantFrom<RiskFinding['category']>(1, 2, 3, 4, 5, 6),
  level: fc.constantFrom<RiskFinding['evidenceLevel']>('alleged', 'risk_found', 'reasonable_grounds'),
  tier: fc.constantFrom<1 | 2>(1, 2),
  foundOn: fc.constantFrom('2023-03-01', '2023-05-31', '2024-02-29'),
});
const findings = fc
  .array(anyFinding, { maxLength: 6 })
  .map((all) =>
    all.map(({ category, level, tier, foundOn }) =>
      finding(category, level, { supplierTier: tier, foundOn }),
    ),
  );
const policies = fc.constantFrom(policy(), policy({}, 'help_first'));

describe('the strictest demand', () => {
  test('is the same whatever the order and the grouping', () => {
    fc.assert(
      fc.property(policies, findings, fc.integer({ min: 0, max: 6 }), (inForce, all, cut) => {
        const together = strictest(inForce, all);
        expect(strictest(inForce, all.toReversed())).toEqual(together);
        expect(stricter(strictest(inForce, all.slice(cut)), strictest(inForce, all.slice(0, cut)))).toEqual(
          together,
        );
      }),
    );
  });

  test('is never milder for a further finding, and unchanged by one made twice', () => {
    const ranks = ['none', 'risk_management_plan', 'suspend_or_terminate'];
    fc.assert(
      fc.property(policies, findings, anyFinding, (inForce, all, { category, level }) => {
        const more = [...all, finding(category, level)];
        const before = strictest(inForce, all);
        const after = strictest(inForce, more);
        expect(ranks.indexOf(after.response)).toBeGreaterThanOrEqual(ranks.indexOf(before.response));
        expect(after.planMonths ?? 99).toBeLessThanOrEqual(before.planMonths ?? 99);
        expect(after.minSuspensionMonths ?? 0).toBeGreaterThanOrEqual(before.minSuspensionMonths ?? 0);
        expect(strictest(inForce, [...more, ...more])).toEqual(after);
      }),
    );
  });

  test('of nothing is nothing', () => {
    expect(strictest(policy(), [])).toEqual(noRequirement);
  });
});
