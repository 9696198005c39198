import { maxResponseBytes } from '../workflow/limits.ts';
import { GatewayError } from './gateway-error.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly body: Buffer;
}

interface Structured {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string | number | boolean>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

/**
 * What API Gateway makes of a function's result (payload format 2.0): with a status code it is the response, without
 * one the JSON body of a 200. @throws GatewayError 500 for a result that is no response
 */
export function answerOf(result: unknown): Answer {
  const json = JSON.stringify(result) ?? 'null';
  if (Buffer.byteLength(json) > maxResponseBytes) throw new GatewayError(500);
  if (!isStructured(result)) {
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      cookies: [],
      body: Buffer.from(typeof result === 'string' ? result : json),
    };
  }
  const { statusCode, headers = {}, cookies = [], body = '', isBase64Encoded = false } = result;
  if (!Number.isInteger(statusCode) || statusCode < 200 || statusCode > 599) throw new GatewayError(500);
  const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  return {
    status: statusCode,
    // Without a type of its own a body is text, says API Gateway.
    headers: { 'content-type': 'text/plain;charset=UTF-8', ...Object.fromEntries(lower) },
    cookies,
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  };
}

export function errorAnswer({ status, message }: GatewayError): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    cookies: [],
    body: Buffer.from(JSON.stringify({ message })),
  };
}

function isStructured(result: unknown): result is Structured {
  return typeof result === 'object' && result !== null && 'statusCode' in result;
}
