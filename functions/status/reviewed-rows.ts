import { bucketsOf } from '../domain/buckets.ts';
import type { ReviewedRows } from '../domain/data-status.ts';
import { datasets } from '../domain/datasets.ts';
import { standingOf } from '../domain/record.ts';
import type { RecordStore } from '../ports/records.ts';
import { awaitingBuckets } from '../snapshot/awaiting-rows.ts';
import { factsOf } from '../snapshot/facts.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/**
 * Counts what waits for a review and what was rejected last in the buckets that a period touches. Only buckets in which
 * there may be such rows are read; memory grows with datasets and facilities.
 */
export async function reviewedRows(
  organisation: string,
  period: string,
  snapshot: Snapshot,
  records: RecordStore,
): Promise<readonly ReviewedRows[]> {
  const counted = new Map<string, ReviewedRows>();
  for (const [dataset, bucket] of bucketsToRead(period, snapshot)) {
    const shards = datasets.get(dataset)?.shards ?? 1;
    for (let shard = 0; shard < shards; shard += 1) {
      for await (const rows of factsOf({ organisation, dataset, bucket, shard }, snapshot, records)) {
        const newest = standingOf(rows, snapshot.batches)?.newest;
        if (newest?.status !== 'submitted' && newest?.status !== 'rejected') continue;
        const { attributes } = JSON.parse(newest.body) as {
          readonly attributes: { readonly facilityId?: string };
        };
        const facility = attributes.facilityId ?? null;
        const key = JSON.stringify([dataset, facility]);
        const { awaiting = 0, rejected = 0 } = counted.get(key) ?? {};
        counted.set(key, {
          dataset,
          facility,
          awaiting: awaiting + (newest.status === 'submitted' ? 1 : 0),
          rejected: rejected + (newest.status === 'rejected' ? 1 : 0),
        });
      }
    }
  }
  return [...counted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function bucketsToRead(period: string, snapshot: Snapshot): readonly (readonly [string, string])[] {
  const rejecting = [...snapshot.parts]
    .filter(([, parts]) => parts.some(({ review }) => review === 'reject'))
    .map(([name]) => name);
  const awaiting = awaitingBuckets(snapshot).map((one) => one.join('#'));
  return [...new Set([...awaiting, ...rejecting])]
    .sort()
    .map((name) => name.split('#') as [string, string])
    .filter(([dataset, bucket]) => bucketsOf(dataset, period).includes(bucket));
}
