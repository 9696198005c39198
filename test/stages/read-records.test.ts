import { describe, expect, test } from 'vitest';
import type { RecordStatus, StoredRow } from '../../functions/domain/record.ts';
import type { RecordStore } from '../../functions/ports/records.ts';
import { readRecords } from '../../functions/snapshot/read-records.ts';
import { snapshotFromJson, snapshotToJson, takeSnapshot } from '../../functions/snapshot/snapshot.ts';
import { electricity, estimated, handIn, organisation, withStatus } from '../support/small-organisation.ts';
import { handOver, type Workbench, workbench } from '../support/workbench.ts';

const scope = { organisation, dataset: 'activity', bucket: '2023-Q1', shards: 4 };

/** What a reader sees: natural key and amount, `~` for an estimate, sorted. */
async function read(store: RecordStore, cutOff?: number): Promise<readonly string[]> {
  const found: string[] = [];
  await readRecords(scope, await takeSnapshot(organisation, store, cutOff), store, (record) => {
    const { amount } = record.attributes as { amount: string };
    found.push(`${record.naturalKey} ${record.estimated ? '~' : ''}${amount}`);
  });
  return found.sort();
}

/** A month's amount handed in again and again, each with its status. */
async function handedIn(...rows: readonly (readonly [string, RecordStatus])[]): Promise<Workbench> {
  const bench = workbench();
  for (const [amount, status] of rows) {
    await handOver(bench, handIn(amount, [withStatus(electricity('north', 1, amount), status)]));
  }
  return bench;
}

/** The store with the rows of the bucket changed behind Stele's back. */
function tampered(store: RecordStore, change: (row: StoredRow) => readonly StoredRow[]): RecordStore {
  return {
    ...store,
    async *rows(...place) {
      for await (const page of store.rows(...place)) yield page.flatMap(change);
    },
  };
}

describe('the row that decides a fact', () => {
  test.each<[string, readonly (readonly [string, RecordStatus])[], readonly string[]]>([
    [
      'is the newest verified one',
      [
        ['1', 'verified'],
        ['2', 'verified'],
        ['3', 'verified'],
      ],
      ['3'],
    ],
    [
      'is not a submitted or rejected one',
      [
        ['1', 'verified'],
        ['2', 'submitted'],
        ['3', 'rejected'],
      ],
      ['1'],
    ],
    [
      'is missing after a withdrawal',
      [
        ['1', 'verified'],
        ['2', 'withdrawn'],
      ],
      [],
    ],
    [
      'is the correction after a withdrawal',
      [
        ['1', 'verified'],
        ['2', 'withdrawn'],
        ['3', 'verified'],
      ],
      ['3'],
    ],
    ['is missing while nothing is verified', [['1', 'submitted']], []],
  ])('%s', async (_, rows, expected) => {
    const bench = await handedIn(...rows);
    expect(await read(bench.records)).toEqual(expected.map((amount) => `north#2023#1#meter ${amount}`));
  });

  test('follows batch numbers, not the order in which batch ids sort', async () => {
    const bench = workbench();
    for (const [batchId, amount] of [
      ['z', '1'],
      ['a', '2'],
    ] as const)
      await handOver(
        { ...bench, newBatchId: () => batchId },
        handIn(batchId, [electricity('north', 1, amount)]),
      );
    expect(await read(bench.records)).toEqual(['north#2023#1#meter 2']);
  });

  test('is found for every fact of every shard, over page borders, estimates marked', async () => {
    const bench = workbench();
    const facilities = Array.from({ length: 12 }, (_, index) => `f${index}`);
    await handOver(
      bench,
      handIn(
        'first',
        facilities.map((id) => electricity(id, 1, '1')),
      ),
      handIn(
        'second',
        facilities.slice(0, 6).map((id) => estimated(electricity(id, 1, '2'))),
      ),
    );
    const expected = facilities.map((id, index) => `${id}#2023#1#meter ${index < 6 ? '~2' : '1'}`);
    expect(await read(bench.records)).toEqual(expected.sort());
  });
});

describe('the cut-off', () => {
  test('hides what is committed after the snapshot was taken, and what is later than it', async () => {
    const bench = await handedIn(['1', 'verified']);
    const snapshot = await takeSnapshot(organisation, bench.records);
    await handOver(bench, handIn('later', [electricity('north', 1, '2'), electricity('south', 1, '9')]));
    const seen: string[] = [];
    await readRecords(scope, snapshot, bench.records, ({ naturalKey }) => seen.push(naturalKey));
    expect(seen).toEqual(['north#2023#1#meter']);
    expect(await read(bench.records, 1)).toEqual(['north#2023#1#meter 1']);
    expect(await read(bench.records)).toHaveLength(2);
  });

  test('is the number of the last batch, zero where there is none', async () => {
    const bench = await handedIn(['1', 'verified'], ['2', 'verified']);
    expect((await takeSnapshot(organisation, bench.records)).cutOff).toBe(2);
    expect((await takeSnapshot('nobody', bench.records)).cutOff).toBe(0);
  });

  test('stays the same snapshot after it was stored and read again', async () => {
    const bench = await handedIn(['1', 'verified'], ['2', 'withdrawn']);
    const snapshot = await takeSnapshot(organisation, bench.records);
    expect(snapshotFromJson(snapshotToJson(snapshot))).toEqual(snapshot);
  });
});

describe('a bucket that does not hold what its commits say', () => {
  const two = async (): Promise<RecordStore> => {
    const bench = workbench();
    await handOver(bench, handIn('q1', [electricity('north', 1, '1'), electricity('south', 1, '2')]));
    return bench.records;
  };
  const stops = (found: number, promised: number) => ({
    name: 'records.count-differs',
    message: expect.stringContaining(
      `batch 1 holds ${found} rows of "activity" in 2023-Q1, but its commit says ${promised}`,
    ),
  });

  test('stops the run when a row is gone', async () => {
    const store = tampered(await two(), (row) => (row.naturalKey.startsWith('south') ? [] : [row]));
    await expect(read(store)).rejects.toMatchObject(stops(1, 2));
  });

  test('stops the run when every row is gone', async () => {
    await expect(read(tampered(await two(), () => []))).rejects.toMatchObject(stops(0, 2));
  });

  test('stops the run when a row was slipped in under a committed batch', async () => {
    const store = tampered(await two(), (row) => [row, { ...row, naturalKey: `${row.naturalKey}x` }]);
    await expect(read(store)).rejects.toMatchObject(stops(4, 2));
  });

  test('stops the run when a batch has rows in a bucket that its commit does not name', async () => {
    const store = await two();
    const stray = electricity('east', 4, '5');
    await store.putRows(organisation, [
      {
        dataset: 'activity',
        bucket: '2023-Q2',
        shard: 0,
        naturalKey: 'east#2023#4#meter',
        batchId: 'batch-1',
        status: 'verified',
        body: JSON.stringify(stray),
      },
    ]);
    const snapshot = await takeSnapshot(organisation, store);
    const reading = readRecords({ ...scope, bucket: '2023-Q2' }, snapshot, store, () => {});
    await expect(reading).rejects.toMatchObject({ name: 'records.count-differs' });
  });

  test('goes on when rows of an unfinished batch lie beside it', async () => {
    const store = tampered(await two(), (row) => [
      row,
      { ...row, batchId: 'died-before-its-commit', body: '{' },
    ]);
    expect(await read(store)).toEqual(['north#2023#1#meter 1', 'south#2023#1#meter 2']);
  });
});
