import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  ListObjectsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { describe, expect, it, vi } from 'vitest';
import { clientOf, createBucket, errorCode, refusal, sendRaw } from './connection.ts';
import { CREDENTIALS, localServer, temporaryFolder } from './local-server.ts';
import { signStreaming } from './sign-streaming.ts';

async function started(now = () => new Date()) {
  const folder = await temporaryFolder();
  const server = await localServer(folder, now);
  const client = clientOf(server.connection);
  return { ...server, folder, client, Bucket: await createBucket(client) };
}

describe('the embedded server says that it does not implement', () => {
  it.each<[string, (client: S3Client, Bucket: string) => Promise<unknown>]>([
    ['tags', (client, Bucket) => client.send(new GetObjectTaggingCommand({ Bucket, Key: 'x' }))],
    [
      'a tag on an upload',
      (client, Bucket) => client.send(new PutObjectCommand({ Bucket, Key: 'x', Body: 'y', Tagging: 'a=b' })),
    ],
    [
      'uploads in parts',
      (client, Bucket) => client.send(new CreateMultipartUploadCommand({ Bucket, Key: 'x' })),
    ],
    [
      'copying',
      (client, Bucket) => client.send(new CopyObjectCommand({ Bucket, Key: 'y', CopySource: `${Bucket}/x` })),
    ],
    ['versions', (client, Bucket) => client.send(new GetObjectCommand({ Bucket, Key: 'x', VersionId: '1' }))],
    ['the first form of listing', (client, Bucket) => client.send(new ListObjectsCommand({ Bucket }))],
    [
      'deleting many at once',
      (client, Bucket) =>
        client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'x' }] } })),
    ],
    [
      'deleting only a known version',
      (client, Bucket) => client.send(new DeleteObjectCommand({ Bucket, Key: 'x', IfMatch: '"a"' })),
    ],
    [
      'versioning',
      (client, Bucket) =>
        client.send(
          new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }),
        ),
    ],
    [
      'locks',
      (client, Bucket) =>
        client.send(new PutObjectCommand({ Bucket, Key: 'x', Body: 'y', ObjectLockLegalHoldStatus: 'ON' })),
    ],
    [
      'CRC-64',
      (client, Bucket) =>
        client.send(new PutObjectCommand({ Bucket, Key: 'x', Body: 'y', ChecksumCRC64NVME: 'AAAAAAAAAAA=' })),
    ],
    [
      'a condition on another version than the current',
      (client, Bucket) =>
        client.send(new PutObjectCommand({ Bucket, Key: 'z', Body: 'y', IfNoneMatch: '"a"' })),
    ],
  ])('%s, and changes nothing', async (_, call) => {
    const { client, Bucket } = await started();
    await client.send(new PutObjectCommand({ Bucket, Key: 'x', Body: 'stone' }));
    expect(await refusal(call(client, Bucket))).toEqual({ name: 'NotImplemented', status: 501 });
    const { Body, TagCount } = await client.send(new GetObjectCommand({ Bucket, Key: 'x' }));
    expect([await Body?.transformToString(), TagCount]).toEqual(['stone', undefined]);
  });
});

