import type { CaseState, CaseStep } from './case-state.ts';
import type { RiskEvent } from './machine.ts';
import type { Requirement } from './requirement.ts';

/** Why a step of a case is refused. */
export type Refusal =
  | 'wrongState'
  | 'beforeFinding'
  | 'outOfOrder'
  | 'noPolicy'
  | 'noGrounds'
  | 'notStrictest'
  | 'groundsFound'
  | 'deadlinePassed'
  | 'deadlineAhead'
  | 'suspensionRuns'
  | 'targetsNotMet'
  | 'groundsHold';

interface Situation {
  readonly state: CaseState;
  readonly step: CaseStep;
  readonly requirement: Requirement;
}

type Guard = (situation: Situation) => Refusal | undefined;

const free: Guard = () => undefined;

/** When each event may move a case on (domain.md §1.4): the reason against it, none where it may. */
const guards: Readonly<Record<RiskEvent, Guard>> = {
  triage: free,
  decision: free,
  reasonable_grounds: ({ requirement }) =>
    requirement.response === 'suspend_or_terminate' ? undefined : 'noGrounds',
  risk_found: ({ requirement }) => {
    if (requirement.response === 'none') return 'noGrounds';
    return requirement.response === 'risk_management_plan' ? undefined : 'notStrictest';
  },
  no_grounds: ({ requirement }) => (requirement.response === 'none' ? undefined : 'groundsFound'),
  effective_before_deadline: ({ state, step }) => {
    if (state.groundsFoundOn !== undefined) return 'groundsFound';
    return step.decidedOn <= (state.decisionDueOn as string) ? undefined : 'deadlinePassed';
  },
  deadline_without_effect: ({ state, step, requirement }) =>
    requirement.endsEarly || step.decidedOn >= (state.decisionDueOn as string) ? undefined : 'deadlineAhead',
  revised_plan_accepted: ({ state, step, requirement }) => {
    if (state.suspendedUntil !== undefined && step.decidedOn < state.suspendedUntil) return 'suspensionRuns';
    if (requirement.targetsBeforeResuming && step.targetsMet !== true) return 'targetsNotMet';
    return requirement.groundsMustLapse && step.groundsLapsed !== true ? 'groundsHold' : undefined;
  },
};

export const refusalOf = (situation: Situation): Refusal | undefined =>
  guards[situation.step.event](situation);
