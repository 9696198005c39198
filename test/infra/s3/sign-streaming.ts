import { createHash, createHmac } from 'node:crypto';
import type { Connection } from './connection.ts';

/**
 * A PUT whose chunks are signed one by one. The SDK for JavaScript never sends this form, other clients do. Written from the
 * Amazon S3 API reference and kept apart from the server's own code, so that one does not vouch for the other.
 */
export type StreamingPut = {
  readonly path: string;
  readonly chunks: readonly Buffer[];
  /** Sent after the last chunk. */
  readonly trailer?: readonly [name: string, value: string];
  readonly headers?: Readonly<Record<string, string>>;
  readonly at: Date;
  /** Otherwise that of the endpoint. */
  readonly host?: string;
};

export type SignedPut = {
  readonly method: 'PUT';
  readonly headers: Record<string, string>;
  readonly body: Buffer;
  /** Of the request, of each chunk with the empty last one, of the trailer. */
  readonly signatures: readonly string[];
};

export function signStreaming(connection: Connection, put: StreamingPut): SignedPut {
  const stamp = put.at.toISOString().replace(/[-:]|\.\d+/g, '');
  const scope = `${stamp.slice(0, 8)}/${connection.region}/s3/aws4_request`;
  const length = put.chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const kind = `STREAMING-AWS4-HMAC-SHA256-PAYLOAD${put.trailer ? '-TRAILER' : ''}`;
  const headers: Record<string, string> = {
    host: put.host ?? new URL(connection.endpoint).host,
    'content-encoding': 'aws-chunked',
    'x-amz-content-sha256': kind,
    'x-amz-date': stamp,
    'x-amz-decoded-content-length': String(length),
    ...(put.trailer ? { 'x-amz-trailer': put.trailer[0] } : {}),
    ...put.headers,
  };
  const names = Object.keys(headers).sort();
  const canonical = [
    'PUT',
    put.path,
    '',
    ...names.map((name) => `${name}:${headers[name]}`),
    '',
    names.join(';'),
    kind,
  ];
  const key = [scope.slice(0, 8), connection.region, 's3', 'aws4_request'].reduce<Buffer>(
    (secret, part) => hmac(secret, part),
    Buffer.from(`AWS4${connection.secretAccessKey}`),
  );
  const seal = (type: string, ...rest: string[]) =>
    hmac(key, [type, stamp, scope, ...rest].join('\n')).toString('hex');

  const signatures = [seal('AWS4-HMAC-SHA256', hash(canonical.join('\n')))];
  const pieces: Buffer[] = [];
  for (const chunk of [...put.chunks, Buffer.alloc(0)]) {
    const signature = seal('AWS4-HMAC-SHA256-PAYLOAD', signatures.at(-1) ?? '', hash(''), hash(chunk));
    signatures.push(signature);
    pieces.push(Buffer.from(`${chunk.length.toString(16)};chunk-signature=${signature}\r\n`), chunk);
    if (chunk.length > 0) pieces.push(Buffer.from('\r\n'));
  }
  if (put.trailer) {
    const [name, value] = put.trailer;
    const signature = seal('AWS4-HMAC-SHA256-TRAILER', signatures.at(-1) ?? '', hash(`${name}:${value}\n`));
    signatures.push(signature);
    pieces.push(Buffer.from(`${name}:${value}\r\nx-amz-trailer-signature:${signature}\r\n`));
  }
  const body = Buffer.concat([...pieces, Buffer.from('\r\n')]);
  const authorization = `AWS4-HMAC-SHA256 Credential=${connection.accessKeyId}/${scope},SignedHeaders=${names.join(';')},Signature=${signatures[0]}`;
  return {
    method: 'PUT',
    headers: { ...headers, authorization, 'content-length': String(body.length) },
    body,
    signatures,
  };
}

function hash(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
