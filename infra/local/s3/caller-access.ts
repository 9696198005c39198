import { type Access, type AccessRequest, refusalOf } from '../access/access.ts';
import type { Seal } from './authenticate.ts';
import { S3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';

const bucketActions: Readonly<Record<string, string>> = {
  GET: 's3:ListBucket',
  HEAD: 's3:ListBucket',
  PUT: 's3:CreateBucket',
  DELETE: 's3:DeleteBucket',
};
const objectActions: Readonly<Record<string, string>> = {
  GET: 's3:GetObject',
  HEAD: 's3:GetObject',
  PUT: 's3:PutObject',
  DELETE: 's3:DeleteObject',
};

/** What the same methods are called where they name versions. */
const versionActions: Readonly<Record<string, string>> = {
  GET: 's3:ListBucketVersions',
  DELETE: 's3:DeleteObjectVersion',
};

/** @throws S3Error AccessDenied when the caller may not do what the request asks for */
export function assertAllowed(request: S3Request, { accessKeyId }: Seal, access: Access | undefined): void {
  const asked = accessRequest(request);
  if (access && !access.allows(accessKeyId, asked))
    throw new S3Error('AccessDenied', `(${refusalOf(asked)})`);
}

/** S3 tells that an object is missing only to callers that may list the bucket; to others it is forbidden. */
export function mayTellMissing(
  { bucket }: S3Request,
  { accessKeyId }: Seal,
  error: unknown,
  access: Access | undefined,
): boolean {
  if (!access || !(error instanceof S3Error) || error.code !== 'NoSuchKey') return true;
  return access.allows(accessKeyId, { action: 's3:ListBucket', resource: bucket });
}

function accessRequest({ method, bucket, key, query }: S3Request): AccessRequest {
  if (bucket === '') return { action: 's3:ListAllMyBuckets', resource: '*' };
  const ofVersions = query.has('versionId') || query.has('versions');
  const actions = key === '' ? bucketActions : objectActions;
  const action = (ofVersions ? versionActions[method] : actions[method]) ?? method;
  return { action, resource: bucket, key: key === '' ? (query.get('prefix') ?? '') : key };
}
