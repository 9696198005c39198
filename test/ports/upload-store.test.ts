import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { s3UploadStore } from '../../functions/adapters/s3/upload-store.ts';
import type { Upload } from '../../functions/ports/uploads.ts';
import { bucket, embeddedS3 } from './embedded.ts';

let s3: Awaited<ReturnType<typeof embeddedS3>>;
beforeAll(async () => {
  s3 = await embeddedS3();
});
afterAll(() => s3.end());

const put = async (key: string, body: string, said: Record<string, string> = {}): Promise<string> => {
  const command = new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, Metadata: said });
  return (await s3.client().send(command)).ETag?.replaceAll('"', '') as string;
};

test('an upload is opened with its bytes and what its owner said of it', async () => {
  const key = 'uploads/incoming/acme/用电 2024.csv';
  const eTag = await put(key, 'facility,amount\n', { dataset: 'activity', 'accept-valid-rows': 'true' });
  const { bytes, said } = (await s3UploadStore(s3.client(), bucket).open(key, eTag)) as Upload;
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  expect(Buffer.concat(chunks).toString()).toBe('facility,amount\n');
  expect(said).toEqual({ dataset: 'activity', 'accept-valid-rows': 'true' });
});

test('an upload that was replaced or removed since is gone', async () => {
  const key = 'uploads/incoming/acme/a.csv';
  const eTag = await put(key, 'one');
  await put(key, 'two');
  const store = s3UploadStore(s3.client(), bucket);
  expect(await store.open(key, eTag)).toBe('gone');
  expect(await store.open('uploads/incoming/acme/b.csv', eTag)).toBe('gone');
});
