import { describe, expect, test } from 'vitest';
import type { HandInRecord } from '../../functions/intake/hand-in.ts';
import { type Handed, type TakenIn, takeIn } from '../../functions/intake/intake.ts';
import { knownIds } from '../../functions/intake/known-ids.ts';
import type { Commit } from '../../functions/ports/records.ts';
import { electricity, facility, handIn, organisation, withStatus } from '../support/small-organisation.ts';
import { type Workbench, workbench } from '../support/workbench.ts';

async function* handed(records: readonly (HandInRecord | Handed)[]): AsyncGenerator<Handed> {
  for (const one of records) yield 'dataset' in one ? { record: one } : one;
}

/** Facilities that anybody may refer to. */
function known() {
  const ids = knownIds(async function* () {});
  for (const facilityId of ['north', 'south']) ids.add('facility', { facilityId, subsidiaryId: 'sub' });
  return ids;
}

function take(
  bench: Workbench,
  records: readonly (HandInRecord | Handed)[],
  rows: 'whole' | 'valid' = 'whole',
): Promise<TakenIn> {
  const { records: _, ...rest } = handIn('file.csv', []);
  return takeIn(rest, handed(records), { known: known(), rows }, bench);
}

const submitted = (month: number, amount: string, facilityId = 'north'): HandInRecord =>
  withStatus(electricity(facilityId, month, amount), 'submitted');
const numbered = (one: HandInRecord, row: number): HandInRecord => ({
  ...one,
  place: { sheet: 'Energy', row },
});

async function commits(bench: Workbench): Promise<readonly Commit[]> {
  const found: Commit[] = [];
  for await (const commit of bench.records.commits(organisation)) found.push(commit);
  return found;
}

describe('a hand-in beside what is there', () => {
  test('adds nothing when it says the same again, also once it was verified', async () => {
    const bench = workbench();
    await take(bench, [submitted(1, '10'), submitted(2, '20')]);
    const again = await take(bench, [submitted(1, '10'), submitted(2, '20')]);
    expect(again).toMatchObject({ counts: { new: 0, changed: 0, unchanged: 2 }, refused: 0 });
    expect(again.commit).toBeUndefined();
    await take(bench, [electricity('north', 1, '10')]);
    expect((await take(bench, [submitted(1, '10')])).counts).toMatchObject({ unchanged: 1 });
    expect(await commits(bench)).toHaveLength(2);
  });

  test('adds the rows that changed and those that are new, and promises no others', async () => {
    const bench = workbench();
    await take(bench, [submitted(1, '10'), submitted(2, '20')]);
    const { commit, counts } = await take(bench, [submitted(1, '10'), submitted(2, '21'), submitted(4, '5')]);
    expect(counts).toEqual({ new: 1, changed: 1, unchanged: 1, refusedBefore: 0 });
    expect(commit?.parts).toMatchObject([
      { dataset: 'activity', bucket: '2023-Q1', rows: 1, submitted: 1 },
      { dataset: 'activity', bucket: '2023-Q2', rows: 1, submitted: 1 },
    ]);
  });

  test('that repeats what a review rejected adds nothing and says so', async () => {
    const bench = workbench();
    await take(bench, [submitted(1, '10')]);
    await take(bench, [withStatus(electricity('north', 1, '10'), 'rejected')]);
    expect((await take(bench, [submitted(1, '10')])).counts).toMatchObject({
      refusedBefore: 1,
      unchanged: 0,
    });
    expect((await take(bench, [submitted(1, '11')])).counts).toMatchObject({ changed: 1 });
  });

  test('that says what stood before a rejected correction changes nothing', async () => {
    const bench = workbench();
    await take(bench, [electricity('north', 1, '10')]);
    await take(bench, [submitted(1, '99')]);
    await take(bench, [withStatus(electricity('north', 1, '99'), 'rejected')]);
    expect((await take(bench, [submitted(1, '10')])).counts).toMatchObject({ unchanged: 1 });
    expect((await take(bench, [submitted(1, '99')])).counts).toMatchObject({ refusedBefore: 1 });
  });

  test('sees the rows of committed batches only', async () => {
    const bench = workbench();
    const dying = { ...bench.records, putCommit: () => Promise.reject(new Error('killed')) };
    await expect(take({ ...bench, records: dying }, [submitted(1, '10')])).rejects.toThrow('killed');
    expect((await take(bench, [submitted(1, '10')])).counts).toMatchObject({ new: 1 });
  });
});

