import { compareBytes } from '../../domain/compare-bytes.ts';
import type { StoredRow } from '../../domain/record.ts';
import type { Commit, RecordStore } from '../../ports/records.ts';
import { recordsTable } from '../../wiring/names.ts';

/** Records in memory, with the same order and the same race rules as the table. */
export function memoryRecordStore(pageSize = 100): RecordStore {
  const partitions = new Map<string, Map<string, StoredRow>>();
  const commits = new Map<string, Commit[]>();
  const organisations = new Set<string>();
  return {
    organisations: async () => [...organisations].sort(),
    async register(organisation) {
      organisations.add(organisation);
    },
    async *commits(organisation) {
      yield* [...(commits.get(organisation) ?? [])];
    },
    async lastCommit(organisation) {
      return commits.get(organisation)?.at(-1);
    },
    commit: async (organisation, number) =>
      commits.get(organisation)?.find((commit) => commit.number === number),
    async *rows(organisation, dataset, bucket, shard, range) {
      const rows =
        partitions.get(recordsTable.rowsPartition(organisation, dataset, bucket, shard)) ??
        new Map<string, StoredRow>();
      const [from, to] = range ? recordsTable.rowRange(range.from, range.to) : [];
      const ordered = [...rows]
        .filter(
          ([key]) =>
            from === undefined || (compareBytes(from, key) <= 0 && compareBytes(key, to as string) <= 0),
        )
        .sort(([a], [b]) => compareBytes(a, b))
        .map(([, row]) => row);
      for (let at = 0; at < ordered.length; at += pageSize) yield ordered.slice(at, at + pageSize);
    },
    async putRows(organisation, rows) {
      for (const row of rows) {
        const partition = recordsTable.rowsPartition(organisation, row.dataset, row.bucket, row.shard);
        const shard = partitions.get(partition) ?? new Map<string, StoredRow>();
        const { naturalKey, batchId, status, body } = row;
        shard.set(recordsTable.rowSort(naturalKey, batchId), { naturalKey, batchId, status, body });
        partitions.set(partition, shard);
      }
    },
    async putCommit(organisation, commit) {
      const known = commits.get(organisation) ?? [];
      const holder = known.find((other) => other.number === commit.number);
      if (holder) return holder.batchId === commit.batchId ? 'committed' : 'taken';
      commits.set(
        organisation,
        [...known, commit].sort((a, b) => a.number - b.number),
      );
      return 'committed';
    },
  };
}
