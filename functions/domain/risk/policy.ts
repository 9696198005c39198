import type { RecordOf } from '../dataset.ts';
import type { mineralsPolicy } from '../datasets/risk.ts';
import type { RiskCategory } from './categories.ts';

export type MineralsPolicy = RecordOf<typeof mineralsPolicy>;
export type CategoryRule = MineralsPolicy['rules'][number];

/**
 * The policy in force on a day: the one that took effect last. A version without a day of effect is a draft. Of versions
 * of one day the later approved, then the later named, decides, so that the answer never depends on the order of rows.
 */
export function policyInForce(policies: readonly MineralsPolicy[], day: string): MineralsPolicy | undefined {
  const order = ({ effectiveOn = '', approvedOn = '', version }: MineralsPolicy): string =>
    [effectiveOn, approvedOn, version].join(' ');
  return policies
    .filter(({ effectiveOn }) => effectiveOn !== undefined && effectiveOn <= day)
    .toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
    .at(-1);
}

/** The rule that a policy has for a category, whoever it is about. */
export const ruleOf = (policy: MineralsPolicy, category: RiskCategory): CategoryRule =>
  policy.rules.find((one) => one.category === category) as CategoryRule;

/**
 * What a policy asks for in a category of a supplier. Under a help-first policy a direct supplier that would be cut off
 * at once gets a plan first; the stance is the policy's own, so that engine and report cannot say different things.
 */
export function ruleFor(policy: MineralsPolicy, category: RiskCategory, supplierTier: 1 | 2): CategoryRule {
  const rule = ruleOf(policy, category);
  const helped = policy.stance === 'help_first' && supplierTier === 1;
  if (rule.response === 'risk_management_plan' || !helped) return rule;
  return {
    category,
    response: 'risk_management_plan',
    timing: 'immediate',
    planMonths: policy.helpMonths as number,
  };
}
