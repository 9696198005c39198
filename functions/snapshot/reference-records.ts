import { datasets } from '../domain/datasets.ts';
import { buildReference, type Reference, referenceDatasets } from '../domain/reference.ts';
import type { RecordStore } from '../ports/records.ts';
import { readRecords } from './read-records.ts';
import { rememberLast } from './remember-last.ts';
import { bucketDigest, decidingParts, type Snapshot } from './snapshot.ts';
import { readJson } from './work-object.ts';

/** Decided records of the reference datasets, by dataset. */
export async function referenceRecords(
  organisation: string,
  snapshot: Snapshot,
  store: RecordStore,
): Promise<Record<string, unknown[]>> {
  const found = await Promise.all(
    referenceDatasets.map(async (dataset) => {
      const buckets = knownBuckets(snapshot, dataset);
      const records = await Promise.all(
        buckets.map((bucket) => allRecords(organisation, dataset, bucket, snapshot, store)),
      );
      return [dataset, records.flat()] as const;
    }),
  );
  return Object.fromEntries(found);
}

/** All decided records of a small bucket, in key order. */
export async function allRecords(
  organisation: string,
  dataset: string,
  bucket: string,
  snapshot: Snapshot,
  store: RecordStore,
): Promise<readonly unknown[]> {
  const records: { key: string; attributes: unknown }[] = [];
  const shards = datasets.get(dataset)?.shards ?? 1;
  await readRecords({ organisation, dataset, bucket, shards }, snapshot, store, (record) =>
    records.push({ key: record.naturalKey, attributes: record.attributes }),
  );
  return records.sort((a, b) => (a.key < b.key ? -1 : 1)).map((record) => record.attributes);
}

/** Buckets of the reference datasets: what every computation depends on beside its own. */
export function referenceBuckets(
  snapshot: Snapshot,
): readonly { readonly dataset: string; readonly bucket: string }[] {
  return referenceDatasets.flatMap((dataset) =>
    knownBuckets(snapshot, dataset).map((bucket) => ({ dataset, bucket })),
  );
}

/** The same with their digests. */
export function referenceParts(snapshot: Snapshot): readonly (readonly [string, string, string])[] {
  return referenceBuckets(snapshot).map(({ dataset, bucket }) => [
    dataset,
    bucket,
    bucketDigest(snapshot, dataset, bucket),
  ]);
}

/** The reference of a run, built once for all of its buckets. */
export const loadReference = rememberLast(
  async (work, key): Promise<Reference> =>
    buildReference(await readJson<Record<string, unknown[]>>(work, key)),
);

function knownBuckets(snapshot: Snapshot, dataset: string): readonly string[] {
  const prefix = `${dataset}#`;
  return [...snapshot.parts.keys()]
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
    .filter((bucket) => decidingParts(snapshot, dataset, bucket).length > 0)
    .sort();
}
