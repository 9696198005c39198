import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyLoadedSample } from '../support/loaded-sample.ts';
import { runStele, temporaryFolder } from '../support/run-stele.ts';

interface Printed {
  readonly editions: readonly {
    readonly language: string;
    readonly edition: number;
    readonly status: string;
    readonly pages: number;
    readonly bytes: number;
    readonly sha256: string;
    readonly path: string;
  }[];
}

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let first: Printed;

const report = async (
  data: string,
  out: string,
  environment: Record<string, string> = {},
): Promise<Printed> => {
  const ended = await runStele(
    ['report', '--json', '--data', join(folder.path, data), '--out', join(folder.path, out)],
    environment,
  );
  expect(ended.err).toBe('');
  expect(ended.code).toBe(0);
  return JSON.parse(ended.out) as Printed;
};

beforeAll(async () => {
  folder = await temporaryFolder();
  first = await report('data', 'out');
});
afterAll(() => folder.remove());

/** What is due on the samples' day, as its files are called. */
const due = ['carbon-2024-H1', 'conflict-minerals-2023-H2', 'green-manufacturing-2024-H1'];
const inBoth = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => [`${name}.en.pdf`, `${name}.zh-CN.pdf`]);

test('one command leaves what is due in both languages, six PDFs, with the digests it prints', async () => {
  expect(first.editions.map((one) => [one.edition, one.status])).toEqual(
    first.editions.map(() => [1, 'published']),
  );
  expect((await readdir(join(folder.path, 'out'))).sort()).toEqual(inBoth(due));
  expect(first.editions.map(({ path }) => basename(path)).sort()).toEqual(inBoth(due));
  for (const { path, sha256, bytes } of first.editions) {
    const file = await readFile(path);
    expect(createHash('sha256').update(file).digest('hex')).toBe(sha256);
    expect(file.byteLength).toBe(bytes);
  }
});

test('a second run finds nothing changed and publishes no second edition', async () => {
  const second = await report('data', 'out');
  expect(second.editions.map((one) => [one.edition, one.status])).toEqual(
    first.editions.map(() => [1, 'unchanged']),
  );
  expect(second.editions.map((one) => one.sha256)).toEqual(first.editions.map((one) => one.sha256));
});

test('another data folder, another TMPDIR and one page at a time give the same bytes', async () => {
  const elsewhere = await temporaryFolder();
  await copyLoadedSample('sample-precision', join(folder.path, 'other-data'));
  try {
    const again = await report('other-data', 'other-out', {
      TMPDIR: elsewhere.path,
      STELE_BROWSER_PAGES: '1',
    });
    expect(again.editions.map((one) => one.sha256)).toEqual(first.editions.map((one) => one.sha256));
  } finally {
    await elsewhere.remove();
  }
});

test('--language copies one language; the edition still has both', async () => {
  const ended = await runStele([
    'report',
    '--json',
    '--language',
    'en',
    '--data',
    join(folder.path, 'data'),
    '--out',
    join(folder.path, 'english'),
  ]);
  expect(ended.code).toBe(0);
  expect((await readdir(join(folder.path, 'english'))).sort()).toEqual(due.map((name) => `${name}.en.pdf`));
  const listed = await runStele(['list', '--json', '--data', join(folder.path, 'data')]);
  expect(JSON.parse(listed.out)).toMatchObject({
    editions: [
      { organisation: 'sample-precision', report: 'carbon', period: '2024-H1', edition: 1 },
      { organisation: 'sample-precision', report: 'conflict-minerals', period: '2023-H2', edition: 1 },
      { organisation: 'sample-precision', report: 'green-manufacturing', period: '2024-H1', edition: 1 },
    ],
  });
});

test('the release date is the profile’s; another one makes edition two', async () => {
  const ended = await runStele([
    'report',
    '--json',
    '--report',
    'carbon',
    '--release-date',
    '2024-10-15',
    '--data',
    join(folder.path, 'data'),
    '--out',
    join(folder.path, 'later'),
  ]);
  const { editions } = JSON.parse(ended.out) as Printed;
  expect(editions.map((one) => [one.edition, one.status])).toEqual([
    [2, 'published'],
    [2, 'published'],
  ]);
});

test('--due-on takes the newest half of each report that is out by then, --period that half of all of them', async () => {
  const dry = async (...args: readonly string[]): Promise<readonly string[]> => {
    const ended = await runStele([
      ...['report', '--json', ...args],
      ...['--data', join(folder.path, 'data'), '--out', join(folder.path, args.join(''))],
    ]);
    expect(ended.err).toBe('');
    return (await readdir(join(folder.path, args.join('')))).sort();
  };
  expect(await dry('--due-on', '2025-07-31')).toEqual(
    inBoth(['carbon-2024-H2', 'conflict-minerals-2024-H2', 'green-manufacturing-2024-H2']),
  );
  expect(await dry('--period', '2024-H2')).toEqual(
    inBoth(['carbon-2024-H2', 'conflict-minerals-2024-H2', 'green-manufacturing-2024-H2']),
  );
});

test('another sample organisation loads itself into a clean folder; its PDFs have a folder of their own', async () => {
  const ended = await runStele([
    ...['report', '--json', '--org', 'sample-optics'],
    ...['--data', join(folder.path, 'optics-data'), '--out', join(folder.path, 'optics-out')],
  ]);
  expect(ended.err).toBe('');
  expect(await readdir(join(folder.path, 'optics-out'))).toEqual(['sample-optics']);
  expect((await readdir(join(folder.path, 'optics-out', 'sample-optics'))).sort()).toEqual(
    inBoth(['conflict-minerals-2023-H2']),
  );
});

test('an organisation that handed nothing in is refused, those with records and the samples are named', async () => {
  const ended = await runStele([
    ...['report', '--org', 'nobody'],
    ...['--data', join(folder.path, 'data'), '--out', join(folder.path, 'nobody')],
  ]);
  expect(ended.code).toBe(2);
  expect(ended.err).toMatch(
    /there is no organisation "nobody" with records: choose sample-optics, sample-precision/,
  );
});
