import { type BatchDigest, batchDigest } from '../domain/batch-digest.ts';
import { Failure } from '../domain/failure.ts';
import { type DecidedRecord, decidingRow, type StoredRow } from '../domain/record.ts';
import type { RecordStore } from '../ports/records.ts';
import type { Snapshot } from './snapshot.ts';

export interface BucketScope {
  readonly organisation: string;
  readonly dataset: string;
  readonly bucket: string;
}

export interface ReadScope extends BucketScope {
  readonly shards: number;
}

/** One bucket, read shard by shard in any order; asserted complete when every shard has been read once. */
export interface BucketReader {
  /** Hands the shard's decided records to `visit` in key order, one page at a time: memory is bounded by a page. */
  readonly readShard: (shard: number, visit: (record: DecidedRecord<unknown>) => void) => Promise<void>;
  /** Throws when a batch's rows are not what its commit says they are. */
  readonly assertComplete: () => void;
}

/** Hands the decided records of one bucket to `visit`, its shards in parallel, and fails where it is not complete. */
export async function readRecords(
  { shards, ...scope }: ReadScope,
  snapshot: Snapshot,
  store: RecordStore,
  visit: (record: DecidedRecord<unknown>) => void,
): Promise<void> {
  const reader = bucketReader(scope, snapshot, store);
  await Promise.all(Array.from({ length: shards }, (_, shard) => reader.readShard(shard, visit)));
  reader.assertComplete();
}

export function bucketReader(scope: BucketScope, snapshot: Snapshot, store: RecordStore): BucketReader {
  const found = new Map<string, BatchDigest>();
  return {
    async readShard(shard, visit) {
      let group: StoredRow[] = [];
      const decide = (): void => {
        const row = decidingRow(group, snapshot.batches);
        if (row) visit(decided(row));
        group = [];
      };
      for await (const page of store.rows(scope.organisation, scope.dataset, scope.bucket, shard)) {
        for (const row of page) {
          if (!snapshot.batches.has(row.batchId)) continue;
          let digest = found.get(row.batchId);
          if (!digest) {
            digest = batchDigest();
            found.set(row.batchId, digest);
          }
          digest.add(shard, row);
          if (group.length > 0 && group[0]?.naturalKey !== row.naturalKey) decide();
          group.push(row);
        }
      }
      decide();
    },
    assertComplete: () => assertComplete(scope, snapshot, found),
  };
}

/** What a row says once it has decided. */
export function decided(row: StoredRow): DecidedRecord<unknown> {
  const { envelope, attributes } = JSON.parse(row.body) as {
    envelope: { estimationMethod?: string };
    attributes: unknown;
  };
  return { naturalKey: row.naturalKey, attributes, estimated: envelope.estimationMethod !== undefined };
}

function assertComplete(
  scope: BucketScope,
  snapshot: Snapshot,
  found: ReadonlyMap<string, BatchDigest>,
): void {
  const promised = new Map(
    (snapshot.parts.get(`${scope.dataset}#${scope.bucket}`) ?? []).map((part) => [part.batchId, part]),
  );
  for (const batchId of new Set([...promised.keys(), ...found.keys()])) {
    const rows = found.get(batchId)?.rows() ?? 0;
    const wanted = promised.get(batchId);
    const batch = `batch ${snapshot.batches.get(batchId)}`;
    const where = `of "${scope.dataset}" in ${scope.bucket}`;
    if (rows !== (wanted?.rows ?? 0)) {
      const message = `${batch} holds ${rows} rows ${where}, but its commit says ${wanted?.rows ?? 0}: ${changed}`;
      throw new Failure('records.count-differs', message);
    }
    if (found.get(batchId)?.hex() !== wanted?.digest) {
      throw new Failure(
        'records.digest-differs',
        `${batch} holds other rows ${where} than its commit says: ${changed}`,
      );
    }
  }
}

const changed = 'the records table was changed outside Stele, restore it before publishing';
