import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callApi } from '../../functions/cli/api-client.ts';
import type { Shared } from '../../functions/share/share.ts';
import { links } from '../../functions/wiring/links.ts';
import { stores } from '../../functions/wiring/stores.ts';
import { type OperatorAccess, readOperator } from '../../infra/local/operator-file.ts';
import { type LocalServer, startLocalServer } from '../../infra/local/start-server.ts';
import { rawRequest } from '../support/raw-request.ts';
import { temporaryFolder } from '../support/run-stele.ts';
import { pdfOf, publishSmall, smallKey, withdrawal } from '../support/small-edition.ts';

/** What the services believe has passed since the real instant. */
let passedMs = 0;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: LocalServer;
const errors: unknown[] = [];

beforeAll(async () => {
  folder = await temporaryFolder();
  server = await startLocalServer({
    port: 0,
    folder: folder.path,
    environment: process.env,
    now: () => new Date(Date.now() + passedMs),
    onError: (error) => errors.push(error),
  });
  // carbon: superseded once, public. green-manufacturing: for who has a token. conflict-minerals: withdrawn.
  await publishSmall(stores());
  await publishSmall(stores(), { number: 2 });
  await publishSmall(stores(), { report: 'green-manufacturing', access: 'token' });
  await publishSmall(stores(), { report: 'conflict-minerals' });
  await stores().editions.withdraw({ ...smallKey, report: 'conflict-minerals' }, 1, withdrawal);
});
afterAll(async () => {
  await server.end();
  await folder.remove();
  expect(errors).toEqual([]);
});

const at = (path: string): string => `${server.address}${path}`;
const open = (path: string, init: RequestInit = {}) => fetch(at(path), { redirect: 'manual', ...init });
const english = { 'accept-language': 'en-GB,en;q=0.9' };
const locationOf = async (path: string, init: RequestInit = {}): Promise<string> => {
  const answer = await open(path, init);
  expect(answer.status).toBe(302);
  return answer.headers.get('location') as string;
};
const tokenOf = (scope: object, seconds = 3600): Promise<string> =>
  links().tokens.issue({
    id: 'share-1',
    scope: { ...smallKey, ...scope },
    expiresAt: new Date(Date.now() + seconds * 1000),
  });

const carbon = '/r/acme/carbon/2024-H1';
const green = '/r/acme/green-manufacturing/2024-H1';

describe('a link', () => {
  test('followed with GET gives the newest edition in the language of the reader, under a name in it', async () => {
    const answer = await fetch(at(carbon), { headers: { 'accept-language': 'zh-CN' } });
    expect([answer.status, await answer.text()]).toEqual([200, pdfOf('zh-CN', 2)]);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const disposition = answer.headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^inline; filename=acme-carbon-2024-H1-2\.zh-CN\.pdf; filename\*=UTF-8''/);
    expect(decodeURIComponent(disposition.split("''")[1] as string)).toBe(
      '示例精密_碳减排目标与行动阶段性报告_2024年上半年_第2版.pdf',
    );
    const inEnglish = await fetch(at(`${carbon}?download`), { headers: english });
    expect(await inEnglish.text()).toBe(pdfOf('en', 2));
    expect(inEnglish.headers.get('content-disposition')).toBe(
      `attachment; filename=acme-carbon-2024-H1-2.en.pdf; filename*=UTF-8''${encodeURIComponent(
        'Acme Precision Ltd - Carbon Reduction Target and Action Periodic Report - first half of 2024 - edition 2.pdf',
      )}`,
    );
  });

  test('redirects so that nothing is kept and nothing learns the address', async () => {
    const answer = await open(carbon, { headers: english });
    expect(answer.status).toBe(302);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      vary: 'accept-language',
    });
    expect(await answer.text()).toBe('');
    const location = new URL(answer.headers.get('location') as string);
    expect(location.searchParams.get('X-Amz-Expires')).toBe('300');
    expect(location.pathname).toMatch(/\/acme\/carbon\/2024-H1\/2\/en\/[0-9a-f]{64}\.pdf$/);
  });

  test('followed with HEAD gives the length and no body, and its address answers no GET', async () => {
    const answer = await fetch(at(`${carbon}/2/en`), { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(answer.headers.get('content-length')).toBe(String(pdfOf('en', 2).length));
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const location = await locationOf(`${carbon}/2/en`, { method: 'HEAD' });
    expect((await fetch(location)).status).toBe(403);
    expect((await fetch(await locationOf(`${carbon}/2/en`), { method: 'HEAD' })).status).toBe(403);
  });

  test('gives the part of the file that is asked for', async () => {
    const whole = pdfOf('en', 2);
    const range = async (value: string) => {
      const answer = await fetch(at(`${carbon}/2/en`), { headers: { range: value } });
      return [answer.status, await answer.text(), answer.headers.get('content-range')];
    };
    const length = whole.length;
    expect(await range('bytes=0-7')).toEqual([206, whole.slice(0, 8), `bytes 0-7/${length}`]);
    expect(await range('bytes=-5')).toEqual([
      206,
      whole.slice(-5),
      `bytes ${length - 5}-${length - 1}/${length}`,
    ]);
    expect((await range('bytes=9999-'))[0]).toBe(416);
  });

  test('leads to an address that opens this object alone, for five minutes and no longer', async () => {
    const location = await locationOf(`${carbon}/2/en`);
    expect((await fetch(location)).status).toBe(200);
    for (const changed of [
      location.replace('/2/en/', '/1/en/'),
      location.replace('X-Amz-Expires=300', 'X-Amz-Expires=3000'),
      location.replace('application%2Fpdf', 'text%2Fhtml'),
    ]) {
      expect(changed).not.toBe(location);
      expect((await fetch(changed)).status).toBe(403);
    }
    try {
      // The seconds that this test has taken come on top.
      passedMs = 270_000;
      expect((await fetch(location)).status).toBe(200);
      passedMs = 301_000;
      expect((await fetch(location)).status).toBe(403);
    } finally {
      passedMs = 0;
    }
  });
});

