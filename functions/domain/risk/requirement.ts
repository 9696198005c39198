import type { RecordOf } from '../dataset.ts';
import type { riskFinding } from '../datasets/risk.ts';
import { type MineralsPolicy, ruleFor, ruleOf } from './policy.ts';

export type RiskFinding = RecordOf<typeof riskFinding>;

/** What a policy demands of a case on a day: the strictest of what its findings demand one by one. */
export interface Requirement {
  readonly response: 'none' | 'risk_management_plan' | 'suspend_or_terminate';
  /** From when on the response is owed; absent where the policy grants a reasonable time. */
  readonly dueOn?: string;
  /** Months that a plan has, of several the fewest. */
  readonly planMonths?: number;
  /** Months that a suspension lasts at least, of several the most. */
  readonly minSuspensionMonths?: number;
  /** A plan without effect may be ended before its months are over: every rule of the case allows it. */
  readonly endsEarly: boolean;
  readonly targetsBeforeResuming: boolean;
  /** A supplier returns only when the grounds no longer hold. */
  readonly groundsMustLapse: boolean;
}

export const noRequirement: Requirement = {
  response: 'none',
  endsEarly: true,
  targetsBeforeResuming: false,
  groundsMustLapse: false,
};

const strictness = ['none', 'risk_management_plan', 'suspend_or_terminate'] as const;
const levels = ['alleged', 'risk_found', 'reasonable_grounds'] as const;

/** Whether a finding is as sure as its response needs: grounds for a suspension, any risk found for a plan. */
function suffices(level: RiskFinding['evidenceLevel'], response: Requirement['response']): boolean {
  const needed = response === 'suspend_or_terminate' ? 'reasonable_grounds' : 'risk_found';
  return levels.indexOf(level) >= levels.indexOf(needed);
}

/**
 * What one finding demands under a policy. Help that comes first changes the response, neither how sure a finding must be
 * nor what a suspended supplier returns on: those stay the category's own.
 */
export function requirementOf(policy: MineralsPolicy, finding: RiskFinding): Requirement {
  const rule = ruleFor(policy, finding.category, finding.supplierTier);
  const own = ruleOf(policy, finding.category).response;
  if (!suffices(finding.evidenceLevel, own)) return noRequirement;
  if (rule.response === 'suspend_or_terminate')
    return {
      response: rule.response,
      dueOn: finding.foundOn,
      endsEarly: true,
      targetsBeforeResuming: false,
      groundsMustLapse: true,
    };
  return {
    response: rule.response,
    ...(rule.timing === 'immediate' ? { dueOn: finding.foundOn } : {}),
    planMonths: rule.planMonths,
    ...(rule.minSuspensionMonths === undefined ? {} : { minSuspensionMonths: rule.minSuspensionMonths }),
    endsEarly: rule.endsEarly === true,
    targetsBeforeResuming: rule.targetsBeforeResuming === true,
    groundsMustLapse: own === 'suspend_or_terminate',
  };
}

/** The stricter of two in every respect; associative and independent of order, with `noRequirement` as its unit. */
export function stricter(a: Requirement, b: Requirement): Requirement {
  const response = strictness[
    Math.max(strictness.indexOf(a.response), strictness.indexOf(b.response))
  ] as Requirement['response'];
  const dueOn = [a.dueOn, b.dueOn].filter((day) => day !== undefined).toSorted()[0];
  const plans = [a.planMonths, b.planMonths].filter((months) => months !== undefined);
  const least = [a.minSuspensionMonths, b.minSuspensionMonths].filter((months) => months !== undefined);
  return {
    response,
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(plans.length === 0 ? {} : { planMonths: Math.min(...plans) }),
    ...(least.length === 0 ? {} : { minSuspensionMonths: Math.max(...least) }),
    endsEarly: a.endsEarly && b.endsEarly,
    targetsBeforeResuming: a.targetsBeforeResuming || b.targetsBeforeResuming,
    groundsMustLapse: a.groundsMustLapse || b.groundsMustLapse,
  };
}

/** What a policy demands of findings together. */
export function strictest(policy: MineralsPolicy, findings: readonly RiskFinding[]): Requirement {
  return findings.map((finding) => requirementOf(policy, finding)).reduce(stricter, noRequirement);
}
