import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runStele, temporaryFolder } from '../support/run-stele.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const half = ['--period', '2024-H1'];
const carbon = [...half, '--report', 'carbon'];
const why = ['--reason', 'a reason'];
const who = ['--as', 'editor-7'];

const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['no period', ['regenerate', ...why, ...who], /--period is missing: name the half-year, as 2024-H1/],
  ['a period that is none', ['regenerate', '--period', '2024H1', ...why, ...who], /"2024H1" is not a period/],
  [
    'a quarter',
    ['regenerate', '--period', '2024-Q2', ...why, ...who],
    /write it as 2024-H1 instead of 2024-Q2/,
  ],
  ['no reason', ['regenerate', ...half, ...who], /--reason is missing: say in a few words why/],
  [
    'an empty reason',
    ['withdraw', ...carbon, '--edition', '1', '--reason', ' ', ...who],
    /--reason is missing/,
  ],
  [
    'a reason that is too long',
    ['regenerate', ...half, '--reason', 'x'.repeat(501), ...who],
    /--reason has 501 characters/,
  ],
  [
    'nobody who acts',
    ['regenerate', ...half, ...why],
    /--as is missing: say who you are by a pseudonymous id/,
  ],
  ['an address as an actor', ['approve', ...carbon, '--as', 'me@example.com'], /"me@example\.com" is no id/],
  [
    'an unknown report',
    ['regenerate', ...half, '--report', 'water', ...why, ...who],
    /there is no report "water"/,
  ],
  [
    'an organisation that can be none',
    ['regenerate', '--org', '../x', ...half, ...why, ...who],
    /there is no organisation/,
  ],
  ['both kinds of data', ['regenerate', ...half, '--frozen', '--newest', ...why, ...who], /give one of them/],
  [
    'newest data rendered again',
    ['regenerate', ...half, '--newest', '--render', ...why, ...who],
    /belongs to --frozen/,
  ],
  [
    'a release date of what is only verified',
    ['regenerate', ...half, '--release-date', '2024-10-01', ...why, ...who],
    /belongs to --newest/,
  ],
  [
    'a release date that is none',
    ['regenerate', ...half, '--newest', '--release-date', '1.10.', ...why, ...who],
    /is no date/,
  ],
  [
    'an edition of several reports',
    ['regenerate', ...half, '--edition', '1', ...why, ...who],
    /name its report with --report/,
  ],
  [
    'an edition that is none',
    ['withdraw', ...carbon, '--edition', 'two', ...why, ...who],
    /"two" is no edition/,
  ],
  ['no edition to withdraw', ['withdraw', ...carbon, ...why, ...who], /--edition is missing/],
  ['no report to withdraw', ['withdraw', ...half, '--edition', '1', ...why, ...who], /--report is missing/],
  ['a rejection without a reason', ['reject', ...carbon, ...who], /--reason is missing/],
  [
    'an actor where the signature says it',
    ['approve', ...carbon, ...who, '--api', 'https://example.com'],
    /leave --as out/,
  ],
  [
    'an address that is none',
    ['approve', ...carbon, '--api', 'example.com'],
    /"example\.com" is no address of an API/,
  ],
  [
    'a folder without data',
    ['approve', ...carbon, ...who],
    /nothing is published in .*data: run stele report first/,
  ],
];

test.each(cases)('%s ends with exit code 2 and a sentence', async (_, args, message) => {
  const ended = await runStele([...args, '--data', join(folder.path, 'data')]);
  expect(ended.err).toMatch(message);
  expect(ended.err.trim().split('\n')).toHaveLength(1);
  expect([ended.code, ended.out]).toEqual([2, '']);
});
