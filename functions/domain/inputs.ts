import type { TimeBases } from './report.ts';

/**
 * Everything an edition is computed from: its periods and, for each dataset and bucket, how many rows the
 * batches promised that decide anything of it, and their digest. The edition page prints the SHA-256 of this list's canonical JSON; the evidence holds the
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

/** A bucket of a dataset by one name. */
export function bucketName(dataset: string, bucket: string): string {
  return `${dataset}#${bucket}`;
}
