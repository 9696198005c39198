import type { Dataset } from '../dataset.ts';

/** Fields that say which fact a record is: its natural key, and where the key lies. */
export interface Identity {
  readonly key: readonly string[];
  /** The key and what its bucket and shard follow from beside it. */
  readonly all: readonly string[];
}

/** Fields that a dataset's own functions look at when they place a record. */
export function identityOf({ key, bucketOf, shardBy }: Dataset): Identity {
  const keyFields = fieldsReadBy(key);
  const others = [...fieldsReadBy(bucketOf), ...(shardBy ? fieldsReadBy(shardBy) : [])];
  return { key: keyFields, all: [...new Set([...keyFields, ...others])] };
}

function fieldsReadBy(read: (attributes: never) => unknown): readonly string[] {
  const fields = new Set<string>();
  const get = (_: object, name: PropertyKey): string => {
    fields.add(String(name));
    return '';
  };
  const witness = new Proxy({}, { get });
  read(witness as never);
  return [...fields];
}
