import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runStele, temporaryFolder } from '../support/run-stele.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const report = (...args: readonly string[]) =>
  runStele(['report', '--data', join(folder.path, 'data'), '--out', join(folder.path, 'out'), ...args]);

/** Nothing of the report is written; the data folder may exist, for the sample had to be looked at. */
const nothingWritten = async (): Promise<void> => {
  expect(await readdir(folder.path)).not.toContain('out');
};

describe('wrong use ends with exit code 2, says what exists and writes nothing', () => {
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['an unknown report', ['--report', 'water'], /there is no report "water": choose carbon/],
    [
      'an unknown organisation',
      ['--org', 'nobody'],
      /there is no organisation "nobody" with records: choose sample-optics, sample-precision/,
    ],
    ['an organisation outside --out', ['--org', '../nobody'], /there is no organisation "..\/nobody"/],
    ['an unknown language', ['--language', 'fr'], /there is no language "fr": choose en, zh-CN/],
    [
      'a period that is none',
      ['--period', '2024H1'],
      /"2024H1" is not a period: write a half such as 2024-H1/,
    ],
    ['a year', ['--period', '2024'], /a report covers a half-year: write 2024-H1 or 2024-H2/],
    [
      'a language of a quarter, which has no PDF',
      ['--period', '2024-Q2', '--language', 'en'],
      /2024-Q2 is a quarter: its figures are written as JSON, without --language/,
    ],
    [
      'a release date of a quarter, which is not released',
      ['--period', '2024-Q2', '--release-date', '2024-09-30'],
      /2024-Q2 is a quarter: its figures are written as JSON, without --release-date/,
    ],
    ['a quarter without data', ['--org', 'sample-optics', '--period', '2019-Q2'], /no (data|scope set)/],
    ['a period without data', ['--org', 'sample-optics', '--period', '2019-H1'], /no (data|scope set)/],
    [
      'a release date that is none',
      ['--release-date', '2024-02-30'],
      /--release-date "2024-02-30" is no date: write it as 2024-09-30/,
    ],
    [
      'a day that is none to be due on',
      ['--due-on', '30.9.2024'],
      /--due-on "30.9.2024" is no date: write it as 2024-09-30/,
    ],
    [
      'a half and a day to be due on',
      ['--period', '2024-H1', '--due-on', '2024-09-30'],
      /--period names a half-year and --due-on the newest one .*: give one of them/,
    ],
    ['no language at all', ['--language', ''], /--language names nothing/],
    [
      'a release before the period has ended',
      ['--org', 'sample-optics', '--release-date', '2023-12-31'],
      /2023-12-31 is not after the last day of 2023-H2, 2023-12-31/,
    ],
    ['an unknown option', ['--peroid', '2024-H1'], /unknown option '--peroid'/],
    ['a surplus argument', ['carbon'], /too many arguments/],
  ];
  test.each(cases)('%s', async (_, args, message) => {
    const ended = await report(...args);
    expect(ended.err).toMatch(message);
    expect(ended.err).not.toMatch(/\n\s+at /);
    expect(ended.code).toBe(2);
    await nothingWritten();
  });

  test('an --out that is a file', async () => {
    await writeFile(join(folder.path, 'out'), 'mine');
    const ended = await report();
    expect(ended.err).toMatch(/out cannot be written: /);
    expect(ended.code).toBe(2);
  });

  test('a folder of the organisation that is a file', async () => {
    await mkdir(join(folder.path, 'out'));
    await writeFile(join(folder.path, 'out', 'other'), 'mine');
    await mkdir(join(folder.path, 'data'));
    const ended = await report('--org', 'other');
    expect(ended.err).toMatch(/out.other cannot be written: /);
    expect(ended.code).toBe(2);
  });

  test.skipIf(process.getuid?.() === 0)(
    'an --out without permission (a superuser may write everywhere)',
    async () => {
      await mkdir(join(folder.path, 'out'));
      await chmod(join(folder.path, 'out'), 0o500);
      const ended = await report();
      expect(ended.code).toBe(2);
    },
  );

  test('a corrupt data folder names the folder and the way out', async () => {
    await mkdir(join(folder.path, 'data', 'dynamodb'), { recursive: true });
    await writeFile(join(folder.path, 'data', 'dynamodb', 'CURRENT'), 'nonsense\n');
    await writeFile(join(folder.path, 'data', 'format'), '2\n');
    const ended = await report();
    expect(ended.err).toMatch(/data.*stele reset/s);
    expect(ended.err).not.toMatch(/\n\s+at /);
    expect(ended.code).toBe(2);
    await nothingWritten();
  });

  test('reset leaves a folder alone that is not Stele’s', async () => {
    await mkdir(join(folder.path, 'data'));
    await writeFile(join(folder.path, 'data', 'thesis.txt'), 'mine');
    const ended = await runStele(['reset', '--data', join(folder.path, 'data')]);
    expect(ended.err).toMatch(/thesis\.txt, which Stele did not make/);
    expect(ended.code).toBe(2);
  });
});

test('a stored PDF that was changed is named and nothing is copied', async () => {
  expect((await report('--org', 'sample-optics')).code).toBe(0);
  const editions = join(folder.path, 'data', 's3', 'buckets', 'stele-editions');
  const files = (await readdir(editions, { recursive: true })).filter((file) => file.endsWith('.pdf.object'));
  const damaged = join(editions, files[0] as string);
  const bytes = await readFile(damaged);
  bytes[2000] = (bytes[2000] ?? 0) ^ 1;
  await writeFile(damaged, bytes);
  await rm(join(folder.path, 'out'), { recursive: true });
  const ended = await report('--org', 'sample-optics');
  expect(ended.err).toMatch(/damaged|is not the one that was published/);
  expect(ended.err).not.toMatch(/\n\s+at /);
  expect(ended.code).toBe(2);
  await nothingWritten();
});

test('help shows examples and ends with 0', async () => {
  const ended = await runStele(['--help']);
  expect(ended.out).toMatch(/Examples:/);
  expect(ended.code).toBe(0);
});
