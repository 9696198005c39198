import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reset } from '../../functions/cli/reset.ts';
import { temporaryFolder } from '../support/run-stele.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const said = vi.fn<(text: string) => boolean>(() => true);
beforeEach(async () => {
  folder = await temporaryFolder();
  vi.spyOn(process.stdout, 'write').mockImplementation(said as typeof process.stdout.write);
});
afterEach(async () => {
  vi.restoreAllMocks();
  said.mockClear();
  await folder.remove();
});

test('a folder that does not exist needs no removing', async () => {
  expect(await reset({ data: join(folder.path, 'none') })).toBe(0);
  expect(said).toHaveBeenCalledWith(expect.stringMatching(/none does not exist: nothing to remove/));
});

test('a file is no data folder: it is named and stays', async () => {
  const data = join(folder.path, 'mine');
  await writeFile(data, 'mine');
  await expect(reset({ data })).rejects.toMatchObject({
    code: 'usage.out-not-writable',
    message: expect.stringMatching(/mine is no data folder \(ENOTDIR\): it is not removed/),
  });
  expect(await readFile(data, 'utf8')).toBe('mine');
});
