import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkKeys } from '../../functions/adapters/jose/link-keys.ts';
import { joseLinkTokens } from '../../functions/adapters/jose/link-tokens.ts';
import { memoryDocumentStore } from '../../functions/adapters/memory/document-store.ts';
import { memoryEditionStore } from '../../functions/adapters/memory/edition-store.ts';
import { memoryObjectStore } from '../../functions/adapters/memory/object-store.ts';
import { memorySecretStore } from '../../functions/adapters/memory/secret-store.ts';
import { type DownloadLog, download } from '../../functions/download/download.ts';
import { type Opening, openingOf } from '../../functions/download/opening.ts';
import type { LinkScope } from '../../functions/ports/link-tokens.ts';
import { publishSmall, smallKey, withdrawal } from '../support/small-edition.ts';

const words = async (language: string) => ({
  text: (key: string): string => `${language} ${key} {{organisation}} {{edition}} {{newest}}`,
  sentences: (key: string): readonly string[] => [`${language} ${key} {{newest}}`],
});

function bench() {
  let clock = new Date('2024-10-01T00:00:00Z');
  const now = () => clock;
  const published = memoryObjectStore();
  const tokens = joseLinkTokens(
    linkKeys(memorySecretStore('s'.repeat(32)), now),
    'https://stele.example',
    now,
  );
  const logged: DownloadLog[] = [];
  const ports = {
    editions: memoryEditionStore(),
    published,
    documents: memoryDocumentStore(published),
    tokens,
    pageLanguages: ['en', 'zh-CN'],
    words,
    log: (one: DownloadLog) => void logged.push(one),
  };
  return {
    ...ports,
    logged,
    pass: (seconds: number) => {
      clock = new Date(clock.getTime() + seconds * 1000);
    },
    token: (scope: Partial<LinkScope> = {}, days = 7) =>
      tokens.issue({
        id: 'share-1',
        scope: { ...smallKey, ...scope },
        expiresAt: new Date(clock.getTime() + days * 86_400_000),
      }),
    /** Opens the link of the small edition's key followed by `rest`. */
    open: (rest: readonly string[] = [], opening: Partial<Opening> = {}) => {
      const [edition, language] = rest;
      const link = { ...smallKey, edition: edition === undefined ? undefined : Number(edition), language };
      return download(
        { method: 'GET', link, token: undefined, acceptLanguage: undefined, save: false, ...opening },
        ports,
      );
    },
  };
}

const two = async () => {
  const made = bench();
  await publishSmall(made);
  await publishSmall(made, { number: 2 });
  return made;
};

