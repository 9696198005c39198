import { batchDigest } from '../domain/batch-digest.ts';
import type { CommittedPart, PlacedRow } from '../ports/records.ts';

/** Row count and digest per dataset and bucket of rows in order: what the commit promises readers. */
export function partsInOrder() {
  const parts = new Map<
    string,
    { readonly digest: ReturnType<typeof batchDigest>; submitted: number; rejected: number }
  >();
  return {
    add(row: Omit<PlacedRow, 'batchId'>): void {
      const name = `${row.dataset}#${row.bucket}`;
      const part = parts.get(name) ?? { digest: batchDigest(), submitted: 0, rejected: 0 };
      parts.set(name, part);
      part.digest.add(row.shard, row);
      if (row.status === 'submitted') part.submitted += 1;
      if (row.status === 'rejected') part.rejected += 1;
    },
    all: (): readonly CommittedPart[] =>
      [...parts].map(([name, { digest, submitted, rejected }]) => {
        const [dataset = '', bucket = ''] = name.split('#');
        return {
          ...{ dataset, bucket, rows: digest.rows(), digest: digest.hex() },
          ...(submitted > 0 ? { submitted } : {}),
          ...(rejected > 0 ? { rejected } : {}),
        };
      }),
  };
}
