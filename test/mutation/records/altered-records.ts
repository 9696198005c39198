import type { StoredRow } from '../../../functions/domain/record.ts';
import type { Commit, RecordStore } from '../../../functions/ports/records.ts';

/** A place in the records table where rows lie in key order. */
export interface Shard {
  readonly dataset: string;
  readonly bucket: string;
  readonly shard: number;
}

export const sameShard = (one: Shard, other: Shard): boolean =>
  one.dataset === other.dataset && one.bucket === other.bucket && one.shard === other.shard;

/** What somebody did to the table behind Stele's back. */
export interface RecordsChange {
  readonly rows?: readonly {
    readonly at: Shard;
    readonly edit: (rows: readonly StoredRow[]) => readonly StoredRow[];
  }[];
  readonly commits?: (commits: readonly Commit[]) => readonly Commit[];
}

/** The store as a run finds it after the change; what was stored stays as it was. */
export function alteredRecords(
  store: RecordStore,
  { rows: edits = [], commits }: RecordsChange,
): RecordStore {
  const committed = async (organisation: string): Promise<readonly Commit[]> => {
    const found: Commit[] = [];
    for await (const commit of store.commits(organisation)) found.push(commit);
    return commits ? commits(found) : found;
  };
  return {
    ...store,
    async *commits(organisation) {
      yield* await committed(organisation);
    },
    lastCommit: async (organisation) => (await committed(organisation)).at(-1),
    commit: async (organisation, number) =>
      (await committed(organisation)).find((commit) => commit.number === number),
    async *rows(organisation, dataset, bucket, shard, range) {
      const own = edits.filter(({ at }) => sameShard(at, { dataset, bucket, shard }));
      const pages = store.rows(organisation, dataset, bucket, shard, range);
      if (own.length === 0) yield* pages;
      else {
        const found: StoredRow[] = [];
        for await (const page of pages) found.push(...page);
        yield own.reduce<readonly StoredRow[]>((rows, { edit }) => edit(rows), found);
      }
    },
  };
}
