import { open, readdir } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ClassicLevel } from 'classic-level';
import dynalite from 'dynalite';
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
}): Promise<{ readonly endpoint: string; end(): Promise<void> }> {
  await assertReadable(options.folder);
  const server = dynalite({ path: options.folder, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  const requests = watchRequests(server);
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
 * Lets the answers in progress finish, then cuts every socket: clients keep theirs open for minutes.
 * dynalite closes the database once the last socket is gone.
 */
async function close(server: Server, requests: Requests): Promise<void> {
  const closed = new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
  });
  const enough = new AbortController();
  await Promise.race([requests.idle(), delay(drainMs, undefined, { signal: enough.signal })]).finally(() =>
    enough.abort(),
  );
  server.closeAllConnections();
  await closed;
}

type Requests = { idle(): Promise<void> };

/**
 * Puts itself before dynalite's listener to know what is in progress, and because dynalite throws out of a request's
 * error event: a client that hangs up while sending would end this process.
 */
function watchRequests(server: Server): Requests {
  const [answer] = server.listeners('request') as RequestListener[];
  const open = new Set<ServerResponse>();
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    open.add(response);
    response.once('close', () => open.delete(response));
    const on = request.on.bind(request);
    request.on = ((event: string, listener: () => void) =>
      on(event, event === 'error' ? () => response.destroy() : listener)) as typeof request.on;
    answer?.(request, response);
  });
  return {
    idle: async () => {
      while (open.size > 0) await Promise.all([...open].map(closed));
    },
  };
}

function closed(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    response.once('close', resolve);
  });
}

/**
 * Opens the folder once before dynalite does: dynalite opens it unasked and ends the process when that fails.
 * What LevelDB finds at open is found here, and two things that it does not: a lost CURRENT file (it would begin an
 * empty database and delete the old tables) and a table file cut short (noticed only when read).
 * Damage inside a table file of full length stays unnoticed until it is read: dynalite then throws LEVEL_CORRUPTION
 * where only the process's uncaughtException sees it.
 */
async function assertReadable(folder: string): Promise<void> {
  const before = await readdir(folder).catch((): string[] => []);
  if (before.some((name) => name.startsWith('MANIFEST-')) && !before.includes('CURRENT')) {
    throw corrupt(folder, new Error('CURRENT is missing'));
  }
  const level = new ClassicLevel(folder);
  try {
    await level.open();
  } catch (error) {
    throw openFailure(folder, error);
  }
  await level.close();
  // Opening has removed what an interrupted compaction left, so every table file that is still here is in use.
  for (const name of await readdir(folder)) {
    if (name.endsWith('.ldb') && !(await endsAsTable(join(folder, name)))) {
      throw corrupt(folder, new Error(`${name} is cut short`));
    }
  }
}

function openFailure(folder: string, error: unknown): LocalHostError {
  const cause = (error as Error).cause ?? error;
  const code = (cause as { readonly code?: string }).code;
  if (code === 'LEVEL_LOCKED') {
    const message = `The database folder ${folder} is in use: end the other process first or choose another folder.`;
    return new LocalHostError('local.folder-in-use', message, { cause });
  }
  if (
    code === 'LEVEL_CORRUPTION' ||
    (code === 'LEVEL_IO_ERROR' && /MANIFEST-.*No such file/.test(String(cause)))
  ) {
    return corrupt(folder, cause);
  }
  const message = `The database folder ${folder} cannot be opened: a writable folder on a local disk is needed (${(cause as Error).message}).`;
  return new LocalHostError('local.folder-unusable', message, { cause });
}

function corrupt(folder: string, cause: unknown): LocalHostError {
  const message = `The database in ${folder} is damaged and cannot be read: \`stele reset\` removes it, then load the records again.`;
  return new LocalHostError('local.data-corrupt', message, { cause });
}

// LevelDB doc/table_format.md, footer: every table ends in 0xdb4775248b80fb57, little-endian.
const tableMagic = Buffer.from('57fb808b247547db', 'hex');

async function endsAsTable(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const tail = Buffer.alloc(tableMagic.length);
    await file.read(tail, 0, tail.length, Math.max(0, size - tail.length));
    return tail.equals(tableMagic);
  } finally {
    await file.close();
  }
}
