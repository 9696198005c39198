import type { TimeBases } from '../domain/report.ts';
import { bucketsRead, type NeedsByPeriod } from '../snapshot/needs.ts';
import { referenceBuckets } from '../snapshot/reference-records.ts';
import { bucketDigest, type Snapshot } from '../snapshot/snapshot.ts';
import type { WordBucket } from '../snapshot/words.ts';

/**
 * Everything an edition is computed from: its periods and, for each dataset and bucket, how many rows its batches
 * promised and their digest. The edition page prints the SHA-256 of this list's canonical JSON; the evidence holds the
 * list itself, so that anybody can compare the two and then the list with the records.
 */
export interface Inputs {
  readonly bases: TimeBases;
  readonly buckets: readonly InputBucket[];
}

export interface InputBucket {
  readonly dataset: string;
  readonly bucket: string;
  readonly rows: number;
  readonly digest: string;
}

export function inputsOf(
  bases: TimeBases,
  needs: NeedsByPeriod,
  words: readonly WordBucket[],
  snapshot: Snapshot,
): Inputs {
  const read = [...referenceBuckets(snapshot), ...bucketsRead([...needs.values()].flat()), ...words];
  const names = [...new Set(read.map(({ dataset, bucket }) => `${dataset}#${bucket}`))].sort();
  return { bases, buckets: names.map((name) => inputBucket(name, snapshot)) };
}

function inputBucket(name: string, snapshot: Snapshot): InputBucket {
  const [dataset = '', bucket = ''] = name.split('#');
  const rows = (snapshot.parts.get(name) ?? []).reduce((sum, part) => sum + part.rows, 0);
  return { dataset, bucket, rows, digest: bucketDigest(snapshot, dataset, bucket) };
}
