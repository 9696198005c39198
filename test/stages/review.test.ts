import { describe, expect, test } from 'vitest';
import type { HandInRecord } from '../../functions/intake/hand-in.ts';
import { intake } from '../../functions/intake/intake.ts';
import type { Commit, RecordStore } from '../../functions/ports/records.ts';
import { awaitingReview } from '../../functions/review/awaiting-review.ts';
import { review } from '../../functions/review/review.ts';
import type { Selection } from '../../functions/review/selection.ts';
import { readRecords } from '../../functions/snapshot/read-records.ts';
import { takeSnapshot } from '../../functions/snapshot/snapshot.ts';
import { electricity, handIn, organisation, record } from '../support/small-organisation.ts';
import { type Workbench, workbench } from '../support/workbench.ts';

const reviewer = { actorId: 'reviewer-1', kind: 'person' } as const;
const everything: Selection = {};

/** A record as a file says it. */
function proposed(one: HandInRecord, envelope: Partial<HandInRecord['envelope']> = {}): HandInRecord {
  return { ...one, envelope: { ...one.envelope, status: 'submitted', ...envelope } };
}

const sha = (letter: string): string => letter.repeat(64);

/** Hands records in as a file of that name; its SHA-256 is its first letter, 64 times. */
async function takeFile(
  bench: Workbench,
  name: string,
  records: readonly HandInRecord[],
): Promise<Commit | undefined> {
  const sha256 = sha(name.slice(0, 1));
  const file = { name, sha256, kind: 'sheet', refused: 0 };
  const rows = records.map((one, index) =>
    proposed(one, { ...one.envelope, status: 'submitted', source: { file: sha256, row: index + 2 } }),
  );
  return intake({ ...handIn(name, rows), file }, bench);
}

const ports = (bench: Workbench) => ({ ...bench, timeZone: 'Asia/Shanghai' });

const accept = (
  bench: Workbench,
  selection = everything,
  actor: typeof reviewer | { actorId: string; kind: 'person' } = reviewer,
) => review({ organisation, verdict: 'accept', selection }, actor, ports(bench));
const reject = (bench: Workbench, selection = everything) =>
  review({ organisation, verdict: 'reject', reason: 'wrong meter', selection }, reviewer, ports(bench));

/** Decided attributes of a bucket, as a report reads them. */
async function decided(bench: Workbench, dataset: string, bucket: string, shards: number) {
  const found: Record<string, unknown>[] = [];
  const snapshot = await takeSnapshot(organisation, bench.records);
  await readRecords({ organisation, dataset, bucket, shards }, snapshot, bench.records, ({ attributes }) =>
    found.push(attributes as Record<string, unknown>),
  );
  return found;
}
const amounts = async (bench: Workbench) =>
  (await decided(bench, 'activity', '2023-Q1', 4))
    .map(({ facilityId, amount }) => `${facilityId} ${amount}`)
    .sort();

const waits = async (bench: Workbench, selection = everything) =>
  (await awaitingReview(organisation, selection, bench.records)).groups.map(
    ({ file, dataset, facility, rows }) => `${file?.name} ${dataset} ${facility} ${rows}`,
  );

async function twoFiles(): Promise<Workbench> {
  const bench = workbench();
  await takeFile(bench, 'a.csv', [
    electricity('north', 1, '1'),
    electricity('north', 2, '2'),
    electricity('south', 1, '3'),
  ]);
  await takeFile(bench, 'b.csv', [record('declaration', declaration)]);
  return bench;
}

const declaration = {
  supplierId: 'S-1',
  template: 'CMRT',
  campaignYear: 2024,
  revision: 1,
  templateVersion: '6.4',
  scope: 'A',
  effectiveOn: '2024-03-01',
  submittedOn: '2024-03-02',
  answers: {},
  company: {},
};
const survey = {
  supplierId: 'S-1',
  template: 'CMRT',
  campaignYear: 2024,
  issuedOn: '2024-01-10',
  dueOn: '2024-03-31',
  submittedOn: '2024-03-02',
  status: 'submitted',
};

