import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyPath } from '../../../infra/local/s3/key-path.ts';
import { walkKeys } from '../../../infra/local/s3/walk-keys.ts';

/** Few characters, so that keys meet: around the slash in byte order, upper case, the escape itself, beyond the 64-byte break. */
const key = fc
  .array(
    fc.constantFrom(
      '/',
      '!',
      '0',
      'a',
      'A',
      '.',
      '..',
      '%',
      '%2f',
      '中',
      '\0',
      'x'.repeat(31),
      '.dir',
      '.object',
    ),
    {
      minLength: 1,
      maxLength: 24,
    },
  )
  .map((parts) => parts.join(''));
const start = fc
  .array(fc.constantFrom('/', '!', 'a', '中', 'x'.repeat(31)), { maxLength: 3 })
  .map((parts) => parts.join(''));

const inByteOrder = (keys: readonly string[]) =>
  [...keys]
    .map((text) => Buffer.from(text))
    .sort(Buffer.compare)
    .map(String);

describe('the files of a bucket', () => {
  it('give the keys back in byte order, below any prefix and after any key', async () => {
    const keys = fc.uniqueArray(key, { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(keys, start, start, async (stored, prefix, after) => {
        const folder = await mkdtemp(join(tmpdir(), 'stele-keys-'));
        for (const one of stored) {
          const file = join(folder, ...keyPath(Buffer.from(one)));
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, '');
        }
        const walked: string[] = [];
        const cursor = { after: Buffer.from(after), skipped: undefined };
        for await (const found of walkKeys(folder, Buffer.from(prefix), cursor))
          walked.push(found.key.toString());
        await rm(folder, { recursive: true });
        const expected = stored.filter(
          (one) => one.startsWith(prefix) && Buffer.compare(Buffer.from(one), Buffer.from(after)) > 0,
        );
        expect(walked).toEqual(inByteOrder(expected));
      }),
      { numRuns: 60 },
    );
  });

  it('never leave their folder, and differ even where case does not count', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), (text) => {
        const names = keyPath(Buffer.from(text));
        expect(relative('/bucket', join('/bucket', ...names)).startsWith('..')).toBe(false);
        for (const name of names) {
          expect(name).toMatch(/^[a-z0-9\-_.%]+\.(dir|more|object)$|^\.(dir|more|object)$/);
          expect(name.length).toBeLessThan(256);
        }
      }),
    );
  });

  it('have paths below the limit of Linux for every key that S3 allows', () => {
    for (const text of ['/'.repeat(1024), 'a/'.repeat(512), 'ü'.repeat(512), '/中'.repeat(256)]) {
      expect(join(...keyPath(Buffer.from(text))).length).toBeLessThan(3500);
    }
    expect(() => keyPath(Buffer.alloc(1025, 'a'))).toThrow('The key is longer');
  });
});
