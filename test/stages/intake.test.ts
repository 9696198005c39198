import { describe, expect, test } from 'vitest';
import type { HandInRecord } from '../../functions/intake/hand-in.ts';
import { intake } from '../../functions/intake/intake.ts';
import type { Commit, RecordStore } from '../../functions/ports/records.ts';
import { electricity, handIn, organisation, profile, record } from '../support/small-organisation.ts';
import { workbench } from '../support/workbench.ts';

async function commitsIn(store: RecordStore): Promise<readonly Commit[]> {
  const found: Commit[] = [];
  for await (const commit of store.commits(organisation)) found.push(commit);
  return found;
}

/** Natural keys of one bucket's four shards, whether committed or not. */
async function keysIn(store: RecordStore, bucket = '2023-Q1'): Promise<readonly string[]> {
  const found: string[] = [];
  for (const shard of [0, 1, 2, 3])
    for await (const page of store.rows(organisation, 'activity', bucket, shard))
      found.push(...page.map(({ naturalKey }) => naturalKey));
  return found.sort();
}

const withAttributes = (one: HandInRecord, attributes: object): HandInRecord => ({
  ...one,
  attributes: { ...one.attributes, ...attributes },
});

const refusals: readonly (readonly [string, HandInRecord, RegExp])[] = [
  ['an amount with separators', electricity('north', 2, '1,000'), /"activity".*"amount".*decimal/],
  [
    'a unit that electricity is not measured in',
    withAttributes(electricity('north', 2, '1'), { unit: 'furlong' }),
    /"activity".*"unit".*expected one of MWh, kWh, 10MWh, GWh/,
  ],
  ['a month that does not exist', electricity('north', 13, '1'), /"activity".*"month"/],
  ['a missing nested field', profile({ baseYear: {} }), /"organisation".*"baseYear\.carbon"/],
  ['a dataset that nobody declared', record('meters', {}), /unknown-dataset.*"meters".*activity/],
];

test('an organisation is known before its first commit: no schedule forgets one that has records', async () => {
  const bench = workbench();
  const known: (readonly string[])[] = [];
  const records: RecordStore = {
    ...bench.records,
    async putCommit(of, commit) {
      known.push(await bench.records.organisations());
      return bench.records.putCommit(of, commit);
    },
  };
  await intake(handIn('file.csv', [electricity('north', 1, '1')]), { ...bench, records });
  expect(known).toEqual([[organisation]]);
});

describe('a hand-in', () => {
  test.each(refusals)('with %s is refused whole, naming dataset and field', async (_, wrong, message) => {
    const bench = workbench();
    const refused = intake(handIn('file.csv', [electricity('north', 1, '1'), wrong]), bench);
    await expect(refused).rejects.toMatchObject({
      name: 'records.invalid-row',
      message: expect.stringMatching(message),
    });
    expect(await keysIn(bench.records)).toEqual([]);
    expect(await commitsIn(bench.records)).toEqual([]);
  });

  test('with the same fact twice is refused, whatever the two rows say', async () => {
    const twice = [electricity('north', 1, '1'), electricity('north', 1, '2')];
    await expect(intake(handIn('file.csv', twice), workbench())).rejects.toMatchObject({
      name: 'records.invalid-row',
      message: expect.stringContaining('duplicate-fact'),
    });
  });

  test('is committed with what it holds per dataset and bucket', async () => {
    const bench = workbench();
    const records = [
      electricity('north', 1, '1'),
      electricity('north', 4, '1'),
      electricity('south', 2, '1'),
    ];
    const commit = await intake(handIn('file.csv', records), bench);
    expect(commit).toMatchObject({ number: 1, batchId: 'batch-1', source: 'file.csv' });
    expect(commit?.parts.map(({ dataset, bucket, rows }) => [dataset, bucket, rows])).toEqual([
      ['activity', '2023-Q1', 2],
      ['activity', '2023-Q2', 1],
    ]);
    expect(await commitsIn(bench.records)).toEqual([commit]);
  });

  test('has the digests of its content, in whatever order it comes and whatever batch it becomes', async () => {
    const records = [electricity('north', 1, '1'), electricity('south', 1, '2')];
    const first = await intake(handIn('a', records), workbench());
    const bench = { ...workbench(), newBatchId: () => 'another' };
    const second = await intake(handIn('a', records.toReversed()), bench);
    expect(second?.contentDigest).toBe(first?.contentDigest);
    expect(second?.parts).toEqual(first?.parts);
    const other = await intake(handIn('a', [electricity('north', 1, '1.0')]), workbench());
    expect(other?.parts[0]?.digest).not.toBe(first?.parts[0]?.digest);
  });

  test('goes on to the next number when others commit in between', async () => {
    const bench = workbench();
    let stale = 3;
    const records: RecordStore = {
      ...bench.records,
      // Three times somebody commits between the look at the last number and the own put.
      async putCommit(of, commit) {
        stale -= 1;
        if (stale >= 0) await bench.records.putCommit(of, { ...commit, batchId: `rival-${stale}` });
        return bench.records.putCommit(of, commit);
      },
    };
    const commit = await intake(handIn('a', [electricity('north', 1, '1')]), { ...bench, records });
    expect(commit?.number).toBe(4);
    expect((await commitsIn(bench.records)).map(({ number, batchId }) => `${number} ${batchId}`)).toEqual([
      '1 rival-2',
      '2 rival-1',
      '3 rival-0',
      '4 batch-4',
    ]);
  });

  test('says so when it finds no free number, and leaves its rows without a commit', async () => {
    const bench = workbench();
    const pauses: number[] = [];
    const ports = {
      ...bench,
      records: { ...bench.records, putCommit: async () => 'taken' as const },
      pause: async (milliseconds: number) => void pauses.push(milliseconds),
    };
    await expect(intake(handIn('late.csv', [electricity('north', 1, '1')]), ports)).rejects.toMatchObject({
      name: 'records.not-committed',
      message: expect.stringContaining('late.csv'),
    });
    expect(pauses).toHaveLength(49);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(1000);
    expect(await commitsIn(bench.records)).toEqual([]);
  });

  test('20 at once get the numbers 1 to 20, each once', async () => {
    const bench = workbench();
    const all = Array.from({ length: 20 }, (_, index) =>
      intake(handIn(`file ${index}`, [electricity('north', 1, String(index))]), bench),
    );
    const numbers = (await Promise.all(all)).map((one) => one?.number ?? 0).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });
});
