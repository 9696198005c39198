import type { ObjectFacts } from './object-file.ts';
import { S3Error } from './s3-error.ts';

type Headers = ReadonlyMap<string, string>;

/**
 * The preconditions of a read, in the order of RFC 9110 §13.2.2.
 * @returns false when the client's copy is still good (304)
 * @throws S3Error PreconditionFailed
 */
export function isReadWanted(headers: Headers, { etag, modified }: ObjectFacts): boolean {
  const ifMatch = headers.get('if-match');
  const unmodifiedSince = readDate(headers.get('if-unmodified-since'));
  if (
    ifMatch !== undefined
      ? !lists(ifMatch, etag)
      : unmodifiedSince !== undefined && seconds(modified) > unmodifiedSince
  ) {
    throw new S3Error('PreconditionFailed');
  }
  const ifNoneMatch = headers.get('if-none-match');
  if (ifNoneMatch !== undefined) return !lists(ifNoneMatch, etag);
  const modifiedSince = readDate(headers.get('if-modified-since'));
  return modifiedSince === undefined || seconds(modified) > modifiedSince;
}

/** RFC 9110 §13.1.5: a range of another version is not what was asked for; then the whole object is. */
export function isRangeCurrent(headers: Headers, { etag, modified }: ObjectFacts): boolean {
  const ifRange = headers.get('if-range');
  return ifRange === undefined || ifRange === etag || readDate(ifRange) === seconds(modified);
}

export type WriteCondition = { readonly onlyIfNew: boolean; readonly ifMatch: string | undefined };

/** What a PUT demands of the object it would replace. S3 knows `If-None-Match` on PUT with `*` only. */
export function readWriteCondition(headers: Headers): WriteCondition {
  const ifNoneMatch = headers.get('if-none-match');
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*')
    throw new S3Error('NotImplemented', '(If-None-Match with an ETag)');
  return { onlyIfNew: ifNoneMatch === '*', ifMatch: headers.get('if-match') };
}

/** @throws S3Error PreconditionFailed, or NoSuchKey when a match is demanded and there is nothing */
export function checkWrite({ onlyIfNew, ifMatch }: WriteCondition, existing: ObjectFacts | undefined): void {
  if (onlyIfNew && existing !== undefined) throw new S3Error('PreconditionFailed');
  if (ifMatch === undefined) return;
  if (existing === undefined) throw new S3Error('NoSuchKey');
  if (!lists(ifMatch, existing.etag)) throw new S3Error('PreconditionFailed');
}

/** A list may come without quotation marks, as S3 accepts it. */
function lists(header: string, etag: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '').replaceAll('"', '');
  return header.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag));
}

function readDate(header: string | undefined): number | undefined {
  const time = header === undefined ? Number.NaN : Date.parse(header);
  return Number.isNaN(time) ? undefined : seconds(time);
}

function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
