import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runStele, temporaryFolder } from '../support/run-stele.ts';
import { storedEditions } from '../support/stored-editions.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const at = (name: string): string => join(folder.path, name);
const report = () =>
  runStele(['report', '--org', 'sample-optics', '--data', at('data'), '--out', at('out'), '--json']);

test('data that were lost come back from their backup, and a run finds that nothing changed', async () => {
  expect((await report()).code).toBe(0);
  const before = await storedEditions(at('data'));
  const saved = await runStele(['backup', '--data', at('data'), '--to', at('backups/first')]);
  expect([saved.code, saved.err]).toEqual([0, '']);
  expect((await runStele(['reset', '--data', at('data')])).code).toBe(0);
  const put = await runStele(['restore', '--from', at('backups/first'), '--data', at('data')]);
  expect([put.code, put.err]).toEqual([0, '']);
  expect(await readdir(at('backups/first'))).not.toContain('lock');
  expect(await storedEditions(at('data'))).toEqual(before);
  const again = await report();
  expect(again.code).toBe(0);
  expect((JSON.parse(again.out) as { editions: { status: string }[] }).editions).toEqual([
    expect.objectContaining({ edition: 1 }),
    expect.objectContaining({ edition: 1 }),
  ]);
});

test.each([
  ['a backup onto data', ['backup', '--to', 'full'], /holds something already/],
  ['a backup into the data', ['backup', '--to', 'data/inside'], /lies in/],
  ['a backup of nothing', ['backup', '--data', 'nowhere', '--to', 'new'], /has no data to back up/],
  ['a restore over data', ['restore', '--from', 'backups/first'], /holds something already/],
  ['a restore of what is no backup', ['restore', '--from', 'full', '--data', 'new'], /is no backup/],
])('%s is refused in one line', async (_, [verb = '', ...options], message) => {
  await mkdir(at('full'), { recursive: true });
  await writeFile(join(at('full'), 'mine.txt'), '');
  const data = options.includes('--data') ? [] : ['--data', at('data')];
  const paths = options.map((word) => (word.startsWith('--') ? word : at(word)));
  const ended = await runStele([verb, ...paths, ...data]);
  expect(ended.code).toBe(2);
  expect(ended.err).toMatch(message);
  expect(ended.err.trim().split('\n')).toHaveLength(1);
});
