import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder, syncFolder } from './durable-files.ts';
import { keyPath } from './key-path.ts';
import { S3Error, systemCode } from './s3-error.ts';
import { type Turns, takeTurns } from './take-turns.ts';
import { walkKeys } from './walk-keys.ts';

/** The folder of one server; two servers must not share one. */
export type BucketStore = {
  readonly folder: string;
  /** By bucket: whatever makes or unmakes a name in it. */
  readonly inTurn: Turns;
};

export type Bucket = { readonly name: string; readonly created: string };

/** Opens the folder and removes what a crash left half written: it was never visible under a name. */
export async function openBucketStore(folder: string): Promise<BucketStore> {
  await rm(join(folder, 'incoming'), { recursive: true, force: true });
  await makeFolder(join(folder, 'incoming'));
  await makeFolder(join(folder, 'buckets'));
  return { folder, inTurn: takeTurns() };
}

/** A new name outside every bucket, on the same file system. */
export function incomingPath({ folder }: BucketStore): string {
  return join(folder, 'incoming', randomUUID());
}

export async function createBucket(store: BucketStore, name: string, created: Date): Promise<void> {
  const folder = bucketFolder(store, name);
  const incoming = incomingPath(store);
  await mkdir(join(incoming, 'objects'), { recursive: true });
  await writeFile(join(incoming, 'created'), created.toISOString(), { flush: true });
  await syncFolder(incoming);
  try {
    await rename(incoming, folder);
  } catch (error) {
    await rm(incoming, { recursive: true });
    if (['ENOTEMPTY', 'EEXIST'].includes(systemCode(error) ?? ''))
      throw new S3Error('BucketAlreadyOwnedByYou');
    throw error;
  }
  await syncFolder(join(store.folder, 'buckets'));
}

export async function deleteBucket(store: BucketStore, name: string): Promise<void> {
  await store.inTurn(name, async () => {
    const objects = await objectsFolder(store, name);
    for await (const _ of walkKeys(objects, Buffer.alloc(0), {
      after: Buffer.alloc(0),
      skipped: undefined,
    })) {
      throw new S3Error('BucketNotEmpty');
    }
    const doomed = incomingPath(store);
    await rename(bucketFolder(store, name), doomed);
    await syncFolder(join(store.folder, 'buckets'));
    await rm(doomed, { recursive: true });
  });
}

export async function listBuckets({ folder }: BucketStore): Promise<Bucket[]> {
  const names = (await readdir(join(folder, 'buckets'))).sort();
  return Promise.all(
    names.map(async (name) => ({
      name,
      created: await readFile(join(folder, 'buckets', name, 'created'), 'utf8'),
    })),
  );
}

/** Where the objects of an existing bucket lie. @throws S3Error NoSuchBucket */
export async function objectsFolder(store: BucketStore, bucket: string): Promise<string> {
  const folder = join(bucketFolder(store, bucket), 'objects');
  const found = await stat(folder).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (found === undefined) throw new S3Error('NoSuchBucket');
  return folder;
}

/** The file of a key in an existing bucket, whether or not there is an object. @throws S3Error NoSuchBucket, KeyTooLongError */
export async function objectFile(store: BucketStore, bucket: string, key: string): Promise<string> {
  return join(await objectsFolder(store, bucket), ...keyPath(Buffer.from(key)));
}

function bucketFolder({ folder }: BucketStore, bucket: string): string {
  const valid = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket) && !bucket.includes('..');
  if (!valid) throw new S3Error('InvalidBucketName');
  return join(folder, 'buckets', bucket);
}
