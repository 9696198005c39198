import { compareBytes } from '../domain/compare-bytes.ts';
import { datasets } from '../domain/datasets.ts';
import { type RecordEnvelope, standingOf } from '../domain/record.ts';
import type { RecordStore } from '../ports/records.ts';
import { factsOf } from './facts.ts';
import type { Snapshot } from './snapshot.ts';

/** A fact whose newest committed row waits for a review. */
export interface AwaitingRow {
  readonly dataset: string;
  readonly bucket: string;
  readonly shard: number;
  readonly naturalKey: string;
  readonly envelope: RecordEnvelope;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Number of the batch it came in. */
  readonly batch: number;
}

/** Buckets in which something may wait for a review, as `[dataset, bucket]` in the order of the table's rows. */
export function awaitingBuckets(snapshot: Snapshot): readonly (readonly [dataset: string, bucket: string])[] {
  return [...snapshot.parts]
    .filter(([, parts]) => {
      const submitted = parts.reduce((sum, part) => sum + (part.submitted ?? 0), 0);
      // Each row of a decision decides about another one that waited: where all are decided, nothing is read.
      const decided = parts.reduce((sum, part) => sum + (part.review ? part.rows : 0), 0);
      return submitted > decided;
    })
    .map(([name]) => name)
    .sort(compareBytes)
    .map((name) => name.split('#') as [string, string]);
}

/** What waits for a review in some buckets, in their order and that of its keys; a page is all that is held. */
export async function* awaitingRows(
  organisation: string,
  buckets: readonly (readonly [dataset: string, bucket: string])[],
  snapshot: Snapshot,
  store: RecordStore,
): AsyncGenerator<AwaitingRow> {
  for (const [dataset, bucket] of buckets) {
    const shards = datasets.get(dataset)?.shards ?? 1;
    for (let shard = 0; shard < shards; shard += 1) {
      for await (const rows of factsOf({ organisation, dataset, bucket, shard }, snapshot, store)) {
        const newest = standingOf(rows, snapshot.batches)?.newest;
        if (newest?.status !== 'submitted') continue;
        const { envelope, attributes } = JSON.parse(newest.body) as Pick<
          AwaitingRow,
          'envelope' | 'attributes'
        >;
        const batch = snapshot.batches.get(newest.batchId) as number;
        yield { dataset, bucket, shard, naturalKey: newest.naturalKey, envelope, attributes, batch };
      }
    }
  }
}