describe('an edition that was superseded', () => {
  test('answers 200 with a page that leads to the newest edition and to its own documents', async () => {
    const answer = await open(`${carbon}/1`, { headers: english });
    const html = await answer.text();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('Edition 1 has been superseded');
    const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href as string);
    expect(hrefs).toEqual([carbon, `${carbon}/1/zh-CN`, `${carbon}/1/en`]);
    const texts = await Promise.all(
      hrefs.map(async (href) => (await fetch(at(href), { headers: english })).text()),
    );
    expect(texts).toEqual([pdfOf('en', 2), pdfOf('zh-CN', 1), pdfOf('en', 1)]);
  });

  test('speaks Chinese to who reads Chinese', async () => {
    const html = await (await open(`${carbon}/1`, { headers: { 'accept-language': 'zh-TW' } })).text();
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain('第1版已被新版取代');
    expect(html).toContain('2024年上半年');
  });

  test('has names escaped and lets nothing run', async () => {
    const answer = await open(`${carbon}/1`, { headers: english });
    expect(await answer.text()).toContain('Acme &quot;Precision&quot; &lt;Ltd&gt;');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; /);
    expect(policy).not.toMatch(/unsafe|script|https?:/);
  });

  test('answers HEAD without a body', async () => {
    const answer = await open(`${carbon}/1`, { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(1000);
  });
});

test('an edition that was withdrawn answers 410 with a page, and says nothing of why', async () => {
  for (const rest of ['', '/1', '/1/en']) {
    const answer = await open(`/r/acme/conflict-minerals/2024-H1${rest}`, { headers: english });
    const html = await answer.text();
    expect(answer.status).toBe(410);
    expect(html).toContain('Edition 1 has been withdrawn');
    expect(html).not.toContain(withdrawal.reason);
  }
});

