import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claimFormat, foreignIn, makeDataFolder } from '../../infra/local/data-folder.ts';
import { readOperator, writeOperator } from '../../infra/local/operator-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'data-folder-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a folder of something else is refused and stays as it is', async () => {
  await writeFile(join(folder, 'thesis.txt'), 'mine');
  await expect(makeDataFolder(folder)).rejects.toMatchObject({
    code: 'local.folder-unusable',
    message: expect.stringContaining('holds thesis.txt, which Stele did not make'),
  });
  expect(await readdir(folder)).toEqual(['thesis.txt']);
});

test('a file that somebody left beside the data does no harm', async () => {
  await claimFormat(folder);
  await writeFile(join(folder, 'note.txt'), 'mine');
  await expect(makeDataFolder(folder)).resolves.toBeUndefined();
});

test('new data are marked, and found to be of this version', async () => {
  await claimFormat(folder);
  await mkdir(join(folder, 'dynamodb'));
  await expect(claimFormat(folder)).resolves.toBeUndefined();
});

test.each([
  ['without a mark', undefined],
  ['with the mark of another version', '1\n'],
])('data %s are refused with the way out', async (_, mark) => {
  await mkdir(join(folder, 'dynamodb'));
  if (mark !== undefined) await writeFile(join(folder, 'format'), mark);
  await expect(claimFormat(folder)).rejects.toMatchObject({
    code: 'local.other-format',
    message: expect.stringContaining('stele reset'),
  });
});

test('what a crash left of a file is Stele’s own', () => {
  expect(foreignIn(['operator.json.draft', 's3', 'mine.draft'])).toEqual(['mine.draft']);
});

test('a server is found by its file; one that is cut off or foreign names none', async () => {
  const server = { accessKeyId: 'a', secretAccessKey: 'b', address: 'http://127.0.0.1:1', region: 'local-1' };
  const remove = await writeOperator(folder, server);
  expect(await readOperator(folder)).toEqual({ ...server, pid: process.pid });
  await writeFile(join(folder, 'operator.json'), '{');
  expect(await readOperator(folder)).toBeUndefined();
  await writeFile(join(folder, 'operator.json'), '{"address":1}');
  expect(await readOperator(folder)).toBeUndefined();
  await remove();
  expect(await readOperator(folder)).toBeUndefined();
});
