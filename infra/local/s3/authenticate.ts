import type { Access } from '../access/access.ts';
import { canonicalRequest } from '../sigv4/canonical-request.ts';
import { sameSignature, sha256, sign, signingKey } from '../sigv4/signing.ts';
import { percentDecode, uriEncode } from '../sigv4/uri.ts';
import { type Claim, readClaim } from './credential.ts';
import { S3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';

export type Keeper = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Further callers, and what each may do. Without it there is the one above, who may do everything. */
  readonly access?: Access;
  readonly region: string;
  readonly now: () => Date;
};

/** A verified signature, with what the chunks of a signed stream are checked against. */
export type Seal = {
  readonly accessKeyId: string;
  readonly payloadHash: string;
  readonly signature: string;
  readonly key: Buffer;
  readonly signedAt: string;
  readonly scope: string;
};

const SKEW_MS = 15 * 60 * 1000;

/** Verifies Signature Version 4, in the header or presigned. @throws S3Error for whatever does not hold */
export function authenticate(request: S3Request, keeper: Keeper): Seal {
  const claim = readClaim(request);
  const { accessKeyId } = claim;
  const secret =
    accessKeyId === keeper.accessKeyId ? keeper.secretAccessKey : keeper.access?.secretOf(accessKeyId);
  if (secret === undefined) throw new S3Error('InvalidAccessKeyId');
  checkScope(claim, keeper.region);
  checkTime(claim, keeper.now());
  checkSignedHeaders(request, claim);
  const payloadHash = readPayloadHash(request, claim);
  const scope = `${claim.day}/${claim.region}/s3/aws4_request`;
  // S3 signs the path as it is stored: decoded, then encoded once, no dots or double slashes resolved.
  const path = uriEncode(percentDecode(request.rawPath), '/');
  const canonical = canonicalRequest({ ...request, path }, claim.signedHeaders, payloadHash);
  const key = signingKey(secret, claim.day, claim.region, 's3');
  const expected = sign(key, ['AWS4-HMAC-SHA256', claim.signedAt, scope, sha256(canonical)].join('\n'));
  if (!sameSignature(expected, claim.signature)) throw new S3Error('SignatureDoesNotMatch');
  return { accessKeyId, payloadHash, signature: claim.signature, key, signedAt: claim.signedAt, scope };
}

function checkScope({ kind, day, region, signedAt }: Claim, expected: string): void {
  const code = kind === 'header' ? 'AuthorizationHeaderMalformed' : 'AuthorizationQueryParametersError';
  if (region !== expected) throw new S3Error(code, `It is signed for ${region}; this server is ${expected}.`);
  if (!signedAt.startsWith(day))
    throw new S3Error(code, 'The credential is of another day than the signature.');
}

function checkTime({ kind, signedAt, expires }: Claim, now: Date): void {
  const iso = signedAt.replace(/(....)(..)(..)T(..)(..)(..)Z/, '$1-$2-$3T$4:$5:$6Z');
  const age = now.getTime() - Date.parse(iso);
  if (Number.isNaN(age)) throw new S3Error('AccessDenied', 'The instant of signing does not exist.');
  if (age < -SKEW_MS || (kind === 'header' && age > SKEW_MS)) throw new S3Error('RequestTimeTooSkewed');
  if (kind === 'presigned' && age > expires * 1000) throw new S3Error('AccessDenied', 'Request has expired.');
}

/** An x-amz header outside the signature could be put there by anyone who sees the request. */
function checkSignedHeaders({ headers, query }: S3Request, { signedHeaders }: Claim): void {
  const needed = ['host', ...[...headers.keys()].filter((name) => name.startsWith('x-amz-'))];
  const unsigned = needed.filter((name) => !signedHeaders.includes(name));
  if (unsigned.length > 0)
    throw new S3Error('AccessDenied', `Headers are not signed: ${unsigned.join(', ')}.`);
  if (headers.has('x-amz-security-token') || query.has('X-Amz-Security-Token'))
    throw new S3Error('InvalidToken');
}

function readPayloadHash({ headers, query }: S3Request, { kind }: Claim): string {
  const given = headers.get('x-amz-content-sha256');
  if (given !== undefined) return given;
  if (kind === 'presigned') return query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD';
  throw new S3Error('InvalidRequest', 'x-amz-content-sha256 is missing.');
}
