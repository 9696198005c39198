import { readFacts, type StoredObject } from './object-file.ts';
import { beginsWith, type Cursor, type Found, walkKeys } from './walk-keys.ts';

export type Listing = {
  readonly prefix: Buffer;
  /** Empty for none. */
  readonly delimiter: Buffer;
  readonly limit: number;
  readonly from: Cursor;
};

export type ListedObject = StoredObject & { readonly key: Buffer };

export type Page = {
  readonly objects: readonly ListedObject[];
  /** Keys rolled up to the first delimiter after the prefix. */
  readonly commonPrefixes: readonly Buffer[];
  /** Where the next page begins; undefined after the last. */
  readonly next: Cursor | undefined;
};

/** One page of a bucket's keys in byte order; objects and common prefixes count alike. */
export async function listObjects(
  folder: string,
  { prefix, delimiter, limit, from }: Listing,
): Promise<Page> {
  const cursor = { ...from };
  const found: Found[] = [];
  const commonPrefixes: Buffer[] = [];
  let more = false;
  for await (const one of walkKeys(folder, prefix, cursor)) {
    more = found.length + commonPrefixes.length === limit;
    if (more) break;
    const end = delimiter.length === 0 ? -1 : one.key.indexOf(delimiter, prefix.length);
    if (end < 0) {
      found.push(one);
      cursor.after = one.key;
    } else {
      cursor.skipped = one.key.subarray(0, end + delimiter.length);
      cursor.after = cursor.skipped;
      commonPrefixes.push(cursor.skipped);
    }
  }
  return { objects: await withFacts(found), commonPrefixes, next: more && limit > 0 ? cursor : undefined };
}

/** Opaque to the client: what the walk stands after, and whether all that begins with it was shown as one. */
export function writeToken({ after, skipped }: Cursor): string {
  const rolledUp = skipped !== undefined && beginsWith(after, skipped);
  return Buffer.concat([Buffer.from(rolledUp ? 'p' : 'k'), after]).toString('base64url');
}

/** Undefined for a text that `writeToken` did not write. */
export function readToken(token: string): Cursor | undefined {
  const bytes = Buffer.from(token, 'base64url');
  const after = bytes.subarray(1);
  if (bytes.toString('base64url') !== token || !/^[pk]./s.test(bytes.toString('latin1'))) return undefined;
  return { after, skipped: bytes[0] === 0x70 ? after : undefined };
}

/** An object deleted since it was found is left out. Sixteen files are open at a time. */
async function withFacts(found: readonly Found[]): Promise<ListedObject[]> {
  const listed: ListedObject[] = [];
  for (let start = 0; start < found.length; start += 16) {
    const part = found.slice(start, start + 16);
    const facts = await Promise.all(part.map(({ file }) => readFacts(file)));
    for (const [index, one] of facts.entries()) {
      if (one !== undefined) listed.push({ key: (part[index] as Found).key, ...one });
    }
  }
  return listed;
}
