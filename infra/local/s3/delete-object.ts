import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Answer } from './answer.ts';
import { type BucketStore, objectFile } from './bucket-store.ts';
import { syncFolder } from './durable-files.ts';
import { ONLY_VERSION } from './list-versions-answer.ts';
import { S3Error, systemCode } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';

/** Deleting what is not there succeeds, as in S3. Folders that become empty stay: a PUT may be about to use them. */
export async function deleteObject(store: BucketStore, request: S3Request): Promise<Answer> {
  if (request.headers.has('if-match')) throw new S3Error('NotImplemented', '(If-Match on DELETE)');
  const version = request.query.get('versionId') ?? ONLY_VERSION;
  if (version !== ONLY_VERSION) throw new S3Error('InvalidArgument', 'There is no such version.');
  const file = await objectFile(store, request.bucket, request.key);
  await store.inTurn(request.bucket, () => rm(file, { force: true }));
  await syncFolder(dirname(file)).catch((error: unknown) => {
    if (systemCode(error) !== 'ENOENT') throw error;
  });
  return { status: 204 };
}
