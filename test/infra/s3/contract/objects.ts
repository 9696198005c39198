import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { bucketName, refusal } from '../connection.ts';
import type { Subject } from './subject.ts';

/** Bytes go in and come out, whole, in part or not at all when the client has them. */
export function objectContract({ client, bucket }: Subject): void {
  const put = (Key: string, Body: string | Buffer) =>
    client().send(new PutObjectCommand({ Bucket: bucket(), Key, Body }));
  const get = async (Key: string, more: { Range?: string; IfNoneMatch?: string; IfMatch?: string } = {}) => {
    const answer = await client().send(new GetObjectCommand({ Bucket: bucket(), Key, ...more }));
    return { ...answer, text: await answer.Body?.transformToString() };
  };

  describe('an object', () => {
    it('comes back with its bytes, headers and metadata', async () => {
      const sent = {
        ContentType: 'application/pdf',
        ContentDisposition: 'attachment; filename="report.pdf"',
        CacheControl: 'max-age=60',
        ContentEncoding: 'identity',
        Metadata: { edition: '3', language: 'zh-CN' },
      };
      await client().send(new PutObjectCommand({ Bucket: bucket(), Key: 'kept', Body: 'stone', ...sent }));
      expect(await get('kept')).toMatchObject({ ...sent, text: 'stone', ContentLength: 5 });
      expect(await client().send(new HeadObjectCommand({ Bucket: bucket(), Key: 'kept' }))).toMatchObject({
        ...sent,
        ContentLength: 5,
        ETag: '"0a840ef45467fb3932dbf2c2896c5cbf"',
      });
    });

    it('may be empty', async () => {
      await put('empty', '');
      expect(await get('empty')).toMatchObject({ text: '', ContentLength: 0 });
    });

    it('is replaced as a whole, metadata included', async () => {
      const Key = 'replaced';
      await client().send(
        new PutObjectCommand({ Bucket: bucket(), Key, Body: 'long before', Metadata: { old: 'yes' } }),
      );
      await put(Key, 'after');
      expect(await get(Key)).toMatchObject({ text: 'after', Metadata: {} });
    });

    it('arrives the same as a stream of several megabytes', async () => {
      const pieces = Array.from({ length: 8 }, () => randomBytes(700_001));
      const whole = Buffer.concat(pieces);
      await client().send(
        new PutObjectCommand({
          Bucket: bucket(),
          Key: 'streamed',
          Body: Readable.from(pieces),
          ContentLength: whole.length,
        }),
      );
      const { Body, ContentEncoding } = await client().send(
        new GetObjectCommand({ Bucket: bucket(), Key: 'streamed' }),
      );
      expect(whole.equals((await Body?.transformToByteArray()) ?? Buffer.alloc(0))).toBe(true);
      expect(ContentEncoding ?? '').not.toContain('aws-chunked');
    });

    it('is gone after it is deleted, and deleting it again succeeds', async () => {
      await put('doomed', 'x');
      for (const _ of ['first', 'again'])
        await client().send(new DeleteObjectCommand({ Bucket: bucket(), Key: 'doomed' }));
      expect(await refusal(get('doomed'))).toEqual({ name: 'NoSuchKey', status: 404 });
    });
  });

  describe('what is missing', () => {
    it('is named: the key or the bucket', async () => {
      expect(await refusal(get('nowhere'))).toEqual({ name: 'NoSuchKey', status: 404 });
      const Bucket = bucketName();
      expect(await refusal(client().send(new GetObjectCommand({ Bucket, Key: 'x' })))).toEqual({
        name: 'NoSuchBucket',
        status: 404,
      });
      expect(
        await refusal(client().send(new PutObjectCommand({ Bucket, Key: 'x', Body: 'x' }))),
      ).toMatchObject({ name: 'NoSuchBucket' });
      expect(await refusal(client().send(new HeadBucketCommand({ Bucket })))).toEqual({
        name: 'NotFound',
        status: 404,
      });
      expect(await refusal(client().send(new HeadObjectCommand({ Bucket: bucket(), Key: 'x' })))).toEqual({
        name: 'NotFound',
        status: 404,
      });
    });
  });

  describe('a bucket', () => {
    it('that exists answers HEAD and is listed', async () => {
      await client().send(new HeadBucketCommand({ Bucket: bucket() }));
      const { Buckets = [] } = await client().send(new ListBucketsCommand({}));
      expect(Buckets.map(({ Name }) => Name)).toContain(bucket());
    });
  });

  describe('a range', () => {
    it.each([
      ['bytes=2-4', '234', 'bytes 2-4/10'],
      ['bytes=7-', '789', 'bytes 7-9/10'],
      ['bytes=-2', '89', 'bytes 8-9/10'],
      ['bytes=8-99', '89', 'bytes 8-9/10'],
      ['bytes=-99', '0123456789', 'bytes 0-9/10'],
    ])('%s of ten bytes is %s', async (Range, text, ContentRange) => {
      await put('ten', '0123456789');
      expect(await get('ten', { Range })).toMatchObject({
        text,
        ContentRange,
        $metadata: { httpStatusCode: 206 },
      });
    });

    it('beyond the end is refused', async () => {
      await put('ten', '0123456789');
      expect(await refusal(get('ten', { Range: 'bytes=10-' }))).toEqual({
        name: 'InvalidRange',
        status: 416,
      });
    });
  });

  describe('a conditional read', () => {
    it('sends nothing to a client that has the object', async () => {
      const { ETag } = await put('known', 'known');
      expect(await refusal(get('known', { IfNoneMatch: ETag ?? '' }))).toMatchObject({ status: 304 });
      expect(await get('known', { IfNoneMatch: '"00000000000000000000000000000000"' })).toMatchObject({
        text: 'known',
      });
    });

    it('of another version fails', async () => {
      const { ETag } = await put('known', 'known');
      expect(await get('known', { IfMatch: ETag ?? '' })).toMatchObject({ text: 'known' });
      expect(await refusal(get('known', { IfMatch: '"00000000000000000000000000000000"' }))).toMatchObject({
        name: 'PreconditionFailed',
        status: 412,
      });
    });
  });
}
