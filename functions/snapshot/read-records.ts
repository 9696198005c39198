import { Failure } from '../domain/failure.ts';
import { type DecidedRecord, decidingRow, type StoredRow } from '../domain/record.ts';
import type { RecordStore } from '../ports/records.ts';
import type { Snapshot } from './snapshot.ts';

export interface ReadScope {
  readonly organisation: string;
  readonly dataset: string;
  readonly bucket: string;
  readonly shards: number;
}

/**
 * Hands the decided records of one bucket to `visit`, shard by shard in parallel, each shard in key order and one page
 * at a time, so that memory is bounded by a page. Fails when a batch's rows are not all there: the commit says how many.
 */
export async function readRecords(
  scope: ReadScope,
  snapshot: Snapshot,
  store: RecordStore,
  visit: (record: DecidedRecord<unknown>) => void,
): Promise<void> {
  const found = new Map<string, number>();
  const readShard = async (shard: number): Promise<void> => {
    let group: StoredRow[] = [];
    const decide = (): void => {
      const row = decidingRow(group, snapshot.batches);
      if (row) visit(decided(row));
      group = [];
    };
    for await (const page of store.rows(scope.organisation, scope.dataset, scope.bucket, shard)) {
      for (const row of page) {
        if (!snapshot.batches.has(row.batchId)) continue;
        found.set(row.batchId, (found.get(row.batchId) ?? 0) + 1);
        if (group.length > 0 && group[0]?.naturalKey !== row.naturalKey) decide();
        group.push(row);
      }
    }
    decide();
  };
  await Promise.all(Array.from({ length: scope.shards }, (_, shard) => readShard(shard)));
  assertComplete(scope, snapshot, found);
}

function decided(row: StoredRow): DecidedRecord<unknown> {
  const { envelope, attributes } = JSON.parse(row.body) as {
    envelope: { estimationMethod?: string };
    attributes: unknown;
  };
  return { naturalKey: row.naturalKey, attributes, estimated: envelope.estimationMethod !== undefined };
}

function assertComplete(scope: ReadScope, snapshot: Snapshot, found: ReadonlyMap<string, number>): void {
  const promised = snapshot.parts.get(`${scope.dataset}#${scope.bucket}`) ?? [];
  const expected = new Map(promised.map((part) => [part.batchId, part.rows]));
  for (const batchId of new Set([...expected.keys(), ...found.keys()])) {
    const rows = found.get(batchId) ?? 0;
    if (rows === (expected.get(batchId) ?? 0)) continue;
    throw new Failure(
      'records.count-differs',
      `batch ${snapshot.batches.get(batchId)} holds ${rows} rows of "${scope.dataset}" in ${scope.bucket}, but its commit says ${expected.get(batchId) ?? 0}: the records table was changed outside Stele, restore it before publishing`,
    );
  }
}
