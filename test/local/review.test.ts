import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { intake } from '../../functions/intake/intake.ts';
import { stores } from '../../functions/wiring/stores.ts';
import { startLocalServer } from '../../infra/local/start-server.ts';
import { runStele, temporaryFolder } from '../support/run-stele.ts';
import {
  electricity,
  handIn,
  masterData,
  organisation,
  profile,
  withStatus,
} from '../support/small-organisation.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const data = (): string => join(folder.path, 'data');
const run = (command: string, args: readonly string[]) =>
  runStele([command, '--org', organisation, '--data', data(), ...args], { LC_ALL: 'en_GB.UTF-8' });
const stele = (...args: readonly string[]) => run('review', args);

const errors: unknown[] = [];
const sha256 = 'ab'.repeat(32);
const submitted = ['north', 'south'].map((facility) => {
  const one = withStatus(electricity(facility, 1, '1'), 'submitted');
  return { ...one, envelope: { ...one.envelope, source: { file: sha256, row: 2 } } };
});

beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

test('what waits is listed and decided about, by the API and in this process', async () => {
  const server = await startLocalServer({ port: 0, folder: data(), onError: (error) => errors.push(error) });
  try {
    const publications = [{ report: 'carbon', half: 'H1', month: 9, day: 30, yearsAfter: 0 }];
    await intake(handIn('master', [...masterData.slice(1), profile({ publications })]), stores());
    const file = { name: 'power.csv', sha256, kind: 'sheet', refused: 0 };
    await intake({ ...handIn('power.csv', submitted), file }, stores());
    const listed = await stele('--api', server.address, '--facility', 'north');
    expect([listed.code, listed.err]).toEqual([0, '']);
    expect(listed.out).toMatch(
      /^file +digest +dataset +facility +rows +entered by +entered at \(UTC\)\npower\.csv +abababababab +Energy and activity data activity +north +1 +entry-1 +2024-01-10 00:00\n\nrows waiting for review: 1, as of batch 2\n/,
    );
    const accepted = await stele(
      '--api',
      server.address,
      '--file',
      'power.csv',
      '--facility',
      'north',
      '--accept',
      '--json',
    );
    expect([accepted.code, JSON.parse(accepted.out)]).toEqual([
      0,
      { organisation, verdict: 'accept', batch: 3, rows: 1, ownRows: 0 },
    ]);
    const status = await run('status', [
      '--period',
      '2023-Q1',
      '--api',
      server.address,
      '--language',
      'zh-CN',
    ]);
    expect([status.code, status.err]).toEqual([0, '']);
    expect(status.out).toMatch(/^acme：2023-Q1数据状态，截至20\d\d-\d\d-\d\d\n/);
    expect(status.out).toMatch(/\nsouth厂 south +外购电力 +逾期 +0\/3 +1 +2–3 +2\n/);
    expect(status.out).toMatch(/\n能源与活动数据 activity +south +1 +0\n/);
    expect(status.out).toMatch(/；待复核共1行\n$/);
  } finally {
    await server.end();
  }
  expect(errors).toEqual([]);
  const own = await stele('--all', '--accept', '--as', 'entry-1');
  expect([own.code, own.err]).toEqual([1, expect.stringContaining('entry-1 entered all of it')]);
  const rejected = await stele(
    '--dataset',
    'activity',
    '--reject',
    '--reason',
    'wrong meter',
    '--as',
    'reviewer-1',
  );
  expect([rejected.code, rejected.out]).toEqual([0, expect.stringMatching(/^rows rejected: 1, as batch 4/)]);
  const nothing = await stele();
  expect([nothing.code, nothing.out]).toEqual([0, 'nothing waits for review\n']);
});

test('the status of a period is the same as JSON in this process, and says who rejected what', async () => {
  const found = await run('status', ['--period', '2023-Q1', '--json']);
  expect([found.code, found.err]).toEqual([0, '']);
  expect(JSON.parse(found.out)).toMatchObject({
    ...{ organisation, period: '2023-Q1', asOfBatch: 4 },
    reviews: [{ dataset: 'activity', facility: 'south', awaiting: 0, rejected: 1 }],
  });
});

test('who acted is stored: as proved by a signature, or as asserted on a command line', async () => {
  const server = await startLocalServer({ port: 0, folder: data(), onError: (error) => errors.push(error) });
  try {
    const actors: unknown[] = [];
    for await (const { actor } of stores().records.commits(organisation)) actors.push(actor);
    expect(actors.slice(2)).toEqual([
      { actorId: expect.stringMatching(/^iam-/), kind: 'person' },
      { actorId: 'reviewer-1', kind: 'person', asserted: true },
    ]);
  } finally {
    await server.end();
  }
});

test.each<[readonly string[], RegExp]>([
  [['--up-to-batch', '2', '--api', 'http://127.0.0.1:1'], /--up-to-batch/],
  [['--accept', '--as', 'r'], /--all/],
  [['--accept', '--reject', '--all', '--as', 'r'], /exclude/],
  [['--accept', '--all', '--dataset', 'activity', '--as', 'r'], /--all means everything/],
  [['--reject', '--all', '--as', 'r'], /--reason is missing/],
  [['--accept', '--all'], /--as is missing/],
  [['--up-to-batch', 'last'], /no batch/],
  [['--file', 'other.csv'], /no file "other\.csv" was taken in/],
])('%s is wrong use', async (args, message) => {
  const ended = await stele(...args);
  expect([ended.code, ended.out, ended.err]).toEqual([2, '', expect.stringMatching(message)]);
});
