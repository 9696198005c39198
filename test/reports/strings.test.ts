import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../functions/domain/words.ts';
import { declaredChecks } from '../../functions/wiring/checks.ts';
import { root } from '../../infra/blueprint.ts';

const folder = join(root, 'locales');
const languages = readdirSync(folder);
const files = readdirSync(join(folder, 'zh-CN'));

type Strings = { readonly [key: string]: unknown };
const read = (language: string, file: string): Strings =>
  JSON.parse(readFileSync(join(folder, language, file), 'utf8'));

/** Strings by path; the sentences of one paragraph belong together and may be divided differently. */
function flatten(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'string')
      ? [[path, value.join('')]]
      : value.flatMap((one, index) => flatten(one, `${path}[${index}]`));
  return Object.entries(value as Strings).flatMap(([key, member]) =>
    flatten(member, path === '' ? key : `${path}.${key}`),
  );
}

function placeholders(text: string): readonly string[] {
  const names = (tokens: ReturnType<typeof tokenize>): readonly string[] =>
    tokens.flatMap((token) => {
      if (token.kind === 'strong') return names(token.tokens);
      return token.kind === 'placeholder' ? [`${token.name}|${token.form}`] : [];
    });
  // Constants may be plain words in one language (范围一); parameters are the view's own business.
  return [...new Set(names(tokenize(text)))]
    .filter((name) => /[@:]/.test(name) && !name.startsWith('const:'))
    .sort();
}

test('every language has the same files', () => {
  for (const language of languages) expect(readdirSync(join(folder, language)), language).toEqual(files);
});

describe.each(files)('%s', (file) => {
  const chinese = new Map(flatten(read('zh-CN', file)));
  const english = new Map(flatten(read('en', file)));

  test('has the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  test('names the same figures and periods in both languages', () => {
    for (const [key, text] of chinese)
      expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(text)]);
  });

  test('types no numeral: every number is a figure, a constant or a structural number', () => {
    const bound = ['constants.json', 'units.json'].includes(file);
    for (const [key, text] of [...chinese, ...english]) {
      if (bound || key.startsWith('phrases.')) continue;
      expect([key, text.replaceAll(/\{\{[^}]*\}\}/g, '')]).toEqual([
        key,
        expect.not.stringMatching(/\p{Nd}/u),
      ]);
    }
  });

  test('follows Chinese typography: full-width punctuation after Han, no typed space between Han and Latin', () => {
    for (const [key, text] of chinese) {
      expect([key, text]).toEqual([
        key,
        expect.not.stringMatching(
          /\p{Script=Han}[,;:?!]|\p{Script=Han} \p{Script=Latin}|\p{Script=Latin} \p{Script=Han}/u,
        ),
      ]);
    }
  });
});

test('every check has its sentence in both languages', () => {
  const ids = [...declaredChecks.keys()];
  expect(ids.length).toBeGreaterThan(60);
  for (const language of languages)
    expect(Object.keys(read(language, 'findings.json'))).toEqual(expect.arrayContaining(ids));
});
