import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CompletedEdition } from '../../functions/ports/editions.ts';
import { copyLoadedSample } from '../support/loaded-sample.ts';
import { runStele, startStele, temporaryFolder } from '../support/run-stele.ts';
import { storedEditions } from '../support/stored-editions.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const args = (): readonly string[] => [
  ...['report', '--org', 'sample-optics'],
  ...['--data', join(folder.path, 'data'), '--out', join(folder.path, 'out')],
];

/** The sample is loaded already: what is interrupted comes after. */
const alreadyLoaded = (): Promise<void> => copyLoadedSample('sample-optics', join(folder.path, 'data'));

/** The run after the accident: edition one, both languages, nothing half-done. */
async function expectOneEdition(): Promise<void> {
  const after = await runStele([...args(), '--json']);
  expect(after.code, after.err).toBe(0);
  const { editions } = JSON.parse(after.out) as {
    editions: readonly { edition: number; path: string; bytes: number }[];
  };
  expect(editions.map((one) => one.edition)).toEqual([1, 1]);
  for (const one of editions) expect((await readFile(one.path)).byteLength).toBe(one.bytes);
  expect(
    (await readdir(join(folder.path, 'out', 'sample-optics'))).filter((file) => file.endsWith('.partial')),
  ).toEqual([]);
  const listed = JSON.parse(
    (await runStele(['list', '--json', '--data', join(folder.path, 'data')])).out,
  ) as { editions: readonly unknown[] };
  expect(listed.editions).toHaveLength(1);
  await expectNoOrphan();
}

/** One edition with its pointer, records of runs that ended, the sample's reviews, and in the bucket nothing but the edition's own objects. */
async function expectNoOrphan(): Promise<void> {
  const { items, editions, objects } = await storedEditions(join(folder.path, 'data'));
  const publication = 'sample-optics#edition#conflict-minerals#2023-H2';
  const reviews = items.filter((key) => key.startsWith('sample-optics#audit '));
  expect(new Set(reviews).size).toBe(reviews.length);
  expect(reviews.filter((key) => !/#acceptRecords#\d+$/.test(key))).toEqual([]);
  const others = items.filter((key) => !/^sample-optics#(runs|audit) /.test(key));
  expect(others).toEqual([`${publication} current`, `${publication} edition#000001`]);
  const [edition] = editions as [CompletedEdition];
  expect(edition.status).toBe('complete');
  const own = [...Object.values(edition.documents), edition.evidence].map(({ key }) => key);
  expect(objects).toEqual(own.sort());
}

describe('killed in the stage after', () => {
  test.each(['load sample', 'plan', 'aggregate', 'merge', 'check', 'reserve', 'documents', 'publish'])(
    '%s, the next run publishes edition one',
    async (stage) => {
      if (stage !== 'load sample') await alreadyLoaded();
      const running = startStele(args());
      await running.shown(`${stage}  `);
      running.child.kill('SIGKILL');
      expect((await running.ended).code).toBe(null);
      await expectOneEdition();
    },
  );
});

test('killed while the sample is loaded, the next run completes it', async () => {
  const running = startStele(args());
  await new Promise((resolve) => setTimeout(resolve, 700));
  running.child.kill('SIGKILL');
  await running.ended;
  await expectOneEdition();
});

// After check the edition is being reserved: the database is at work when it is closed.
test.each(['merge', 'check'])(
  'Ctrl-C after %s ends in order, the next run publishes edition one',
  async (stage) => {
    await alreadyLoaded();
    const running = startStele(args());
    await running.shown(`${stage}  `);
    running.child.kill('SIGINT');
    const ended = await running.ended;
    expect(ended.code, ended.err).toBe(130);
    expect(ended.err).toMatch(/stopping/);
    await expectOneEdition();
  },
);

test('two at once: one publishes, the other is told in one line who is at work', async () => {
  const [a, b] = await Promise.all([runStele(args()), runStele(args())]);
  expect([a.code, b.code].sort()).toEqual([0, 1]);
  const refused = a.code === 1 ? a : b;
  expect(refused.err.trim().split('\n')).toHaveLength(1);
  expect(refused.err).toMatch(/process \d+|pid \d+|\d+/);
  await expectOneEdition();
});
