import type { Draft, TextCheck } from '../../../domain/draft.ts';
import type { Observation } from '../../../domain/finding.ts';
import type { ContentRecord } from '../../../domain/report.ts';
import type { Rule } from '../../../domain/rules.ts';
import type { Text } from '../../../domain/text.ts';
import { latinWords } from '../../../domain/vocabulary/latin-words.ts';
import { rejectedTerms } from '../../../domain/vocabulary/rejected-terms.ts';
import type { Language } from './languages.ts';
import { sidesOf } from './parallel-check.ts';
import { piecesOf } from './pieces.ts';
import { stringTexts } from './string-texts.ts';

/** Words as a page or a string has them, with where they stand. */
interface Words {
  readonly language: Language;
  readonly where: string;
  readonly text: string;
}

/** Plain words of both languages: constants are names and numbers, which keep the spelling of their owners. */
function wordsOf(draft: Draft): readonly Words[] {
  const plainWords = (text: Text): string =>
    piecesOf(text)
      .map((piece) => (piece.kind === 'text' ? piece.text : '\uFFFC'))
      .join('');
  const printed = sidesOf(draft).flatMap((side): readonly Words[] =>
    side.kind === 'parallel'
      ? [
          { language: 'zh-CN', where: side.section, text: plainWords(side.zh) },
          { language: 'en', where: side.section, text: plainWords(side.en) },
        ]
      : [],
  );
  const strings = [...draft.strings].flatMap(([language, tree]) =>
    [...stringTexts(tree)].map(([where, text]) => ({
      language: language as Language,
      where,
      text: text.replaceAll(/\{\{[^{}]*\}\}/g, '\uFFFC'),
    })),
  );
  return [...printed, ...strings];
}

const seen = ({ language, where, text }: Words, found: string, expected = ''): Observation => ({
  subject: found,
  values: { found, expected, language },
  place: { language, section: where, sentence: text },
});

const hanInEnglish = (words: Words): readonly Observation[] => {
  const [found] = words.language === 'en' ? (/\p{Script=Han}+/u.exec(words.text) ?? []) : [];
  return found === undefined ? [] : [seen(words, found)];
};

/** A Latin word of small letters that is no unit, no formula and no name. */
const latinInChinese = (words: Words): readonly Observation[] => {
  if (words.language !== 'zh-CN' || !/[A-Za-z][a-z]{2}/.test(words.text)) return [];
  const found = (words.text.match(/(?<![\w/])[A-Za-z][a-z]{2,}(?![\w/₀-₉])/g) ?? []).filter(
    (word) => !latinWords.has(word),
  );
  return found.length === 0 ? [] : [seen(words, found.join(' '))];
};

const rejected = (words: Words): readonly Observation[] =>
  rejectedTerms[words.language].flatMap(({ pattern, accepted }) => {
    const [found] = pattern.exec(words.text) ?? [];
    return found === undefined ? [] : [seen(words, found, accepted)];
  });

const check = (
  id: string,
  rule: Rule,
  severity: TextCheck['severity'],
  look: (words: Words) => readonly Observation[],
): TextCheck => ({ id, rule, severity, run: (draft) => wordsOf(draft).flatMap(look) });

/** One organisation, one name: the others that its profile lists are in no text. */
const otherNames = (draft: Draft): readonly Observation[] => {
  const { name, otherNames: others = [] } = draft.reference.profile;
  return wordsOf(draft).flatMap((words) =>
    others
      .filter((other) => words.text.includes(other))
      .map((other) => seen(words, other, name[words.language])),
  );
};

/** A picture with words in it stands in the edition of their language (domain.md §5, C-LANG: image slot). */
const pictures = ({ records, report, period, language }: Draft): readonly Observation[] =>
  ((records.get('content') ?? []) as readonly ContentRecord[])
    .filter((one) => one.report === report && one.period === period)
    .filter(({ image }) => image?.language !== undefined && image.language !== language)
    .map(({ slot, image }) => ({
      subject: slot,
      values: { slot, picture: image?.alternative[language as Language] ?? '', language },
      place: { language },
    }));

/** Each page speaks its own language, in the words of the vocabulary (domain.md §5, C-LANG, C-TERM). */
export const languageChecks: readonly TextCheck[] = [
  check('chinese-in-english', 'C-LANG', 'blocking', hanInEnglish),
  check('english-in-chinese', 'C-LANG', 'warning', latinInChinese),
  check('rejected-term', 'C-TERM', 'warning', rejected),
  { id: 'other-name', rule: 'C-TERM', severity: 'warning', run: otherNames },
  { id: 'picture-other-language', rule: 'C-LANG', severity: 'warning', run: pictures },
];
