import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyCheckout } from '../support/checkout.ts';
import { temporaryFolder } from '../support/run-stele.ts';

/** A fourth report costs a template folder and its strings: made by the command in a copy of the checkout. */
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let copy: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  copy = join(folder.path, 'checkout');
  await copyCheckout(copy);
});
afterAll(() => folder.remove());

const inCopy = async (program: string, ...args: readonly string[]): Promise<string> => {
  const run = promisify(execFile)(process.execPath, [join(copy, program), ...args], { cwd: copy });
  const { stdout, stderr } = await run.catch((failed: { stdout: string; stderr: string }) => {
    throw new Error(`${program} ${args.join(' ')} failed:\n${failed.stdout}\n${failed.stderr}`);
  });
  return `${stdout}${stderr}`;
};
const stele = (...args: readonly string[]) => inCopy('functions/cli/stele.ts', ...args);

describe('a report made with stele new-report', () => {
  test('is made and listed', async () => {
    expect(await stele('new-report', 'water-stewardship', '--topic-zh', '水资源管理')).toMatch(
      /made the report water-stewardship/,
    );
    expect(await stele('list')).toMatch(/reports: .*water-stewardship/);
  });

  test('passes types and lint as it stands, with the shortest and the longest name too', async () => {
    await stele('new-report', 'abc');
    await stele('new-report', 'aaaaaaaaaaa-bbbbbbbbbbb-cccccccc');
    await inCopy('node_modules/@biomejs/biome/bin/biome', 'check', 'templates', 'locales');
    await inCopy('node_modules/typescript/bin/tsc', '--noEmit');
  });

  test('conforms unasked, in every language', async () => {
    const ran = await inCopy(
      ...(['node_modules/vitest/vitest.mjs', 'run', 'test/reports/conformance.test.ts'] as const),
      ...['-t', 'water-stewardship', '--reporter', 'verbose', '--no-color'],
    );
    expect(ran).toMatch(/water-stewardship > says the same in every language/);
    expect(ran).toMatch(/Tests +1\d passed/);
  });

  test('is published from beginning to end, as two PDFs', async () => {
    await stele(
      ...['report', '--report', 'water-stewardship', '--period', '2024-H1', '--release-date', '2024-09-30'],
      ...['--data', join(folder.path, 'data'), '--out', join(folder.path, 'out')],
    );
    expect((await readdir(join(folder.path, 'out'))).sort()).toEqual([
      'water-stewardship-2024-H1.en.pdf',
      'water-stewardship-2024-H1.zh-CN.pdf',
    ]);
    const pdfs = (await readdir(join(folder.path, 'out'))).map((file) => join(folder.path, 'out', file));
    const layout = await inCopy('test/reports/layout-defects.ts', ...pdfs);
    expect(layout.match(/no layout defects/g)).toHaveLength(2);
  });
});
