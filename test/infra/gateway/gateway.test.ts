import { request as httpRequest } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { callApi } from '../../../functions/cli/api-client.ts';
import type { RouteSpec } from '../../../infra/function-spec.ts';
import type { GatewayEvent } from '../../../infra/local/gateway/event.ts';
import { type Gateway, startGateway } from '../../../infra/local/gateway/start-gateway.ts';

const routes: readonly RouteSpec[] = [
  { method: 'GET', path: '/r/{organisation}/{report}', function: 'Download', access: 'public' },
  { method: 'HEAD', path: '/r/{organisation}/{report}', function: 'Download', access: 'public' },
  { method: 'POST', path: '/api/{organisation}/links', function: 'Share', access: 'iam' },
];
const operator = { accessKeyId: 'OPERATOR', secretAccessKey: 'secret' };
const signer = { region: 'local-1', ...operator };

let gateway: Gateway;
let invoked: { name: string; event: GatewayEvent }[] = [];
let errors: unknown[] = [];

async function start(
  result: unknown | ((event: GatewayEvent) => unknown) = { statusCode: 204 },
  now = new Date(),
) {
  invoked = [];
  errors = [];
  gateway = await startGateway({
    port: 0,
    routes,
    operator,
    region: 'local-1',
    now: () => now,
    onError: (error) => errors.push(error),
    invoke: async (name, event) => {
      const sent = event as unknown as GatewayEvent;
      invoked.push({ name, event: sent });
      return typeof result === 'function' ? result(sent) : result;
    },
  });
}
afterEach(() => gateway.end());

/** Sends a target as it is: fetch would resolve dots and encode. */
function raw(
  target: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; body: string }> {
  const { port } = new URL(gateway.address);
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port, path: target, method, headers }, (answer) => {
      let body = '';
      answer.on('data', (piece: Buffer) => {
        body += piece.toString();
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    sent.on('error', reject).end();
  });
}

describe('the event', () => {
  test('has the fields of payload format 2.0, no more and no less', async () => {
    await start({ statusCode: 204 }, new Date('2020-03-12T19:03:58.123Z'));
    const target = `/r/${encodeURIComponent('示例')}/carbon?a=1&b=%E4%B8%AD&a=2`;
    await raw(target, { Cookie: 'c1=1; c2=2', 'X-Twice': 'a', 'User-Agent': 'reader' });
    const { hostname, port } = new URL(gateway.address);
    expect(invoked).toEqual([
      {
        name: 'Download',
        event: {
          version: '2.0',
          routeKey: 'GET /r/{organisation}/{report}',
          rawPath: '/r/示例/carbon',
          rawQueryString: 'a=1&b=%E4%B8%AD&a=2',
          cookies: ['c1=1', 'c2=2'],
          headers: {
            connection: expect.any(String),
            host: `127.0.0.1:${port}`,
            'user-agent': 'reader',
            'x-twice': 'a',
            'x-forwarded-for': '127.0.0.1',
            'x-forwarded-port': port,
            'x-forwarded-proto': 'http',
          },
          queryStringParameters: { a: '1,2', b: '中' },
          requestContext: {
            accountId: '000000000000',
            apiId: 'local',
            domainName: hostname,
            domainPrefix: '127',
            http: {
              method: 'GET',
              path: '/r/示例/carbon',
              protocol: 'HTTP/1.1',
              sourceIp: '127.0.0.1',
              userAgent: 'reader',
            },
            requestId: expect.any(String),
            routeKey: 'GET /r/{organisation}/{report}',
            stage: '$default',
            time: '12/Mar/2020:19:03:58 +0000',
            timeEpoch: 1584039838123,
          },
          pathParameters: { organisation: '示例', report: 'carbon' },
          isBase64Encoded: false,
        },
      },
    ]);
  });

  test('carries the caller of a signed request, and its body as text or in base64 by its type', async () => {
    await start({ ok: true });
    const call = { method: 'POST', path: ['api', '示例', 'links'], body: { days: 7 } } as const;
    expect(await callApi(gateway.address, call, signer)).toEqual({ ok: true });
    const event = invoked[0]?.event;
    expect(event).toMatchObject({
      body: '{"days":7}',
      isBase64Encoded: false,
      pathParameters: { organisation: '示例' },
      requestContext: {
        authorizer: { iam: { accessKey: 'OPERATOR', userArn: 'arn:aws:iam::000000000000:user/operator' } },
      },
    });
    await fetch(`${gateway.address}/r/a/b`, { method: 'HEAD' });
    expect(invoked[1]?.event).not.toHaveProperty('requestContext.authorizer');
  });
});

