import { once } from 'node:events';
import { mkdir, readdir, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, it, vi } from 'vitest';
import { clientOf, createBucket, refusal } from './connection.ts';
import { localServer, serverProcess, temporaryFolder } from './local-server.ts';

describe('the embedded server after an end', () => {
  it('shows everything again on the same folder', async () => {
    const folder = await temporaryFolder();
    const before = await localServer(folder);
    const Bucket = await createBucket(clientOf(before.connection));
    const object = {
      Bucket,
      Key: 'kept/报告.pdf',
      ContentType: 'application/pdf',
      Metadata: { edition: '3' },
    };
    const { ETag, ChecksumCRC32 } = await clientOf(before.connection).send(
      new PutObjectCommand({ ...object, Body: 'stone' }),
    );
    await before.end();

    const client = clientOf((await localServer(folder)).connection);
    const { Key } = object;
    const { Body, ...facts } = await client.send(
      new GetObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }),
    );
    expect(await Body?.transformToString()).toBe('stone');
    expect(facts).toMatchObject({
      ETag,
      ChecksumCRC32,
      ContentType: 'application/pdf',
      Metadata: { edition: '3' },
    });
    expect((await client.send(new ListObjectsV2Command({ Bucket }))).Contents).toMatchObject([
      { Key, Size: 5, ETag },
    ]);
  });

  it('removes what was left half written and never lists it', async () => {
    const folder = await temporaryFolder();
    const before = await localServer(folder);
    const Bucket = await createBucket(clientOf(before.connection));
    await writeFile(join(folder, 'incoming', 'left'), 'half an object');
    await mkdir(join(folder, 'incoming', 'left-bucket', 'objects'), { recursive: true });
    const list = async (connection: typeof before.connection) =>
      (await clientOf(connection).send(new ListObjectsV2Command({ Bucket }))).KeyCount;
    expect(await list(before.connection)).toBe(0);
    await before.end();
    const after = await localServer(folder);
    expect(await list(after.connection)).toBe(0);
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
  });

  it('refuses an object whose file lost its end, rather than serve a part', async () => {
    const folder = await temporaryFolder();
    const { connection } = await localServer(folder);
    const client = clientOf(connection);
    const Bucket = await createBucket(client);
    await client.send(new PutObjectCommand({ Bucket, Key: 'cut', Body: 'stone'.repeat(1000) }));
    const file = join(folder, 'buckets', Bucket, 'objects', 'cut.object');
    await truncate(file, (await stat(file)).size - 1);
    expect(await refusal(client.send(new GetObjectCommand({ Bucket, Key: 'cut' })))).toEqual({
      name: 'InternalError',
      status: 500,
    });
  });
});

describe('a server killed in the middle of a large upload', () => {
  it('leaves the earlier object whole and nothing of the new one', async () => {
    const folder = await temporaryFolder();
    const { child, connection } = await serverProcess(folder);
    const client = clientOf(connection);
    const Bucket = await createBucket(client);
    await client.send(new PutObjectCommand({ Bucket, Key: 'replaced', Body: 'the earlier object' }));

    const uploads = ['replaced', 'new'].map((Key) =>
      client.send(new PutObjectCommand({ Bucket, Key, Body: stallingStream(), ContentLength: 64 * MIB })),
    );
    const ended = Promise.allSettled(uploads);
    await vi.waitFor(async () => expect(await bytesIn(join(folder, 'incoming'))).toBeGreaterThan(8 * MIB), {
      timeout: 60_000,
    });
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect((await ended).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await readdir(join(folder, 'incoming'))).toHaveLength(2);

    const after = clientOf((await localServer(folder)).connection);
    const { Body } = await after.send(new GetObjectCommand({ Bucket, Key: 'replaced' }));
    expect(await Body?.transformToString()).toBe('the earlier object');
    expect(await refusal(after.send(new HeadObjectCommand({ Bucket, Key: 'new' })))).toMatchObject({
      status: 404,
    });
    expect((await after.send(new ListObjectsV2Command({ Bucket }))).Contents).toMatchObject([
      { Key: 'replaced', Size: 18 },
    ]);
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
  });

  it('is noticed by a client that goes away too: nothing is stored', async () => {
    const folder = await temporaryFolder();
    const { connection } = await localServer(folder);
    const client = clientOf(connection);
    const Bucket = await createBucket(client);
    const leaving = new AbortController();
    const upload = client.send(
      new PutObjectCommand({ Bucket, Key: 'new', Body: stallingStream(), ContentLength: 64 * MIB }),
      { abortSignal: leaving.signal },
    );
    const refused = refusal(upload);
    await vi.waitFor(async () => expect(await bytesIn(join(folder, 'incoming'))).toBeGreaterThan(4 * MIB), {
      timeout: 60_000,
    });
    leaving.abort();
    expect(await refused).toMatchObject({ name: 'AbortError' });
    await vi.waitFor(async () => expect(await readdir(join(folder, 'incoming'))).toEqual([]), {
      timeout: 60_000,
    });
    expect((await client.send(new ListObjectsV2Command({ Bucket }))).KeyCount).toBe(0);
  });
});

const MIB = 1024 ** 2;

/** Eight mebibytes, and then it waits for ever. */
function stallingStream(): Readable {
  let sent = 0;
  return new Readable({
    read() {
      if (sent < 8) this.push(Buffer.alloc(MIB, sent));
      sent += 1;
    },
  });
}

async function bytesIn(folder: string): Promise<number> {
  const sizes = await Promise.all(
    (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
