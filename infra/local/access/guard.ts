import type { IncomingHttpHeaders } from 'node:http';
import { signerOf } from '../sigv4/signer.ts';
import type { Access } from './access.ts';

/** What a service holds its requests against. */
export interface Guard {
  readonly access: Access;
  readonly region: string;
  readonly now: () => Date;
}

/** AWS takes a signature in the header for a quarter of an hour. */
const validMs = 15 * 60 * 1000;

/** Access key id of who signed a request for a service whose requests all go to one path; undefined when it does not hold. */
export function callerOf(
  service: string,
  { method = '', url = '/', headers }: { method?: string; url?: string; headers: IncomingHttpHeaders },
  body: Buffer | string,
  { access, region, now }: Guard,
): string | undefined {
  const given = new Map(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  const signed = { method, path: url, query: new Map<string, string>(), headers: given };
  return signerOf(signed, body, { service, region, now: now(), validMs, secretOf: access.secretOf });
}
