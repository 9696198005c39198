import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type S3Server, startS3 } from '../../../infra/local/s3/start-s3.ts';
import type { Connection } from './connection.ts';

export const CREDENTIALS = { accessKeyId: 'LOCALKEY', secretAccessKey: 'a-secret-of-this-test' };

/** A folder that goes when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stele-s3-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The embedded server on a folder, in this process; it ends with the test if not before. */
export async function localServer(
  folder: string,
  now = () => new Date(),
): Promise<S3Server & { readonly connection: Connection }> {
  const server = await startS3({ folder, ...CREDENTIALS, now });
  onTestFinished(() => server.end());
  return { ...server, connection: { endpoint: server.endpoint, region: 'us-east-1', ...CREDENTIALS } };
}

/** The same in a process of its own. */
export async function serverProcess(
  folder: string,
): Promise<{ readonly child: ChildProcess; readonly connection: Connection }> {
  const { accessKeyId, secretAccessKey } = CREDENTIALS;
  const child = fork(join(import.meta.dirname, 'server-process.ts'), [folder, accessKeyId, secretAccessKey]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const [endpoint] = await once(child, 'message');
  return { child, connection: { endpoint: String(endpoint), region: 'us-east-1', ...CREDENTIALS } };
}