describe('a link without an edition', () => {
  test('leads to the newest, presigned for the method it was opened with, for five minutes', async () => {
    const { open } = await two();
    for (const method of ['GET', 'HEAD'] as const) {
      const { status, location = '' } = await open([], { method });
      expect(status).toBe(302);
      const url = new URL(location);
      expect(url.pathname).toMatch(/^\/acme\/carbon\/2024-H1\/2\/zh-CN\/[0-9a-f]{64}\.pdf$/);
      expect(Object.fromEntries(url.searchParams)).toMatchObject({
        method,
        expiresIn: '300',
        contentType: 'application/pdf',
      });
    }
  });

  test.each([
    ['en-GB,en;q=0.9,zh;q=0.5', 'en'],
    ['zh', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['zh-Hans-CN', 'zh-CN'],
    ['fr,de;q=0.5', 'en'],
    ['fr, zh-CN;q=0.1', 'zh-CN'],
    ['EN', 'en'],
    ['*', 'zh-CN'],
    [undefined, 'zh-CN'],
    ['', 'en'],
    ['\u0000;;;q=q', 'en'],
  ])('of a reader of %j leads to %s', async (acceptLanguage, language) => {
    const { open } = await two();
    const { location = '' } = await open([], { acceptLanguage });
    expect(new URL(location).pathname.split('/')[5]).toBe(language);
  });
});

describe('the link of an edition', () => {
  test('leads to its document while it is the newest, and to a page about both afterwards', async () => {
    const made = bench();
    await publishSmall(made);
    expect((await made.open(['1'])).status).toBe(302);
    await publishSmall(made, { number: 2 });
    const { status, page } = await made.open(['1'], { acceptLanguage: 'en' });
    expect([status, page?.language]).toEqual([200, 'en']);
    expect(page?.links.map(({ href }) => href)).toEqual([
      '/r/acme/carbon/2024-H1',
      '/r/acme/carbon/2024-H1/1/zh-CN',
      '/r/acme/carbon/2024-H1/1/en',
    ]);
  });

  test('with its language leads to the same object for ever', async () => {
    const made = bench();
    await publishSmall(made);
    const path = async () => new URL((await made.open(['1', 'en'])).location ?? '').pathname;
    const before = await path();
    await publishSmall(made, { number: 2 });
    await publishSmall(made, { number: 5 });
    expect(await path()).toBe(before);
  });

  test('that was withdrawn answers 410 whatever the language, and leads to the newest where there is one', async () => {
    const made = await two();
    await made.editions.withdraw(smallKey, 1, withdrawal);
    for (const rest of [['1'], ['1', 'en']]) {
      const { status, page } = await made.open(rest);
      expect([status, page?.links.map(({ href }) => href)]).toEqual([410, ['/r/acme/carbon/2024-H1']]);
    }
    await made.editions.withdraw(smallKey, 2, withdrawal);
    for (const rest of [[], ['2'], ['1'], ['2', 'zh-CN']]) {
      const { status, page } = await made.open(rest);
      expect([status, page?.links]).toEqual([410, []]);
    }
    expect(JSON.stringify((await made.open([])).page)).not.toContain(withdrawal.reason);
  });

  test('that lost its race or waits for an approval is unknown, and so are numbers that nothing has', async () => {
    const made = bench();
    await publishSmall(made, { number: 1, unpublished: true });
    expect((await made.open([])).status).toBe(404);
    await publishSmall(made, { number: 2 });
    await publishSmall(made, { number: 3, unpublished: true });
    for (const rest of [['1'], ['1', 'en'], ['3'], ['3', 'en'], ['4'], ['999999']])
      expect((await made.open(rest)).status).toBe(404);
    expect((await made.open(['2'])).status).toBe(302);
  });

  test('in a language that it does not have is unknown', async () => {
    const { open } = await two();
    for (const language of ['de', 'zh', 'constructor', '__proto__'])
      expect((await open(['2', language])).status).toBe(404);
  });
});

describe('an edition for who has a token', () => {
  const closed = async () => {
    const made = bench();
    await publishSmall(made, { access: 'token' });
    await publishSmall(made, { number: 2, access: 'token' });
    return made;
  };

  test('answers everybody else as if it did not exist', async () => {
    const made = await closed();
    const unknown = JSON.stringify(await bench().open([]));
    for (const rest of [[], ['1'], ['1', 'en'], ['2', 'de'], ['7']])
      expect(JSON.stringify(await made.open(rest))).toBe(unknown);
  });

  test('opens with a token of the report and period, whose links keep it', async () => {
    const made = await closed();
    const token = await made.token();
    expect((await made.open([], { token })).status).toBe(302);
    const { page } = await made.open(['1'], { token });
    expect(page?.links.map(({ href }) => href)).toEqual([
      `/r/acme/carbon/2024-H1?token=${token}`,
      `/r/acme/carbon/2024-H1/1/zh-CN?token=${token}`,
      `/r/acme/carbon/2024-H1/1/en?token=${token}`,
    ]);
  });

  test('opens with a token of its own, which leads to no other', async () => {
    const made = await closed();
    const token = await made.token({ edition: 1 });
    expect((await made.open(['1', 'en'], { token })).status).toBe(302);
    const { page } = await made.open(['1'], { token });
    expect(page?.links.map(({ href }) => href)).not.toContain(`/r/acme/carbon/2024-H1?token=${token}`);
    for (const rest of [[], ['2'], ['2', 'en']]) expect((await made.open(rest, { token })).status).toBe(404);
  });

  test.each([
    ['another organisation', { organisation: 'rival' }],
    ['another report', { report: 'conflict-minerals' }],
    ['another period', { period: '2023-H2' }],
  ])('does not open with the token of %s', async (_, scope) => {
    const made = await closed();
    expect((await made.open([], { token: await made.token(scope) })).status).toBe(404);
  });

  test('opens until the token expires, to the second; then its own link says so, existing or not', async () => {
    const made = await closed();
    const token = await made.token({}, 1);
    made.pass(86_399);
    expect((await made.open([], { token })).status).toBe(302);
    made.pass(1);
    const answers = [[], ['1'], ['1', 'en'], ['7'], ['1', 'de']].map((rest) => made.open(rest, { token }));
    const said = new Set((await Promise.all(answers)).map((one) => JSON.stringify(one)));
    expect([...said]).toEqual([expect.stringContaining('"status":403')]);
    expect((await made.open([], { token: await made.token({ period: '2023-H2' }, -1) })).status).toBe(404);
  });

  test('a token that expired takes nothing away from what is public', async () => {
    const made = await two();
    const token = await made.token({}, -1);
    expect((await made.open([], { token })).status).toBe(302);
    expect((await made.open(['1'], { token })).page?.links[0]?.href).toBe('/r/acme/carbon/2024-H1');
  });

  test('no token with one character changed opens it', async () => {
    const made = await closed();
    const token = await made.token();
    const characters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.'.split('');
    const decoded = (text: string) =>
      text
        .split('.')
        .map((part) => Buffer.from(part, 'base64url').toString('latin1'))
        .join('.');
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), fc.constantFrom(...characters), async (at, character) => {
        const changed = `${token.slice(0, at)}${character}${token.slice(at + 1)}`;
        // The last character of a part has bits that stand for nothing: the bytes are the same.
        fc.pre(decoded(changed) !== decoded(token));
        expect((await made.open([], { token: changed })).status).toBe(404);
      }),
      { numRuns: 300 },
    );
  });

  test.each(['', 'x', '..', 'a.b.c', 'x'.repeat(3000), 'eyJhbGciOiJub25lIn0.e30.'])(
    'the token %j opens nothing and breaks nothing',
    async (token) => {
      expect((await (await closed()).open([], { token })).status).toBe(404);
    },
  );
});

