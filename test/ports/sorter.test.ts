import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { diskSorter } from '../../functions/adapters/disk/sorter.ts';
import { memorySorter } from '../../functions/adapters/memory/sorter.ts';
import type { Sorter } from '../../functions/ports/sorter.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stele-sorter-'));
  vi.stubEnv('TMPDIR', folder);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

interface Row {
  readonly key: string;
  readonly at: number;
}

async function* each<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

async function collect<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const sorters: readonly (readonly [string, Sorter])[] = [
  ['memory', memorySorter],
  ['runs of three on disk', diskSorter(3)],
  ['one run', diskSorter(1000)],
];

describe.each(sorters)('sorting in %s', (_, sort) => {
  test('gives rows by the bytes of their keys, equal keys in the order they came, on every pass', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom('a', 'b\u2028', 'ｱ', '𠀀'), fc.string()), { maxLength: 20 }),
        async (keys) => {
          const rows = keys.map((key, at): Row => ({ key, at }));
          const bytes = ({ key }: Row): Buffer => Buffer.from(key);
          const expected = rows.toSorted((a, b) => Buffer.compare(bytes(a), bytes(b)) || a.at - b.at);
          const sorted = await sort(each(rows), ({ key }) => key);
          expect(await collect(sorted.rows())).toEqual(expected);
          expect(await collect(sorted.rows())).toEqual(expected);
          await sorted.end();
        },
      ),
      { numRuns: 40 },
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test('leaves nothing behind when its source fails, or a reader stops early', async () => {
    const failing = async function* () {
      for (let at = 0; at < 10; at += 1) yield { key: String(at), at };
      throw new Error('the file broke off');
    };
    await expect(sort(failing(), ({ key }) => key)).rejects.toThrow('the file broke off');
    const sorted = await sort(
      each(Array.from({ length: 10 }, (_, at) => ({ key: String(at), at }))),
      ({ key }) => key,
    );
    for await (const { at } of sorted.rows()) if (at === 4) break;
    await sorted.end();
    expect(readdirSync(folder)).toEqual([]);
  });
});
