import { Readable } from 'node:stream';
import {
  ChecksumAlgorithm,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
} from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { errorCode, refusal, type SignedRequest, sendRaw, tampering } from '../connection.ts';
import { signStreaming } from '../sign-streaming.ts';
import type { Subject } from './subject.ts';

/** A write happens whole, as sent, and under its condition, or not at all. */
export function writeContract({ client, bucket, connection }: Subject): void {
  const put = (Key: string, Body: string, more: Partial<PutObjectCommandInput> = {}) =>
    client().send(new PutObjectCommand({ Bucket: bucket(), Key, Body, ...more }));
  const read = async (Key: string) =>
    (await client().send(new GetObjectCommand({ Bucket: bucket(), Key }))).Body?.transformToString();
  const expectNothingStored = async (Key: string) => {
    expect(await refusal(client().send(new HeadObjectCommand({ Bucket: bucket(), Key })))).toMatchObject({
      status: 404,
    });
  };

  describe('a digest', () => {
    it.each(['CRC32', 'CRC32C', 'SHA1', 'SHA256'] as const)(
      '%s is compared with the body and kept',
      async (algorithm) => {
        const Key = `kept-${algorithm}`;
        const field = `Checksum${algorithm}` as const;
        const sent = await put(Key, 'stone', { ChecksumAlgorithm: ChecksumAlgorithm[algorithm] });
        const head = await client().send(
          new HeadObjectCommand({ Bucket: bucket(), Key, ChecksumMode: 'ENABLED' }),
        );
        expect(sent[field]).toMatch(/^[A-Za-z0-9+/]{6,}=*$/);
        expect(head[field]).toBe(sent[field]);
        const wrong = { ChecksumAlgorithm: ChecksumAlgorithm[algorithm], [field]: sent[field] };
        expect(await refusal(put(`wrong-${algorithm}`, 'other', wrong))).toMatchObject({ status: 400 });
        await expectNothingStored(`wrong-${algorithm}`);
      },
    );

    it('Content-MD5 of another body is refused', async () => {
      expect(await refusal(put('md5', 'stone', { ContentMD5: '1B2M2Y8AsgTpgAmY7PhCfg==' }))).toEqual({
        name: 'BadDigest',
        status: 400,
      });
      await expectNothingStored('md5');
    });

    it('that no body can have is refused', async () => {
      expect(await refusal(put('md5', 'stone', { ContentMD5: 'short' }))).toEqual({
        name: 'InvalidDigest',
        status: 400,
      });
    });

    it('in the signature is compared with the body, also when it is the only one', async () => {
      const swapped = tampering(connection(), () => ({ body: 'STONE' }), {
        requestChecksumCalculation: 'WHEN_REQUIRED',
      });
      const call = swapped.send(new PutObjectCommand({ Bucket: bucket(), Key: 'swapped', Body: 'stone' }));
      expect(await refusal(call)).toEqual({ name: 'XAmzContentSHA256Mismatch', status: 400 });
      await expectNothingStored('swapped');
    });

    it('behind a streamed body is compared with the body', async () => {
      const swapped = tampering(connection(), replaceInStream('stone', 'STONE'));
      const Body = Readable.from([Buffer.from('a stone in a stream')]);
      const call = swapped.send(
        new PutObjectCommand({ Bucket: bucket(), Key: 'swapped', Body, ContentLength: 19 }),
      );
      expect(await refusal(call)).toMatchObject({
        name: expect.stringMatching(/BadDigest|ContentChecksumMismatch/),
        status: 400,
      });
      await expectNothingStored('swapped');
    });
  });

  describe('a body of signed chunks', () => {
    const chunks = [Buffer.alloc(70_000, 'a'), Buffer.alloc(9, 'b')];
    const signed = (key: string, trailer?: readonly [string, string]) =>
      signStreaming(connection(), {
        path: `/${bucket()}/${key}`,
        chunks,
        at: new Date(),
        ...(trailer ? { trailer } : {}),
      });

    it('is stored without its frames', async () => {
      const answer = await sendRaw(connection(), `/${bucket()}/framed`, signed('framed'));
      expect(answer.status).toBe(200);
      expect(await read('framed')).toBe('a'.repeat(70_000) + 'b'.repeat(9));
    });

    it('is refused when a chunk was changed on the way', async () => {
      const request = signed('changed');
      const body = Buffer.from(request.body);
      body[body.lastIndexOf('bbb')] = 0x63;
      const answer = await sendRaw(connection(), `/${bucket()}/changed`, { ...request, body });
      expect([answer.status, errorCode(answer)]).toEqual([403, 'SignatureDoesNotMatch']);
      await expectNothingStored('changed');
    });

    it('is refused when its signed trailer names another checksum', async () => {
      const answer = await sendRaw(
        connection(),
        `/${bucket()}/trailed`,
        signed('trailed', ['x-amz-checksum-crc32', 'AAAAAA==']),
      );
      expect(answer.status).toBe(400);
      await expectNothingStored('trailed');
    });
  });

  describe('a write for a new key only', () => {
    it('fails when the key exists and leaves it as it was', async () => {
      await put('taken', 'first', { IfNoneMatch: '*' });
      expect(await refusal(put('taken', 'second', { IfNoneMatch: '*' }))).toEqual({
        name: 'PreconditionFailed',
        status: 412,
      });
      expect(await read('taken')).toBe('first');
    });

    it('is won by exactly one of 50 racers', async () => {
      const racers = Array.from({ length: 50 }, (_, index) => `racer ${index}`);
      const outcomes = await Promise.allSettled(
        racers.map((racer) => put('raced', racer, { IfNoneMatch: '*' })),
      );
      const winners = racers.filter((_, index) => outcomes[index]?.status === 'fulfilled');
      expect(winners).toHaveLength(1);
      expect(await read('raced')).toBe(winners[0]);
      const losses = outcomes.flatMap((outcome) =>
        outcome.status === 'rejected' ? [outcome.reason.name] : [],
      );
      expect(new Set(losses)).toEqual(new Set(['PreconditionFailed']));
    });
  });

  describe('a write over a known version', () => {
    it('happens only while that version is the current one', async () => {
      const { ETag = '' } = await put('guarded', 'one');
      await put('guarded', 'two', { IfMatch: ETag });
      expect(await refusal(put('guarded', 'three', { IfMatch: ETag }))).toEqual({
        name: 'PreconditionFailed',
        status: 412,
      });
      expect(await refusal(put('never', 'one', { IfMatch: ETag }))).toMatchObject({
        name: 'NoSuchKey',
        status: 404,
      });
      expect(await read('guarded')).toBe('two');
    });
  });
}

/** Changes the content of a framed stream and leaves frames and trailer alone. */
function replaceInStream(from: string, to: string): (request: SignedRequest) => Partial<SignedRequest> {
  return ({ body }) => {
    const source = body as Readable;
    const changed = Readable.from(
      (async function* () {
        for await (const piece of source)
          yield Buffer.from(Buffer.from(piece).toString('latin1').replace(from, to), 'latin1');
      })(),
    );
    return { body: changed };
  };
}
