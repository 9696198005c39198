import { canonicalRequest } from '../sigv4/canonical-request.ts';
import { sameSignature, sha256, sign, signingKey } from '../sigv4/signing.ts';
import { uriEncode } from '../sigv4/uri.ts';
import { GatewayError } from './gateway-error.ts';
import type { HttpRequest } from './http-request.ts';

/** The one IAM user of this machine. */
export interface Operator {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export interface Keeper {
  readonly operator: Operator;
  readonly region: string;
  readonly now: () => Date;
}

const account = '000000000000';
const userArn = `arn:aws:iam::${account}:user/operator`;
/** Signature Version 4: a signature in the header is good for five minutes. */
const validMs = 5 * 60 * 1000;
const authorization =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/execute-api\/aws4_request, ?SignedHeaders=([\w;-]+), ?Signature=([0-9a-f]{64})$/;

/**
 * Who signed a request (Signature Version 4, service execute-api), as API Gateway tells the function.
 * @throws GatewayError 403 for whatever does not hold, without a word on what: so does API Gateway
 */
export function callerOf(request: HttpRequest, { operator, region, now }: Keeper) {
  const [, keyId, day = '', signedFor, names = '', signature = ''] =
    authorization.exec(request.headers.get('authorization') ?? '') ?? [];
  const signedAt = request.headers.get('x-amz-date') ?? '';
  if (keyId !== operator.accessKeyId || signedFor !== region) throw new GatewayError(403);
  if (!signedAt.startsWith(day) || !isRecent(signedAt, now())) throw new GatewayError(403);
  const signedHeaders = names.split(';');
  // A header that means something outside the signature could be put there by anyone who sees the request.
  const needed = [...request.headers.keys()].filter((name) => name === 'host' || name.startsWith('x-amz-'));
  if (!needed.every((name) => signedHeaders.includes(name))) throw new GatewayError(403);
  const key = signingKey(operator.secretAccessKey, day, region, 'execute-api');
  // Other than S3, API Gateway has the path encoded twice; dots are resolved by clients, never here.
  const canonical = { ...request, path: uriEncode(request.rawPath, '/') };
  const hash = sha256(canonicalRequest(canonical, signedHeaders, sha256(request.body)));
  const scope = `${day}/${region}/execute-api/aws4_request`;
  const expected = sign(key, ['AWS4-HMAC-SHA256', signedAt, scope, hash].join('\n'));
  if (!sameSignature(expected, signature)) throw new GatewayError(403);
  return {
    accessKey: keyId,
    accountId: account,
    callerId: 'operator',
    cognitoIdentity: null,
    principalOrgId: 'aws:PrincipalOrgID',
    userArn,
    userId: 'operator',
  };
}

function isRecent(signedAt: string, now: Date): boolean {
  const iso = signedAt.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z');
  return Math.abs(now.getTime() - Date.parse(iso)) <= validMs;
}
