import type { StoredRow } from '../domain/record.ts';
import type { KeyRange, RecordStore } from '../ports/records.ts';
import type { Snapshot } from './snapshot.ts';

export interface ShardScope {
  readonly organisation: string;
  readonly dataset: string;
  readonly bucket: string;
  readonly shard: number;
  readonly range?: KeyRange;
}

/** Facts of one shard in key order, each with all of its committed rows; a page is all that is held. */
export async function* factsOf(
  { organisation, dataset, bucket, shard, range }: ShardScope,
  snapshot: Snapshot,
  store: RecordStore,
): AsyncGenerator<readonly StoredRow[]> {
  let fact: StoredRow[] = [];
  for await (const page of store.rows(organisation, dataset, bucket, shard, range)) {
    for (const row of page) {
      if (!snapshot.batches.has(row.batchId)) continue;
      if (fact.length > 0 && fact[0]?.naturalKey !== row.naturalKey) {
        yield fact;
        fact = [];
      }
      fact.push(row);
    }
  }
  if (fact.length > 0) yield fact;
}
