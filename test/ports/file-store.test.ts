import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryFileStore } from '../../functions/adapters/memory/file-store.ts';
import { s3FileStore } from '../../functions/adapters/s3/file-store.ts';
import { s3ObjectStore } from '../../functions/adapters/s3/object-store.ts';
import type { FileStore } from '../../functions/ports/file-store.ts';
import { temporaryFolder } from '../support/run-stele.ts';
import { bucket, embeddedS3 } from './embedded.ts';

let s3: Awaited<ReturnType<typeof embeddedS3>>;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  s3 = await embeddedS3();
  folder = await temporaryFolder();
});
afterAll(async () => {
  await s3.end();
  await folder.remove();
});

const memory = memoryFileStore();
const stores: readonly (readonly [
  string,
  () => FileStore,
  (key: string) => Promise<Uint8Array | undefined>,
])[] = [
  ['in memory', () => memory, async (key) => memory.objects.get(key)],
  ['in S3', () => s3FileStore(s3.client(), bucket), (key) => s3ObjectStore(s3.client(), bucket).get(key)],
];

describe.each(stores)('files %s', (_, store, read) => {
  test('are kept as they are, once', async () => {
    const path = join(folder.path, 'power.csv');
    await writeFile(path, '用电量,1\n');
    expect(await store().has('acme/originals/1')).toBe(false);
    expect(await store().keep('acme/originals/1', path, 'text/csv')).toBe('stored');
    await writeFile(path, 'another');
    expect(await store().keep('acme/originals/1', path, 'text/csv')).toBe('exists');
    expect(await store().has('acme/originals/1')).toBe(true);
    expect(Buffer.from((await read('acme/originals/1')) ?? []).toString()).toBe('用电量,1\n');
  });

  test('are erased alone, once as good as often', async () => {
    const path = join(folder.path, 'two.csv');
    await writeFile(path, 'x');
    for (const key of ['acme/originals/2', 'acme/originals/22']) await store().keep(key, path, 'text/csv');
    await store().erase('acme/originals/2');
    await store().erase('acme/originals/2');
    expect(await store().has('acme/originals/2')).toBe(false);
    expect(await store().has('acme/originals/22')).toBe(true);
  });
});