test('a newer edition that the reader may not open is not led to', async () => {
  const made = bench();
  await publishSmall(made, { access: 'public' });
  await publishSmall(made, { number: 2, access: 'token' });
  const { page } = await made.open(['1']);
  expect(page?.links.map(({ href }) => href)).toEqual([
    '/r/acme/carbon/2024-H1/1/zh-CN',
    '/r/acme/carbon/2024-H1/1/en',
  ]);
});

describe('a store that is damaged', () => {
  test.each([
    ['misses the object', () => undefined],
    ['holds half of it', () => 3],
  ])('and %s is answered with a page, 500', async (_, bytes) => {
    const made = await two();
    const documents = { ...made.documents, bytes: async () => bytes() };
    const link = { ...smallKey, edition: undefined, language: undefined };
    const opening = { method: 'GET', link, token: undefined, acceptLanguage: 'zh', save: false } as const;
    const { status, page } = await download(opening, { ...made, documents });
    expect([status, page?.title]).toEqual([500, expect.stringContaining('zh-CN portal:failed.title')]);
    expect(JSON.stringify(page)).not.toContain('acme');
    expect(made.logged.at(-1)).toMatchObject({
      outcome: 'failed',
      internal: expect.stringContaining('acme/'),
    });
  });
});

test('each opening is logged with what it was about and how it ended, never with its token', async () => {
  const made = bench();
  await publishSmall(made, { access: 'token' });
  const token = await made.token();
  await made.open(['1'], { token, acceptLanguage: 'en' });
  await made.open([], { token: `${token}x` });
  await made.open([], { link: undefined });
  expect(made.logged).toEqual([
    { ...smallKey, edition: 1, language: 'en', method: 'GET', outcome: 'redirected', share: 'share-1' },
    { ...smallKey, edition: undefined, language: undefined, method: 'GET', outcome: 'unknown' },
    { method: 'GET', outcome: 'unknown' },
  ]);
  expect(JSON.stringify(made.logged)).not.toContain(token);
});

