import type { Outcome, Publishing } from '../contract.ts';
import { failedLanguages, isRendered } from '../domain/document-outcome.ts';
import type { ApprovalStore } from '../ports/approvals.ts';

export interface SubmitPorts {
  readonly approvals: ApprovalStore;
}

/**
 * Keeps a rendered edition until somebody approves it: its number stays reserved, what publishing needs is stored.
 * Where a language failed there is nothing to approve, and the outcome says how each ended.
 */
export async function submit(input: Publishing, { approvals }: SubmitPorts): Promise<Outcome> {
  if (!input.documents.every(isRendered)) return failedLanguages(input);
  const { organisation, report, period, runId, actor, regeneration, cutOff, origin, links } = input;
  const { merged, checked, reserved, documents } = input;
  await approvals.submit({
    organisation,
    report,
    period,
    edition: reserved.edition,
    runId,
    startedBy: actor,
    warnings: checked.warnings,
    notes: checked.notes,
    // The state holds more than publishing needs; an item of the table may not grow with it.
    publishing: {
      ...{ organisation, report, period, runId, actor, regeneration, cutOff, origin, links },
      ...{ merged, checked, reserved, documents },
    },
    decision: null,
  });
  return { status: 'awaitingApproval', report, period, edition: reserved.edition };
}
