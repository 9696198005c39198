import { describe, expect, test } from 'vitest';
import type { StoredRow } from '../../functions/domain/record.ts';
import type { Commit, PlacedRow, RecordStore } from '../../functions/ports/records.ts';

let organisations = 0;
/** An organisation of its own for every test, so that one table serves them all. */
export const newOrganisation = (): string => `organisation-${++organisations}`;

export const row = (naturalKey: string, batchId: string, changes: Partial<PlacedRow> = {}): PlacedRow => ({
  dataset: 'activity',
  bucket: '2024-Q1',
  shard: 0,
  status: 'verified',
  body: `{"${naturalKey}":"${batchId}"}`,
  naturalKey,
  batchId,
  ...changes,
});

export const commit = (number: number, batchId: string): Commit => ({
  number,
  batchId,
  committedAt: '2024-04-18T02:00:00Z',
  actor: { actorId: 'owner-1', kind: 'person' },
  source: 'quarter.xlsx',
  contentDigest: `digest-of-${batchId}`,
  parts: [{ dataset: 'activity', bucket: '2024-Q1', rows: 2, digest: 'd' }],
});

async function collect<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** What every record store does. `open` gives a store whose pages hold fewer than 24 rows of 60 KB. */
export function recordStoreContract(name: string, open: () => RecordStore): void {
  const rowsOf = (store: RecordStore, organisation: string, shard = 0) =>
    collect<readonly StoredRow[]>(store.rows(organisation, 'activity', '2024-Q1', shard));

  describe(`records in ${name}`, () => {
    test('rows come back as they were stored, ordered by the bytes of natural key and batch', async () => {
      const [store, organisation] = [open(), newOrganisation()];
      // U+20000 is later than U+FF71 in UTF-8, earlier in UTF-16.
      const keys = ['b#1', 'a#2', 'a#10', 'ｱ#1', '𠀀#1', '厂#1'];
      await store.putRows(organisation, [...keys.map((key) => row(key, 'batch-2')), row('a#2', 'batch-1')]);
      const found = (await rowsOf(store, organisation)).flat();
      expect(found.map(({ naturalKey, batchId }) => `${naturalKey} ${batchId}`)).toEqual([
        'a#10 batch-2',
        'a#2 batch-1',
        'a#2 batch-2',
        'b#1 batch-2',
        '厂#1 batch-2',
        'ｱ#1 batch-2',
        '𠀀#1 batch-2',
      ]);
      expect(found[1]).toEqual({
        naturalKey: 'a#2',
        batchId: 'batch-1',
        status: 'verified',
        body: '{"a#2":"batch-1"}',
      });
    });

    test('a long shard comes in several pages, each row once and in order', async () => {
      const [store, organisation] = [open(), newOrganisation()];
      const keys = Array.from({ length: 24 }, (_, index) => `key-${String(index).padStart(2, '0')}`);
      await store.putRows(
        organisation,
        keys.toReversed().map((key) => row(key, 'batch-1', { body: key.repeat(10_000) })),
      );
      const pages = await rowsOf(store, organisation);
      expect(pages.length).toBeGreaterThan(1);
      expect(pages.flat().map(({ naturalKey }) => naturalKey)).toEqual(keys);
    });

    test('a range of natural keys gives every batch of its keys, both ends included, and nothing beside', async () => {
      const [store, organisation] = [open(), newOrganisation()];
      const keys = ['a#1', 'b#1', 'b#10', 'b#2', 'ｱ#1', '𠀀#1', 'c#1'];
      await store.putRows(organisation, [...keys.map((key) => row(key, 'batch-1')), row('b#10', 'batch-2')]);
      const read = async (from: string, to: string) =>
        (await collect(store.rows(organisation, 'activity', '2024-Q1', 0, { from, to })))
          .flat()
          .map(({ naturalKey, batchId }) => `${naturalKey} ${batchId}`);
      expect(await read('b#1', 'b#10')).toEqual(['b#1 batch-1', 'b#10 batch-1', 'b#10 batch-2']);
      expect(await read('b#2', 'b#2')).toEqual(['b#2 batch-1']);
      expect(await read('c#1', 'ｱ#1')).toEqual(['c#1 batch-1', 'ｱ#1 batch-1']);
      expect(await read('d', 'e')).toEqual([]);
    });

    test('a commit is found by its number', async () => {
      const [store, organisation] = [open(), newOrganisation()];
      await store.putCommit(organisation, commit(1, 'batch-1'));
      expect(await store.commit(organisation, 1)).toEqual(commit(1, 'batch-1'));
      expect(await store.commit(organisation, 2)).toBeUndefined();
    });

    test('organisations, datasets, buckets and shards stay apart', async () => {
      const [store, organisation, other] = [open(), newOrganisation(), newOrganisation()];
      await store.putRows(organisation, [
        row('here', 'b'),
        row('other shard', 'b', { shard: 1 }),
        row('other bucket', 'b', { bucket: '2024-Q2' }),
        row('other dataset', 'b', { dataset: 'wastewater' }),
      ]);
      await store.putRows(other, [row('other organisation', 'b')]);
      const found = (await rowsOf(store, organisation)).flat();
      expect(found.map(({ naturalKey }) => naturalKey)).toEqual(['here']);
    });

    test('an organisation named with the separator never reads into another one', async () => {
      const store = open();
      const plain = newOrganisation();
      await store.putRows(`${plain}#activity`, [row('hidden', 'b')]);
      expect((await rowsOf(store, plain)).flat()).toEqual([]);
      await store.putCommit(`${plain}#x`, commit(1, 'batch-1'));
      expect(await store.lastCommit(plain)).toBeUndefined();
      await store.register(`${plain}#x`);
      expect(await store.organisations()).toContain(`${plain}#x`);
      expect(await store.organisations()).not.toContain(plain);
    });

    test('commits come in number order, beyond nine and ninety-nine', async () => {
      const [store, organisation] = [open(), newOrganisation()];
      for (const number of [100, 9, 10, 1, 99])
        expect(await store.putCommit(organisation, commit(number, `batch-${number}`))).toBe('committed');
      const found = await collect(store.commits(organisation));
      expect(found.map(({ number }) => number)).toEqual([1, 9, 10, 99, 100]);
      expect(found[0]).toEqual(commit(1, 'batch-1'));
      expect(await store.lastCommit(organisation)).toEqual(commit(100, 'batch-100'));
    });

    test('an organisation without commits has none', async () => {
      const [store, organisation] = [open(), newOrganisation()];
      expect(await store.lastCommit(organisation)).toBeUndefined();
      expect(await collect(store.commits(organisation))).toEqual([]);
    });

    test('of 50 batches that want one number at once, one gets it and is the one that is read', async () => {
      const [store, organisation] = [open(), newOrganisation()];
      const batches = Array.from({ length: 50 }, (_, index) => `batch-${index}`);
      const answers = await Promise.all(batches.map((id) => store.putCommit(organisation, commit(1, id))));
      expect(answers.filter((answer) => answer === 'committed')).toHaveLength(1);
      const winner = batches[answers.indexOf('committed')];
      expect((await collect(store.commits(organisation))).map(({ batchId }) => batchId)).toEqual([winner]);
    });

    test('the own commit, found stored already, counts as committed; another batch is refused', async () => {
      const [store, organisation] = [open(), newOrganisation()];
      await store.putCommit(organisation, commit(1, 'batch-1'));
      expect(await store.putCommit(organisation, commit(1, 'batch-1'))).toBe('committed');
      expect(await store.putCommit(organisation, commit(1, 'batch-2'))).toBe('taken');
    });

    test('an organisation is known once it is registered, however often, and not by rows alone', async () => {
      const [store, known, started] = [open(), newOrganisation(), newOrganisation()];
      await store.putRows(started, [row('key', 'batch-1')]);
      await store.register(known);
      await store.register(known);
      const found = await store.organisations();
      expect(found).toContain(known);
      expect(found).not.toContain(started);
      expect(found).toEqual([...new Set(found)].sort());
    });
  });
}
