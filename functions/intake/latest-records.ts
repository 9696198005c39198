import { datasets } from '../domain/datasets.ts';
import { type RecordEnvelope, type StoredRow, standingOf } from '../domain/record.ts';
import type { KeyRange, RecordStore } from '../ports/records.ts';
import { factsOf } from '../snapshot/facts.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** What was last said of a fact, reviewed or not, as far as it stands: a rejection takes away what it rejects. */
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
}

/** The latest records of a bucket, shard by shard in key order; a page is all that is held. */
export async function* latestRecords(
  { organisation, dataset, bucket, shard, range }: LatestScope,
  snapshot: Snapshot,
  store: RecordStore,
): AsyncGenerator<LatestRecord> {
  if (!snapshot.parts.has(`${dataset}#${bucket}`)) return;
  const shards = Array.from({ length: datasets.get(dataset)?.shards ?? 1 }, (_, index) => index);
  for (const one of shard === undefined ? shards : [shard]) {
    const scope = { organisation, dataset, bucket, shard: one, ...(range ? { range } : {}) };
    for await (const rows of factsOf(scope, snapshot, store)) {
      const row = standingOf(rows, snapshot.batches)?.standing;
      if (!row) continue;
      const { envelope, attributes } = JSON.parse(row.body) as Pick<LatestRecord, 'envelope' | 'attributes'>;
      const { naturalKey, status } = row;
      const batch = snapshot.batches.get(row.batchId) as number;
      yield { dataset, bucket, naturalKey, shard: one, status, envelope, attributes, batch };
    }
  }
}
