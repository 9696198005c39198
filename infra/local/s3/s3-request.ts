import type { IncomingMessage } from 'node:http';
import { percentDecodeText } from '../sigv4/uri.ts';
import { S3Error } from './s3-error.ts';

export type S3Request = {
  readonly method: string;
  /** As it arrived, still percent-encoded. */
  readonly rawPath: string;
  /** Empty for the service itself. */
  readonly bucket: string;
  /** Empty for a bucket. */
  readonly key: string;
  readonly query: ReadonlyMap<string, string>;
  /** Names in lower case, repeated headers joined by a comma; a value's characters stand for its bytes (latin1). */
  readonly headers: ReadonlyMap<string, string>;
  /** The body as sent, framing included. Stopping early leaves the connection usable. */
  readonly rawBody: () => AsyncIterable<Buffer>;
};

/** @param invite tells a client that waits for `100 Continue` to send its body */
export function readRequest(message: IncomingMessage, invite: () => void): S3Request {
  const target = message.url ?? '/';
  if (!target.startsWith('/')) throw new S3Error('InvalidURI');
  const mark = target.indexOf('?');
  const rawPath = mark < 0 ? target : target.slice(0, mark);
  const path = percentDecodeText(rawPath).slice(1);
  const slash = path.indexOf('/');
  return {
    method: message.method ?? 'GET',
    rawPath,
    bucket: slash < 0 ? path : path.slice(0, slash),
    key: slash < 0 ? '' : path.slice(slash + 1),
    query: readQuery(mark < 0 ? '' : target.slice(mark + 1)),
    headers: readHeaders(message.rawHeaders),
    rawBody: () => {
      invite();
      return message.iterator({ destroyOnReturn: false });
    },
  };
}

function readQuery(text: string): Map<string, string> {
  const query = new Map<string, string>();
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const [name, value] = [
      equals < 0 ? pair : pair.slice(0, equals),
      equals < 0 ? '' : pair.slice(equals + 1),
    ].map((part) => percentDecodeText(part.replaceAll('+', '%20'))) as [string, string];
    if (query.has(name)) throw new S3Error('InvalidArgument', `The query names ${name} twice.`);
    query.set(name, value);
  }
  return query;
}

function readHeaders(raw: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>();
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = (raw[index] as string).toLowerCase();
    const value = raw[index + 1] as string;
    const earlier = headers.get(name);
    headers.set(name, earlier === undefined ? value : `${earlier},${value}`);
  }
  return headers;
}