describe('what waits for a review', () => {
  test('is listed by file, dataset and facility, the oldest first, and nothing of it counts', async () => {
    const bench = await twoFiles();
    expect(await waits(bench)).toEqual([
      'a.csv activity north 2',
      'a.csv activity south 1',
      'b.csv declaration null 1',
    ]);
    expect(await amounts(bench)).toEqual([]);
    expect(await awaitingReview(organisation, {}, bench.records)).toMatchObject({ asOfBatch: 2, rows: 4 });
  });

  test.each<[string, Selection, readonly string[]]>([
    ['a file by its name', { files: ['b.csv'] }, ['b.csv declaration null 1']],
    ['a file by its SHA-256', { files: ['aaaaaa'] }, ['a.csv activity north 2', 'a.csv activity south 1']],
    ['a dataset', { datasets: ['declaration'] }, ['b.csv declaration null 1']],
    ['a facility', { facilities: ['south'] }, ['a.csv activity south 1']],
    ['facts by their keys', { keys: ['north#2023#2#meter'] }, ['a.csv activity north 1']],
    ['what was there up to a batch', { upToBatch: 1 }, ['a.csv activity north 2', 'a.csv activity south 1']],
  ])('is narrowed to %s', async (_, selection, found) => {
    expect(await waits(await twoFiles(), selection)).toEqual(found);
  });

  test.each<[Selection, string]>([
    [{ files: ['c.csv'] }, 'usage.unknown-file'],
    [{ files: ['aaaa'] }, 'usage.unknown-file'],
    [{ datasets: ['meters'] }, 'usage.unknown-dataset'],
  ])('of %j is a mistake', async (selection, name) => {
    await expect(waits(await twoFiles(), selection)).rejects.toMatchObject({ name });
  });

  test('is read from the buckets where something was submitted and not decided, and from no others', async () => {
    const bench = await twoFiles();
    await intake(handIn('verified', [electricity('north', 7, '1')]), bench);
    await accept(bench, { datasets: ['declaration'] });
    const read = new Set<string>();
    const records: RecordStore = {
      ...bench.records,
      rows(of, dataset, bucket, shard, range) {
        read.add(`${dataset} ${bucket}`);
        return bench.records.rows(of, dataset, bucket, shard, range);
      },
    };
    await awaitingReview(organisation, {}, records);
    expect([...read]).toEqual(['activity 2023-Q1']);
  });
});

describe('accepting', () => {
  test('verifies what was selected, keeps where it came from and who entered it, and says who reviewed', async () => {
    const bench = await twoFiles();
    expect(await accept(bench, { facilities: ['north'] })).toEqual({
      organisation,
      verdict: 'accept',
      batch: 3,
      rows: 2,
      ownRows: 0,
    });
    expect(await amounts(bench)).toEqual(['north 1', 'north 2']);
    expect(await waits(bench)).toEqual(['a.csv activity south 1', 'b.csv declaration null 1']);
    const bodies: { status: string; body: string; batchId: string }[] = [];
    for (const shard of [0, 1, 2, 3])
      for await (const page of bench.records.rows(organisation, 'activity', '2023-Q1', shard))
        bodies.push(...page);
    const verified = bodies.filter(({ status }) => status === 'verified');
    expect(verified).toHaveLength(2);
    expect(JSON.parse(verified[0]?.body ?? '').envelope).toEqual({
      status: 'verified',
      sourceSystem: 'sheet',
      enteredBy: 'entry-1',
      enteredAt: '2024-01-10T00:00:00Z',
      evidence: [],
      source: { file: sha('a'), row: expect.any(Number) },
      verifiedBy: 'reviewer-1',
      verifiedAt: '2024-10-02T08:00:00.000Z',
    });
    const events: unknown[] = [];
    for await (const event of bench.audit.events(organisation)) events.push(event);
    expect(events).toEqual([
      {
        organisation,
        at: bench.now(),
        actor: reviewer,
        action: 'acceptRecords',
        batch: 3,
        rows: 2,
        reason: null,
      },
    ]);
  });

  test('a fact taken back makes it missing', async () => {
    const bench = workbench();
    await intake(handIn('there', [electricity('north', 1, '1')]), bench);
    await intake(handIn('back', [proposed(electricity('north', 1, '1'), { withdraws: true })]), bench);
    expect(await amounts(bench)).toEqual(['north 1']);
    await accept(bench);
    expect(await amounts(bench)).toEqual([]);
  });

  test('leaves out what the reviewer entered, and is refused where nothing else is left', async () => {
    const bench = workbench();
    const own = proposed(electricity('north', 1, '1'), { enteredBy: reviewer.actorId });
    await intake(handIn('a', [own, proposed(electricity('south', 1, '2'))]), bench);
    expect(await accept(bench)).toMatchObject({ rows: 1, ownRows: 1 });
    expect(await amounts(bench)).toEqual(['south 2']);
    await expect(accept(bench)).rejects.toMatchObject({ name: 'review.same-actor' });
    await expect(accept(bench, everything, { actorId: 'reviewer-2', kind: 'person' })).resolves.toMatchObject(
      { rows: 1 },
    );
    await expect(accept(bench)).rejects.toMatchObject({ name: 'review.none' });
  });

  test('what was superseded while the decision was on its way is looked at again', async () => {
    const bench = workbench();
    await takeFile(bench, 'a.csv', [electricity('north', 1, '1'), electricity('south', 1, '2')]);
    let interrupted = false;
    const records: RecordStore = {
      ...bench.records,
      async putCommit(of, commit) {
        if (!interrupted) {
          interrupted = true;
          await takeFile(bench, 'b.csv', [electricity('north', 1, '9')]);
        }
        return bench.records.putCommit(of, commit);
      },
    };
    expect(await accept({ ...bench, records }, { files: ['a.csv'] })).toMatchObject({ batch: 3, rows: 1 });
    expect(await amounts(bench)).toEqual(['south 2']);
    expect(await waits(bench)).toEqual(['b.csv activity north 1']);
  });

  test('up to a batch leaves out what superseded it later', async () => {
    const bench = workbench();
    await takeFile(bench, 'a.csv', [electricity('north', 1, '1'), electricity('south', 1, '2')]);
    await takeFile(bench, 'b.csv', [electricity('north', 1, '9')]);
    expect(await accept(bench, { upToBatch: 1 })).toMatchObject({ rows: 1 });
    expect(await amounts(bench)).toEqual(['south 2']);
  });

  test('a declaration and an answered survey dates and states its outcome; the same again is unchanged', async () => {
    const bench = workbench();
    const both = [record('declaration', declaration), record('mineral-survey', survey)];
    await takeFile(bench, 'a.xlsx', both);
    await accept(bench);
    // The organisation's day: 8:00 UTC is the afternoon of the same day in Shanghai.
    const [declared] = await decided(bench, 'declaration', '2024', 8);
    expect(declared).toEqual({ ...declaration, outcome: 'accepted', reviewedOn: '2024-10-02' });
    const [asked] = await decided(bench, 'mineral-survey', '2024', 8);
    expect(asked).toEqual({ ...survey, status: 'accepted', reviewedOn: '2024-10-02' });
    expect(await takeFile(bench, 'b.xlsx', both)).toBeUndefined();
    const corrected = { ...declaration, effectiveOn: '2024-03-05' };
    expect(await takeFile(bench, 'c.xlsx', [record('declaration', corrected)])).toMatchObject({ number: 3 });
  });
});

