import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { intake } from '../../functions/intake/intake.ts';
import { stores } from '../../functions/wiring/stores.ts';
import { startLocalServer } from '../../infra/local/start-server.ts';
import { runStele, temporaryFolder } from '../support/run-stele.ts';
import { electricity, handIn, organisation, withStatus } from '../support/small-organisation.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const data = (): string => join(folder.path, 'data');
const stele = (...args: readonly string[]) =>
  runStele(['review', '--org', organisation, '--data', data(), ...args], { LC_ALL: 'en_GB.UTF-8' });

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
    const file = { name: 'power.csv', sha256, kind: 'sheet', refused: 0 };
    await intake({ ...handIn('power.csv', submitted), file }, stores());
    const listed = await stele('--api', server.address, '--facility', 'north');
    expect([listed.code, listed.err]).toEqual([0, '']);
    expect(listed.out).toMatch(
      /^file +digest +dataset +facility +rows +entered by +entered at \(UTC\)\npower\.csv +abababababab +activity +north +1 +entry-1 +2024-01-10 00:00\n\nrows waiting for review: 1, as of batch 1\n/,
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
      { organisation, verdict: 'accept', batch: 2, rows: 1, ownRows: 0 },
    ]);
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
  expect([rejected.code, rejected.out]).toEqual([0, expect.stringMatching(/^rows rejected: 1, as batch 3/)]);
  const nothing = await stele();
  expect([nothing.code, nothing.out]).toEqual([0, 'nothing waits for review\n']);
});

test.each<[readonly string[], RegExp]>([
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
