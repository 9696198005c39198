import { type Answer, xmlAnswer } from './answer.ts';
import { type BucketStore, objectsFolder } from './bucket-store.ts';
import { listObjects } from './list-objects.ts';
import { maxKeysOf, PAGE_LIMIT } from './list-objects-answer.ts';
import type { S3Request } from './s3-request.ts';
import { xmlDocument } from './xml.ts';

export const VERSIONS_PARAMETERS = ['versions', 'prefix', 'max-keys', 'key-marker', 'version-id-marker'];

/** The id of the one version that an object has in a bucket without versioning. */
export const ONLY_VERSION = 'null';

/** ListObjectVersions of a bucket without versioning, as XML: each object is its own latest and only version. */
export async function listVersionsAnswer(store: BucketStore, { bucket, query }: S3Request): Promise<Answer> {
  const folder = await objectsFolder(store, bucket);
  const maxKeys = maxKeysOf(query);
  const marker = query.get('key-marker') ?? '';
  const page = await listObjects(folder, {
    prefix: Buffer.from(query.get('prefix') ?? ''),
    delimiter: Buffer.alloc(0),
    limit: Math.min(maxKeys, PAGE_LIMIT),
    from: { after: Buffer.from(marker), skipped: undefined },
  });
  const next = page.next && page.objects.at(-1)?.key.toString();
  return xmlAnswer(
    xmlDocument('ListVersionsResult', [
      ['Name', bucket],
      ['Prefix', query.get('prefix') ?? ''],
      ['KeyMarker', marker],
      ['VersionIdMarker', query.get('version-id-marker') ?? ''],
      ...(next === undefined
        ? []
        : [['NextKeyMarker', next] as const, ['NextVersionIdMarker', ONLY_VERSION] as const]),
      ['MaxKeys', maxKeys],
      ['IsTruncated', page.next !== undefined],
      ...page.objects.map(
        ({ key, size, facts }) =>
          [
            'Version',
            [
              ['Key', key.toString()],
              ['VersionId', ONLY_VERSION],
              ['IsLatest', true],
              ['LastModified', new Date(facts.modified).toISOString()],
              ['ETag', facts.etag],
              ['Size', size],
              ['StorageClass', facts.headers['x-amz-storage-class'] ?? 'STANDARD'],
            ],
          ] as const,
      ),
    ]),
  );
}
