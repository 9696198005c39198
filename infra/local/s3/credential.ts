import { S3Error, type S3ErrorCode } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';

/** What a request claims about its signature; nothing of it is verified yet. */
export type Claim = {
  readonly kind: 'header' | 'presigned';
  readonly accessKeyId: string;
  readonly day: string;
  readonly region: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  /** Instant of signing, `YYYYMMDDTHHMMSSZ`. */
  readonly signedAt: string;
  /** Seconds of validity; presigned only. */
  readonly expires: number;
};

const WEEK_SECONDS = 604_800;
const ALGORITHM = 'AWS4-HMAC-SHA256';

/** Reads the claim from the Authorization header or the query. @throws S3Error AccessDenied for an unsigned request */
export function readClaim(request: S3Request): Claim {
  const authorization = request.headers.get('authorization');
  const inQuery = [...request.query.keys()].some((name) => name.startsWith('X-Amz-'));
  if (authorization !== undefined && inQuery) {
    throw new S3Error('InvalidArgument', 'It is signed twice, in the header and in the query.');
  }
  if (authorization !== undefined) return headerClaim(request, authorization);
  if (inQuery) return presignedClaim(request);
  throw new S3Error('AccessDenied', 'The request is not signed.');
}

function headerClaim(request: S3Request, authorization: string): Claim {
  const malformed = 'AuthorizationHeaderMalformed';
  if (!authorization.startsWith(`${ALGORITHM} `))
    throw new S3Error('InvalidRequest', `Sign with ${ALGORITHM}.`);
  const parts = new Map(
    authorization
      .slice(ALGORITHM.length)
      .split(',')
      .map((part) => part.trim().split(/=(.*)/s) as [string, string]),
  );
  const signedAt = request.headers.get('x-amz-date');
  if (signedAt === undefined) throw new S3Error('AccessDenied', 'x-amz-date is missing.');
  return {
    kind: 'header',
    ...readScope(parts.get('Credential'), malformed),
    signedHeaders: readNames(parts.get('SignedHeaders'), malformed),
    signature: parts.get('Signature') ?? '',
    signedAt: readInstant(signedAt, malformed),
    expires: 0,
  };
}

function presignedClaim({ query }: S3Request): Claim {
  const malformed = 'AuthorizationQueryParametersError';
  if (query.get('X-Amz-Algorithm') !== ALGORITHM)
    throw new S3Error(malformed, `X-Amz-Algorithm must be ${ALGORITHM}.`);
  const expires = query.get('X-Amz-Expires') ?? '';
  if (!/^[1-9]\d{0,5}$/.test(expires) || Number(expires) > WEEK_SECONDS) {
    throw new S3Error(malformed, `X-Amz-Expires must be 1 to ${WEEK_SECONDS} seconds (7 days).`);
  }
  return {
    kind: 'presigned',
    ...readScope(query.get('X-Amz-Credential'), malformed),
    signedHeaders: readNames(query.get('X-Amz-SignedHeaders'), malformed),
    signature: query.get('X-Amz-Signature') ?? '',
    signedAt: readInstant(query.get('X-Amz-Date'), malformed),
    expires: Number(expires),
  };
}

function readScope(credential: string | undefined, code: S3ErrorCode) {
  const [, accessKeyId, day, region] =
    /^(.+)\/(\d{8})\/([^/]+)\/s3\/aws4_request$/.exec(credential ?? '') ?? [];
  if (accessKeyId === undefined || day === undefined || region === undefined) {
    throw new S3Error(code, 'The credential must read id/YYYYMMDD/region/s3/aws4_request.');
  }
  return { accessKeyId, day, region };
}

function readNames(names: string | undefined, code: S3ErrorCode): string[] {
  if (!names) throw new S3Error(code, 'The list of signed headers is missing.');
  return names.split(';');
}

function readInstant(instant: string | undefined, code: S3ErrorCode): string {
  if (instant === undefined || !/^\d{8}T\d{6}Z$/.test(instant)) {
    throw new S3Error(code, 'The instant of signing must read YYYYMMDDTHHMMSSZ.');
  }
  return instant;
}
