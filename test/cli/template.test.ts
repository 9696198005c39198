import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { template } from '../../functions/cli/template.ts';
import { readSheet } from '../support/sheet-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'stele-template-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function printed(run: () => Promise<unknown>): Promise<string> {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    await run();
    return write.mock.calls.map(([text]) => text).join('');
  } finally {
    write.mockRestore();
  }
}

test('without a name the datasets are listed in the language that is asked for', async () => {
  const listed = await printed(() => template(undefined, { language: 'zh-CN', format: 'xlsx' }));
  expect(listed).toMatch(/^waste +废弃物$/m);
  expect(listed).not.toMatch(/organisation/);
});

test('a blank sheet is written where it is asked for, and a filled one never written over', async () => {
  const out = join(folder, 'q2.csv');
  const write = () => template('废弃物', { language: 'zh-CN', format: 'csv', out });
  expect(await printed(write)).toBe(`${out}\n`);
  expect(readFileSync(out, 'utf8')).toMatch(/^\uFEFF工厂编号,年份,季度,/);
  await printed(write);
  writeFileSync(out, `${readFileSync(out, 'utf8')}SX-01,2024\n`);
  await expect(write()).rejects.toMatchObject({ code: 'usage.out-not-writable' });
});

test('a workbook opens as the sheet that it is', async () => {
  const out = join(folder, 'waste.xlsx');
  await printed(() => template('waste', { language: 'en', format: 'xlsx', out }));
  const { problems } = await readSheet('renamed.xlsx', readFileSync(out));
  expect(problems.map(({ code }) => code)).toEqual(['no-rows']);
});

test('a dataset that has no sheet is told, with those that have', async () => {
  await expect(template('organisation', { format: 'xlsx' })).rejects.toMatchObject({
    code: 'usage.unknown-dataset',
    message: expect.stringContaining('waste'),
  });
});

test('a name is understood in every language, whatever the heads are to be in', async () => {
  const out = join(folder, 'english.csv');
  await printed(() => template('废弃物', { language: 'en', format: 'csv', out }));
  expect(readFileSync(out, 'utf8')).toMatch(/^\uFEFFFacility ID,/);
});

test('a folder is no place for a sheet', async () => {
  await expect(template('waste', { format: 'csv', out: folder })).rejects.toMatchObject({
    code: 'usage.out-not-writable',
  });
});
