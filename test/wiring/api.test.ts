import type { APIGatewayProxyEventV2WithIAMAuthorizer as ApiEvent } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { Failure, type FailureCode } from '../../functions/domain/failure.ts';
import { api, statusOf } from '../../functions/wiring/api.ts';

const schema = z.strictObject({
  organisation: z.string().check(z.regex(/^[a-z-]+$/, 'small letters')),
  reason: z.string().check(z.minLength(1)),
  days: z.optional(z.int().check(z.gte(1), z.lte(90))),
});

function event(body: string | undefined, changes: Partial<ApiEvent> = {}, userId = 'AIDALI'): ApiEvent {
  return {
    body,
    isBase64Encoded: false,
    pathParameters: { organisation: 'acme' },
    requestContext: { authorizer: { iam: { userId } } },
    ...changes,
  } as unknown as ApiEvent;
}

const echo = api(schema, async (input, actor) => ({ input, actor }));
const lines: unknown[] = [];
const log = (message: string, facts: object): void => void lines.push({ message, ...facts });
const answered = async (sent: ApiEvent, handler = echo) => {
  const { statusCode, body = '', headers } = await handler(sent, { log });
  return { status: statusCode, body: JSON.parse(body), headers };
};

test('path parameters and body are one input, and the actor is a pseudonym of the caller', async () => {
  const { status, body } = await answered(event('{"reason":"错了","days":7}'));
  expect([status, body.input]).toEqual([200, { organisation: 'acme', reason: '错了', days: 7 }]);
  expect(body.actor).toEqual({ actorId: expect.stringMatching(/^iam-[0-9a-f]{24}$/), kind: 'person' });
  const again = await answered(event('{"reason":"x"}'));
  const other = await answered(event('{"reason":"x"}', {}, 'arn:aws:iam::1:user/wang'));
  expect(again.body.actor).toEqual(body.actor);
  expect(other.body.actor).not.toEqual(body.actor);
});

test('a body in base64 is the same body', async () => {
  const sent = event(Buffer.from('{"reason":"错了"}').toString('base64'), { isBase64Encoded: true });
  expect((await answered(sent)).body.input.reason).toBe('错了');
});

test.each([
  ['{', 'no JSON'],
  ['[]', 'no JSON object'],
  ['null', 'no JSON object'],
  ['{}', '"reason" has to be given'],
  [undefined, '"reason" has to be given'],
  ['{"reason":""}', '"reason" is out of range'],
  ['{"reason":"x","days":91}', '"days" is out of range'],
  ['{"reason":"x","other":1}', '"other" is not known here'],
  ['{"reason":"x","organisation":"rival"}', '"organisation" stands in the path already'],
])('%s is answered 400, saying what does not fit', async (body, said) => {
  const { status, body: error } = await answered(event(body));
  expect(status).toBe(400);
  expect(error).toEqual({ error: 'usage.invalid-request', message: expect.stringContaining(said) });
});

test('a path parameter of another form is refused with the words of its check', async () => {
  const { body } = await answered(event('{"reason":"x"}', { pathParameters: { organisation: '../acme' } }));
  expect(body.message).toContain('"organisation": small letters');
});

describe('what a call throws', () => {
  const failing = (error: Error) => api(schema, () => Promise.reject(error));

  test.each<[FailureCode, number]>([
    ['usage.invalid-period', 400],
    ['usage.unknown-report', 404],
    ['usage.unknown-organisation', 404],
    ['publish.lost-race', 409],
    ['store.object-damaged', 500],
  ])('%s is answered %i with its sentence, and without what is for the log', async (code, status) => {
    const { status: got, body } = await answered(
      event('{"reason":"x"}'),
      failing(new Failure(code, 'a sentence', 'internal detail')),
    );
    expect([got, statusOf(code), body]).toEqual([status, status, { error: code, message: 'a sentence' }]);
    expect(lines.at(-1)).toEqual({
      ...{ message: 'refused', status, error: code },
      ...{ reason: 'a sentence', internal: 'internal detail' },
    });
  });

  test('another error is left to the platform', async () => {
    await expect(failing(new TypeError('a defect'))(event('{"reason":"x"}'), { log })).rejects.toThrow(
      'a defect',
    );
  });
});

test('every answer forbids storing, framing, sniffing and passing the address on', async () => {
  for (const body of ['{"reason":"x"}', '{']) {
    expect((await answered(event(body))).headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  }
});
