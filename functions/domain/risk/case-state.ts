import type { RecordOf } from '../dataset.ts';
import type { riskTransition } from '../datasets/risk.ts';
import { type Refusal, refusalOf } from './guards.ts';
import { isClosed, type RiskState, transitionFor } from './machine.ts';
import { monthsAfter } from './months.ts';
import { type MineralsPolicy, policyInForce } from './policy.ts';
import { type RiskFinding, strictest } from './requirement.ts';

export type CaseStep = RecordOf<typeof riskTransition>;

/** A case as it stands. */
export interface CaseState {
  readonly state: RiskState;
  /** Day of the last step; of the first finding before there is one. */
  readonly since: string;
  /** Steps taken. */
  readonly steps: number;
  readonly planStartedOn?: string;
  /** Day by which a running plan must have taken effect. */
  readonly planDeadline?: string;
  /** First day on which a suspended supplier may return; absent where no least time is set. */
  readonly suspendedUntil?: string;
  /** Day on which grounds for a suspension were found while a plan was running. */
  readonly groundsFoundOn?: string;
  /** Day by which the next decision is owed; absent where none is. */
  readonly decisionDueOn?: string;
}

export type Moved = { readonly state: CaseState } | { readonly refused: Refusal };

export interface CaseFile {
  readonly policies: readonly MineralsPolicy[];
  /** Findings of this case. */
  readonly findings: readonly RiskFinding[];
}

const foundBy = (findings: readonly RiskFinding[], day: string): readonly RiskFinding[] =>
  findings.filter(({ foundOn }) => foundOn <= day);

/** A case whose first finding has been made, before any step. */
export function opened({ findings }: CaseFile): CaseState {
  const [first] = findings.map(({ foundOn }) => foundOn).toSorted();
  return { state: 'open', since: first as string, steps: 0 };
}

/** Takes one step, by the policy in force on its day and the findings made by then; refused where a rule is against it. */
export function move(state: CaseState, step: CaseStep, file: CaseFile): Moved {
  if (step.sequence !== state.steps + 1 || (state.steps > 0 && step.decidedOn < state.since))
    return { refused: 'outOfOrder' };
  if (step.decidedOn < state.since) return { refused: 'beforeFinding' };
  if (step.from !== state.state || transitionFor(step) === undefined) return { refused: 'wrongState' };
  const policy = policyInForce(file.policies, step.decidedOn);
  if (!policy) return { refused: 'noPolicy' };
  const requirement = strictest(policy, foundBy(file.findings, step.decidedOn));
  const dated = withDueDay(state, file, step.decidedOn);
  const refused = refusalOf({ state: dated, step, requirement });
  return refused ? { refused } : { state: stateAfter(step, policy, requirement) };
}

function stateAfter(
  step: CaseStep,
  policy: MineralsPolicy,
  { planMonths, minSuspensionMonths }: ReturnType<typeof strictest>,
): CaseState {
  const { to, decidedOn, sequence, event } = step;
  const moved = { state: to, since: decidedOn, steps: sequence };
  if (to === 'rmp_active') {
    const months = event === 'revised_plan_accepted' ? policy.revisedPlanMonths : (planMonths as number);
    return { ...moved, planStartedOn: decidedOn, planDeadline: monthsAfter(decidedOn, months) };
  }
  if (to === 'suspended' && minSuspensionMonths !== undefined)
    return { ...moved, suspendedUntil: monthsAfter(decidedOn, minSuspensionMonths) };
  return moved;
}

/**
 * The same state with the day by which the next decision is owed. Grounds for a suspension found during a plan end the
 * plan's time on that day: a case takes the strictest of its rules.
 */
export function withDueDay(state: CaseState, { policies, findings }: CaseFile, day: string): CaseState {
  const policy = policyInForce(policies, day);
  if (!policy || isClosed(state.state) || state.state === 'suspended') return state;
  const known = foundBy(findings, day);
  const { planStartedOn, planDeadline } = state;
  if (planStartedOn === undefined || planDeadline === undefined) {
    const { dueOn } = strictest(policy, known);
    return dueOn === undefined ? state : { ...state, decisionDueOn: dueOn };
  }
  const since = strictest(
    policy,
    known.filter(({ foundOn }) => foundOn > planStartedOn),
  );
  const groundsFoundOn = since.response === 'suspend_or_terminate' ? (since.dueOn as string) : undefined;
  if (groundsFoundOn === undefined) return { ...state, decisionDueOn: planDeadline };
  return {
    ...state,
    groundsFoundOn,
    decisionDueOn: [groundsFoundOn, planDeadline].toSorted()[0] as string,
  };
}
