import { createHash } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Answer } from './answer.ts';
import type { Seal } from './authenticate.ts';
import { type BucketStore, incomingPath, objectFile } from './bucket-store.ts';
import { announcedChecksums } from './checksums.ts';
import { checkWrite, readWriteCondition, type WriteCondition } from './conditions.ts';
import { makeFolder, syncFolder } from './durable-files.ts';
import { type ObjectFacts, readFacts, trailerOf } from './object-file.ts';
import { headersToKeep } from './object-headers.ts';
import { declaredLength, openPayload } from './payload.ts';
import { S3Error, systemCode } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';

/** Stores the body under the key, whole or not at all: it is written aside, forced to the disk, then named. */
export async function putObject(
  store: BucketStore,
  request: S3Request,
  seal: Seal,
  now: Date,
): Promise<Answer> {
  const file = await objectFile(store, request.bucket, request.key);
  const condition = readWriteCondition(request.headers);
  // Asked before the body is invited, so that a loser need not send it, and again when the object gets its name.
  checkWrite(condition, (await readFacts(file))?.facts);
  const incoming = incomingPath(store);
  try {
    const facts = await writeAside(incoming, request, seal, now);
    await store.inTurn(request.bucket, () => giveName(store, request, incoming, condition));
    await syncFolder(dirname(file));
    return { status: 200, headers: { etag: facts.etag, ...facts.checksums } };
  } finally {
    await rm(incoming, { force: true });
  }
}

async function writeAside(incoming: string, request: S3Request, seal: Seal, now: Date): Promise<ObjectFacts> {
  const headers = headersToKeep(request);
  const checksums = announcedChecksums(request.headers);
  const expectedMd5 = readContentMd5(request.headers.get('content-md5'));
  declaredLength(request, seal);
  const payload = openPayload(request, seal);
  const md5 = createHash('md5');
  const handle = await open(incoming, 'wx');
  try {
    for await (const piece of payload.pieces) {
      md5.update(piece);
      checksums.update(piece);
      await handle.appendFile(piece);
    }
    const digest = md5.digest();
    if (expectedMd5 && !digest.equals(expectedMd5)) throw new S3Error('BadDigest', '(Content-MD5)');
    const facts: ObjectFacts = {
      etag: `"${digest.toString('hex')}"`,
      modified: now.getTime(),
      headers,
      checksums: checksums.verify(payload.trailers),
    };
    await handle.appendFile(trailerOf(facts));
    await handle.sync();
    return facts;
  } finally {
    await handle.close();
  }
}

/** One rename, or one link where a second object of the name must be impossible whoever else writes. */
async function giveName(
  store: BucketStore,
  { bucket, key }: S3Request,
  incoming: string,
  condition: WriteCondition,
): Promise<void> {
  const file = await objectFile(store, bucket, key);
  checkWrite(condition, (await readFacts(file))?.facts);
  await makeFolder(dirname(file));
  if (!condition.onlyIfNew) return rename(incoming, file);
  await link(incoming, file).catch((error: unknown) => {
    throw systemCode(error) === 'EEXIST' ? new S3Error('PreconditionFailed') : error;
  });
}

function readContentMd5(header: string | undefined): Buffer | undefined {
  if (header === undefined) return undefined;
  const bytes = Buffer.from(header, 'base64');
  if (bytes.length !== 16 || bytes.toString('base64') !== header) throw new S3Error('InvalidDigest');
  return bytes;
}
