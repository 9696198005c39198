import { S3Client } from '@aws-sdk/client-s3';
import { SignatureV4 } from '@smithy/signature-v4';
import { Failure, type FailureCode } from '../domain/failure.ts';

export interface ApiCall {
  readonly method: 'GET' | 'POST';
  /** Segments below the address, not yet encoded: `['api', organisation, 'links']`. */
  readonly path: readonly string[];
  readonly body?: unknown;
}

/** Who calls. Without it the SDK's default credentials and the region of the address, or AWS_REGION, are taken. */
export interface Signer {
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** API Gateway gives up after 30 seconds. */
const timeoutMs = 35_000;

/**
 * Calls the HTTP API of a stage, signed with Signature Version 4, and resolves to the JSON it answers. Throws what the
 * API said as the same Failure, and `api.…` where it could not be reached or understood.
 */
export async function callApi(address: string, call: ApiCall, signer?: Signer): Promise<unknown> {
  const base = addressOf(address);
  const url = new URL(
    [base.pathname.replace(/\/$/, ''), ...call.path.map(encodeURIComponent)].join('/'),
    base,
  );
  const body = call.body === undefined ? undefined : JSON.stringify(call.body);
  const headers = await sign(url, call.method, body, signer);
  let answer: Response;
  try {
    answer = await fetch(url, {
      method: call.method,
      headers,
      ...(body === undefined ? {} : { body }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch (cause) {
    const why = ((cause as Error).cause as Error | undefined)?.message ?? (cause as Error).message;
    throw new Failure(
      'api.unreachable',
      `${base.origin} does not answer (${why}): check --api and the network`,
      '',
      cause,
    );
  }
  return read(answer, base.origin);
}

function addressOf(text: string): URL {
  const url = URL.parse(text);
  const plain = url?.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname);
  if (url && (plain || url.protocol === 'https:')) return url;
  throw new Failure(
    'usage.invalid-address',
    `"${text}" is no address of an API: give the one that the deployment printed, as https://…; plain http is for this machine only`,
  );
}

async function sign(
  url: URL,
  method: string,
  body: string | undefined,
  signer: Signer | undefined,
): Promise<Record<string, string>> {
  const region = signer?.region ?? regionOf(url);
  // Any client of the SDK knows the default credentials and brings the digest that signing needs.
  const client = new S3Client({ region, ...(signer ? { credentials: signer } : {}) });
  try {
    const { credentials, sha256 } = client.config;
    const signature = new SignatureV4({ service: 'execute-api', region, credentials, sha256 });
    const { headers } = await signature.sign({
      method,
      protocol: url.protocol,
      hostname: url.hostname,
      path: url.pathname,
      query: {},
      headers: { host: url.host, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body }),
    });
    return headers;
  } catch (cause) {
    throw new Failure(
      'api.refused',
      `the call cannot be signed: ${(cause as Error).message}; give credentials as for any AWS command, such as AWS_PROFILE`,
      '',
      cause,
    );
  } finally {
    client.destroy();
  }
}

function regionOf({ hostname }: URL): string {
  const region = /\.execute-api\.([a-z0-9-]+)\.amazonaws\.com(\.cn)?$/.exec(hostname)?.[1];
  const found = region ?? process.env.AWS_REGION;
  if (found) return found;
  throw new Failure(
    'usage.invalid-address',
    `the region of ${hostname} cannot be told from its name: set AWS_REGION to where the stage is deployed; of stele start, name with --data the folder that it serves`,
  );
}

async function read(answer: Response, origin: string): Promise<unknown> {
  const text = await answer.text();
  const json = jsonOf(text);
  if (answer.ok && json !== undefined) return json;
  const { error, message } = (json ?? {}) as { readonly error?: string; readonly message?: string };
  if (error !== undefined && message !== undefined) throw new Failure(error as FailureCode, message);
  if (answer.status === 403)
    throw new Failure(
      'api.refused',
      `${origin} refused the caller: its credentials or its rights to execute-api:Invoke do not suffice`,
    );
  throw new Failure(
    'api.failed',
    `${origin} answered ${answer.status}${message === undefined ? '' : ` (${message})`}: look at the log of the function that was called`,
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
