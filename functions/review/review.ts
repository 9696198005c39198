import type { Actor } from '../domain/actor.ts';
import { Failure } from '../domain/failure.ts';
import { localDate } from '../domain/local-date.ts';
import type { ReviewVerdict } from '../domain/record.ts';
import type { IncomingRow } from '../intake/place-record.ts';
import { type StorePorts, storeBatch } from '../intake/store-batch.ts';
import type { AuditLog } from '../ports/audit.ts';
import { awaitingBuckets, awaitingRows } from '../snapshot/awaiting-rows.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type Held, reviewedRow } from './reviewed-record.ts';
import { fileNames, type Selection, selecting } from './selection.ts';

export interface ReviewRequest {
  readonly organisation: string;
  readonly verdict: ReviewVerdict;
  /** Needed to reject. */
  readonly reason?: string | undefined;
  readonly selection: Selection;
}

export interface ReviewPorts extends StorePorts {
  readonly audit: AuditLog;
  readonly now: () => string;
  /** Zone whose calendar says which day a review was held. */
  readonly timeZone: string;
}

export interface Reviewed {
  readonly organisation: string;
  readonly verdict: ReviewVerdict;
  /** Number of the batch that holds the decision. */
  readonly batch: number;
  readonly rows: number;
  /** Rows that were left out as the reviewer entered them. */
  readonly ownRows: number;
}

/**
 * Decides about what waits for a review: one batch of its own, whole or not at all. It holds what waits when it is
 * committed: where something else comes in meanwhile, all is looked at once more, so that no decision covers what was
 * superseded. Who entered a row cannot make it count, nor a rejection that counts as a fact of its own. Throws `review.none` where nothing of the selection waits, and
 * `review.same-actor` where all that waits was entered by the reviewer.
 */
export async function review(
  { organisation, verdict, reason, selection }: ReviewRequest,
  actor: Actor,
  ports: ReviewPorts,
): Promise<Reviewed> {
  const selects = selecting(selection, await fileNames(organisation, ports.records));
  const at = ports.now();
  const on = localDate(at, ports.timeZone);
  const held: Held = { verdict, reviewer: actor.actorId, at, on, reason };
  let ownRows = 0;
  async function* decided(snapshot: Snapshot): AsyncGenerator<IncomingRow> {
    ownRows = 0;
    const buckets = awaitingBuckets(snapshot).filter(
      ([dataset]) => selection.datasets?.includes(dataset) ?? true,
    );
    for await (const row of awaitingRows(organisation, buckets, snapshot, ports.records)) {
      if (!selects(row)) continue;
      const decision = reviewedRow(row, held);
      if (decision.status !== 'rejected' && row.envelope.enteredBy === actor.actorId) ownRows += 1;
      else yield decision;
    }
  }
  const handIn = { organisation, actor, handedInAt: at, source: 'review', review: verdict };
  const { commit, counts } = await storeBatch(handIn, decided, ports);
  if (!commit) throw nothing(ownRows, actor);
  const rows = counts.new + counts.changed;
  await ports.audit.add({
    ...{ organisation, at, actor, batch: commit.number, rows, reason: reason ?? null },
    action: verdict === 'accept' ? 'acceptRecords' : 'rejectRecords',
  });
  return { organisation, verdict, batch: commit.number, rows, ownRows };
}

function nothing(ownRows: number, { actorId }: Actor): Failure {
  if (ownRows > 0)
    return new Failure(
      'review.same-actor',
      `${actorId} entered all of it (${ownRows} rows) and may not review it: somebody else has to`,
    );
  return new Failure('review.none', 'nothing of it waits for a review: see with stele review what does');
}
