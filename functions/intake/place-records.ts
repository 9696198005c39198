import * as z from 'zod/mini';
import { canonicalJson } from '../domain/canonical-json.ts';
import { type Dataset, naturalKey, shardOf } from '../domain/dataset.ts';
import { datasets } from '../domain/datasets.ts';
import { Failure } from '../domain/failure.ts';
import type { PlacedRow } from '../ports/records.ts';
import type { HandInRecord } from './hand-in.ts';

/**
 * Validates records and gives each its place: dataset, bucket, shard and natural key. Throws `records.invalid-row` for
 * the first record that breaks its schema or hands the same fact in twice; nothing of the hand-in is stored then.
 */
export function placeRecords(records: Iterable<HandInRecord>, batchId: string): readonly PlacedRow[] {
  const rows: PlacedRow[] = [];
  const seen = new Set<string>();
  for (const record of records) {
    const declared = datasets.get(record.dataset);
    if (!declared)
      throw invalid(
        record,
        `dataset "${record.dataset}" is not known: expected one of ${[...datasets.keys()].join(', ')}`,
      );
    const row = place(record, declared, batchId);
    const fact = `${row.dataset}#${row.bucket}#${row.naturalKey}`;
    if (seen.has(fact))
      throw invalid(record, `${fact} occurs twice in one hand-in: keep one row for each fact`);
    seen.add(fact);
    rows.push(row);
  }
  return rows;
}

function place(record: HandInRecord, declared: Dataset, batchId: string): PlacedRow {
  const parsed = z.safeParse(declared.schema, record.attributes);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw invalid(record, `field "${issue?.path.join('.')}": ${issue?.message}`);
  }
  const key = naturalKey(declared.key(parsed.data));
  const shardKey = declared.shardBy ? declared.shardBy(parsed.data) : key;
  return {
    dataset: declared.id,
    bucket: declared.bucketOf(parsed.data),
    shard: shardOf(shardKey, declared.shards),
    naturalKey: key,
    batchId,
    status: record.envelope.status,
    body: canonicalJson({ envelope: record.envelope, attributes: parsed.data }),
  };
}

function invalid(record: HandInRecord, problem: string): Failure {
  return new Failure(
    'records.invalid-row',
    `a record of dataset "${record.dataset}" was refused: ${problem}`,
    canonicalJson(record.attributes),
  );
}
