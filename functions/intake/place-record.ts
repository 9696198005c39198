import * as z from 'zod/mini';
import { canonicalJson } from '../domain/canonical-json.ts';
import { type Dataset, naturalKey, type Reference, referencesOf, shardOf } from '../domain/dataset.ts';
import { datasets } from '../domain/datasets.ts';
import { fieldShape } from '../domain/field-shape.ts';
import { type Place, type Problem, problem } from '../domain/problem.ts';
import type { PlacedRow } from '../ports/records.ts';
import type { HandInRecord } from './hand-in.ts';

/** A row that knows where it belongs and where it came from, before a batch takes it. */
export interface IncomingRow extends Omit<PlacedRow, 'batchId'> {
  readonly place?: Place;
  readonly refersTo: readonly PlacedReference[];
}

/** What a row refers to, and where its file says so. */
export interface PlacedReference extends Pick<Reference, 'kind' | 'id'> {
  readonly place?: Place;
}

/** What brings rows into the order in which partitions keep them. */
export function orderOf({ dataset, bucket, shard, naturalKey: key }: IncomingRow): string {
  return `${dataset}#${bucket}#${shard}#${key}#`;
}

/**
 * Validates a record and gives it its place: dataset, bucket, shard and natural key. Problems name fields by their path
 * in the record; who knows the file puts its columns in their place.
 */
export function placeRecord(
  record: HandInRecord,
): { readonly row: IncomingRow } | { readonly problems: readonly Problem[] } {
  const declared = datasets.get(record.dataset);
  if (!declared)
    return {
      problems: [
        problem('unknown-dataset', record.place, {
          found: record.dataset,
          expected: [...datasets.keys()].join(', '),
        }),
      ],
    };
  const parsed = z.safeParse(declared.schema, record.attributes);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) =>
        record.explain?.(record, path, message) ?? invalidField(declared, { path, message }, record.place),
    );
    return { problems };
  }
  const key = naturalKey(declared.key(parsed.data));
  const shardKey = declared.shardBy ? declared.shardBy(parsed.data) : key;
  const row: IncomingRow = {
    dataset: declared.id,
    bucket: declared.bucketOf(parsed.data),
    shard: shardOf(shardKey, declared.shards),
    naturalKey: key,
    status: record.envelope.status,
    body: canonicalJson({ envelope: record.envelope, attributes: parsed.data }),
    refersTo: referencesOf(declared, parsed.data).map(({ path, ...named }) =>
      record.placeOf ? { ...named, place: record.placeOf(path) } : named,
    ),
    ...(record.place ? { place: record.place } : {}),
  };
  return { row };
}

/** What a field must be: `expected` for developers, `shape` by the name that languages have words for. */
function invalidField(
  { id, schema }: Dataset,
  { path, message }: { readonly path: readonly PropertyKey[]; readonly message: string },
  place: Place = {},
): Problem {
  const { name = 'other', choices, range } = fieldShape(schema, path) ?? {};
  const field = { dataset: id, field: path.join('.'), expected: message, shape: name };
  const one = problem('invalid-field', place, field);
  const values = {
    ...one.values,
    ...(choices ? { choices: choices.join(', ') } : {}),
    ...(range ? { from: String(range.from), to: String(range.to) } : {}),
  };
  return { ...one, values };
}
