import { S3Error } from './s3-error.ts';

/** First and last byte, counted from 0, both included. */
export type ByteRange = { readonly first: number; readonly last: number };

/**
 * The part of an object of `size` bytes that a Range header asks for. Undefined for no header, one that is malformed (to be
 * ignored by RFC 9110 §14.2) and several ranges at once (which S3 does not serve).
 * @throws S3Error InvalidRange when no byte of it exists
 */
export function readByteRange(header: string | undefined, size: number): ByteRange | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (from === undefined || to === undefined || from + to === '') return undefined;
  if (from !== '' && to !== '' && Number(to) < Number(from)) return undefined;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (first > last) throw new S3Error('InvalidRange', undefined, { 'content-range': `bytes */${size}` });
  return { first, last };
}
