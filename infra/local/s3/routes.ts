import { type Answer, xmlAnswer } from './answer.ts';
import type { Seal } from './authenticate.ts';
import { type BucketStore, createBucket, deleteBucket, listBuckets, objectsFolder } from './bucket-store.ts';
import { deleteObject } from './delete-object.ts';
import { getObject } from './get-object.ts';
import { LIST_PARAMETERS, listObjectsAnswer } from './list-objects-answer.ts';
import { listVersionsAnswer, VERSIONS_PARAMETERS } from './list-versions-answer.ts';
import { OVERRIDES } from './object-headers.ts';
import { putObject } from './put-object.ts';
import { S3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';
import { xmlDocument } from './xml.ts';

export type Call = {
  readonly store: BucketStore;
  readonly request: S3Request;
  readonly seal: Seal;
  readonly region: string;
  readonly now: Date;
};

type Route = { readonly parameters: readonly string[]; readonly run: (call: Call) => Promise<Answer> };

const ROUTES: Readonly<Record<string, Route>> = {
  'GET service': { parameters: [], run: async ({ store }) => bucketsAnswer(store) },
  'PUT bucket': {
    parameters: [],
    run: async ({ store, request, now }) => {
      await createBucket(store, request.bucket, now);
      return { status: 200, headers: { location: `/${request.bucket}` } };
    },
  },
  'HEAD bucket': {
    parameters: [],
    run: async ({ store, request, region }) => {
      await objectsFolder(store, request.bucket);
      return { status: 200, headers: { 'x-amz-bucket-region': region } };
    },
  },
  'DELETE bucket': {
    parameters: [],
    run: async ({ store, request }) => {
      await deleteBucket(store, request.bucket);
      return { status: 204 };
    },
  },
  'GET bucket': {
    parameters: LIST_PARAMETERS,
    run: ({ store, request }) => listObjectsAnswer(store, request),
  },
  'GET versions': {
    parameters: VERSIONS_PARAMETERS,
    run: ({ store, request }) => listVersionsAnswer(store, request),
  },
  'PUT object': {
    parameters: [],
    run: ({ store, request, seal, now }) => putObject(store, request, seal, now),
  },
  'GET object': { parameters: OVERRIDES, run: ({ store, request }) => getObject(store, request) },
  'HEAD object': { parameters: OVERRIDES, run: ({ store, request }) => getObject(store, request) },
  'DELETE object': { parameters: ['versionId'], run: ({ store, request }) => deleteObject(store, request) },
};

/** Set by signing and by the SDKs; they ask for nothing. */
const AUTHENTICATION = [
  'Algorithm',
  'Credential',
  'Date',
  'Expires',
  'SignedHeaders',
  'Signature',
  'Content-Sha256',
];
const IDLE_PARAMETERS = ['x-id', ...AUTHENTICATION.map((name) => `X-Amz-${name}`)];

const KNOWN_HEADERS =
  /^x-amz-(date|content-sha256|user-agent|meta-.+|checksum-.+|sdk-checksum-algorithm|decoded-content-length|trailer|storage-class)$/;

/**
 * The one operation a verified request asks for. Parameters and x-amz headers without a meaning here select something else
 * (a version, a tag, a lock): they are refused rather than ignored. @throws S3Error NotImplemented
 */
export function findRoute({ method, bucket, key, query, headers }: S3Request): Route['run'] {
  const ofBucket = query.has('versions') ? 'versions' : 'bucket';
  const level = bucket === '' ? 'service' : key === '' ? ofBucket : 'object';
  const route = ROUTES[`${method} ${level}`];
  if (route === undefined) throw new S3Error('NotImplemented', `(${method} on a ${level})`);
  const stray = [...query.keys()].find(
    (name) => !route.parameters.includes(name) && !IDLE_PARAMETERS.includes(name),
  );
  if (stray !== undefined) throw new S3Error('NotImplemented', `(${method} on a ${level} with ${stray})`);
  const header = [...headers.keys()].find((name) => name.startsWith('x-amz-') && !KNOWN_HEADERS.test(name));
  if (header !== undefined) throw new S3Error('NotImplemented', `(${header})`);
  if (route.parameters === LIST_PARAMETERS && query.get('list-type') !== '2') {
    throw new S3Error('NotImplemented', '(listing without list-type=2)');
  }
  return route.run;
}

async function bucketsAnswer(store: BucketStore): Promise<Answer> {
  const buckets = await listBuckets(store);
  return xmlAnswer(
    xmlDocument('ListAllMyBucketsResult', [
      [
        'Buckets',
        buckets.map(
          ({ name, created }) =>
            [
              'Bucket',
              [
                ['Name', name],
                ['CreationDate', created],
              ],
            ] as const,
        ),
      ],
    ]),
  );
}