describe('the embedded server refuses', () => {
  it('a bucket that exists, one with a wrong name, and to delete one that holds objects', async () => {
    const { client, Bucket } = await started();
    await client.send(new PutObjectCommand({ Bucket, Key: 'x', Body: 'x' }));
    expect(await refusal(client.send(new CreateBucketCommand({ Bucket })))).toEqual({
      name: 'BucketAlreadyOwnedByYou',
      status: 409,
    });
    expect(await refusal(client.send(new DeleteBucketCommand({ Bucket })))).toEqual({
      name: 'BucketNotEmpty',
      status: 409,
    });
    for (const name of ['Upper', 'a', 'a..b', 'under_score']) {
      expect(await refusal(client.send(new CreateBucketCommand({ Bucket: name })))).toEqual({
        name: 'InvalidBucketName',
        status: 400,
      });
    }
  });

  it('a signature for another region, a session token, and two signatures at once', async () => {
    const { connection, Bucket } = await started();
    const get = new GetObjectCommand({ Bucket, Key: 'x' });
    const elsewhere = clientOf(connection, { region: 'eu-central-1' });
    expect(await refusal(elsewhere.send(get))).toEqual({ name: 'AuthorizationHeaderMalformed', status: 400 });
    const session = clientOf(connection, { credentials: { ...CREDENTIALS, sessionToken: 'token' } });
    expect(await refusal(session.send(get))).toEqual({ name: 'InvalidToken', status: 400 });
    const twice = await sendRaw(connection, `/${Bucket}/x?X-Amz-Algorithm=x`, {
      headers: { authorization: 'AWS4-HMAC-SHA256 x' },
    });
    expect([twice.status, errorCode(twice)]).toEqual([400, 'InvalidArgument']);
  });

  it('more metadata than S3 takes', async () => {
    const { client, Bucket } = await started();
    const put = (length: number) =>
      client.send(new PutObjectCommand({ Bucket, Key: 'x', Body: 'y', Metadata: { a: 'x'.repeat(length) } }));
    await put(2047);
    expect(await refusal(put(2048))).toEqual({ name: 'MetadataTooLarge', status: 400 });
  });

  it('chunks that add up to another length than declared', async () => {
    const { client, connection, Bucket } = await started();
    const put = { path: `/${Bucket}/x`, chunks: [Buffer.from('stone')], at: new Date() };
    for (const declared of ['4', '6']) {
      const signed = signStreaming(connection, {
        ...put,
        headers: { 'x-amz-decoded-content-length': declared },
      });
      const answer = await sendRaw(connection, put.path, signed);
      expect([declared, answer.status, errorCode(answer)]).toEqual([declared, 400, 'IncompleteBody']);
    }
    expect(await refusal(client.send(new GetObjectCommand({ Bucket, Key: 'x' })))).toMatchObject({
      name: 'NoSuchKey',
    });
  });

  it('an upload by a link that names the checksum of another body', async () => {
    const { client, Bucket } = await started();
    // Unless told otherwise, the SDK writes the CRC-32 of nothing into the link.
    const url = await getSignedUrl(client, new PutObjectCommand({ Bucket, Key: 'x' }), { expiresIn: 60 });
    const answer = await sendRaw({ endpoint: url }, url, { method: 'PUT', body: 'stone' });
    expect([answer.status, errorCode(answer)]).toEqual([400, 'BadDigest']);
    expect(await refusal(client.send(new GetObjectCommand({ Bucket, Key: 'x' })))).toMatchObject({
      name: 'NoSuchKey',
    });
  });

  it('a path that is not UTF-8, with an error a client can read', async () => {
    const { connection } = await started();
    const answer = await sendRaw(connection, '/bucket/%ff');
    expect([answer.status, errorCode(answer)]).toEqual([400, 'InvalidURI']);
    expect(answer.headers['content-type']).toBe('application/xml');
    expect(answer.body).toContain(`<RequestId>${answer.headers['x-amz-request-id']}</RequestId>`);
  });

  it('the body of a loser before it is sent', async () => {
    const { client, Bucket } = await started();
    const object = { Bucket, Key: 'large', IfNoneMatch: '*', ContentLength: 5_000_000 };
    let sent = 0;
    const body = () =>
      Readable.from(
        (function* () {
          for (sent = 0; sent < 5; sent += 1) yield Buffer.alloc(1_000_000);
        })(),
        { highWaterMark: 1 },
      );
    await client.send(new PutObjectCommand({ ...object, Body: body() }));
    expect(sent).toBe(5);
    const again = client.send(new PutObjectCommand({ ...object, Body: body() }));
    expect(await refusal(again)).toEqual({ name: 'PreconditionFailed', status: 412 });
    expect(sent).toBeLessThan(5);
  });
});

describe('the embedded server', () => {
  it('lives by the clock it is given, and tells it', async () => {
    const instant = new Date('2031-02-03T04:05:06Z');
    const folder = await temporaryFolder();
    const { connection } = await localServer(folder, () => instant);
    const client = clientOf(connection, { systemClockOffset: instant.getTime() - Date.now() });
    const Bucket = await createBucket(client);
    await client.send(new PutObjectCommand({ Bucket, Key: 'x', Body: 'x' }));
    expect((await client.send(new GetObjectCommand({ Bucket, Key: 'x' }))).LastModified).toEqual(instant);
    expect((await sendRaw(connection, '/')).headers.date).toBe('Mon, 03 Feb 2031 04:05:06 GMT');
  });

  it('ends while clients keep connections open, and takes no request afterwards', async () => {
    const { client, endpoint, end } = await started();
    const { hostname, port } = new URL(endpoint);
    const idle = connect(Number(port), hostname);
    await once(idle, 'connect');
    const closed = once(idle, 'close');
    await end();
    await closed;
    expect((await refusal(client.send(new CreateBucketCommand({ Bucket: 'too-late' })))).name).not.toBe('');
    await expect(sendRaw({ endpoint }, '/')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('ends while an upload stands still, and stores nothing of it', async () => {
    const { client, end, folder, Bucket } = await started();
    const Body = new Readable({ read() {} });
    Body.push('the first of two stones');
    const upload = refusal(client.send(new PutObjectCommand({ Bucket, Key: 'x', Body, ContentLength: 46 })));
    await vi.waitFor(async () => expect(await readdir(join(folder, 'incoming'))).toHaveLength(1), {
      timeout: 60_000,
    });
    await end();
    expect((await upload).name).not.toBe('');
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
    expect(await readdir(join(folder, 'buckets', Bucket, 'objects'))).toEqual([]);
  });
});
