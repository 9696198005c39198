import type { RecordStore } from '../../../functions/ports/records.ts';

/**
 * A store whose answers come from a mirror in memory that takes every write along. For a table in which an organisation
 * has nothing yet, and to which nobody else writes: intake reads a good deal of what it has just written.
 */
export function mirrored(store: RecordStore, mirror: RecordStore): RecordStore {
  return {
    ...mirror,
    async register(organisation) {
      await store.register(organisation);
      await mirror.register(organisation);
    },
    async putRows(organisation, rows) {
      await store.putRows(organisation, rows);
      await mirror.putRows(organisation, rows);
    },
    async putCommit(organisation, commit) {
      const put = await store.putCommit(organisation, commit);
      return put === 'committed' ? mirror.putCommit(organisation, commit) : put;
    },
  };
}