describe('a request that no function sees', () => {
  test.each([
    ['GET', '/', 404],
    ['GET', '/r/a', 404],
    ['GET', '/r/a/', 404],
    ['GET', '/r/a/b/', 404],
    ['GET', '/r//b', 404],
    ['GET', '//r/a/b', 404],
    ['GET', '/R/a/b', 404],
    ['POST', '/r/a/b', 404],
    ['GET', '/r/a/%zz', 400],
    ['GET', '/r/a/%ff', 400],
    ['GET', `/r/a/${'b'.repeat(11_000)}`, 431],
  ])('%s %s is answered %i', async (method, target, status) => {
    await start();
    expect((await raw(target, {}, method)).status).toBe(status);
    expect(invoked).toEqual([]);
  });

  test('an unknown route is answered in the words of API Gateway', async () => {
    await start();
    expect(await raw('/unknown')).toEqual({ status: 404, body: '{"message":"Not Found"}' });
  });

  test('another host name finds no API', async () => {
    await start();
    expect((await raw('/r/a/b', { host: 'evil.example' })).status).toBe(403);
    expect(invoked).toEqual([]);
  });

  test('a body over 10 MB and an event over 6 MB are refused', async () => {
    await start();
    const post = (megabytes: number) =>
      callApi(
        gateway.address,
        { method: 'POST', path: ['api', 'acme', 'links'], body: 'x'.repeat(megabytes * 1024 * 1024) },
        signer,
      );
    for (const megabytes of [7, 11])
      await expect(post(megabytes)).rejects.toMatchObject({ message: expect.stringContaining('413') });
    expect(invoked).toEqual([]);
  });
});

describe('a route for IAM callers', () => {
  const call = { method: 'POST', path: ['api', 'acme', 'links'], body: { days: 7 } } as const;

  test.each([
    ['another secret', { ...signer, secretAccessKey: 'other' }],
    ['another key id', { ...signer, accessKeyId: 'OTHER' }],
    ['another region', { ...signer, region: 'eu-west-1' }],
  ])('is closed to %s', async (_, signedBy) => {
    await start();
    await expect(callApi(gateway.address, call, signedBy)).rejects.toMatchObject({ code: 'api.refused' });
    expect(invoked).toEqual([]);
  });

  test.each([-6, 6])('is closed to a signature %i minutes off', async (minutes) => {
    await start({}, new Date(Date.now() + minutes * 60_000));
    await expect(callApi(gateway.address, call, signer)).rejects.toMatchObject({ code: 'api.refused' });
  });

  test('is closed to who does not sign, or signs another body, path or header', async () => {
    await start((event: GatewayEvent) => event.headers);
    const sent = (await callApi(gateway.address, call, signer)) as Record<string, string>;
    const headers = Object.fromEntries(
      Object.entries(sent).filter(([name]) => /^(authorization|x-amz-.*|content-type)$/.test(name)),
    );
    const post = async (path: string, init: RequestInit) =>
      (await fetch(`${gateway.address}${path}`, { method: 'POST', ...init })).status;
    const body = '{"days":7}';
    expect(await post('/api/acme/links', { headers, body })).toBe(200);
    expect(await post('/api/acme/links', { body })).toBe(403);
    expect(await post('/api/acme/links', { headers, body: '{"days":8}' })).toBe(403);
    expect(await post('/api/rival/links', { headers, body })).toBe(403);
    expect(await post('/api/acme/links?days=8', { headers, body })).toBe(403);
    expect(await post('/api/acme/links', { headers: { ...headers, 'x-amz-more': '1' }, body })).toBe(403);
  });
});

describe('the answer', () => {
  test('has the status, headers and cookies of the result, and its body decoded', async () => {
    await start({
      statusCode: 201,
      headers: { 'X-Name': 'value', 'Content-Type': 'image/png' },
      cookies: ['a=1', 'b=2'],
      body: Buffer.from([0, 255]).toString('base64'),
      isBase64Encoded: true,
    });
    const answer = await fetch(`${gateway.address}/r/a/b`);
    expect(answer.status).toBe(201);
    expect(answer.headers.get('x-name')).toBe('value');
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect([...(await answer.bytes())]).toEqual([0, 255]);
  });

  test('of a result without a status is its JSON', async () => {
    await start({ links: 1 });
    const answer = await fetch(`${gateway.address}/r/a/b`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(await answer.json()).toEqual({ links: 1 });
  });

  test.each([
    ['a function that throws', () => Promise.reject(new Error('secret detail'))],
    ['a header that HTTP does not allow', { statusCode: 302, headers: { location: 'a\r\nb: c' } }],
    ['a status that HTTP does not have', { statusCode: 99 }],
    ['a response over 6 MB', { statusCode: 200, body: 'x'.repeat(6_300_000) }],
  ])('of %s is 500 and says no more', async (_, result) => {
    await start(result);
    const answer = await fetch(`${gateway.address}/r/a/b`);
    expect([answer.status, await answer.text()]).toEqual([500, '{"message":"Internal Server Error"}']);
  });
});

test('a port that is taken is named with what to do', async () => {
  await start();
  const port = Number(new URL(gateway.address).port);
  const options = {
    port,
    routes,
    operator,
    region: 'local-1',
    now: () => new Date(),
    onError: () => {},
    invoke: async () => ({}),
  };
  await expect(startGateway(options)).rejects.toMatchObject({
    code: 'local.port-unusable',
    message: expect.stringContaining(`Port ${port}`),
  });
});
