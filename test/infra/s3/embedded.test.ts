import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type S3Server, startS3 } from '../../../infra/local/s3/start-s3.ts';
import { CAPABILITIES } from './contract/subject.ts';
import { s3Contract } from './contract.ts';

const credentials = { accessKeyId: 'LOCALKEY', secretAccessKey: 'a-secret-of-this-test' };
let folder: string | undefined;
let server: S3Server | undefined;

s3Contract(
  'the embedded server',
  async () => {
    folder = await mkdtemp(join(tmpdir(), 'stele-s3-'));
    server = await startS3({ folder, ...credentials, now: () => new Date() });
    return { endpoint: server.endpoint, region: 'us-east-1', ...credentials };
  },
  CAPABILITIES.embedded,
);

afterAll(async () => {
  await server?.end();
  if (folder) await rm(folder, { recursive: true });
});
