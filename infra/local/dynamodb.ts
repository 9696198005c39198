import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import dynalite from 'dynalite';
import type { Guard } from './access/guard.ts';
import { guardDynamoDb } from './access/guard-dynamodb.ts';
import { assertReadable } from './level-folder.ts';
import { LocalHostError } from './local-host-error.ts';

// Long enough for any request in flight on one machine; after it, its socket is cut.
const drainMs = 5_000;

/**
 * DynamoDB on 127.0.0.1, kept in `folder`; without `port` a free one is taken. The caller holds the folder's
 * lock. It counts an item's and a key's size in characters, DynamoDB in UTF-8 bytes: the 400 KB are the caller's to keep.
 * Throws LocalHostError: local.data-corrupt, local.folder-in-use, local.folder-unusable, local.port-unusable.
 */
export async function startDynamoDb(options: {
  readonly folder: string;
  readonly port?: number;
  /** Who may call it and do what there; without it, anybody everything. */
  readonly guard?: Guard;
}): Promise<{ readonly endpoint: string; end(): Promise<void> }> {
  await assertReadable(options.folder);
  const server = dynalite({ path: options.folder, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  const requests = watchRequests(server, options.guard);
  const wanted = options.port ?? 0;
  try {
    await listen(server, wanted);
  } catch (cause) {
    // dynalite opened the folder when it was made; only a server that listened can close it.
    await listen(server, 0).then(() => close(server, requests));
    const message = `Port ${wanted} on 127.0.0.1 cannot be used for DynamoDB: choose another or end what holds it.`;
    throw new LocalHostError('local.port-unusable', message, { cause });
  }
  let ending: Promise<void> | undefined;
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    end: () => {
      ending ??= close(server, requests);
      return ending;
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/**
 * Lets the work in progress finish and takes no more, then cuts every socket: clients keep theirs open for minutes.
 * dynalite closes the database once the last socket is gone, whether or not it is done with what came from there.
 */
async function close(server: Server, requests: Requests): Promise<void> {
  const enough = new AbortController();
  await Promise.race([requests.drained(), delay(drainMs, undefined, { signal: enough.signal })]).finally(() =>
    enough.abort(),
  );
  const closed = new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
  });
  server.closeAllConnections();
  await closed;
}

type Requests = {
  /** Takes no further request and waits for those in progress. */
  drained(): Promise<void>;
};

/**
 * Puts itself before dynalite's listener to know what is in progress, and because dynalite throws out of a request's
 * error event: a client that hangs up while sending would end this process.
 */
function watchRequests(server: Server, guard: Guard | undefined): Requests {
  const [unguarded] = server.listeners('request') as RequestListener[];
  const answer = guard && unguarded ? guardDynamoDb(unguarded, guard) : unguarded;
  const open = new Set<Promise<void>>();
  let ending = false;
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (ending) return void response.destroy();
    const work = untilDone(request, response);
    open.add(work);
    void work.then(() => open.delete(work));
    const on = request.on.bind(request);
    request.on = ((event: string, listener: () => void) =>
      on(event, event === 'error' ? () => response.destroy() : listener)) as typeof request.on;
    answer?.(request, response);
  });
  return {
    drained: async () => {
      ending = true;
      while (open.size > 0) await Promise.all(open);
    },
  };
}

/**
 * Until dynalite is done with a request. Whoever hangs up does not wait for that: the database is still at work then,
 * and closing it would end this process.
 */
function untilDone(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const answered = response.end.bind(response);
  response.end = ((...answer: Parameters<typeof answered>) => {
    if (response.closed) resolve();
    return answered(...answer);
  }) as typeof response.end;
  // A request that did not arrive whole is never answered.
  response.once('close', () => {
    if (response.writableEnded || !request.complete) resolve();
  });
  return promise;
}
