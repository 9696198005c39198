import { S3Error } from './s3-error.ts';

/**
 * Where an object of a given key lies below its bucket's folder, and back.
 *
 * A `/` ends a folder name, so that a prefix can be listed without reading the rest. Only a–z 0–9 - _ . stay as they are:
 * file systems that ignore case or normalise Unicode keep keys apart. Every name ends in what it is, therefore none is `.`
 * or `..`, and `a` and `a/b` do not collide. Names stay below 255 bytes and paths below 4,096 (Linux limits): a name is
 * broken after CHUNK bytes, and after DEPTH folders `/` is a byte like any other.
 */
export const OBJECT = '.object';
const FOLDER = '.dir';
const BROKEN = '.more';

const CHUNK = 64;
const DEPTH = 16;
const LONGEST_KEY = 1024;
const SLASH = 0x2f;

/** The folders and the file name of a key. @throws S3Error KeyTooLongError */
export function keyPath(key: Buffer): string[] {
  if (key.length > LONGEST_KEY) throw new S3Error('KeyTooLongError');
  const names: string[] = [];
  let folders = 0;
  let name: number[] = [];
  for (const byte of key) {
    if (name.length === CHUNK) {
      names.push(encodeName(name) + BROKEN);
      name = [];
    }
    if (byte === SLASH && folders < DEPTH) {
      names.push(encodeName(name) + FOLDER);
      folders += 1;
      name = [];
    } else name.push(byte);
  }
  if (name.length === CHUNK) {
    names.push(encodeName(name) + BROKEN);
    name = [];
  }
  return [...names, encodeName(name) + OBJECT];
}

/** What a name in a bucket's folder stands for: the bytes it adds to the key. Undefined for a file of someone else. */
export function readName(name: string): { readonly bytes: Buffer; readonly isObject: boolean } | undefined {
  const [, text, kind] = /^((?:[a-z0-9\-_.]|%[0-9a-f]{2})*)(\.object|\.dir|\.more)$/.exec(name) ?? [];
  if (text === undefined) return undefined;
  const binary = text.replace(/%(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return { bytes: Buffer.from(kind === FOLDER ? `${binary}/` : binary, 'latin1'), isObject: kind === OBJECT };
}

function encodeName(bytes: readonly number[]): string {
  return bytes
    .map((byte) => {
      const char = String.fromCharCode(byte);
      return /[a-z0-9\-_.]/.test(char) ? char : `%${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');
}
