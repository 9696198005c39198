import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { clientOf, createBucket } from './connection.ts';
import { serverProcess, temporaryFolder } from './local-server.ts';

const MIB = 1024 ** 2;
const SIZE = 256 * MIB;

describe('a body of 256 MiB', () => {
  it('passes through a server that never holds half of it', async () => {
    const { child, connection } = await serverProcess(await temporaryFolder());
    const peak = async () => {
      child.send('how much');
      const [bytes] = await once(child, 'message');
      return Number(bytes);
    };
    const client = clientOf(connection);
    const Bucket = await createBucket(client);
    const warm = await peak();

    const sent = createHash('sha256');
    await client.send(
      new PutObjectCommand({ Bucket, Key: 'large', Body: pieces(sent), ContentLength: SIZE }),
    );
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: 'large' }));
    const received = createHash('sha256');
    let length = 0;
    for await (const piece of Body as Readable) {
      received.update(piece);
      length += piece.length;
    }
    expect(length).toBe(SIZE);
    expect(received.digest('hex')).toBe(sent.digest('hex'));
    expect((await peak()) - warm).toBeLessThan(SIZE / 2);
  });
});

function pieces(hash: ReturnType<typeof createHash>): Readable {
  return Readable.from(
    (function* () {
      for (let index = 0; index < SIZE / MIB; index += 1) {
        const piece = Buffer.alloc(MIB, index);
        hash.update(piece);
        yield piece;
      }
    })(),
  );
}
