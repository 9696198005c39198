import { memoryRecordStore } from '../../functions/adapters/memory/record-store.ts';
import { batchDigest } from '../../functions/domain/batch-digest.ts';
import { canonicalJson } from '../../functions/domain/canonical-json.ts';
import { type Dataset, naturalKey, shardOf } from '../../functions/domain/dataset.ts';
import { datasets } from '../../functions/domain/datasets.ts';
import type { StoredRow } from '../../functions/domain/record.ts';
import type { RecordStore } from '../../functions/ports/records.ts';
import type { Snapshot } from '../../functions/snapshot/snapshot.ts';
import { consolidated, supplierRecords } from './campaign-records.ts';

const batchId = 'batch-1';

/** Rows of a page; about as many as fit into a megabyte. */
const pageSize = 1500;

/** A campaign whose pages are made when they are asked for: nothing of it is held, so that a heap shows the fold alone. */
export function generatedCampaign(
  suppliers: number,
  rows: number,
): { readonly store: RecordStore; readonly snapshot: Snapshot } {
  function* rowsOf(dataset: string, shard: number): Generator<StoredRow> {
    const { key, shardBy, shards } = datasets.get(dataset) as Dataset;
    for (let number = 0; number < suppliers; number += 1) {
      for (const record of supplierRecords(number, dataset === 'declared-smelter' ? rows : 0)) {
        if (record.dataset !== dataset) continue;
        const { attributes, envelope } = record;
        if (shardOf(shardBy?.(attributes) ?? '', shards) !== shard) break;
        yield {
          naturalKey: naturalKey(key(attributes)),
          batchId,
          status: envelope.status,
          body: canonicalJson({ envelope, attributes } as never),
        };
      }
    }
  }
  const store: RecordStore = {
    ...memoryRecordStore(),
    async *rows(_, dataset, __, shard) {
      let page: StoredRow[] = [];
      for (const row of rowsOf(dataset, shard)) {
        page.push(row);
        if (page.length < pageSize) continue;
        yield page;
        page = [];
      }
      yield page;
    },
  };
  const parts = consolidated.map(({ dataset, bucket }) => {
    const digest = batchDigest();
    for (let shard = 0; shard < (datasets.get(dataset)?.shards ?? 1); shard += 1)
      for (const row of rowsOf(dataset, shard)) digest.add(shard, row);
    const part = { batchId, number: 1, rows: digest.rows(), digest: digest.hex() };
    return [`${dataset}#${bucket}`, [part]] as const;
  });
  return { store, snapshot: { cutOff: 1, batches: new Map([[batchId, 1]]), parts: new Map(parts) } };
}
