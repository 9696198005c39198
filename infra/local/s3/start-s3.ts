import type { Access } from '../access/access.ts';
import { startHttpServer } from '../http-server.ts';
import { openBucketStore } from './bucket-store.ts';
import { type Host, serve } from './serve.ts';

export type S3Options = {
  /** Made when missing. No two servers may run on one folder. */
  readonly folder: string;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Further callers, and what each may do. */
  readonly access?: Access;
  /** `us-east-1` by default; signatures for another are refused. */
  readonly region?: string;
  readonly now: () => Date;
};

export type S3Server = { readonly endpoint: string; readonly end: () => Promise<void> };

/** Serves the S3 protocol, path style, on 127.0.0.1 from files in a folder. @throws a system error when folder or port cannot be had */
export async function startS3(options: S3Options): Promise<S3Server> {
  const store = await openBucketStore(options.folder);
  const host: Host = { region: 'us-east-1', ...options, store };
  const server = await startHttpServer(
    (message, response, waiting) => serve(host, message, response, waiting),
    // A large body may take its time; a client reuses a connection for as long as it believes it alive, so the server waits longer.
    { port: options.port ?? 0, requestTimeout: 0, keepAliveTimeout: 120_000 },
  );
  return { endpoint: `http://127.0.0.1:${server.port}`, end: server.end };
}