describe('rejecting', () => {
  test('an own answer is left to somebody else, as its rejection counts; other own rows may be taken back', async () => {
    const bench = workbench();
    const own = { enteredBy: reviewer.actorId };
    await intake(
      handIn('a', [
        proposed(record('mineral-survey', survey), own),
        proposed(electricity('north', 1, '1'), own),
      ]),
      bench,
    );
    expect(await reject(bench)).toMatchObject({ rows: 1, ownRows: 1 });
    expect(await waits(bench)).toEqual(['undefined mineral-survey null 1']);
    await expect(reject(bench)).rejects.toMatchObject({ name: 'review.same-actor' });
    expect(await decided(bench, 'mineral-survey', '2024', 8)).toEqual([]);
  });

  test('what no longer fits its dataset can be rejected, and cannot be accepted', async () => {
    const bench = workbench();
    await intake(handIn('a', [proposed(electricity('north', 1, '1'))]), bench);
    const records: RecordStore = {
      ...bench.records,
      async *rows(...where) {
        for await (const page of bench.records.rows(...where))
          yield page.map((row) => ({ ...row, body: row.body.replace('"month":1', '"month":13') }));
      },
    };
    await expect(accept({ ...bench, records })).rejects.toMatchObject({ name: 'records.invalid-row' });
    expect(await reject({ ...bench, records })).toMatchObject({ rows: 1 });
    expect(await waits(bench)).toEqual([]);
  });

  test('leaves what stood before, tells why, and keeps the same from waiting again', async () => {
    const bench = workbench();
    await intake(handIn('first', [electricity('north', 1, '1')]), bench);
    await takeFile(bench, 'a.csv', [electricity('north', 1, '1000')]);
    expect(await reject(bench)).toMatchObject({ verdict: 'reject', rows: 1 });
    expect(await amounts(bench)).toEqual(['north 1']);
    expect(await waits(bench)).toEqual([]);
    expect(await takeFile(bench, 'b.csv', [electricity('north', 1, '1000')])).toBeUndefined();
    for await (const event of bench.audit.events(organisation))
      expect(event).toMatchObject({ action: 'rejectRecords', reason: 'wrong meter', rows: 1 });
    await takeFile(bench, 'c.csv', [electricity('north', 1, '100')]);
    expect(await waits(bench)).toEqual(['c.csv activity north 1']);
  });

  test('an answered survey is a rejected answer, which still is one', async () => {
    const bench = workbench();
    await takeFile(bench, 'a.csv', [
      record('mineral-survey', survey),
      record('mineral-survey', { ...survey, supplierId: 'S-2', status: 'issued', submittedOn: undefined }),
    ]);
    await reject(bench);
    expect(await decided(bench, 'mineral-survey', '2024', 8)).toEqual([
      { ...survey, status: 'rejected', reviewedOn: '2024-10-02' },
    ]);
  });
});
