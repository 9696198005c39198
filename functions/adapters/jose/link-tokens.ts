import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import * as z from 'zod/mini';
import type { LinkTokens, OpenedToken } from '../../ports/link-tokens.ts';
import type { LinkKeys } from './link-keys.ts';

/** Says what the token is for: a token of another purpose under the same key would open nothing (RFC 8725 §3.11). */
const type = 'stele-link+jwt';
/** Ours have some 400 characters. */
const maxLength = 2048;

const claims = z.object({
  jti: z.string(),
  organisation: z.string(),
  report: z.string(),
  period: z.string(),
  edition: z.optional(z.int()),
});

/** Tokens as JWS with HMAC and SHA-256 (RFC 7515), for one address alone: those of another stage open nothing. */
export function joseLinkTokens(keys: LinkKeys, audience: string, now: () => Date): LinkTokens {
  return {
    async issue({ id, scope: { organisation, report, period, edition }, expiresAt }) {
      const key = await keys.current();
      return new SignJWT({ organisation, report, period, ...(edition === undefined ? {} : { edition }) })
        .setProtectedHeader({ alg: 'HS256', kid: key.id, typ: type })
        .setAudience(audience)
        .setJti(id)
        .setIssuedAt(now())
        .setExpirationTime(expiresAt)
        .sign(key.bytes);
    },
    async open(token) {
      if (token.length > maxLength) return undefined;
      const keyOf = async ({ kid = '' }: { readonly kid?: string }): Promise<Uint8Array> => {
        const key = await keys.find(kid);
        if (key) return key.bytes;
        throw new errors.JWSSignatureVerificationFailed();
      };
      try {
        const { payload } = await jwtVerify(token, keyOf, {
          algorithms: ['HS256'],
          audience,
          typ: type,
          currentDate: now(),
          requiredClaims: ['exp', 'jti'],
        });
        return opened(payload, false);
      } catch (error) {
        // The signature and every other claim are judged before the time is.
        if (error instanceof errors.JWTExpired) return opened(error.payload, true);
        if (error instanceof errors.JOSEError) return undefined;
        throw error;
      }
    },
  };
}

function opened(payload: JWTPayload, expired: boolean): OpenedToken | undefined {
  const parsed = z.safeParse(claims, payload);
  if (!parsed.success) return undefined;
  const { jti, edition, ...key } = parsed.data;
  return { id: jti, scope: { ...key, ...(edition === undefined ? {} : { edition }) }, expired };
}
