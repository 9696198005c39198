import { canonicalJson } from '../domain/canonical-json.ts';
import { datasets } from '../domain/datasets.ts';
import { Failure } from '../domain/failure.ts';
import type { RecordEnvelope, ReviewVerdict } from '../domain/record.ts';
import { type IncomingRow, placeRecord } from '../intake/place-record.ts';
import type { AwaitingRow } from '../snapshot/awaiting-rows.ts';

/** A review as it is held: by whom, when and why. */
export interface Held {
  readonly verdict: ReviewVerdict;
  readonly reviewer: string;
  /** ISO 8601. */
  readonly at: string;
  /** The organisation's day of it. */
  readonly on: string;
  readonly reason: string | undefined;
}

/** The row that decides about one that waited: what it said stays, with its source and who entered it. */
export function reviewedRow(awaiting: AwaitingRow, held: Held): IncomingRow {
  const { dataset, attributes, envelope } = awaiting;
  const { verdict, on } = held;
  const told = envelope.withdraws
    ? undefined
    : datasets.get(dataset)?.onReview?.(attributes as never, { verdict, on });
  const decided: RecordEnvelope = {
    ...envelope,
    status: statusOf(held, envelope, told !== undefined),
    verifiedBy: held.reviewer,
    verifiedAt: held.at,
    ...(held.reason === undefined ? {} : { reason: held.reason }),
  };
  // Where it stands and what it says stay: also what no longer fits its dataset can be rejected.
  if (decided.status === 'rejected') {
    const { bucket, shard, naturalKey } = awaiting;
    const body = canonicalJson({ envelope: decided, attributes });
    return { dataset, bucket, shard, naturalKey, status: 'rejected', body, refersTo: [] };
  }
  const placed = placeRecord({
    dataset,
    attributes: (told ?? attributes) as AwaitingRow['attributes'],
    envelope: decided,
  });
  if ('row' in placed) return placed.row;
  throw new Failure(
    'records.invalid-row',
    `a row of "${dataset}" (${awaiting.naturalKey}) no longer fits its dataset: reject it, or hand it in again`,
    JSON.stringify(placed.problems),
  );
}

function statusOf(
  { verdict }: Held,
  { withdraws }: RecordEnvelope,
  toldByRecord: boolean,
): 'verified' | 'withdrawn' | 'rejected' {
  if (verdict === 'reject') return toldByRecord ? 'verified' : 'rejected';
  return withdraws ? 'withdrawn' : 'verified';
}
