import { batchDigest } from '../domain/batch-digest.ts';
import type { CommittedPart, PlacedRow } from '../ports/records.ts';

/** Row count and digest per dataset and bucket of rows in order: what the commit promises readers. */
export function partsInOrder() {
  const parts = new Map<string, { readonly digest: ReturnType<typeof batchDigest>; submitted: number }>();
  return {
    add(row: Omit<PlacedRow, 'batchId'>): void {
      const name = `${row.dataset}#${row.bucket}`;
      const part = parts.get(name) ?? { digest: batchDigest(), submitted: 0 };
      parts.set(name, part);
      part.digest.add(row.shard, row);
      if (row.status === 'submitted') part.submitted += 1;
    },
    all: (): readonly CommittedPart[] =>
      [...parts].map(([name, { digest, submitted }]) => {
        const [dataset = '', bucket = ''] = name.split('#');
        const rows = { dataset, bucket, rows: digest.rows(), digest: digest.hex() };
        return submitted > 0 ? { ...rows, submitted } : rows;
      }),
  };
}
