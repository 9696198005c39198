import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

test('one command leaves the report in both languages, with the digests it prints', async () => {
  expect(first.editions.map((one) => [one.language, one.edition, one.status])).toEqual([
    ['zh-CN', 1, 'published'],
    ['en', 1, 'published'],
  ]);
  expect((await readdir(join(folder.path, 'out'))).sort()).toEqual([
    'carbon-2024-H1.en.pdf',
    'carbon-2024-H1.zh-CN.pdf',
  ]);
  for (const { path, sha256, bytes } of first.editions) {
    const file = await readFile(path);
    expect(createHash('sha256').update(file).digest('hex')).toBe(sha256);
    expect(file.byteLength).toBe(bytes);
  }
});

test('a second run finds nothing changed and publishes no second edition', async () => {
  const second = await report('data', 'out');
  expect(second.editions.map((one) => [one.edition, one.status])).toEqual([
    [1, 'unchanged'],
    [1, 'unchanged'],
  ]);
  expect(second.editions.map((one) => one.sha256)).toEqual(first.editions.map((one) => one.sha256));
});

test('another data folder, another TMPDIR and one page at a time give the same bytes', async () => {
  const elsewhere = await temporaryFolder();
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
  expect(await readdir(join(folder.path, 'english'))).toEqual(['carbon-2024-H1.en.pdf']);
  const listed = await runStele(['list', '--json', '--data', join(folder.path, 'data')]);
  expect(JSON.parse(listed.out)).toMatchObject({
    editions: [{ organisation: 'sample-precision', report: 'carbon', period: '2024-H1', edition: 1 }],
  });
});

test('the release date is the profile’s; another one makes edition two', async () => {
  const ended = await runStele([
    'report',
    '--json',
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

test('the second half publishes too, with progress as of the fourth quarter', async () => {
  const ended = await runStele([
    'report',
    '--json',
    '--period',
    '2024-H2',
    '--data',
    join(folder.path, 'data'),
    '--out',
    join(folder.path, 'h2'),
  ]);
  expect(ended.err).toBe('');
  expect((await readdir(join(folder.path, 'h2'))).sort()).toEqual([
    'carbon-2024-H2.en.pdf',
    'carbon-2024-H2.zh-CN.pdf',
  ]);
});
