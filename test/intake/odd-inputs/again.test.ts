import { expect, test } from 'vitest';
import type { FileOutcome } from '../../../functions/intake/intake-file.ts';
import { commitsIn, type Desk, latestIn, load, take } from '../../support/intake-desk.ts';
import { electricity, withStatus } from '../../support/small-organisation.ts';
import { activityFile, activityRecord } from './activity-file.ts';
import { expectSaid } from './odd-input.ts';
import { preparedDesk } from './prepared-desk.ts';

const january = { month: '1' };
const february = { month: '2' };

async function activity({ records }: Desk): Promise<readonly unknown[]> {
  return (await latestIn(records, ['activity'])).map(({ attributes }) => attributes);
}

async function taken(desk: Desk, content: string, acceptValidRows = false): Promise<FileOutcome> {
  const outcome = await take(desk, 'activity.csv', content, { acceptValidRows });
  expectSaid(outcome.problems);
  return outcome;
}

const withdrawing = (...lines: readonly string[]): string =>
  ['facilityId,year,month,sourceId,withdraw', ...lines, ''].join('\n');

test('the same file twice: it is known, whatever it is called', async () => {
  const desk = await preparedDesk();
  expect(await taken(desk, activityFile(january))).toMatchObject({ status: 'committed', batch: 2 });
  const again = await take(desk, 'copy.csv', activityFile(january));
  expect(again).toMatchObject({ status: 'known', batch: 2, rows: { new: 0 } });
  expect(await commitsIn(desk.records)).toHaveLength(2);
});

test('the same rows in another order and encoding: nothing is new', async () => {
  const desk = await preparedDesk();
  await taken(desk, activityFile(january, february));
  const again = await taken(desk, `\ufeff${activityFile(february, january)}`);
  expect(again).toMatchObject({ status: 'unchanged', rows: { unchanged: 2 } });
  expect(await commitsIn(desk.records)).toHaveLength(2);
});

test('a corrected file: rows are added for what changed, and no others', async () => {
  const desk = await preparedDesk();
  await taken(desk, activityFile(january, february));
  const corrected = await taken(desk, activityFile(january, { ...february, amount: '9' }, { month: '3' }));
  expect(corrected).toMatchObject({
    status: 'committed',
    batch: 3,
    rows: { new: 1, changed: 1, unchanged: 1, refused: 0 },
  });
  expect(await activity(desk)).toEqual([
    activityRecord(),
    activityRecord({ month: 2, amount: '9' }),
    activityRecord({ month: 3 }),
  ]);
});

test('an earlier file after its correction: it is known and brings nothing back', async () => {
  const desk = await preparedDesk();
  await taken(desk, activityFile(january));
  await taken(desk, activityFile({ ...january, amount: '9' }));
  expect(await taken(desk, activityFile(january))).toMatchObject({ status: 'known' });
  expect(await activity(desk)).toEqual([activityRecord({ amount: '9' })]);
});

test('a file with a wrong row, taken in with its valid rows on request', async () => {
  const desk = await preparedDesk();
  const file = activityFile(january, { ...february, amount: '-1' });
  expect(await taken(desk, file)).toMatchObject({ status: 'refused', rows: { refused: 1 } });
  expect(await activity(desk)).toEqual([]);
  expect(await taken(desk, file, true)).toMatchObject({
    status: 'committed',
    rows: { new: 1, refused: 1 },
    problems: [{ code: 'cell-negative', row: 3 }],
  });
  expect(await activity(desk)).toEqual([activityRecord()]);
});

test('a file with a wrong row, its valid rows asked for twice: they are there, and the count of rows is whole', async () => {
  const desk = await preparedDesk();
  const file = activityFile(january, { ...february, amount: '-1' });
  expect(await taken(desk, file)).toMatchObject({ status: 'refused', rows: { refused: 1, total: 2 } });
  await taken(desk, file, true);
  expect(await taken(desk, file, true)).toMatchObject({
    status: 'unchanged',
    rows: { new: 0, unchanged: 1, refused: 1, total: 2 },
  });
  expect(await commitsIn(desk.records)).toHaveLength(2);
});

test('what is wrong is told in the order of the file, whoever finds it', async () => {
  const desk = await preparedDesk();
  const file = activityFile({ facilityId: 'nowhere' }, { month: '13' }, { ...january, facilityId: 'far' });
  const { problems } = await taken(desk, file);
  expect(problems).toMatchObject([
    { code: 'unknown-facility', row: 2 },
    { code: 'cell-out-of-range', row: 3 },
    { code: 'unknown-facility', row: 4 },
  ]);
});

test('a file whose rows are all wrong: nothing is taken in, on request neither', async () => {
  const desk = await preparedDesk();
  expect(await taken(desk, activityFile({ month: '13' }), true)).toMatchObject({ status: 'refused' });
  expect(await commitsIn(desk.records)).toHaveLength(1);
  expect(desk.originals.objects.size).toBe(0);
});

test('a row that takes a fact back: a proposal that says what it takes back', async () => {
  const desk = await preparedDesk();
  await taken(desk, activityFile(january, february));
  expect(await taken(desk, withdrawing('north,2024,2,grid-1,yes'))).toMatchObject({
    status: 'committed',
    rows: { changed: 1 },
  });
  const [, withdrawn] = await latestIn(desk.records, ['activity']);
  expect(withdrawn).toMatchObject({
    status: 'submitted',
    envelope: { withdraws: true },
    attributes: activityRecord({ month: 2 }),
  });
});

test('a row that takes back what nobody said is refused with the rows beside it', async () => {
  const desk = await preparedDesk();
  await taken(desk, activityFile(january));
  const outcome = await taken(desk, withdrawing('north,2024,1,grid-1,yes', 'north,2024,7,grid-1,yes'));
  expect(outcome).toMatchObject({ status: 'refused', problems: [{ code: 'nothing-to-withdraw', row: 3 }] });
  expect(await activity(desk)).toEqual([activityRecord()]);
});

test('what a review rejected, handed in once more in another file: nothing is new, and it is said', async () => {
  const desk = await preparedDesk();
  const row = electricity('north', 1, '1234.5', 2024);
  const rejected = { ...row, attributes: activityRecord() as Readonly<Record<string, unknown>> };
  await taken(desk, activityFile(january));
  await load(desk, [withStatus(rejected, 'rejected')]);
  expect(await taken(desk, `\ufeff${activityFile(january)}`)).toMatchObject({
    status: 'unchanged',
    rows: { refusedBefore: 1 },
  });
});

test('a facility comes in with the file that first speaks of it', async () => {
  const desk = await preparedDesk();
  const facility = [
    'facilityId,subsidiaryId,name.zh-CN,name.en,country,gridRegion,market,openedOn,dischargesWastewater,expectedSources',
    'west,sub,西厂,West,CN,region,market,2020-01-01,no,grid',
    '',
  ].join('\n');
  expect(await taken(desk, activityFile({ facilityId: 'west' }))).toMatchObject({ status: 'refused' });
  await take(desk, 'facility.csv', facility);
  expect(await taken(desk, activityFile({ facilityId: 'west' }))).toMatchObject({ status: 'committed' });
});

test('a file with a decimal comma: its other rows are in doubt, and not taken in on request either', async () => {
  const desk = await preparedDesk();
  const file = activityFile({ ...january, amount: '1,234' }, { ...february, amount: '1234,5' });
  expect(await taken(desk, file, true)).toMatchObject({
    status: 'refused',
    problems: [{ code: 'cell-decimal-comma', row: 3, column: 'amount' }, { code: 'rows-in-doubt' }],
  });
  expect(await activity(desk)).toEqual([]);
});
