import type { S3Request } from './s3-request.ts';

/**
 * Presigners move x-amz headers into the query ("Authenticating requests: using query parameters"); S3 honours them there.
 * The parameters of the signature itself are written X-Amz-… and stay. The query is signed whole, so this may follow the
 * verification only.
 */
export function hoistedHeaders(request: S3Request): S3Request {
  const hoisted = [...request.query].filter(([name]) => name.startsWith('x-amz-'));
  if (hoisted.length === 0) return request;
  return {
    ...request,
    query: new Map([...request.query].filter(([name]) => !name.startsWith('x-amz-'))),
    headers: new Map([
      ...hoisted.map(([name, value]) => [name, Buffer.from(value).toString('latin1')] as const),
      ...request.headers,
    ]),
  };
}
