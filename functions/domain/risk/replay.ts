import { type CaseFile, type CaseState, type CaseStep, move, opened, withDueDay } from './case-state.ts';
import type { Refusal } from './guards.ts';
import type { MineralsPolicy } from './policy.ts';
import type { RiskFinding } from './requirement.ts';

export interface RiskRegister {
  readonly policies: readonly MineralsPolicy[];
  readonly findings: readonly RiskFinding[];
  readonly steps: readonly CaseStep[];
}

/** A case on a day: its state after the last step that its rules allow, and the first step that they do not. */
export interface ReplayedCase {
  readonly caseId: string;
  readonly state: CaseState;
  readonly refused?: { readonly step: CaseStep; readonly reason: Refusal };
}

/** Every case found by a day, as it stands on it; steps without any finding belong to no case and are given apart. */
export function replay(
  { policies, findings, steps }: RiskRegister,
  day: string,
): { readonly cases: readonly ReplayedCase[]; readonly orphans: readonly CaseStep[] } {
  const found = Map.groupBy(
    findings.filter(({ foundOn }) => foundOn <= day),
    ({ caseId }) => caseId,
  );
  const taken = Map.groupBy(
    steps.filter(({ decidedOn }) => decidedOn <= day),
    ({ caseId }) => caseId,
  );
  const cases = [...found.keys()].sort().map((caseId) => {
    const file = { policies, findings: found.get(caseId) ?? [] };
    return replayCase(caseId, file, taken.get(caseId) ?? [], day);
  });
  return { cases, orphans: [...taken].flatMap(([caseId, of]) => (found.has(caseId) ? [] : of)) };
}

function replayCase(caseId: string, file: CaseFile, steps: readonly CaseStep[], day: string): ReplayedCase {
  let state = opened(file);
  for (const step of steps.toSorted((a, b) => a.sequence - b.sequence)) {
    const moved = move(state, step, file);
    if ('refused' in moved)
      return { caseId, state: withDueDay(state, file, day), refused: { step, reason: moved.refused } };
    state = moved.state;
  }
  return { caseId, state: withDueDay(state, file, day) };
}

/** Whether a decision was owed before a day and has not been made. */
export const isOverdue = ({ state }: ReplayedCase, day: string): boolean =>
  state.decisionDueOn !== undefined && state.decisionDueOn < day;
