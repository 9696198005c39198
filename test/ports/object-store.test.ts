import { S3ServiceException } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryObjectStore } from '../../functions/adapters/memory/object-store.ts';
import { s3ObjectStore } from '../../functions/adapters/s3/object-store.ts';
import type { ObjectStore } from '../../functions/ports/objects.ts';
import { bucket, embeddedS3 } from './embedded.ts';
import { loseFirstAnswer } from './lose-first-answer.ts';

let s3: Awaited<ReturnType<typeof embeddedS3>>;
beforeAll(async () => {
  s3 = await embeddedS3();
});
afterAll(() => s3.end());

let keys = 0;
const newKey = (): string => `acme/small/2024-H1/${++keys}/en/digest.pdf`;
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const textAt = async (store: ObjectStore, key: string): Promise<string | undefined> => {
  const found = await store.get(key);
  return found && Buffer.from(found).toString('utf8');
};

const stores: readonly (readonly [string, () => ObjectStore])[] = [
  ['memory', memoryObjectStore],
  ['S3', () => s3ObjectStore(s3.client(), bucket)],
];

describe.each(stores)('objects in %s', (_, open) => {
  test('nothing is found where nothing was put', async () => {
    expect(await open().get(newKey())).toBeUndefined();
  });

  test('bytes come back as they were put, text as UTF-8', async () => {
    const [store, key] = [open(), newKey()];
    const body = Uint8Array.from({ length: 256 }, (_byte, index) => index);
    await store.put(key, body, 'application/pdf');
    expect(Buffer.from((await store.get(key)) as Uint8Array).equals(body)).toBe(true);
    await store.put(key, '范围一 𠀀', 'text/plain');
    expect(await textAt(store, key)).toBe('范围一 𠀀');
  });

  test('an empty object is an object', async () => {
    const [store, key] = [open(), newKey()];
    await store.put(key, new Uint8Array(), 'text/plain');
    expect(await store.get(key)).toHaveLength(0);
  });

  test('folders right below a prefix are named once', async () => {
    const store = open();
    const root = newKey();
    for (const rest of ['1/en/a.pdf', '1/zh-CN/b.pdf', '12/en/c.pdf'])
      await store.put(`${root}/${rest}`, 'x', 'text/plain');
    await store.put(`${root}/file`, 'x', 'text/plain');
    expect(await store.folders(`${root}/`)).toEqual(['1', '12']);
    expect(await store.folders(`${root}/2/`)).toEqual([]);
  });

  test('a work object is replaced, an edition object never', async () => {
    const [store, key] = [open(), newKey()];
    await store.put(key, 'first', 'text/plain');
    await store.put(key, 'second', 'text/plain');
    expect(await textAt(store, key)).toBe('second');
    expect(await store.putNew(key, bytes('third'), 'text/plain')).toBe('exists');
    expect(await textAt(store, key)).toBe('second');
  });

  test('what a caller does to its bytes afterwards does not reach the store', async () => {
    const [store, key] = [open(), newKey()];
    const body = bytes('kept');
    await store.putNew(key, body, 'text/plain');
    body.fill(0);
    expect(await textAt(store, key)).toBe('kept');
  });

  test('of 20 writers of one new key, one stores and all others find it there', async () => {
    const [store, key] = [open(), newKey()];
    const writers = Array.from({ length: 20 }, (_writer, index) => `writer ${index}`);
    const answers = await Promise.all(
      writers.map((writer) => store.putNew(key, bytes(writer), 'text/plain')),
    );
    expect(answers.filter((answer) => answer === 'stored')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'exists')).toHaveLength(19);
    expect(await textAt(store, key)).toBe(writers[answers.indexOf('stored')]);
  });
});

test('a new object whose answer got lost is stored whole; the writer learns that it exists', async () => {
  const { client, sent } = loseFirstAnswer(s3.client());
  const key = newKey();
  const store = s3ObjectStore(client, bucket);
  expect(await store.putNew(key, bytes('pdf'), 'application/pdf')).toBe('exists');
  expect(sent()).toBe(2);
  expect(await textAt(store, key)).toBe('pdf');
});

test('another fault than a missing object or a condition is passed on', async () => {
  const store = s3ObjectStore(s3.client(), 'no-such-bucket');
  await expect(store.get('key')).rejects.toMatchObject({ name: 'NoSuchBucket' });
  await expect(store.putNew('key', bytes('x'), 'text/plain')).rejects.toMatchObject({ name: 'NoSuchBucket' });
});

test('a new object that meets another writer under way is tried again: that one decides', async () => {
  const client = s3.client();
  const key = newKey();
  let conflicts = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      if (conflicts > 1) return next(args);
      conflicts += 1;
      // As S3 answers while two conditional writes of one key overlap.
      throw new S3ServiceException({
        name: 'ConditionalRequestConflict',
        $fault: 'client',
        $metadata: { httpStatusCode: 409 },
      });
    },
    { step: 'deserialize', priority: 'low' },
  );
  expect(await s3ObjectStore(client, bucket).putNew(key, bytes('pdf'), 'application/pdf')).toBe('stored');
  expect(conflicts).toBe(2);
});
