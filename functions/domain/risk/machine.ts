/** States of a risk case (domain.md §1.4). */
export const riskStates = [
  'open',
  'under_assessment',
  'rmp_active',
  'suspended',
  'terminated',
  'closed_mitigated',
  'closed_unfounded',
] as const;
export type RiskState = (typeof riskStates)[number];

/** What moves a case on. */
export const riskEvents = [
  'triage',
  'reasonable_grounds',
  'risk_found',
  'effective_before_deadline',
  'deadline_without_effect',
  'revised_plan_accepted',
  'decision',
  'no_grounds',
] as const;
export type RiskEvent = (typeof riskEvents)[number];

export interface Transition {
  readonly from: RiskState;
  readonly event: RiskEvent;
  readonly to: RiskState;
}

/** Every transition there is; when each may be taken, its guard says (`guards.ts`). */
export const riskTransitions: readonly Transition[] = [
  { from: 'open', event: 'triage', to: 'under_assessment' },
  { from: 'under_assessment', event: 'reasonable_grounds', to: 'suspended' },
  { from: 'under_assessment', event: 'reasonable_grounds', to: 'terminated' },
  { from: 'under_assessment', event: 'risk_found', to: 'rmp_active' },
  { from: 'under_assessment', event: 'no_grounds', to: 'closed_unfounded' },
  { from: 'rmp_active', event: 'effective_before_deadline', to: 'closed_mitigated' },
  { from: 'rmp_active', event: 'deadline_without_effect', to: 'suspended' },
  { from: 'rmp_active', event: 'deadline_without_effect', to: 'terminated' },
  { from: 'suspended', event: 'revised_plan_accepted', to: 'rmp_active' },
  { from: 'suspended', event: 'decision', to: 'terminated' },
];

export function transitionFor({ from, event, to }: Transition): Transition | undefined {
  return riskTransitions.find((one) => one.from === from && one.event === event && one.to === to);
}

/** States that nothing leaves: the case is over. */
export const isClosed = (state: RiskState): boolean => !riskTransitions.some(({ from }) => from === state);
