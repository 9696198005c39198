import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { linkKeys } from '../../functions/adapters/jose/link-keys.ts';
import { joseLinkTokens } from '../../functions/adapters/jose/link-tokens.ts';
import { memoryEditionStore } from '../../functions/adapters/memory/edition-store.ts';
import { memoryObjectStore } from '../../functions/adapters/memory/object-store.ts';
import { memorySecretStore } from '../../functions/adapters/memory/secret-store.ts';
import { memoryShareLinkStore } from '../../functions/adapters/memory/share-link-store.ts';
import { type ShareRequest, shareRequest } from '../../functions/share/request.ts';
import { share } from '../../functions/share/share.ts';
import { publishSmall, smallKey, withdrawal } from '../support/small-edition.ts';

const actor = { actorId: 'iam-0123', kind: 'person' } as const;
const address = 'https://stele.example';
const now = '2024-10-01T08:00:00.250Z';

async function bench(access: 'public' | 'token' = 'token') {
  const clock = () => new Date(now);
  const made = {
    editions: memoryEditionStore(),
    published: memoryObjectStore(),
    shareLinks: memoryShareLinkStore(),
    tokens: joseLinkTokens(linkKeys(memorySecretStore('s'.repeat(32)), clock), address, clock),
    address,
    now: () => now,
    newShareId: () => 'share-1',
  };
  await publishSmall(made, { access });
  await publishSmall(made, { number: 2, access });
  return {
    ...made,
    ask: (changes: Partial<ShareRequest> = {}) => share({ ...smallKey, days: 7, ...changes }, actor, made),
  };
}

test('a link carries a token for the report and period, and its record says who gave it until when', async () => {
  const made = await bench();
  const shared = await made.ask();
  const url = new URL(shared.url);
  expect(url.origin + url.pathname).toBe('https://stele.example/r/acme/carbon/2024-H1');
  const token = url.searchParams.get('token') as string;
  expect(await made.tokens.open(token)).toEqual({ id: 'share-1', scope: smallKey, expired: false });
  expect(shared).toMatchObject({ access: 'token', id: 'share-1', expiresAt: '2024-10-08T08:00:00.000Z' });
  expect(made.shareLinks.all()).toEqual([
    { ...smallKey, id: 'share-1', actor, createdAt: now, expiresAt: '2024-10-08T08:00:00.000Z' },
  ]);
  expect(JSON.stringify(made.shareLinks.all())).not.toContain(token);
});

test('a link to one edition, or to one document of it, is for that edition alone', async () => {
  const made = await bench();
  for (const language of [undefined, 'zh-CN'] as const) {
    const { url } = await made.ask({ edition: 1, language, days: 90 });
    const { pathname, searchParams } = new URL(url);
    expect(pathname).toBe(`/r/acme/carbon/2024-H1/1${language ? `/${language}` : ''}`);
    expect((await made.tokens.open(searchParams.get('token') ?? ''))?.scope).toEqual({
      ...smallKey,
      edition: 1,
    });
  }
});

test('what is public is linked to as it is', async () => {
  const made = await bench('public');
  expect(await made.ask()).toEqual({
    url: 'https://stele.example/r/acme/carbon/2024-H1',
    access: 'public',
    expiresAt: null,
    id: null,
  });
  expect(made.shareLinks.all()).toEqual([]);
});

describe('no link is given', () => {
  test.each<[Partial<ShareRequest>, string]>([
    [{ report: 'nothing' }, 'edition.unknown'],
    [{ organisation: 'rival' }, 'edition.unknown'],
    [{ edition: 3 }, 'edition.unknown'],
    [{ edition: 2, language: 'de' }, 'usage.unknown-language'],
    [{ language: 'en' }, 'usage.invalid-request'],
  ])('for %j: %s', async (changes, code) => {
    const made = await bench();
    await expect(made.ask(changes)).rejects.toMatchObject({ code });
    expect(made.shareLinks.all()).toEqual([]);
  });

  test('to what was withdrawn', async () => {
    const made = await bench();
    await made.editions.withdraw(smallKey, 2, withdrawal);
    for (const changes of [{}, { edition: 2 }])
      await expect(made.ask(changes)).rejects.toMatchObject({ code: 'edition.withdrawn' });
    expect((await made.ask({ edition: 1 })).url).toContain('/2024-H1/1?token=');
  });
});

test.each([
  [{}, true],
  [{ days: 1 }, true],
  [{ days: 90, edition: 1, language: 'zh-CN' }, true],
  [{ days: 91 }, false],
  [{ days: 0 }, false],
  [{ days: 1.5 }, false],
  [{ days: '7' }, false],
  [{ edition: 0 }, false],
  [{ edition: '1' }, false],
  [{ report: '../carbon' }, false],
  [{ period: '2024' }, false],
  [{ language: 'en/..' }, false],
  [{ access: 'public' }, false],
])('a request with %j is taken: %s', (changes, taken) => {
  expect(z.safeParse(shareRequest, { ...smallKey, ...changes }).success).toBe(taken);
});
