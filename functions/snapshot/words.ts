import { bucketsOf } from '../domain/buckets.ts';
import type { ReportDefinition, TimeBases } from '../domain/report.ts';
import type { RecordStore } from '../ports/records.ts';
import { allRecords } from './reference-records.ts';
import type { Snapshot } from './snapshot.ts';

export interface WordBucket {
  readonly dataset: string;
  readonly bucket: string;
}

/** Buckets that the report's words come from: text and lists, which no measure folds. */
export function wordBuckets(definition: ReportDefinition, bases: TimeBases): readonly WordBucket[] {
  return definition.words.flatMap(({ dataset, role }) =>
    bucketsOf(dataset, bases[role] as string).map((bucket) => ({ dataset, bucket })),
  );
}

/** Decided records of those buckets, by dataset, in the order of the buckets. */
export async function readWords(
  organisation: string,
  buckets: readonly WordBucket[],
  snapshot: Snapshot,
  store: RecordStore,
): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const read = await Promise.all(
    buckets.map(({ dataset, bucket }) => allRecords(organisation, dataset, bucket, snapshot, store)),
  );
  const found: Record<string, readonly unknown[]> = {};
  buckets.forEach(({ dataset }, index) => {
    found[dataset] = [...(found[dataset] ?? []), ...(read[index] ?? [])];
  });
  return found;
}
