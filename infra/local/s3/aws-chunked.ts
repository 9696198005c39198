import { createHash } from 'node:crypto';
import { EMPTY_SHA256, sameSignature, sha256, sign } from '../sigv4/signing.ts';
import type { Seal } from './authenticate.ts';
import { type ByteReader, byteReader } from './byte-reader.ts';
import { S3Error } from './s3-error.ts';

export type Framing = {
  /** Present when every chunk carries a signature. */
  readonly seal?: Seal;
  /** Called once, after the last chunk, with the trailing headers. */
  readonly onTrailers: (trailers: ReadonlyMap<string, string>) => void;
};

/** A size in hex, and a signature of 64 digits: no client needs a longer line. Trailers are checksums. */
const LINE_LIMIT = 1024;
const TRAILER_LIMIT = 16;

/**
 * The payload of an `aws-chunked` body ("Signature calculations for the Authorization header: transferring payload in
 * multiple chunks", Amazon S3 API reference). A chunk's signature is known to be good only after its last byte, so
 * nothing read here may be kept unless the generator ends without an error.
 */
export async function* decodeAwsChunked(
  source: AsyncIterable<Buffer>,
  framing: Framing,
): AsyncGenerator<Buffer> {
  const reader = byteReader(source);
  try {
    const chain = chunkSignatures(framing.seal);
    for (let last = false; !last; ) {
      const { size, signature } = readChunkHead(await reader.line(LINE_LIMIT));
      const hash = createHash('sha256');
      for await (const piece of reader.take(size)) {
        if (framing.seal) hash.update(piece);
        yield piece;
      }
      chain.checkChunk(hash.digest('hex'), signature);
      last = size === 0;
      if (!last && (await reader.line(2)) !== '')
        throw new S3Error('InvalidRequest', 'A chunk exceeds its size.');
    }
    const trailers = await readTrailers(reader);
    chain.checkTrailers(trailers);
    framing.onTrailers(trailers);
    if (!(await reader.atEnd())) throw new S3Error('InvalidRequest', 'Bytes follow the last chunk.');
  } finally {
    await reader.close();
  }
}

function readChunkHead(line: string): { size: number; signature: string } {
  const [, size, signature = ''] =
    /^([0-9a-fA-F]{1,10})(?:;chunk-signature=([0-9a-f]{64}))?$/.exec(line) ?? [];
  if (size === undefined) throw new S3Error('InvalidRequest', 'A chunk does not begin with its size in hex.');
  return { size: Number.parseInt(size, 16), signature };
}

async function readTrailers(reader: ByteReader): Promise<Map<string, string>> {
  const trailers = new Map<string, string>();
  for (let line = await reader.line(LINE_LIMIT); line !== ''; line = await reader.line(LINE_LIMIT)) {
    const colon = line.indexOf(':');
    if (colon < 1 || trailers.size === TRAILER_LIMIT)
      throw new S3Error('InvalidRequest', 'The trailers are malformed.');
    trailers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return trailers;
}

/** Each signature covers the one before it: the request's, then chunk after chunk, then the trailers. */
function chunkSignatures(seal: Seal | undefined) {
  let previous = seal?.signature ?? '';

  function check(kind: string, hashes: readonly string[], given: string): void {
    if (!seal) return;
    const expected = sign(
      seal.key,
      [`AWS4-HMAC-SHA256-${kind}`, seal.signedAt, seal.scope, previous, ...hashes].join('\n'),
    );
    if (!sameSignature(expected, given))
      throw new S3Error('SignatureDoesNotMatch', `(${kind.toLowerCase()} of a chunked body)`);
    previous = expected;
  }

  return {
    checkChunk: (hash: string, given: string) => check('PAYLOAD', [EMPTY_SHA256, hash], given),
    checkTrailers: (trailers: ReadonlyMap<string, string>) => {
      const signed = [...trailers].filter(([name]) => name !== 'x-amz-trailer-signature');
      if (signed.length === 0) return;
      const text = signed.map(([name, value]) => `${name}:${value}\n`).join('');
      check('TRAILER', [sha256(text)], trailers.get('x-amz-trailer-signature') ?? '');
    },
  };
}
