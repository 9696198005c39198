import { CreateBucketCommand, GetObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { authenticate } from '../../../infra/local/s3/authenticate.ts';
import type { S3Request } from '../../../infra/local/s3/s3-request.ts';
import { startS3 } from '../../../infra/local/s3/start-s3.ts';
import { clientOf, sendRaw } from './connection.ts';
import { temporaryFolder } from './local-server.ts';
import { signStreaming } from './sign-streaming.ts';

/** The examples of "Authenticating requests (AWS Signature Version 4)", Amazon S3 API reference. */
const DAY = new Date('2013-05-24T00:00:00Z');
const KEEPER = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
  now: () => DAY,
};
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

type Example = {
  method?: string;
  path: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  hash?: string;
  signature: string;
};

function signedExample({
  method = 'GET',
  path,
  query = {},
  headers = {},
  hash = EMPTY,
  signature,
}: Example): S3Request {
  const sent: Record<string, string> = {
    host: 'examplebucket.s3.amazonaws.com',
    'x-amz-content-sha256': hash,
    'x-amz-date': '20130524T000000Z',
    ...headers,
  };
  const names = Object.keys(sent).sort().join(';');
  const scope = `${KEEPER.accessKeyId}/20130524/us-east-1/s3/aws4_request`;
  sent.authorization = `AWS4-HMAC-SHA256 Credential=${scope},SignedHeaders=${names},Signature=${signature}`;
  return request(method, path, query, sent);
}

function request(
  method: string,
  rawPath: string,
  query: Record<string, string>,
  headers: Record<string, string>,
): S3Request {
  return {
    method,
    rawPath,
    bucket: '',
    key: '',
    query: new Map(Object.entries(query)),
    headers: new Map(Object.entries(headers)),
    rawBody: () => {
      throw new Error('A signature is judged without the body.');
    },
  };
}

describe('the published example of a signed', () => {
  it.each<[string, Example]>([
    [
      'range of an object',
      {
        path: '/test.txt',
        headers: { range: 'bytes=0-9' },
        signature: 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
      },
    ],
    [
      'upload',
      {
        method: 'PUT',
        path: '/test$file.text',
        headers: { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
        hash: '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
        signature: '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
      },
    ],
    [
      'subresource',
      {
        path: '/',
        query: { lifecycle: '' },
        signature: 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
      },
    ],
    [
      'listing',
      {
        path: '/',
        query: { 'max-keys': '2', prefix: 'J' },
        signature: '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
      },
    ],
  ])('%s is accepted', (_, example) => {
    expect(authenticate(signedExample(example), KEEPER).signature).toBe(example.signature);
  });

  it('link is accepted for its day and not a second longer', () => {
    const query = {
      'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
      'X-Amz-Credential': 'AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request',
      'X-Amz-Date': '20130524T000000Z',
      'X-Amz-Expires': '86400',
      'X-Amz-SignedHeaders': 'host',
      'X-Amz-Signature': 'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
    };
    const link = request('GET', '/test.txt', query, { host: 'examplebucket.s3.amazonaws.com' });
    const at = (instant: string) => () => authenticate(link, { ...KEEPER, now: () => new Date(instant) });
    expect(at('2013-05-25T00:00:00Z')().payloadHash).toBe('UNSIGNED-PAYLOAD');
    expect(at('2013-05-25T00:00:01Z')).toThrow('Request has expired.');
  });
});

describe('the published example of an upload in signed chunks', () => {
  const put = {
    path: '/examplebucket/chunkObject.txt',
    chunks: [Buffer.alloc(65_536, 'a'), Buffer.alloc(1024, 'a')],
    at: DAY,
    host: 's3.amazonaws.com',
  };
  it.each([
    [
      'without a trailer',
      { ...put, headers: { 'content-length': '66824', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' } },
      [
        '4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9',
        'ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648',
        '0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497',
        'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9',
      ],
    ],
    [
      'with a checksum behind it',
      {
        ...put,
        headers: { 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
        trailer: ['x-amz-checksum-crc32c', 'sOO8/Q=='] as const,
      },
      [
        '106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e',
        'b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2',
        '1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7',
        '2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992',
        'd81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435',
      ],
    ],
  ])('%s is stored', async (_, example, signatures) => {
    const server = await startS3({ ...KEEPER, folder: await temporaryFolder() });
    const connection = { ...KEEPER, endpoint: server.endpoint };
    const client = clientOf(connection, { systemClockOffset: DAY.getTime() - Date.now() });
    await client.send(new CreateBucketCommand({ Bucket: 'examplebucket' }));
    const signed = signStreaming(connection, example);
    expect(signed.signatures).toEqual(signatures);
    expect((await sendRaw(connection, example.path, signed)).status).toBe(200);
    const { Body } = await client.send(
      new GetObjectCommand({ Bucket: 'examplebucket', Key: 'chunkObject.txt' }),
    );
    expect(await Body?.transformToString()).toBe('a'.repeat(66_560));
    await server.end();
  });
});