describe('an edition for who has a token', () => {
  test('is to everybody else the same page as what does not exist, byte by byte', async () => {
    const pages = await Promise.all(
      [
        green,
        `${green}/1`,
        `${green}/1/en`,
        `${green}?token=x`,
        `${carbon}/9`,
        '/r/nobody/carbon/2024-H1',
      ].map(async (path) => {
        const answer = await open(path, { headers: english });
        const { date, ...headers } = Object.fromEntries(answer.headers);
        return JSON.stringify([answer.status, headers, await answer.text()]);
      }),
    );
    expect(new Set(pages).size).toBe(1);
    expect(pages[0]).toContain('This document was not found');
    expect(JSON.parse(pages[0] as string)[0]).toBe(404);
  });

  test('opens with its token, with GET and with HEAD', async () => {
    const token = await tokenOf({ report: 'green-manufacturing' });
    const answer = await fetch(at(`${green}?token=${token}`), { headers: english });
    expect(await answer.text()).toBe(pdfOf('en', 1));
    expect((await fetch(at(`${green}/1/en?token=${token}`), { method: 'HEAD' })).status).toBe(200);
    expect(await locationOf(`${green}?token=${token}`)).not.toContain(token);
  });

  test('stays closed to tokens that were tampered with, are foreign, for another report, or twice there', async () => {
    const token = await tokenOf({ report: 'green-manufacturing' });
    const [header, claims = '', signature] = token.split('.');
    const said = JSON.parse(Buffer.from(claims, 'base64url').toString());
    const swapped = Buffer.from(JSON.stringify({ ...said, exp: said.exp + 1 })).toString('base64url');
    for (const other of [
      `${header}.${swapped}.${signature}`,
      `${header}.${claims}.`,
      await tokenOf({ report: 'carbon' }),
      await tokenOf({ report: 'green-manufacturing', organisation: 'rival' }),
      await tokenOf({ report: 'green-manufacturing', edition: 2 }),
      `${token}&token=${token}`,
    ]) {
      expect((await open(`${green}/1/en?token=${other}`)).status).toBe(404);
    }
  });

  test('tells the holder of a token of its own that it has expired', async () => {
    const answer = await open(`${green}?token=${await tokenOf({ report: 'green-manufacturing' }, -1)}`, {
      headers: { 'accept-language': 'zh' },
    });
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('链接已过期')]);
  });
});

describe('a link given by the API', () => {
  const ask = async (body: object) =>
    callApi(server.address, { method: 'POST', path: ['api', 'acme', 'links'], body }, await operator());
  const operator = async () => (await readOperator(folder.path)) as OperatorAccess;

  test('opens what it was asked for, to who holds it', async () => {
    const asked = {
      report: 'green-manufacturing',
      period: '2024-H1',
      edition: 1,
      language: 'zh-CN',
      days: 1,
    };
    const { url, expiresAt } = (await ask(asked)) as Shared;
    expect(url).toContain(`${server.address}${green}/1/zh-CN?token=`);
    expect(Date.parse(expiresAt ?? '') - Date.now()).toBeLessThanOrEqual(86_400_000);
    expect(await (await fetch(url)).text()).toBe(pdfOf('zh-CN', 1));
    expect((await fetch(url.replace('zh-CN?', 'en?'))).status).toBe(200);
    expect((await fetch(url.replace('green-manufacturing', 'carbon'))).status).toBe(200);
  });

  test('is refused in a sentence where there is nothing to link to', async () => {
    await expect(ask({ report: 'green-manufacturing', period: '2023-H1' })).rejects.toMatchObject({
      code: 'edition.unknown',
      message: 'green-manufacturing 2023-H1 is not published: there is nothing to link to',
    });
    await expect(ask({ report: 'green-manufacturing', period: '2024-H1', days: 91 })).rejects.toMatchObject({
      code: 'usage.invalid-request',
    });
  });

  test('is given to nobody without the key that only the owner of the folder can read', async () => {
    expect((await stat(join(folder.path, 'operator.json'))).mode & 0o777).toBe(0o600);
    const body = JSON.stringify({ report: 'green-manufacturing', period: '2024-H1' });
    const unsigned = await fetch(at('/api/acme/links'), { method: 'POST', body });
    expect([unsigned.status, await unsigned.text()]).toEqual([403, '{"message":"Forbidden"}']);
    const foreign = { ...(await operator()), secretAccessKey: 'guessed' };
    const call = { method: 'POST', path: ['api', 'acme', 'links'], body: {} } as const;
    await expect(callApi(server.address, call, foreign)).rejects.toMatchObject({ code: 'api.refused' });
  });
});

