import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RouteSpec } from '../../function-spec.ts';
import { startHttpServer } from '../http-server.ts';
import { LocalHostError } from '../local-host-error.ts';
import type { Invoke } from '../workflow/invoke-task.ts';
import { overTheWire } from '../workflow/limits.ts';
import { type Answer, answerOf, errorAnswer } from './answer.ts';
import { callerOf, type Keeper } from './caller.ts';
import { eventOf } from './event.ts';
import { findRoute } from './find-route.ts';
import { GatewayError } from './gateway-error.ts';
import { readHttpRequest } from './http-request.ts';

export interface GatewayOptions extends Keeper {
  /** 0 takes a free one. */
  readonly port: number;
  readonly routes: readonly RouteSpec[];
  readonly invoke: Invoke;
  /** What a function threw: Lambda would log it, the client learns only that it failed. */
  readonly onError: (error: unknown) => void;
}

export interface Gateway {
  readonly address: string;
  readonly end: () => Promise<void>;
}

/** API Gateway, quotas of HTTP APIs: request line and headers together; what exceeds it is answered 431. */
const maxHeaderSize = 10_240;

/**
 * The HTTP API on 127.0.0.1: each request becomes the event that API Gateway would send, the function of its route
 * answers. Throws LocalHostError local.port-unusable.
 */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  let address = '';
  const serve = async (message: IncomingMessage, response: ServerResponse, waiting: boolean) => {
    if (waiting) response.writeContinue();
    await send(message, response, await answer(message, options, address), options.onError);
  };
  const server = await startHttpServer(serve, { port: options.port, maxHeaderSize }).catch((cause) => {
    const message = `Port ${options.port} on 127.0.0.1 cannot be used (${(cause as Error).message}): name another one with --port or end what holds it.`;
    throw new LocalHostError('local.port-unusable', message, { cause });
  });
  address = `http://127.0.0.1:${server.port}`;
  return { address, end: server.end };
}

async function answer(message: IncomingMessage, options: GatewayOptions, address: string): Promise<Answer> {
  try {
    const request = await readHttpRequest(message);
    // Another host's name finds no API; on this machine that also keeps pages of other hosts out (DNS rebinding).
    const { port } = new URL(address);
    if (![`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.get('host') ?? ''))
      throw new GatewayError(403);
    const found = findRoute(request, options.routes);
    const caller = found.route.access === 'iam' ? callerOf(request, options) : undefined;
    const event = eventOf(request, found, address, caller, { requestId: randomUUID(), now: options.now() });
    return answerOf(overTheWire(await options.invoke(found.route.function, overTheWire(event))));
  } catch (error) {
    if (error instanceof GatewayError) return errorAnswer(error);
    options.onError(error);
    return errorAnswer(new GatewayError(500));
  }
}

async function send(
  message: IncomingMessage,
  response: ServerResponse,
  answered: Answer,
  onError: (error: unknown) => void,
): Promise<void> {
  try {
    write(response, answered);
  } catch (error) {
    // A header that HTTP does not allow: nothing of the answer may go out.
    onError(error);
    write(response, errorAnswer(new GatewayError(500)));
  }
  message.resume();
}

/** Node leaves the body of an answer to HEAD out by itself. */
function write(response: ServerResponse, { status, headers, cookies, body }: Answer): void {
  const setCookie = cookies.length > 0 ? { 'set-cookie': [...cookies] } : {};
  response.writeHead(status, { ...headers, ...setCookie, 'content-length': body.length }).end(body);
}
