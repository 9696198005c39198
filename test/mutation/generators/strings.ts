import type { Change, Kind, LooseStrings } from '../mutation.ts';
import { languages } from '../mutation.ts';
import { leafAt } from '../printed-leaves.ts';
import { oneLeaf, otherLanguage } from './leaf-kind.ts';

const han = /\p{Script=Han}/u;

function listAt(strings: LooseStrings, path: readonly (string | number)[]): unknown[] {
  let at: unknown = strings;
  for (const key of path) at = (at as Record<string | number, unknown>)[key];
  return at as unknown[];
}

/** A common word that has another of the same meaning; neither is a term. */
const synonyms: readonly (readonly [string, string])[] = [
  ['therefore', 'thus'],
  ['jointly', 'together'],
  ['begin to', 'start to'],
  ['every quarter', 'each quarter'],
  ['every', 'each'],
  ['并', '且'],
  ['通过', '借助'],
];

export const stringKinds: readonly Kind[] = [
  oneLeaf('strings.emptied', 5, () => ''),
  {
    name: 'strings.key-dropped',
    count: 4,
    make(random, specimen): Change {
      const language = random.one(languages);
      const { path, text } = random.one(
        specimen.leaves[language].filter(({ path: at }) => typeof at.at(-1) === 'string'),
      );
      return {
        place: `${language} ${path.join('.')}`,
        found: text,
        made: 'no key',
        language,
        alteration: {
          on: 'strings',
          change: (strings) => {
            delete (listAt(strings[language], path.slice(0, -1)) as unknown as Record<string, unknown>)[
              path.at(-1) as string
            ];
          },
        },
      };
    },
  },
  oneLeaf(
    'strings.of-the-other-language',
    6,
    (_, __, { other }) => other,
    ({ text }) => text.length > 1,
  ),
  oneLeaf(
    'strings.foreign-words-in-it',
    6,
    ({ text }, random, { language }) =>
      `${text}${random.one(language === 'en' ? ['（待译）', '以及其他措施', ' 温室气体 '] : [' (to be translated)', ' and other measures', ' greenhouse gas '])}`,
  ),
  {
    name: 'strings.sentence-dropped',
    count: 5,
    make(random, specimen) {
      const language = random.one(languages);
      const inLists = specimen.leaves[language].filter(({ path }) => typeof path.at(-1) === 'number');
      if (inLists.length === 0) return undefined;
      const { path, text } = random.one(inLists);
      return {
        place: `${language} ${path.join('.')}`,
        found: text,
        made: 'dropped',
        language,
        alteration: {
          on: 'strings',
          change: (strings) => {
            listAt(strings[language], path.slice(0, -1)).splice(path.at(-1) as number, 1);
          },
        },
      };
    },
  },
  {
    name: 'strings.sentence-twice',
    count: 3,
    make(random, specimen) {
      const language = random.one(languages);
      const inLists = specimen.leaves[language].filter(({ path }) => typeof path.at(-1) === 'number');
      if (inLists.length === 0) return undefined;
      const { path, text } = random.one(inLists);
      return {
        place: `${language} ${path.join('.')}`,
        found: text,
        made: 'twice',
        language,
        alteration: {
          on: 'strings',
          change: (strings) => {
            listAt(strings[language], path.slice(0, -1)).splice(path.at(-1) as number, 0, text);
          },
        },
      };
    },
  },
  oneLeaf('strings.text-of-another-key', 6, (leaf, random, { specimen, language }) => {
    const near = specimen.leaves[language].filter(
      ({ path, text }) =>
        path[0] === leaf.path[0] && text !== leaf.text && /\{\{/.test(text) === /\{\{/.test(leaf.text),
    );
    return near.length === 0 ? undefined : random.one(near).text;
  }),
  oneLeaf(
    'strings.half-of-it',
    4,
    ({ text }, _, { language }) => text.slice(0, Math.floor(text.length / 2)) + (language === 'en' ? '' : ''),
    ({ text }) => text.length > 40 && !text.includes('{{'),
  ),
  oneLeaf('strings.digit-typed', 4, ({ text }, random) => `${text} ${1 + random.below(99)}`),
  oneLeaf('strings.markup-typed', 3, ({ text }) => `${text}<b>`),
  oneLeaf(
    'strings.strong-left-open',
    3,
    ({ text }) => `**${text}`,
    ({ text }) => !text.includes('**'),
  ),
  {
    name: 'strings.constant-of-one-language',
    count: 4,
    make(random, specimen) {
      const language = random.one(languages);
      const leaves = specimen.leaves[language].filter(
        ({ path, text }) => path[0] === 'constants' && /\d/.test(text),
      );
      if (leaves.length === 0) return undefined;
      const { path, text } = random.one(leaves);
      const made = text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
      return {
        place: `${language} ${path.join('.')}, ${otherLanguage(language)} ${leafAt(specimen.strings[otherLanguage(language)], path)}`,
        found: text,
        made,
        language,
        alteration: {
          on: 'strings',
          change: (strings) => {
            (strings[language].constants as Record<string, string>)[path[1] as string] = made;
          },
        },
      };
    },
  },
  // Harmless.
  oneLeaf(
    'strings.space-at-end',
    3,
    ({ text }) => `${text} `,
    ({ path, text }, language) =>
      text.length > 40 &&
      language === 'en' &&
      !han.test(text) &&
      path[0] !== 'terms' &&
      path[0] !== 'constants',
  ),
  {
    name: 'strings.key-nobody-asks-for',
    count: 2,
    make(random, specimen) {
      const language = random.one(languages);
      const name = specimen.publication.report;
      return {
        place: `${language} ${name}.neverAsked`,
        found: 'no key',
        made: 'a key',
        language,
        alteration: {
          on: 'strings',
          change: (strings) => {
            (strings[language][name] as Record<string, unknown>).neverAsked = 'x';
          },
        },
      };
    },
  },
  oneLeaf(
    'strings.plain-synonym',
    3,
    ({ text }, random) => {
      const fitting = synonyms.filter(([from]) => text.includes(from));
      return fitting.length === 0 ? undefined : text.replace(...(random.one(fitting) as [string, string]));
    },
    ({ text }) => synonyms.some(([from]) => text.includes(from)),
  ),
];
