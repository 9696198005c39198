import { canonicalRequest, type SignedRequest } from './canonical-request.ts';
import { sameSignature, sha256, sign, signingKey } from './signing.ts';

/** What a signature in the header is held against. */
export interface Expected {
  readonly service: string;
  readonly region: string;
  readonly now: Date;
  /** Milliseconds that a signature is good for. */
  readonly validMs: number;
  readonly secretOf: (accessKeyId: string) => string | undefined;
}

const authorization =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([\w-]+)\/aws4_request, ?SignedHeaders=([\w;-]+), ?Signature=([0-9a-f]{64})$/;

/** Access key id of who signed a request (Signature Version 4, in the header); undefined when anything of it does not hold. */
export function signerOf(
  request: SignedRequest,
  body: Buffer | string,
  { service, region, now, validMs, secretOf }: Expected,
): string | undefined {
  const [, keyId = '', day = '', signedFor, signedService, names = '', signature = ''] =
    authorization.exec(request.headers.get('authorization') ?? '') ?? [];
  const secret = secretOf(keyId);
  if (secret === undefined || signedFor !== region || signedService !== service) return undefined;
  const signedAt = request.headers.get('x-amz-date') ?? '';
  if (!signedAt.startsWith(day) || !isRecent(signedAt, now, validMs)) return undefined;
  const signedHeaders = names.split(';');
  // A header that means something outside the signature could be put there by anyone who sees the request.
  const needed = [...request.headers.keys()].filter((name) => name === 'host' || name.startsWith('x-amz-'));
  if (!needed.every((name) => signedHeaders.includes(name))) return undefined;
  const hash = sha256(canonicalRequest(request, signedHeaders, sha256(body)));
  const scope = `${day}/${region}/${service}/aws4_request`;
  const key = signingKey(secret, day, region, service);
  const expected = sign(key, ['AWS4-HMAC-SHA256', signedAt, scope, hash].join('\n'));
  return sameSignature(expected, signature) ? keyId : undefined;
}

function isRecent(signedAt: string, now: Date, validMs: number): boolean {
  const iso = signedAt.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z');
  return Math.abs(now.getTime() - Date.parse(iso)) <= validMs;
}
