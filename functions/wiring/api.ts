import type {
  APIGatewayProxyStructuredResultV2 as Answer,
  APIGatewayProxyEventV2WithIAMAuthorizer as ApiEvent,
} from 'aws-lambda';
import * as z from 'zod/mini';
import { type Actor, actorOfIdentity } from '../domain/actor.ts';
import { Failure, type FailureCode } from '../domain/failure.ts';
import { requestFault } from './request-fault.ts';
import { securityHeaders } from './security-headers.ts';
import type { Telling } from './stage.ts';

/** What one call asks for: path parameters and the fields of its JSON body, checked together. */
export type Perform<Input> = (input: Input, actor: Actor) => Promise<unknown>;

/**
 * A handler of the HTTP API behind the IAM authorizer (payload format 2.0). Path parameters and the body's fields are
 * one input and checked by one schema; what `perform` resolves to is the JSON of the answer. A Failure is answered as
 * `{ error, message }` with its status, and logged with what is for operators; any other error is Lambda's to log and
 * count, and says nothing to the caller.
 */
export function api<Schema extends z.core.$ZodType>(
  schema: Schema,
  perform: Perform<z.output<Schema>>,
  status = 200,
): (event: ApiEvent, telling: Pick<Telling, 'log'>) => Promise<Answer> {
  return async (event, { log }) => {
    try {
      const parsed = z.safeParse(schema, { ...bodyOf(event), ...event.pathParameters });
      if (!parsed.success) throw requestFault(parsed.error.issues);
      return answer(status, await perform(parsed.data, actorOf(event)));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const { code, message, internal } = error;
      log('refused', { status: statusOf(code), error: code, reason: message, internal });
      return answer(statusOf(code), { error: code, message });
    }
  };
}

function answer(statusCode: number, body: unknown): Answer {
  return {
    statusCode,
    headers: { ...securityHeaders, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  };
}

/** The fields of the body; none where there is no body. Path parameters stand in the path alone. */
function bodyOf({ body, isBase64Encoded, pathParameters = {} }: ApiEvent): Readonly<Record<string, unknown>> {
  if (body === undefined || body === '') return {};
  const fields = parsed(isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body);
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    throw new Failure('usage.invalid-request', 'the body is no JSON object: send {"name": value, …}');
  const twice = Object.keys(fields).find((name) => Object.hasOwn(pathParameters, name));
  if (twice !== undefined)
    throw new Failure(
      'usage.invalid-request',
      `"${twice}" stands in the path already: leave it out of the body`,
    );
  return fields as Readonly<Record<string, unknown>>;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Failure('usage.invalid-request', 'the body is no JSON: send one JSON object', '', cause);
  }
}

const actorOf = ({ requestContext }: ApiEvent): Actor =>
  actorOfIdentity(requestContext.authorizer.iam.userId);

const notFound: ReadonlySet<FailureCode> = new Set([
  ...(['usage.unknown-organisation', 'usage.unknown-report'] as const),
  ...(['edition.unknown', 'approval.none', 'run.unknown', 'review.none'] as const),
]);
const conflict: ReadonlySet<FailureCode> = new Set([
  ...(['publish.lost-race', 'edition.withdrawn'] as const),
  ...(['approval.decided', 'approval.same-actor', 'approval.outdated', 'review.same-actor'] as const),
]);

/** What the caller can put right is 4xx: wrong words 400, unknown things 404, what the state of things forbids 409. */
export function statusOf(code: FailureCode): number {
  if (notFound.has(code)) return 404;
  if (conflict.has(code)) return 409;
  return code.startsWith('usage.') ? 400 : 500;
}
