import type { InputBucket, Inputs } from '../domain/inputs.ts';
import type { TimeBases } from '../domain/report.ts';
import { bucketsRead, type NeedsByPeriod } from '../snapshot/needs.ts';
import { referenceBuckets } from '../snapshot/reference-records.ts';
import { bucketDigest, decidingParts, type Snapshot } from '../snapshot/snapshot.ts';
import type { WordBucket } from '../snapshot/words.ts';

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
  const rows = decidingParts(snapshot, dataset, bucket).reduce((sum, part) => sum + part.rows, 0);
  return { dataset, bucket, rows, digest: bucketDigest(snapshot, dataset, bucket) };
}