describe('the name of the file', () => {
  const dispositionOf = async (opening: Partial<Opening>, name: string) => {
    const made = bench();
    await publishSmall(made);
    const named = async () => ({
      text: (key: string) => (key === 'portal:fileName' ? name : 'x'),
      sentences: () => [],
    });
    const link = { ...smallKey, edition: 1, language: 'zh-CN' };
    const request = {
      method: 'GET',
      link,
      token: undefined,
      acceptLanguage: undefined,
      save: false,
    } as const;
    const { location = '' } = await download({ ...request, ...opening }, { ...made, words: named });
    return new URL(location).searchParams.get('disposition');
  };

  test('stands in ASCII and in UTF-8, to be shown or to be saved', async () => {
    const ascii = 'filename=acme-carbon-2024-H1-1.zh-CN.pdf';
    expect(await dispositionOf({}, '示例_报告')).toBe(
      `inline; ${ascii}; filename*=UTF-8''${encodeURIComponent('示例_报告.pdf')}`,
    );
    expect(await dispositionOf({ save: true }, '示例_报告')).toMatch(/^attachment; /);
  });

  test('is one ASCII line whatever the words are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (name) => {
        expect(await dispositionOf({}, name)).toMatch(/^inline; filename=[ -~]+$/);
      }),
    );
  });
});

describe('the path of a link', () => {
  const event = (pathParameters: Record<string, string>) =>
    ({ pathParameters, headers: {}, requestContext: { http: { method: 'GET' } } }) as unknown as Parameters<
      typeof openingOf
    >[0];
  const whole = {
    organisation: '示例',
    report: 'carbon',
    period: '2024-H1',
    edition: '12',
    language: 'zh-CN',
  };

  test('is read part by part', () => {
    expect(openingOf(event(whole)).link).toEqual({ ...whole, edition: 12 });
    const { edition, language, ...key } = whole;
    expect(openingOf(event(key)).link).toEqual({ ...key, edition: undefined, language: undefined });
  });

  test.each<[keyof typeof whole, string]>([
    ['organisation', '..'],
    ['organisation', 'a/b'],
    ['organisation', '%2e%2e'],
    ['organisation', 'a\\b'],
    ['organisation', 'a\r\nb'],
    ['organisation', 'a'.repeat(65)],
    ['report', ''],
    ['period', '2024-Q1'],
    ['period', '2024'],
    ['period', '2024-h1'],
    ['period', '2024-H1\n'],
    ['edition', '0'],
    ['edition', '01'],
    ['edition', '-1'],
    ['edition', '1e3'],
    ['edition', '１'],
    ['language', 'zh_CN'],
    ['language', '__proto__'],
  ])('with the %s %j is none', (part, text) => {
    expect(openingOf(event({ ...whole, [part]: text })).link).toBeUndefined();
  });

  test('of whatever form ends in an answer and never in a redirect', async () => {
    const made = await two();
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('..', '//evil.example', 'acme', 'carbon'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.record({ organisation: part, report: part, period: part, edition: part, language: part }),
        async (parameters) => {
          const opening = openingOf(event(parameters));
          expect((await download(opening, made)).status).toBe(404);
        },
      ),
    );
  });
});
