import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { beforeAll, describe, expect, it } from 'vitest';
import { clientOf, errorCode, refusal, type SignedRequest, sendRaw, tampering } from '../connection.ts';
import type { Subject } from './subject.ts';

const MINUTE = 60_000;

/** Whoever cannot sign gets nothing, and a signature is good for one request and its time. */
export function signatureContract({ client, bucket, connection, capabilities }: Subject): void {
  const getSecret = () => new GetObjectCommand({ Bucket: bucket(), Key: 'secret' });
  beforeAll(async () => {
    for (const Key of ['secret', 'other'])
      await client().send(new PutObjectCommand({ Bucket: bucket(), Key, Body: Key }));
  });

  describe('a request', () => {
    it('without a signature is refused, whatever it asks for', async () => {
      for (const [method, path] of [
        ['GET', `/${bucket()}/secret`],
        ['GET', `/${bucket()}?list-type=2`],
        ['PUT', `/${bucket()}/planted`],
        ['DELETE', `/${bucket()}/secret`],
        ['GET', '/'],
      ] as const) {
        const answer = await sendRaw(connection(), path, { method });
        expect([method, path, answer.status, errorCode(answer)]).toEqual([method, path, 403, 'AccessDenied']);
      }
      await client().send(new HeadObjectCommand({ Bucket: bucket(), Key: 'secret' }));
    });

    it('signed with another secret or an unknown key is refused', async () => {
      const forged = clientOf({ ...connection(), secretAccessKey: 'not-the-secret-of-this-server' });
      expect(await refusal(forged.send(getSecret()))).toEqual({ name: 'SignatureDoesNotMatch', status: 403 });
      const stranger = clientOf({ ...connection(), accessKeyId: 'STRANGER' });
      expect(await refusal(stranger.send(getSecret()))).toEqual({ name: 'InvalidAccessKeyId', status: 403 });
    });

    it.each<[string, (request: SignedRequest) => Partial<SignedRequest>]>([
      ['path', ({ path }) => ({ path: path.replace('secret', 'other') })],
      ['query', ({ query }) => ({ query: { ...query, 'response-content-type': 'text/html' } })],
      ['method', () => ({ method: 'DELETE' })],
      ['date', (request) => withHeader(request, 'x-amz-date', shift)],
      ['signature', (request) => withHeader(request, 'authorization', flipLast)],
    ])('whose %s was changed on the way is refused', async (_, change) => {
      expect(await refusal(tampering(connection(), change).send(getSecret()))).toEqual({
        name: 'SignatureDoesNotMatch',
        status: 403,
      });
    });

    it(`to which metadata was added on the way is ${capabilities.refusesAddedMetadata ? 'refused' : 'stored with it'}`, async () => {
      const planting = tampering(connection(), (request) =>
        withHeader(request, 'x-amz-meta-planted', () => 'yes'),
      );
      const call = planting.send(new PutObjectCommand({ Bucket: bucket(), Key: 'planted', Body: 'x' }));
      if (capabilities.refusesAddedMetadata) {
        expect(await refusal(call)).toMatchObject({ name: 'AccessDenied', status: 403 });
      } else {
        await call;
        const { Metadata } = await client().send(new HeadObjectCommand({ Bucket: bucket(), Key: 'planted' }));
        expect(Metadata).toEqual({ planted: 'yes' });
      }
    });

    it('whose metadata was changed on the way is refused', async () => {
      const changing = tampering(connection(), (request) =>
        withHeader(request, 'x-amz-meta-edition', () => '4'),
      );
      const call = changing.send(
        new PutObjectCommand({ Bucket: bucket(), Key: 'changed', Body: 'x', Metadata: { edition: '3' } }),
      );
      expect(await refusal(call)).toEqual({ name: 'SignatureDoesNotMatch', status: 403 });
    });

    it.each([-16, 16])('signed by a clock %i minutes off is refused', async (minutes) => {
      const skewed = clientOf(connection(), { systemClockOffset: minutes * MINUTE });
      expect(await refusal(skewed.send(getSecret()))).toEqual({ name: 'RequestTimeTooSkewed', status: 403 });
    });

    it('signed by a clock ten minutes off is served', async () => {
      const late = clientOf(connection(), { systemClockOffset: -10 * MINUTE });
      expect((await late.send(getSecret())).ContentLength).toBe(6);
    });
  });

  describe('a link', () => {
    it('opens the object to anyone, with the headers it names', async () => {
      const command = new GetObjectCommand({
        Bucket: bucket(),
        Key: 'secret',
        ResponseContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent('报告.pdf')}`,
        ResponseContentType: 'application/pdf',
        ResponseCacheControl: 'no-store',
      });
      const answer = await fetch(await getSignedUrl(client(), command, { expiresIn: 60 }));
      expect([answer.status, await answer.text()]).toEqual([200, 'secret']);
      expect(answer.headers.get('content-disposition')).toBe(
        "attachment; filename*=UTF-8''%E6%8A%A5%E5%91%8A.pdf",
      );
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      expect(answer.headers.get('cache-control')).toBe('no-store');
    });

    it('takes an upload, with the metadata it names', async () => {
      const plain = clientOf(connection(), { requestChecksumCalculation: 'WHEN_REQUIRED' });
      const command = new PutObjectCommand({
        Bucket: bucket(),
        Key: 'uploaded',
        Metadata: { quarter: '2025Q1' },
      });
      const url = await getSignedUrl(plain, command, { expiresIn: 60 });
      expect((await fetch(url, { method: 'PUT', body: 'a;b' })).status).toBe(200);
      const { Body, Metadata } = await client().send(
        new GetObjectCommand({ Bucket: bucket(), Key: 'uploaded' }),
      );
      expect([await Body?.transformToString(), Metadata]).toEqual(['a;b', { quarter: '2025Q1' }]);
    });

    it('is dead after its time', async () => {
      const signingDate = new Date(Date.now() - 2 * MINUTE);
      const alive = await getSignedUrl(client(), getSecret(), { expiresIn: 600, signingDate });
      const dead = await getSignedUrl(client(), getSecret(), { expiresIn: 60, signingDate });
      expect((await fetch(alive)).status).toBe(200);
      const answer = await sendRaw(connection(), dead);
      expect([answer.status, errorCode(answer)]).toEqual([403, 'AccessDenied']);
    });

    it('cannot be prolonged, neither within seven days nor beyond', async () => {
      const url = await getSignedUrl(client(), getSecret(), { expiresIn: 60 });
      const longer = await sendRaw(connection(), url.replace('X-Amz-Expires=60', 'X-Amz-Expires=600'));
      expect([longer.status, errorCode(longer)]).toEqual([403, 'SignatureDoesNotMatch']);
      const longest = await sendRaw(connection(), url.replace('X-Amz-Expires=60', 'X-Amz-Expires=604801'));
      expect([longest.status, errorCode(longest)]).toEqual([400, 'AuthorizationQueryParametersError']);
    });

    it.each<[string, (url: string) => string]>([
      ['another object', (url) => url.replace('/secret?', '/other?')],
      ['other headers', (url) => `${url}&response-content-type=text%2Fhtml`],
      ['another signature', flipLast],
    ])('does not open %s', async (_, change) => {
      // The signature stands last in the query, so that it can be changed by its last digit.
      const [address, query = ''] = (await getSignedUrl(client(), getSecret(), { expiresIn: 60 })).split('?');
      const parts = query
        .split('&')
        .sort((left, right) => Number(left.includes('Signature=')) - Number(right.includes('Signature=')));
      const sorted = `${address}?${parts.join('&')}`;
      expect((await sendRaw(connection(), sorted)).status).toBe(200);
      const answer = await sendRaw(connection(), change(sorted));
      expect([answer.status, errorCode(answer)]).toEqual([403, 'SignatureDoesNotMatch']);
    });

    it('for reading does not delete', async () => {
      const url = await getSignedUrl(client(), getSecret(), { expiresIn: 60 });
      const answer = await sendRaw(connection(), url, { method: 'DELETE' });
      expect([answer.status, errorCode(answer)]).toEqual([403, 'SignatureDoesNotMatch']);
    });
  });

  it('lists and deletes for the owner of the key', async () => {
    const { KeyCount = 0 } = await client().send(
      new ListObjectsV2Command({ Bucket: bucket(), Prefix: 'other' }),
    );
    expect(KeyCount).toBe(1);
    await client().send(new DeleteObjectCommand({ Bucket: bucket(), Key: 'other' }));
    expect(
      await refusal(client().send(new HeadObjectCommand({ Bucket: bucket(), Key: 'other' }))),
    ).toMatchObject({ status: 404 });
  });
}

function withHeader(
  { headers }: SignedRequest,
  name: string,
  change: (value: string) => string,
): Partial<SignedRequest> {
  return { headers: { ...headers, [name]: change(headers[name] ?? '') } };
}

/** The same text with its last hex digit changed. */
function flipLast(text: string): string {
  return text.slice(0, -1) + (text.endsWith('0') ? '1' : '0');
}

/** `YYYYMMDDTHHMMSSZ`, one second on or back. */
function shift(stamp: string): string {
  return stamp.replace(/(\d)Z$/, (_, digit: string) => `${digit === '0' ? 1 : Number(digit) - 1}Z`);
}
