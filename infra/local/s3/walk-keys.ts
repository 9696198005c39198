import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readName } from './key-path.ts';
import { systemCode } from './s3-error.ts';

/** Where a walk stands; the caller moves it on while walking. */
export type Cursor = {
  /** Keys up to and including this one are passed over. */
  after: Buffer;
  /** So are the keys that begin with this. */
  skipped: Buffer | undefined;
};

export type Found = { readonly key: Buffer; readonly file: string };

/**
 * The objects below a bucket's folder whose keys begin with `prefix`, in byte order of the keys, read folder by folder.
 * An entry's reach is what all keys below it begin with. No reach in a folder begins with another folder's reach (a name
 * that is broken is always broken at the same length), so sorting by reach sorts the keys.
 */
export async function* walkKeys(
  folder: string,
  prefix: Buffer,
  cursor: Cursor,
  base: Buffer = Buffer.alloc(0),
): AsyncGenerator<Found> {
  for (const { name, reach, isObject } of await readEntries(folder, base)) {
    if (!beginsWith(reach, prefix) && (isObject || !beginsWith(prefix, reach))) continue;
    if (isPassed(reach, isObject, cursor)) continue;
    if (isObject) yield { key: reach, file: join(folder, name) };
    else yield* walkKeys(join(folder, name), prefix, cursor, reach);
  }
}

export function beginsWith(bytes: Buffer, start: Buffer): boolean {
  return bytes.length >= start.length && bytes.compare(start, 0, start.length, 0, start.length) === 0;
}

async function readEntries(folder: string, base: Buffer) {
  const names = await readdir(folder).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
  return names
    .flatMap((name) => {
      const read = readName(name);
      return read ? [{ name, reach: Buffer.concat([base, read.bytes]), isObject: read.isObject }] : [];
    })
    .sort((left, right) => Buffer.compare(left.reach, right.reach));
}

function isPassed(reach: Buffer, isObject: boolean, { after, skipped }: Cursor): boolean {
  if (skipped !== undefined && beginsWith(reach, skipped)) return true;
  if (Buffer.compare(reach, after) > 0) return false;
  return isObject || !beginsWith(after, reach);
}
