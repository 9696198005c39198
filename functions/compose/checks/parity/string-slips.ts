import type { Observation } from '../../../domain/finding.ts';
import type { StringTexts } from './string-texts.ts';

interface Texts {
  readonly zh: StringTexts;
  readonly en: StringTexts;
}

/** What is odd in the texts of each language, a finding each. */
const oddIn = ({ zh, en }: Texts, isOdd: (text: string, key: string) => boolean): readonly Observation[] =>
  [['zh-CN', zh] as const, ['en', en] as const].flatMap(([language, texts]) =>
    [...texts].flatMap(([key, text]) =>
      isOdd(text, key)
        ? [{ subject: key, values: { language, text }, place: { language, sentence: text } }]
        : [],
    ),
  );

/** A place left empty by what was taken away: a mark at the beginning, two blanks, two marks, brackets around nothing. */
const gap =
  /^[\s,.;:，。；：、]|\S {2,}\S|\S [,.;:!?](?: |$)|（）|\( ?\)|[，、；：][，。、；：]|\*\*\s*\*\*/m;

/** What joins words, as a comma and a blank, is house text too: it begins with what elsewhere is a gap. */
const isJoint = (key: string): boolean => key.startsWith('common.');

export const gaps = (texts: Texts): readonly Observation[] =>
  oddIn(texts, (text, key) => !isJoint(key) && text.trim() !== '' && gap.test(text));

/** Sentences long enough to be one, without what stands around them. */
const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?])\s|(?<=[。！？])|\n/)
    .map((one) => one.trim())
    .filter((one) => one.length > 8);

/** A sentence that stands twice in one text. */
export const doubled = (texts: Texts): readonly Observation[] =>
  oddIn(texts, (text) => {
    const sentences = sentencesOf(text);
    return new Set(sentences).size < sentences.length;
  });

const endMark = /[.!?。！？](?:["”’)）\]]|\*\*)*\s*$/;
const abbreviation = /\b(?:No|etc|Ltd|Inc|Co)\.\)?\s*$/;
const isEnded = (text: string): boolean => endMark.test(text) && !abbreviation.test(text);

/** A text that ends as a sentence in one language and without a mark in the other: it was cut, or the mark forgotten. */
export const cutOff = ({ zh, en }: Texts): readonly Observation[] =>
  [...zh].flatMap(([key, text]) => {
    const other = en.get(key) ?? '';
    if (text.trim() === '' || other.trim() === '' || isEnded(text) === isEnded(other)) return [];
    if (abbreviation.test(other)) return [];
    const [language, open] = isEnded(text) ? ['en', other] : ['zh-CN', text];
    return [{ subject: key, values: { language, text: open }, place: { language, sentence: open } }];
  });
