import { randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  ListObjectsV2Command,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';

/** All that a client of any S3 endpoint needs. */
export type Connection = {
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

/** The SDK as it comes, given endpoint and credentials; one attempt, so that the first answer is the one judged. */
export function clientOf(connection: Connection, overrides: S3ClientConfig = {}): S3Client {
  const { endpoint, region, accessKeyId, secretAccessKey } = connection;
  return new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: true,
    maxAttempts: 1,
    ...overrides,
  });
}

export function bucketName(): string {
  return `stele-contract-${randomBytes(8).toString('hex')}`;
}

export async function createBucket(client: S3Client): Promise<string> {
  const Bucket = bucketName();
  await client.send(new CreateBucketCommand({ Bucket }));
  return Bucket;
}

/** Deletes a bucket with everything in it. */
export async function dropBucket(client: S3Client, Bucket: string): Promise<void> {
  for (;;) {
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket, EncodingType: 'url' }));
    if (Contents.length === 0) break;
    await inParallel(Contents, async ({ Key }) => {
      await client.send(new DeleteObjectCommand({ Bucket, Key: decodeListed(Key ?? '') }));
    });
  }
  await client.send(new DeleteBucketCommand({ Bucket }));
}

/** A name from a listing with `encoding-type=url`. */
export function decodeListed(name: string): string {
  return decodeURIComponent(name.replaceAll('+', ' '));
}

export async function inParallel<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = [...items];
  const worker = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: 16 }, worker));
}

/** What an SDK call is refused with; fails the test when it is not refused. */
export async function refusal(call: Promise<unknown>): Promise<{ name: string; status: number | undefined }> {
  const outcome = await call.then(
    () => undefined,
    (error: Error & { $metadata?: { httpStatusCode?: number } }) => error,
  );
  if (outcome === undefined) throw new Error('The call was expected to be refused and succeeded.');
  return { name: outcome.name, status: outcome.$metadata?.httpStatusCode };
}

export type SignedRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: Record<string, string>;
  readonly headers: Record<string, string>;
  readonly body?: unknown;
};

/** A client whose requests are changed after they are signed, as by someone on the way. */
export function tampering(
  connection: Connection,
  change: (request: SignedRequest) => Partial<SignedRequest>,
  overrides: S3ClientConfig = {},
): S3Client {
  const client = clientOf(connection, overrides);
  const middleware = (next: (args: unknown) => Promise<unknown>) => async (args: { request: unknown }) => {
    Object.assign(args.request as object, change(args.request as SignedRequest));
    return next(args);
  };
  client.middlewareStack.addRelativeTo(
    middleware as Parameters<typeof client.middlewareStack.addRelativeTo>[0],
    {
      relation: 'after',
      toMiddleware: 'httpSigningMiddleware',
      name: 'tampering',
    },
  );
  return client;
}

export type RawAnswer = {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: string;
};

/** Sends exactly this: no path is tidied, nothing is signed. `target` is a whole URL or one relative to the endpoint. */
export function sendRaw(
  { endpoint }: Pick<Connection, 'endpoint'>,
  target: string,
  options: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(endpoint);
  const path = target.replace(/^http:\/\/[^/]+/, '');
  const { method = 'GET', headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ hostname, port, path, method, headers }, async (response) => {
      const pieces: Buffer[] = [];
      for await (const piece of response) pieces.push(piece);
      const text = Buffer.concat(pieces).toString();
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The code of an S3 error document. */
export function errorCode({ body }: RawAnswer): string | undefined {
  return /<Code>([^<]*)<\/Code>/.exec(body)?.[1];
}
