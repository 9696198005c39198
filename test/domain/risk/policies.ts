import type { CategoryRule, MineralsPolicy } from '../../../functions/domain/risk/policy.ts';
import type { RiskFinding } from '../../../functions/domain/risk/requirement.ts';

const suspend = (category: CategoryRule['category']): CategoryRule => ({
  category,
  response: 'suspend_or_terminate',
});

/** The rules of domain.md §1.4. */
export const rules: readonly CategoryRule[] = [
  suspend(1),
  suspend(2),
  { category: 3, response: 'risk_management_plan', timing: 'immediate', planMonths: 6 },
  {
    category: 4,
    response: 'risk_management_plan',
    timing: 'reasonable_time',
    planMonths: 6,
    minSuspensionMonths: 3,
    targetsBeforeResuming: true,
    endsEarly: true,
    furtherAssessment: true,
  },
  suspend(5),
  suspend(6),
];

/** A policy that acts at once, or the same one helping direct suppliers first for eight months. */
export function policy(
  more: Partial<MineralsPolicy> = {},
  stance: MineralsPolicy['stance'] = 'immediate',
): MineralsPolicy {
  return {
    version: '1.0',
    approvedBy: { 'zh-CN': '董事会', en: 'Board of Directors' },
    approvedOn: '2022-12-15',
    effectiveOn: '2023-01-01',
    minerals: ['gold', 'tin'],
    openEnded: true,
    cahraLists: [],
    rules: [...rules],
    stance,
    ...(stance === 'help_first' ? { helpMonths: 8 } : {}),
    revisedPlanMonths: 5,
    overdueDecisions: 'warning',
    ...more,
  };
}

export function finding(
  category: RiskFinding['category'],
  evidenceLevel: RiskFinding['evidenceLevel'] = 'reasonable_grounds',
  more: Partial<RiskFinding> = {},
): RiskFinding {
  return {
    caseId: 'C1',
    findingNumber: 1,
    supplierId: 'A',
    supplierTier: 1,
    category,
    evidenceLevel,
    foundOn: '2023-03-01',
    ...more,
  };
}
