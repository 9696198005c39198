import type { RecordOf } from '../../../functions/domain/dataset.ts';
import type { sorRemoval } from '../../../functions/domain/datasets/minerals.ts';
import type { Observation } from '../../../functions/domain/finding.ts';
import { asOf, parsePeriod } from '../../../functions/domain/period.ts';
import type { CheckInput, FigureCheck } from '../../../functions/domain/report.ts';
import type { Refusal } from '../../../functions/domain/risk/guards.ts';
import { isClosed } from '../../../functions/domain/risk/machine.ts';
import { policyInForce } from '../../../functions/domain/risk/policy.ts';
import { isOverdue, type RiskRegister, replay } from '../../../functions/domain/risk/replay.ts';

/** The finding that says which rule is against a step, and what to do about it. */
export const refusals: Readonly<Record<Refusal, string>> = {
  wrongState: 'risk-step-wrong-state',
  beforeFinding: 'risk-step-before-finding',
  outOfOrder: 'risk-step-out-of-order',
  noPolicy: 'risk-step-no-policy',
  noGrounds: 'risk-step-no-grounds',
  notStrictest: 'risk-step-not-strictest',
  groundsFound: 'risk-step-grounds-found',
  deadlinePassed: 'risk-step-deadline-passed',
  deadlineAhead: 'risk-step-deadline-ahead',
  suspensionRuns: 'risk-step-suspension-runs',
  targetsNotMet: 'risk-step-targets-not-met',
  groundsHold: 'risk-step-grounds-hold',
};

const dayOf = ({ bases }: CheckInput): string => asOf(parsePeriod(bases.campaign as string));

function registerOf({ records }: CheckInput): RiskRegister {
  const of = (dataset: string): readonly never[] => (records.get(dataset) ?? []) as readonly never[];
  return { policies: of('minerals-policy'), findings: of('risk-finding'), steps: of('risk-transition') };
}

/** Steps that one rule of the policy is against: what a register contradicts itself in is not published. */
const refusedSteps =
  (reason: Refusal) =>
  (input: CheckInput): readonly Observation[] =>
    replay(registerOf(input), dayOf(input)).cases.flatMap(({ refused }): readonly Observation[] => {
      if (refused?.reason !== reason) return [];
      const { caseId, sequence, decidedOn, from, to } = refused.step;
      return [{ subject: caseId, values: { step: String(sequence), on: decidedOn, from, to } }];
    });

/** Steps of a case in which nothing was found. */
const orphanedSteps = (input: CheckInput): readonly Observation[] =>
  replay(registerOf(input), dayOf(input)).orphans.map(({ caseId, sequence, decidedOn }) => ({
    subject: caseId,
    values: { step: String(sequence), on: decidedOn },
  }));

/** A case is about one supplier: one that changes it within would stay open under the one and close under the other. */
function oneSupplierEach(input: CheckInput): readonly Observation[] {
  const { findings, steps } = registerOf(input);
  return [...Map.groupBy([...findings, ...steps], ({ caseId }) => caseId)].flatMap(
    ([caseId, rows]): readonly Observation[] => {
      const suppliers = [...new Set(rows.map(({ supplierId }) => supplierId))].sort();
      if (suppliers.length === 1) return [];
      const values = { suppliers: suppliers.join(', ') };
      return [{ subject: caseId, values }];
    },
  );
}

/**
 * What was found in a case after it was closed: nothing leads out of that state, so that nobody would ever deal with it.
 * Where the business was ended, there is nothing left to decide.
 */
function foundAfterClosing(input: CheckInput): readonly Observation[] {
  const day = dayOf(input);
  const register = registerOf(input);
  return replay(register, day)
    .cases.filter(({ state: { state } }) => isClosed(state) && state !== 'terminated')
    .flatMap(({ caseId, state: { since } }) =>
      register.findings
        .filter((one) => one.caseId === caseId && one.foundOn > since && one.foundOn <= day)
        .map(
          ({ findingNumber, foundOn }): Observation => ({
            subject: caseId,
            values: { finding: String(findingNumber), on: foundOn, closed: since },
          }),
        ),
    );
}

/** Decisions that were owed by a day and not made; how grave that is, the policy in force says. */
function decisionsInTime(input: CheckInput): readonly Observation[] {
  const day = dayOf(input);
  const register = registerOf(input);
  const severity = policyInForce(register.policies, day)?.overdueDecisions ?? 'warning';
  return replay(register, day)
    .cases.filter((one) => isOverdue(one, day))
    .map(({ caseId, state }) => ({
      severity,
      subject: caseId,
      values: { due: state.decisionDueOn as string, state: state.state, day },
    }));
}

/** Smelters that a supplier was to have taken out of its chain and whose removal nobody has verified. */
function removalsInTime(input: CheckInput): readonly Observation[] {
  const day = dayOf(input);
  const removals = (input.records.get('sor-removal') ?? []) as readonly RecordOf<typeof sorRemoval>[];
  return removals
    .filter(({ deadline, verifiedOn }) => deadline < day && (verifiedOn === undefined || verifiedOn > day))
    .map(({ supplierId, metal, cid, requestedOn, deadline }) => ({
      subject: supplierId,
      values: { metal, cid, requested: requestedOn, deadline },
    }));
}

export const mitigationChecks: readonly FigureCheck[] = [
  ...(Object.entries(refusals) as [Refusal, string][]).map(
    ([reason, id]): FigureCheck => ({ id, rule: 'C-RULE', severity: 'blocking', run: refusedSteps(reason) }),
  ),
  { id: 'risk-step-without-finding', rule: 'C-RULE', severity: 'blocking', run: orphanedSteps },
  { id: 'risk-case-suppliers', rule: 'C-RULE', severity: 'blocking', run: oneSupplierEach },
  { id: 'risk-finding-after-close', rule: 'C-RULE', severity: 'blocking', run: foundAfterClosing },
  { id: 'risk-decision-overdue', rule: 'C-RULE', severity: 'warning', run: decisionsInTime },
  { id: 'removal-overdue', rule: 'C-RULE', severity: 'warning', run: removalsInTime },
];
