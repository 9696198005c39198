import { datasets } from '../domain/datasets.ts';
import { type RecordEnvelope, type StoredRow, standingOf } from '../domain/record.ts';
import type { KeyRange, RecordStore } from '../ports/records.ts';
import { factsOf } from '../snapshot/facts.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/**
 * What was last said of a fact, reviewed or not, as far as it stands: a rejection takes away what it rejects, unless that
 * is asked for, too.
 */
export interface LatestRecord {
  readonly dataset: string;
  readonly naturalKey: string;
  readonly bucket: string;
  readonly shard: number;
  readonly status: StoredRow['status'];
  readonly envelope: RecordEnvelope;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Number of the batch it came in. */
  readonly batch: number;
}

export interface LatestScope {
  readonly organisation: string;
  readonly dataset: string;
  readonly bucket: string;
  /** All shards unless one is named. */
  readonly shard?: number;
  readonly range?: KeyRange;
  /** Also what a review rejected, as the newest that was said; otherwise what was decided before it stands again. */
  readonly withRejected?: boolean;
}

/** The latest records of a bucket, shard by shard in key order; a page is all that is held. */
export async function* latestRecords(
  { organisation, dataset, bucket, shard, range, withRejected }: LatestScope,
  snapshot: Snapshot,
  store: RecordStore,
): AsyncGenerator<LatestRecord> {
  if (!snapshot.parts.has(`${dataset}#${bucket}`)) return;
  const shards = Array.from({ length: datasets.get(dataset)?.shards ?? 1 }, (_, index) => index);
  for (const one of shard === undefined ? shards : [shard]) {
    const scope = { organisation, dataset, bucket, shard: one, ...(range ? { range } : {}) };
    for await (const rows of factsOf(scope, snapshot, store)) {
      const there = standingOf(rows, snapshot.batches);
      const row = withRejected ? there?.newest : there?.standing;
      if (!row) continue;
      const { envelope, attributes } = JSON.parse(row.body) as Pick<LatestRecord, 'envelope' | 'attributes'>;
      const { naturalKey, status } = row;
      const batch = snapshot.batches.get(row.batchId) as number;
      yield { dataset, bucket, naturalKey, shard: one, status, envelope, attributes, batch };
    }
  }
}
