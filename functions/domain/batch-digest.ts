import { createHash, type Hash } from 'node:crypto';

/** What a digest covers of a row: the fact, its status and the bytes of its body. */
export interface DigestedRow {
  readonly naturalKey: string;
  readonly status: string;
  readonly body: string;
}

/**
 * Digest of one batch's rows in one bucket: SHA-256 over the digests of its shards, each over the shard's rows in key
 * order. The writer sorts, a reader meets the rows in this order anyway, so that no reader has to hold them.
 */
export interface BatchDigest {
  /** Rows of a shard must come in key order; shards may come in any. */
  readonly add: (shard: number, row: DigestedRow) => void;
  readonly rows: () => number;
  readonly hex: () => string;
}

export function batchDigest(): BatchDigest {
  const shards = new Map<number, Hash>();
  let rows = 0;
  return {
    add(shard, { naturalKey, status, body }) {
      let hash = shards.get(shard);
      if (!hash) {
        hash = createHash('sha256');
        shards.set(shard, hash);
      }
      hash.update(`${naturalKey}\n${status}\n${body}\n`);
      rows += 1;
    },
    rows: () => rows,
    hex() {
      const whole = createHash('sha256');
      for (const shard of [...shards.keys()].sort((a, b) => a - b))
        whole.update(`${shard}:${shards.get(shard)?.copy().digest('hex')}\n`);
      return whole.digest('hex');
    },
  };
}
