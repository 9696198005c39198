import { uriEncode } from '../sigv4/uri.ts';
import { type Answer, xmlAnswer } from './answer.ts';
import { type BucketStore, objectsFolder } from './bucket-store.ts';
import { type ListedObject, type Listing, listObjects, readToken, writeToken } from './list-objects.ts';
import { S3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';
import { type XmlChild, xmlDocument } from './xml.ts';

/** "ListObjectsV2": no page is longer. */
export const PAGE_LIMIT = 1000;

export const LIST_PARAMETERS = [
  'list-type',
  'prefix',
  'delimiter',
  'max-keys',
  'start-after',
  'continuation-token',
  'encoding-type',
  'fetch-owner',
];

/** ListObjectsV2 of a bucket, as XML. */
export async function listObjectsAnswer(store: BucketStore, { bucket, query }: S3Request): Promise<Answer> {
  const folder = await objectsFolder(store, bucket);
  const encode = nameEncoding(query.get('encoding-type'));
  const maxKeys = maxKeysOf(query);
  const page = await listObjects(folder, readListing(query, Math.min(maxKeys, PAGE_LIMIT)));
  const echoed = ['delimiter', 'start-after'].flatMap((name): XmlChild[] => {
    const value = query.get(name);
    return value ? [[ELEMENTS[name] as string, encode(Buffer.from(value))]] : [];
  });
  const token = query.get('continuation-token');
  return xmlAnswer(
    xmlDocument('ListBucketResult', [
      ['Name', bucket],
      ['Prefix', encode(Buffer.from(query.get('prefix') ?? ''))],
      ...echoed,
      ['MaxKeys', maxKeys],
      ['KeyCount', page.objects.length + page.commonPrefixes.length],
      ['IsTruncated', page.next !== undefined],
      ...(query.has('encoding-type') ? [['EncodingType', 'url'] as const] : []),
      ...(token === undefined ? [] : [['ContinuationToken', token] as const]),
      ...(page.next === undefined ? [] : [['NextContinuationToken', writeToken(page.next)] as const]),
      ...page.objects.map((object) => ['Contents', contents(object, encode)] as const),
      ...page.commonPrefixes.map((prefix) => ['CommonPrefixes', [['Prefix', encode(prefix)]]] as const),
    ]),
  );
}

const ELEMENTS: Readonly<Record<string, string>> = { delimiter: 'Delimiter', 'start-after': 'StartAfter' };

function contents({ key, size, facts }: ListedObject, encode: (name: Buffer) => string): XmlChild[] {
  return [
    ['Key', encode(key)],
    ['LastModified', new Date(facts.modified).toISOString()],
    ['ETag', facts.etag],
    ['Size', size],
    ['StorageClass', facts.headers['x-amz-storage-class'] ?? 'STANDARD'],
  ];
}

function readListing(query: ReadonlyMap<string, string>, limit: number): Listing {
  const token = query.get('continuation-token');
  const resumed = token === undefined ? undefined : readToken(token);
  if (token !== undefined && resumed === undefined)
    throw new S3Error('InvalidArgument', 'The continuation token is not of this server.');
  return {
    prefix: Buffer.from(query.get('prefix') ?? ''),
    delimiter: Buffer.from(query.get('delimiter') ?? ''),
    limit,
    from: resumed ?? { after: Buffer.from(query.get('start-after') ?? ''), skipped: undefined },
  };
}

/** How many a page was asked to hold. @throws S3Error InvalidArgument */
export function maxKeysOf(query: ReadonlyMap<string, string>): number {
  const text = query.get('max-keys') ?? String(PAGE_LIMIT);
  if (!/^\d{1,9}$/.test(text))
    throw new S3Error('InvalidArgument', 'max-keys must be a whole number from 0.');
  return Number(text);
}

/** S3 writes a blank as `+` and leaves `/` and `*` as they are. */
function nameEncoding(type: string | undefined): (name: Buffer) => string {
  if (type === undefined) return (name) => name.toString();
  if (type !== 'url') throw new S3Error('InvalidArgument', 'encoding-type must be url.');
  return (name) => uriEncode(name, '/* ').replaceAll(' ', '+');
}
