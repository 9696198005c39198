import { expect, test } from 'vitest';
import type { StoredRow } from '../../functions/domain/record.ts';
import type { RecordStore } from '../../functions/ports/records.ts';
import { readRecords } from '../../functions/snapshot/read-records.ts';
import { takeSnapshot } from '../../functions/snapshot/snapshot.ts';
import { electricity, handIn, organisation } from '../support/small-organisation.ts';
import { handOver, workbench } from '../support/workbench.ts';

const scope = { organisation, dataset: 'activity', bucket: '2023-Q1', shards: 4 };

async function read(change: (row: StoredRow) => StoredRow): Promise<void> {
  const bench = workbench();
  await handOver(bench, handIn('first', [electricity('north', 1, '5'), electricity('south', 2, '7')]));
  const store: RecordStore = {
    ...bench.records,
    async *rows(...place) {
      for await (const page of bench.records.rows(...place)) yield page.map(change);
    },
  };
  await readRecords(scope, await takeSnapshot(organisation, store), store, () => undefined);
}

test('rows as they were committed are read', async () => {
  await expect(read((row) => row)).resolves.toBeUndefined();
});

test.each<[string, (row: StoredRow) => StoredRow]>([
  ['amount', (row) => ({ ...row, body: row.body.replace('"amount":"5"', '"amount":"50000"') })],
  ['status', (row) => ({ ...row, status: row.naturalKey.includes('north') ? 'withdrawn' : row.status })],
])(
  'a row whose %s was changed in the table stops the run, although the count is right',
  async (_, change) => {
    await expect(read(change)).rejects.toMatchObject({
      name: 'records.digest-differs',
      message: expect.stringMatching(
        /^batch 1 holds other rows of "activity" in 2023-Q1 than its commit says/,
      ),
    });
  },
);

test('a commit that was lost stops the run, naming its number', async () => {
  const bench = workbench();
  for (const month of [1, 2, 3])
    await handOver(bench, handIn(`month ${month}`, [electricity('north', month, '5')]));
  const store: RecordStore = {
    ...bench.records,
    async *commits(of) {
      for await (const commit of bench.records.commits(of)) if (commit.number !== 2) yield commit;
    },
  };
  await expect(takeSnapshot(organisation, store)).rejects.toMatchObject({
    name: 'records.commit-missing',
    message: expect.stringMatching(/^batch 2 is missing although batch 3 is there/),
  });
});

test('a commit whose rows were made to count as waiting stops the run, before any result of before it is taken', async () => {
  const bench = workbench();
  await handOver(bench, handIn('first', [electricity('north', 1, '5')]));
  const store: RecordStore = {
    ...bench.records,
    async *commits(of) {
      for await (const commit of bench.records.commits(of))
        yield { ...commit, parts: commit.parts.map((part) => ({ ...part, submitted: part.rows })) };
    },
  };
  await expect(takeSnapshot(organisation, store)).rejects.toMatchObject({
    name: 'records.digest-differs',
    message: expect.stringMatching(/^batch 1 promises other rows than when it was committed/),
  });
});
