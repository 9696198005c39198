import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openBucketStore } from './bucket-store.ts';
import { type Host, serve } from './serve.ts';

export type S3Options = {
  /** Made when missing. No two servers may run on one folder. */
  readonly folder: string;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** `us-east-1` by default; signatures for another are refused. */
  readonly region?: string;
  readonly now: () => Date;
};

export type S3Server = { readonly endpoint: string; readonly end: () => Promise<void> };

/** What a request under way gets to finish in when the server ends. */
const GRACE_MS = 1000;

/** Serves the S3 protocol, path style, on 127.0.0.1 from files in a folder. @throws a system error when folder or port cannot be had */
export async function startS3(options: S3Options): Promise<S3Server> {
  const store = await openBucketStore(options.folder);
  const host: Host = { region: 'us-east-1', ...options, store };
  const underWay = new Set<Promise<void>>();
  const answer = (waiting: boolean) => (message: IncomingMessage, response: ServerResponse) => {
    const served = serve(host, message, response, waiting).finally(() => underWay.delete(served));
    underWay.add(served);
  };
  // A large body may take its time; a client reuses a connection for as long as it believes it alive, so the server waits longer.
  const server = createServer({ requestTimeout: 0, keepAliveTimeout: 120_000 }, answer(false));
  server.on('checkContinue', answer(true));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    end: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await Promise.allSettled(underWay);
      server.closeAllConnections();
      clearTimeout(cut);
      await closed;
    },
  };
}
