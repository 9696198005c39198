import { SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { linkKeys } from '../../functions/adapters/jose/link-keys.ts';
import { joseLinkTokens } from '../../functions/adapters/jose/link-tokens.ts';
import { memorySecretStore } from '../../functions/adapters/memory/secret-store.ts';

const address = 'https://stele.example';
const scope = { organisation: '示例', report: 'carbon', period: '2024-H1', edition: 3 };
const [first, second, third] = ['1', '2', '3'].map((digit) => digit.repeat(32)) as [string, string, string];

function bench(secret = memorySecretStore(first)) {
  let clock = new Date('2024-10-01T00:00:00Z');
  const now = () => clock;
  const expiresAt = new Date('2024-10-08T00:00:00Z');
  const tokens = (audience = address) => joseLinkTokens(linkKeys(secret, now), audience, now);
  return {
    secret,
    tokens,
    issue: (by = tokens()) => by.issue({ id: 'share-1', scope, expiresAt }),
    pass: (seconds: number) => {
      clock = new Date(clock.getTime() + seconds * 1000);
    },
  };
}

describe('a token', () => {
  test('says what it was issued for, and nothing of who asked', async () => {
    const { tokens, issue } = bench();
    const token = await issue();
    expect(await tokens().open(token)).toEqual({ id: 'share-1', scope, expired: false });
    const said = JSON.parse(Buffer.from(token.split('.')[1] as string, 'base64url').toString());
    expect(Object.keys(said).sort()).toEqual([
      ...['aud', 'edition', 'exp', 'iat', 'jti', 'organisation', 'period', 'report'],
    ]);
  });

  test('of another address opens nothing, even under the same secret', async () => {
    const { tokens, issue } = bench();
    expect(await tokens(`${address}.cn`).open(await issue())).toBeUndefined();
  });

  test('is good until its last second and known as expired afterwards', async () => {
    const { tokens, issue, pass } = bench();
    const token = await issue();
    pass(7 * 86_400 - 1);
    expect((await tokens().open(token))?.expired).toBe(false);
    pass(1);
    expect((await tokens().open(token))?.expired).toBe(true);
  });

  const forged = (header: Record<string, string>, claims: Record<string, unknown>, key = first) =>
    new SignJWT({ ...scope, jti: 'share-1', exp: 4_000_000_000, aud: address, ...claims })
      .setProtectedHeader({ alg: 'HS256', kid: 'version-0', typ: 'stele-link+jwt', ...header })
      .sign(Buffer.from(key));

  test.each([
    ['is whole', {}, {}, true],
    ['is of another type', { typ: 'JWT' }, {}, false],
    ['is signed with another digest', { alg: 'HS384' }, {}, false],
    ['names another key', { kid: 'version-9' }, {}, false],
    ['names no key', { kid: undefined }, {}, false],
    ['never expires', {}, { exp: undefined }, false],
    ['names no audience', {}, { aud: undefined }, false],
    ['names no record', {}, { jti: undefined }, false],
    ['names no report', {}, { report: undefined }, false],
    ['names half an edition', {}, { edition: 1.5 }, false],
  ])('that %s: opens %j %j', async (_, header, claims, opens) => {
    const token = await forged(header as Record<string, string>, claims);
    expect((await bench().tokens().open(token)) !== undefined).toBe(opens);
  });

  test('signed with another secret opens nothing', async () => {
    expect(
      await bench()
        .tokens()
        .open(await forged({}, {}, second)),
    ).toBeUndefined();
  });

  test('whose header asks for no signature opens nothing', async () => {
    const { tokens, issue } = bench();
    const [, claims] = (await issue()).split('.');
    const header = Buffer.from('{"alg":"none","kid":"version-0","typ":"stele-link+jwt"}').toString(
      'base64url',
    );
    expect(await tokens().open(`${header}.${claims}.`)).toBeUndefined();
  });
});

describe('a rotation of the secret', () => {
  test('is followed at once by who meets a token of the new value, and old tokens go on', async () => {
    const made = bench();
    const reader = made.tokens();
    const old = await made.issue();
    expect(await reader.open(old)).toBeDefined();
    made.secret.rotate(second);
    const fresh = await made.issue();
    made.pass(31);
    expect(await reader.open(fresh)).toBeDefined();
    expect(await reader.open(old)).toBeDefined();
  });

  test('done twice ends what the first value signed, five minutes later at the latest', async () => {
    const made = bench();
    const reader = made.tokens();
    const old = await made.issue(reader);
    made.secret.rotate(second);
    made.secret.rotate(third);
    made.pass(5 * 60);
    expect(await reader.open(old)).toBeUndefined();
    expect(await reader.open(await made.issue(reader))).toBeDefined();
  });
});

test('the secret is read once for many tokens, and made-up keys do not make it be read for each', async () => {
  const made = bench();
  const reader = made.tokens();
  const token = await made.issue(reader);
  for (let time = 0; time < 10; time += 1) await reader.open(token);
  expect(made.secret.reads()).toBe(2);
  const other = await bench(memorySecretStore(second)).issue();
  const unknown = other.replace(
    /^[^.]+/,
    Buffer.from('{"alg":"HS256","kid":"x","typ":"stele-link+jwt"}').toString('base64url'),
  );
  made.pass(31);
  for (let time = 0; time < 10; time += 1) expect(await reader.open(unknown)).toBeUndefined();
  expect(made.secret.reads()).toBe(4);
});

test('a secret that cannot be read is asked for again, and one that is too short is refused', async () => {
  const secret = memorySecretStore(first);
  let broken = true;
  const made = bench({
    ...secret,
    read: async (stage) => (broken ? Promise.reject(new Error('throttled')) : secret.read(stage)),
  });
  const tokens = made.tokens();
  await expect(made.issue(tokens)).rejects.toThrow('throttled');
  broken = false;
  expect(await tokens.open(await made.issue(tokens))).toBeDefined();
  await expect(bench(memorySecretStore('short')).issue()).rejects.toThrow('32 bytes');
});
