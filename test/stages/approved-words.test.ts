import { expect, test } from 'vitest';
import { approvedWords } from '../../functions/compose/checks/words/approved-words.ts';
import { approvedNow } from '../../functions/domain/approved-words.ts';
import type { Draft } from '../../functions/domain/draft.ts';
import { readStrings } from '../../functions/wiring/read-strings.ts';
import { root } from '../../infra/blueprint.ts';
import { reports } from '../../templates/reports.ts';

const words = { title: 'Energy', text: ['Used: {{used}} MWh.', 'All of it was bought.'] };

const subjects = (now: unknown): readonly string[] =>
  approvedWords
    .run({
      language: 'en',
      strings: new Map([['en', { small: now, approved: { small: approvedNow(words) } }]]),
    } as unknown as Draft)
    .map(({ subject }) => subject);

test('words that are those that were approved are silent', () => {
  expect(subjects(words)).toEqual([]);
});

test('a changed, a new and a dropped text are told by their key', () => {
  expect(subjects({ ...words, text: ['Used: {{sold}} MWh.', 'All of it was bought.'] })).toEqual([
    'small:text',
  ]);
  expect(subjects({ ...words, more: 'Much.' })).toEqual(['small:more']);
  expect(subjects({ title: 'Energy' })).toEqual(['small:text']);
});

test.each(['zh-CN', 'en'])(
  'the words of %s as they are now are approved: npm run approve-words',
  async (language) => {
    const { approved, ...strings } = await readStrings(root, language, [
      ...['approved', 'terms', 'units', 'constants', 'countries', 'common', 'risk'],
      ...reports.keys(),
    ]);
    expect(approved).toEqual(
      Object.fromEntries(
        Object.entries(strings).map(([namespace, texts]) => [namespace, approvedNow(texts as object)]),
      ),
    );
  },
);
