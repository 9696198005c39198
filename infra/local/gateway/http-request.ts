import type { IncomingMessage } from 'node:http';
import { percentDecodeText } from '../sigv4/uri.ts';
import { GatewayError } from './gateway-error.ts';

/** API Gateway, quotas of HTTP APIs: 10 MB for a request's body. */
const maxBodyBytes = 10 * 1024 * 1024;

export interface HttpRequest {
  readonly method: string;
  /** As they arrived, still percent-encoded. */
  readonly rawPath: string;
  readonly rawQuery: string;
  /** Decoded; a name that stands twice has both values, joined by a comma. */
  readonly query: ReadonlyMap<string, string>;
  /** Names in lower case, repeated headers joined by a comma. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
  readonly sourceIp: string;
}

/** Reads a request whole. @throws GatewayError for what API Gateway refuses to pass on */
export async function readHttpRequest(message: IncomingMessage): Promise<HttpRequest> {
  const target = message.url ?? '/';
  if (!target.startsWith('/')) throw new GatewayError(400);
  const mark = target.indexOf('?');
  const rawQuery = mark < 0 ? '' : target.slice(mark + 1);
  return {
    method: message.method ?? 'GET',
    rawPath: mark < 0 ? target : target.slice(0, mark),
    rawQuery,
    query: joined(queryPairs(rawQuery)),
    headers: joined(headerPairs(message.rawHeaders)),
    body: await readBody(message),
    sourceIp: message.socket.remoteAddress ?? '127.0.0.1',
  };
}

/** Decodes what came percent-encoded. @throws GatewayError for what is no percent-encoded UTF-8 */
export function decoded(text: string): string {
  try {
    return percentDecodeText(text);
  } catch (cause) {
    throw new GatewayError(400, cause);
  }
}

function queryPairs(text: string): readonly (readonly [string, string])[] {
  return text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', value = ''] = pair.replaceAll('+', '%20').split(/=(.*)/s);
      return [decoded(name), decoded(value)] as const;
    });
}

function headerPairs(raw: readonly string[]): readonly (readonly [string, string])[] {
  return raw.flatMap((name, at) =>
    at % 2 === 0 ? [[name.toLowerCase(), raw[at + 1] as string] as const] : [],
  );
}

function joined(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of pairs) {
    const earlier = found.get(name);
    found.set(name, earlier === undefined ? value : `${earlier},${value}`);
  }
  return found;
}

async function readBody(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const piece of message.iterator({ destroyOnReturn: false })) {
      bytes += (piece as Buffer).length;
      if (bytes > maxBodyBytes) break;
      pieces.push(piece as Buffer);
    }
  } catch (cause) {
    throw new GatewayError(400, cause);
  }
  if (bytes > maxBodyBytes) throw new GatewayError(413);
  return Buffer.concat(pieces);
}
