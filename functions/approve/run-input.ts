import type { Publishing, RunInput } from '../contract.ts';
import type { Actor } from '../domain/actor.ts';
import type { Approval } from '../ports/approvals.ts';

/** Input of the workflow that publishes what was approved. */
export type ApprovalRun = RunInput & { readonly publishing: Publishing };

/** The run of an approval: who approved starts it, the edition stays that of who started it. */
export function approvalRun(
  { organisation, publishing }: Approval,
  runId: string,
  actor: Actor,
): ApprovalRun {
  const { report, period, origin, regeneration } = publishing;
  return {
    runId,
    organisation,
    actor,
    purpose: regeneration === null ? 'publication' : 'regeneration',
    publications: [{ report, period, releasedOn: origin.releasedOn, regeneration }],
    publishing,
  };
}
