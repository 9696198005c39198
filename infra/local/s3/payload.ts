import { createHash } from 'node:crypto';
import type { Seal } from './authenticate.ts';
import { decodeAwsChunked } from './aws-chunked.ts';
import { S3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';

export type Payload = {
  /** To be read once and to its end: the digest, the length and the signatures are judged there. */
  readonly pieces: AsyncIterable<Buffer>;
  /** Complete when `pieces` has ended. */
  readonly trailers: ReadonlyMap<string, string>;
};

/** "PUT Object": 5 GB in one request. */
const LARGEST_PUT = 5 * 1024 ** 3;

/** The body without its framing, in the form that x-amz-content-sha256 declares. */
export function openPayload(request: S3Request, seal: Seal): Payload {
  const trailers = new Map<string, string>();
  const pieces = () => exactly(declaredLength(request, seal), unframed(request, seal, trailers));
  return { pieces: { [Symbol.asyncIterator]: pieces }, trailers };
}

/** Bytes the client says the object has. @throws S3Error when it does not say, or says too much */
export function declaredLength({ headers }: S3Request, { payloadHash }: Seal): number {
  const framed = payloadHash.startsWith('STREAMING-');
  const declared = headers.get(framed ? 'x-amz-decoded-content-length' : 'content-length');
  if (declared === undefined && !framed && !headers.has('transfer-encoding')) return 0;
  if (declared === undefined || !/^\d{1,15}$/.test(declared)) throw new S3Error('MissingContentLength');
  if (Number(declared) > LARGEST_PUT) throw new S3Error('EntityTooLarge', `(${LARGEST_PUT} bytes at most)`);
  return Number(declared);
}

function unframed(request: S3Request, seal: Seal, trailers: Map<string, string>): AsyncIterable<Buffer> {
  const onTrailers = (found: ReadonlyMap<string, string>) => {
    for (const [name, value] of found) trailers.set(name, value);
  };
  switch (seal.payloadHash) {
    case 'STREAMING-UNSIGNED-PAYLOAD-TRAILER':
      return decodeAwsChunked(request.rawBody(), { onTrailers });
    case 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD':
    case 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER':
      return decodeAwsChunked(request.rawBody(), { seal, onTrailers });
    case 'UNSIGNED-PAYLOAD':
      refuseHiddenFraming(request);
      return request.rawBody();
    default:
      refuseHiddenFraming(request);
      return hashed(request.rawBody(), seal.payloadHash);
  }
}

/** Without a STREAMING declaration the frames would be stored as content. */
function refuseHiddenFraming({ headers }: S3Request): void {
  if (/\baws-chunked\b/i.test(headers.get('content-encoding') ?? '')) {
    throw new S3Error('InvalidRequest', 'aws-chunked needs a STREAMING value in x-amz-content-sha256.');
  }
}

async function* hashed(pieces: AsyncIterable<Buffer>, expected: string): AsyncGenerator<Buffer> {
  if (!/^[0-9a-f]{64}$/.test(expected))
    throw new S3Error('InvalidRequest', 'x-amz-content-sha256 is of no known form.');
  const hash = createHash('sha256');
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest('hex') !== expected) throw new S3Error('XAmzContentSHA256Mismatch');
}

async function* exactly(length: number, pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let seen = 0;
  for await (const piece of pieces) {
    seen += piece.length;
    if (seen > length) throw new S3Error('IncompleteBody');
    yield piece;
  }
  if (seen < length) throw new S3Error('IncompleteBody');
}
