import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { diskSorter } from '../../functions/adapters/disk/sorter.ts';
import { memoryRecordStore } from '../../functions/adapters/memory/record-store.ts';
import { stoppable } from '../../functions/cli/intake/stoppable.ts';
import type { FilePorts } from '../../functions/intake/intake-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stele-stopped-'));
  vi.stubEnv('TMPDIR', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const ports = { records: memoryRecordStore(), sort: diskSorter(2) } as unknown as FilePorts;

async function* rows(stopAt: number, controller: AbortController): AsyncGenerator<number> {
  for (let row = 0; row < 10; row += 1) {
    if (row === stopAt) controller.abort();
    yield row;
  }
}

test('who is stopped while rows are read leaves no file behind', async () => {
  const controller = new AbortController();
  const { sort } = stoppable(ports, controller.signal);
  await expect(sort(rows(7, controller), String)).rejects.toThrow('aborted');
  expect(readdirSync(folder)).toEqual([]);
});

test('who is stopped later gets no further row and commits nothing', async () => {
  const controller = new AbortController();
  const { sort, records } = stoppable(ports, controller.signal);
  const sorted = await sort(rows(99, controller), String);
  expect(readdirSync(folder)).toHaveLength(1);
  const read = (async () => {
    for await (const row of sorted.rows()) if (row === 3) controller.abort();
  })();
  await expect(read).rejects.toThrow('aborted');
  await expect(records.putCommit('o', {} as never)).rejects.toThrow('aborted');
  await sorted.end();
  expect(readdirSync(folder)).toEqual([]);
});
