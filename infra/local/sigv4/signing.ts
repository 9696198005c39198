import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** SHA-256 of nothing, which signed chunks carry in place of headers. */
export const EMPTY_SHA256 = sha256('');

export function sha256(data: Buffer | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** The day-, region- and service-bound key of Signature Version 4. */
export function signingKey(secret: string, day: string, region: string, service: string): Buffer {
  return [day, region, service, 'aws4_request'].reduce(hmac, Buffer.from(`AWS4${secret}`));
}

export function sign(key: Buffer, text: string): string {
  return hmac(key, text).toString('hex');
}

/** Compares in constant time; only the length may be learnt. */
export function sameSignature(expected: string, given: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
