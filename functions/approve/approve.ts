import type { Actor } from '../domain/actor.ts';
import type { EditionKey } from '../domain/edition.ts';
import { executionName } from '../domain/execution-name.ts';
import { Failure } from '../domain/failure.ts';
import type { Approval, ApprovalStore, Decision } from '../ports/approvals.ts';
import type { AuditLog } from '../ports/audit.ts';
import type { Workflow } from '../ports/workflows.ts';
import { findEdition } from '../snapshot/find-edition.ts';
import { assertCurrent, type CurrentPorts } from './assert-current.ts';
import { approvalRun } from './run-input.ts';

export interface ApprovalRequest extends EditionKey {
  readonly verdict: Decision['verdict'];
  /** Needed to reject. */
  readonly reason?: string | undefined;
}

export interface ApprovePorts extends CurrentPorts {
  readonly approvals: ApprovalStore;
  readonly audit: AuditLog;
  /** Publishes what was approved. */
  readonly workflow: Workflow;
  readonly now: () => string;
}

export interface Decided {
  readonly report: string;
  readonly period: string;
  readonly edition: number;
  readonly verdict: Decision['verdict'];
  /** Of the run that publishes; null for a rejection. */
  readonly runId: string | null;
}

/**
 * Decides what waits for approval, once. An approval starts the run that publishes that very edition; one whose run did
 * not publish may be given again. Who started the edition may not approve it.
 */
export async function approve(
  { organisation, report, period, verdict, reason }: ApprovalRequest,
  actor: Actor,
  ports: ApprovePorts,
): Promise<Decided> {
  const key = { organisation, report, period };
  const approval = await ports.approvals.latest(key);
  if (!approval)
    throw new Failure(
      'approval.none',
      `nothing of ${report} ${period} waits for approval: run the report first`,
    );
  // Published once is published for good, also where a later edition superseded it.
  const published = (await findEdition(key, approval.edition, ports.editions)) !== undefined;
  const again = verdict === 'approved' && approval.decision?.verdict === 'approved' && !published;
  if (approval.decision && !again) throw decidedBefore(approval, published);
  if (verdict === 'approved') {
    refuseOwn(approval, actor);
    await assertCurrent(approval, ports);
  }
  const decision = { verdict, actor, at: ports.now(), reason: reason ?? null };
  if (!again && !(await ports.approvals.decide(approval, decision))) {
    throw decidedBefore((await ports.approvals.latest(key)) ?? approval, false);
  }
  const { edition } = approval;
  const runId = verdict === 'approved' ? await startPublishing(approval, actor, ports.workflow) : null;
  if (runId === undefined) throw decidedBefore((await ports.approvals.latest(key)) ?? approval, false);
  await ports.audit.add({
    ...{ ...key, at: decision.at, actor, edition, reason: decision.reason },
    action: verdict === 'approved' ? 'approve' : 'reject',
  });
  return { report, period, edition, verdict, runId };
}

function refuseOwn({ startedBy, edition, report, period }: Approval, { actorId }: Actor): void {
  if (startedBy.kind !== 'person' || startedBy.actorId !== actorId) return;
  throw new Failure(
    'approval.same-actor',
    `${actorId} started edition ${edition} of ${report} ${period} and may not approve it: somebody else has to`,
  );
}

function decidedBefore({ decision, edition, report, period }: Approval, published: boolean): Failure {
  const what = `edition ${edition} of ${report} ${period}`;
  if (!decision)
    return new Failure('approval.decided', `${what} was submitted again by a later run: look at it first`);
  const { verdict, actor, at, reason } = decision;
  const why = reason === null ? '' : ` (${reason})`;
  const then =
    verdict === 'rejected'
      ? '; run the report again for another one'
      : published
        ? ' and is published'
        : '; its run is at work, or failed, and then it may be approved again';
  return new Failure(
    'approval.decided',
    `${what} was ${verdict} already, by ${actor.actorId} on ${at.slice(0, 10)}${why}${then}`,
  );
}

/**
 * Under the first name that no execution had; undefined where the one before is still under way, or where another start
 * took the name a moment ago.
 */
async function startPublishing(
  approval: Approval,
  actor: Actor,
  workflow: Workflow,
): Promise<string | undefined> {
  const { organisation, report, period, edition } = approval;
  for (let attempt = 1; ; attempt += 1) {
    const name = executionName(organisation, `${report}-${period}-${edition}-approved`, attempt);
    const earlier = await workflow.find(name);
    if (earlier?.status === 'RUNNING') return undefined;
    if (earlier) continue;
    const started = await workflow.start(name, approvalRun(approval, name, actor));
    return started === 'started' ? name : undefined;
  }
}
