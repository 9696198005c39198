import { signerOf } from '../sigv4/signer.ts';
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
/**
 * Who signed a request (Signature Version 4, service execute-api), as API Gateway tells the function.
 * @throws GatewayError 403 for whatever does not hold, without a word on what: so does API Gateway
 */
export function callerOf(request: HttpRequest, { operator, region, now }: Keeper) {
  // Other than S3, API Gateway has the path encoded twice; dots are resolved by clients, never here.
  const keyId = signerOf({ ...request, path: uriEncode(request.rawPath, '/') }, request.body, {
    service: 'execute-api',
    region,
    now: now(),
    validMs,
    secretOf: (id) => (id === operator.accessKeyId ? operator.secretAccessKey : undefined),
  });
  if (keyId === undefined) throw new GatewayError(403);
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