describe('a hand-in with refused rows', () => {
  const wrong = numbered(submitted(13, '1'), 7);

  test('commits nothing, and says where each stands', async () => {
    const bench = workbench();
    const taken = await take(bench, [
      numbered(submitted(1, '10'), 2),
      wrong,
      numbered(submitted(1, '1', 'nowhere'), 9),
    ]);
    expect(taken.refused).toBe(2);
    expect(taken.problems).toMatchObject([
      { code: 'invalid-field', sheet: 'Energy', row: 7, values: { field: 'month' } },
      { code: 'unknown-facility', sheet: 'Energy', row: 9, values: { found: 'nowhere' } },
    ]);
    expect(await commits(bench)).toEqual([]);
    expect(await bench.records.organisations()).toEqual([]);
  });

  test('commits the others where that was asked for', async () => {
    const bench = workbench();
    const taken = await take(bench, [submitted(1, '10'), wrong], 'valid');
    expect(taken).toMatchObject({ refused: 1, counts: { new: 1 } });
    expect(taken.commit?.parts).toMatchObject([{ rows: 1 }]);
  });

  test('refuses every row of a fact that occurs twice, naming the rows', async () => {
    const bench = workbench();
    const twice = [
      numbered(submitted(1, '10'), 2),
      numbered(submitted(2, '5'), 3),
      numbered(submitted(1, '11'), 4),
    ];
    const taken = await take(bench, twice, 'valid');
    expect(taken.problems).toMatchObject([
      { code: 'duplicate-fact', row: 2, values: { rows: 'Energy 2, Energy 4' } },
      { code: 'duplicate-fact', row: 4 },
    ]);
    expect(taken).toMatchObject({ refused: 2, counts: { new: 1 } });
  });

  test('may bring along what its rows refer to, in any order', async () => {
    const bench = workbench();
    const taken = await take(bench, [submitted(1, '10', 'west'), withStatus(facility('west'), 'submitted')]);
    expect(taken).toMatchObject({ refused: 0, counts: { new: 2 } });
  });

  test('lists no more than a person reads, however many there are', async () => {
    const bench = workbench();
    const taken = await take(
      bench,
      Array.from({ length: 500 }, (_, at) => numbered(submitted(1, '10', `nowhere-${at}`), at)),
    );
    expect(taken.refused).toBe(500);
    expect(taken.problems).toHaveLength(200);
  });
});

describe('hand-ins at once', () => {
  test('one that finds its facts said meanwhile does not say them again', async () => {
    const bench = workbench();
    let first = true;
    const records = {
      ...bench.records,
      async putCommit(of: string, commit: Commit) {
        if (first) {
          first = false;
          await take(bench, [submitted(1, '10'), submitted(2, '20')]);
        }
        return bench.records.putCommit(of, commit);
      },
    };
    const taken = await take({ ...bench, records }, [submitted(1, '10'), submitted(3, '30')]);
    expect(taken.counts).toEqual({ new: 1, changed: 0, unchanged: 1, refusedBefore: 0 });
    expect(taken.commit).toMatchObject({ number: 2, parts: [{ rows: 1 }] });
  });

  test('one that others overtake elsewhere takes the next number with the rows it has', async () => {
    const bench = workbench();
    let first = true;
    const ids: string[] = [];
    const records = {
      ...bench.records,
      async putCommit(of: string, commit: Commit) {
        ids.push(commit.batchId);
        if (first) {
          first = false;
          await take(bench, [submitted(7, '10')]);
        }
        return bench.records.putCommit(of, commit);
      },
    };
    const taken = await take({ ...bench, records }, [submitted(1, '10')]);
    expect(taken.commit?.number).toBe(2);
    expect(new Set(ids.slice(0, 2)).size).toBe(1);
  });
});
