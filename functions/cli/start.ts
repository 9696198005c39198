import { once } from 'node:events';
import { resolve } from 'node:path';
import { startLocalServer } from '../../infra/local/start-server.ts';
import { Failure } from '../domain/failure.ts';
import { linkPath } from '../domain/link.ts';
import { stores } from '../wiring/stores.ts';
import { exitCodes } from './exit-codes.ts';
import { stopSignal } from './stop-signal.ts';

export interface StartOptions {
  readonly port: string;
  readonly data: string;
}

/** `stele start`: serves the links and the API of a data folder until a person ends it. */
export async function start({ port, data }: StartOptions): Promise<number> {
  const stop = stopSignal();
  try {
    const server = await startLocalServer({
      port: readPort(port),
      folder: resolve(data),
      environment: process.env,
      onError: (error) => void process.stderr.write(`stele: ${(error as Error).stack ?? error}\n`),
    });
    try {
      process.stdout.write(await greeting(server.address, data));
      if (!stop.signal.aborted) await once(stop.signal, 'abort');
      return exitCodes.done;
    } finally {
      await server.end();
    }
  } finally {
    stop.dispose();
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Failure('usage.invalid-port', `"${text}" is no port: write a number from 1 to 65535, as 8787`);
}

/** Where the server answers, and the links of what is published there. */
async function greeting(address: string, data: string): Promise<string> {
  const { records, editions } = stores();
  const links: string[] = [];
  for (const organisation of await records.organisations())
    for await (const { key } of editions.list(organisation)) links.push(`  ${address}${linkPath(key)}\n`);
  const published =
    links.length === 0
      ? '  nothing is published yet: stele report publishes the sample\n'
      : links.sort().join('');
  return `serving ${data} on ${address}, Ctrl-C ends it\n${published}`;
}