describe('a path that plays tricks', () => {
  test.each([
    '/r/acme/carbon/../carbon/2024-H1/../../../../etc/passwd',
    '/r/acme/../acme/carbon/2024-H1',
    '/r/../r/acme/carbon/2024-H1',
    '/r/acme/carbon/2024-H1/%2e%2e',
    '/r/%2e%2e/carbon/2024-H1',
    '/r/acme%2Fcarbon/2024-H1',
    '/r/acme/carbon%2F2024-H1/1',
    '/r/acme/carbon/2024-H1/2%2Fen',
    '/r/acme/carbon/2024-H1/2/en%00',
    '/r/acme/carbon/2024-H1/2/en%0d%0aset-cookie:%20a=1',
    '/r/acme/carbon/2024-H1%0d%0alocation:%20https://evil.example',
    '/r/acme/carbon\\2024-H1',
    '/r\\acme\\carbon\\2024-H1',
    '//evil.example/r/acme/carbon/2024-H1',
    '//evil.example/%2e%2e',
    '/r//evil.example/carbon/2024-H1',
    '/r/https:%2F%2Fevil.example/carbon/2024-H1',
    '/r/acme//carbon/2024-H1',
    '/r/acme/carbon/2024-H1/',
    '/r/acme/carbon/2024-H1//',
    '/R/acme/carbon/2024-H1',
    '/r/ACME/carbon/2024-H1',
    '/r/acme/carbon/2024-h1',
    '/r/acme/carbon/2024-H1/2/EN',
    '/r/acme/carbon/2024-H1/02',
    '/r/acme/carbon/2024-H1/2/en/more',
    '/r/acme%23edition%23carbon/carbon/2024-H1',
    '/r/%253Cscript%253E/carbon/2024-H1',
    '/r/%3Cscript%3Ealert(1)%3C%2Fscript%3E/carbon/2024-H1',
    '/r/acme/carbon/2024-H1/1/%F0%9F%97%BF',
  ])('%s is answered 404, without a redirect and without an echo', async (path) => {
    const answer = await rawRequest(server.address, path);
    expect(answer.status).toBe(404);
    expect(answer.head.toLowerCase()).not.toMatch(/^(location|set-cookie):/m);
    const unknown = await rawRequest(server.address, '/r/nobody/carbon/2024-H1');
    expect([unknown.body, '{"message":"Not Found"}']).toContain(answer.body);
  });

  test.each([
    '/r/acme',
    '/r/acme/carbon',
    '/r/acme/carbon/2024-H1/',
    '/r/acme/carbon/2024-H1/2/en/',
    '/r/acme/carbon/2024-H1/2/en/more/and/more',
  ])('%s, which is no link, is answered with the page of what is unknown', async (path) => {
    const unknown = await rawRequest(server.address, '/r/nobody/carbon/2024-H1');
    expect(unknown.body).toContain('<html');
    expect(await rawRequest(server.address, path)).toMatchObject({ status: 404, body: unknown.body });
  });

  test.each([
    ['/r/acme/%ff/2024-H1', 400],
    ['/r/acme/%zz/2024-H1', 400],
    ['http://evil.example/r/acme/carbon/2024-H1', 400],
    ['*', 400],
    [`/r/acme/${'carbon'.repeat(2000)}/2024-H1`, 431],
    [`/r/${'a'.repeat(8000)}/carbon/2024-H1`, 404],
    [`${green}?token=${'a'.repeat(8000)}`, 404],
  ])('%.60s is answered %i', async (path, status) => {
    expect((await rawRequest(server.address, path)).status).toBe(status);
  });

  test('no header decides where a redirect leads', async () => {
    const { host } = new URL(server.address);
    const answer = await rawRequest(
      server.address,
      `${carbon}/2/en?next=//evil.example&redirect=https://evil.example`,
      {
        headers: [
          'X-Forwarded-Host: evil.example',
          'X-Original-URL: //evil.example',
          'Forwarded: host=evil.example',
        ],
      },
    );
    const location = /^location: (.*)$/im.exec(answer.head)?.[1] ?? '';
    expect(new URL(location).origin).toBe(process.env.AWS_ENDPOINT_URL_S3);
    expect(answer.head + answer.body).not.toContain('evil');
    const foreign = await rawRequest(server.address, `${carbon}/2/en`, { headers: ['Host: evil.example'] });
    expect([foreign.status, foreign.head.includes('evil')]).toEqual([403, false]);
    const twice = await rawRequest(server.address, `${carbon}/2/en`, {
      headers: [`Host: ${host}`, 'Host: evil.example'],
    });
    expect(twice.status).not.toBe(302);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is no way to open a link', async (method) => {
    expect((await open(carbon, { method })).status).toBe(404);
  });
});

test('a published document that is gone answers 500 with a page that names nothing', async () => {
  const edition = await publishSmall(stores(), { period: '2023-H2' });
  const { documents } = edition;
  const elsewhere = { ...documents, en: { ...documents.en, key: `${documents.en?.key}.gone` } };
  const broken = { ...edition, period: '2023-H1', documents: elsewhere as typeof documents };
  await stores().editions.reserve(broken);
  await stores().editions.complete(broken);
  await stores().editions.publish(broken, 1, undefined);
  const answer = await open('/r/acme/carbon/2023-H1/1/en', { headers: english });
  const html = await answer.text();
  expect([answer.status, html]).toEqual([500, expect.stringContaining('cannot be opened at the moment')]);
  expect(html).not.toMatch(/acme|stele-editions|\.gone|at .*\.ts/);
});
