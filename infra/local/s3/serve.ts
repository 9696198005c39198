import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Answer } from './answer.ts';
import { authenticate, type Keeper } from './authenticate.ts';
import type { BucketStore } from './bucket-store.ts';
import { assertAllowed, mayTellMissing } from './caller-access.ts';
import { hoistedHeaders } from './hoisted-headers.ts';
import { openPayload } from './payload.ts';
import { findRoute } from './routes.ts';
import { asS3Error, S3Error } from './s3-error.ts';
import { readRequest } from './s3-request.ts';
import { xmlDocument } from './xml.ts';

export type Host = Keeper & { readonly store: BucketStore };

/** Answers one request. `waiting`: the client sends its body only when invited. Never rejects. */
export async function serve(
  host: Host,
  message: IncomingMessage,
  response: ServerResponse,
  waiting: boolean,
): Promise<void> {
  const requestId = randomBytes(8).toString('hex').toUpperCase();
  let invited = !waiting;
  const invite = () => {
    if (!invited) response.writeContinue();
    invited = true;
  };
  // Clients that find their clock off correct it by this header: it has to be the clock that judges them.
  response.setHeader('date', host.now().toUTCString());
  response.setHeader('x-amz-request-id', requestId);
  const answer = await perform(host, message, invite).catch((thrown: unknown) =>
    errorAnswer(asS3Error(thrown), message, requestId),
  );
  // An uninvited body may come all the same; then the next request could not be told from it.
  if (!invited) response.setHeader('connection', 'close');
  await send(message, response, answer);
}

async function perform(host: Host, message: IncomingMessage, invite: () => void): Promise<Answer> {
  const received = readRequest(message, invite);
  const seal = authenticate(received, host);
  const request = hoistedHeaders(received);
  const run = findRoute(request);
  assertAllowed(request, seal, host.access);
  if (!(request.method === 'PUT' && request.key !== '')) {
    for await (const _ of openPayload(request, seal).pieces);
  }
  return run({ store: host.store, request, seal, region: host.region, now: host.now() }).catch((error) => {
    throw mayTellMissing(request, seal, error, host.access) ? error : new S3Error('AccessDenied');
  });
}

async function send(
  message: IncomingMessage,
  response: ServerResponse,
  { status, headers = {}, body }: Answer,
): Promise<void> {
  try {
    if (typeof body === 'string') {
      response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
      response.end(message.method === 'HEAD' ? undefined : body);
    } else if (body === undefined) {
      const bodiless = message.method === 'HEAD' || status === 204 || status === 304;
      response.writeHead(
        status,
        bodiless || 'content-length' in headers ? headers : { ...headers, 'content-length': 0 },
      );
      response.end();
    } else {
      response.writeHead(status, headers);
      await pipeline(body, response);
    }
  } catch {
    // The client went away, or the disk failed in the middle: a broken connection is the only sign left to give.
    response.destroy();
  }
  message.resume();
}

function errorAnswer(error: S3Error, message: IncomingMessage, requestId: string): Answer {
  const body = xmlDocument('Error', [
    ['Code', error.code],
    ['Message', error.message],
    ['Resource', (message.url ?? '').split('?')[0] ?? ''],
    ['RequestId', requestId],
    ['HostId', 'stele'],
  ]);
  return { status: error.status, headers: { 'content-type': 'application/xml', ...error.headers }, body };
}
