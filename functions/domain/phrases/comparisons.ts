import { type Bounds, boundsOf, type Comparison } from './bounds.ts';
import type { PhraseLanguage } from './lexicon.ts';

/** A comparison with a share as it stands in a text. */
export interface Compared {
  readonly words: string;
  readonly at: number;
  readonly bounds: Bounds;
}

const before: Readonly<Record<PhraseLanguage, Readonly<Record<Comparison, string>>>> = {
  en: {
    nearly: 'nearly|almost|close to|just under|approaching',
    over: 'over|more than|above|exceeding|in excess of|well over',
    atLeast: 'at least|no less than|not less than',
    under: 'less than|under|below|fewer than',
    atMost: 'at most|no more than|not more than|up to',
    about: 'about|around|approximately|roughly',
  },
  'zh-CN': {
    nearly: '将近|接近|近|几乎',
    over: '超过|超出|超|逾|高于|大于|多于',
    atLeast: '至少|不低于|不少于',
    under: '不足|不到|低于|少于|小于',
    atMost: '至多|不超过|不高于|不多于',
    about: '大约|约|左右',
  },
};

/** Words behind a share, which Chinese has beside those before it. */
const behind: Readonly<Record<string, Comparison>> = {
  以上: 'over',
  多: 'over',
  有余: 'over',
  以下: 'under',
  左右: 'about',
};

const digits = '\\d{1,3}(?:\\.\\d{1,4})?';
const tens = '一二三四五六七八九';

/** Shares that words give without a number; where they stand alone, they stand for themselves within half a point. */
const words: Readonly<Record<PhraseLanguage, Readonly<Record<string, number>>>> = {
  en: {
    'three quarters': 75,
    'three-quarters': 75,
    'two thirds': 200 / 3,
    'two-thirds': 200 / 3,
    'one third': 100 / 3,
    'one-third': 100 / 3,
    'a third': 100 / 3,
    'one quarter': 25,
    'a quarter': 25,
    half: 50,
  },
  'zh-CN': { 一半: 50, 半数: 50, 四分之三: 75, 三分之二: 200 / 3, 三分之一: 100 / 3, 四分之一: 25, 半: 50 },
};

const patterns: Readonly<Record<PhraseLanguage, RegExp>> = {
  en: new RegExp(
    `\\b(?:(${Object.values(before.en).join('|')})\\s+)?(?:(${digits})\\s?(?:%|per ?cent\\b)|(${Object.keys(words.en).join('|')})\\b|(nine|eight|seven|six|five|four|three) (?:in|out of) ten\\b)`,
    'gi',
  ),
  'zh-CN': new RegExp(
    `(${Object.values(before['zh-CN']).join('|')})?(?:(${digits})\\s?[%％]|(${Object.keys(words['zh-CN']).join('|')})|(?<![统单同])([${tens}])成(五|半)?(?!不变|立|为)|百分之([${tens}]?十?[${tens}]?))(${Object.keys(behind).join('|')})?`,
    'g',
  ),
};

const comparisonOf = (language: PhraseLanguage, word: string | undefined): Comparison | undefined =>
  word === undefined
    ? undefined
    : (Object.entries(before[language]).find(([, alternatives]) =>
        alternatives.split('|').includes(word.toLowerCase()),
      )?.[0] as Comparison | undefined);

const inTens = ['three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** 九十五 is 95, 十 is 10, 九 is 9. */
function hanNumber(text: string): number {
  const digit = (one: string): number => tens.indexOf(one) + 1;
  if (!text.includes('十')) return digit(text);
  const [left = '', right = ''] = text.split('十');
  return (left === '' ? 1 : digit(left)) * 10 + (right === '' ? 0 : digit(right));
}

/** Halves and quarters of a year are no shares, and a bare number is a number, not a phrase. */
function shareOf(language: PhraseLanguage, match: RegExpExecArray): number | undefined {
  const [, , typed, worded, third, fourth, sixth] = match;
  if (typed !== undefined) return Number(typed);
  if (worded !== undefined) return words[language][worded.toLowerCase()];
  if (language === 'en')
    return third === undefined ? undefined : (inTens.indexOf(third.toLowerCase()) + 3) * 10;
  if (third !== undefined) return (tens.indexOf(third) + 1) * 10 + (fourth === undefined ? 0 : 5);
  return sixth ? hanNumber(sixth) : undefined;
}

const alone = (share: number): Bounds => ({ atLeast: share - 0.5, atMost: share + 0.5 });

/** Words that, without a comparison, are a time of the year, an adverb or part of another word. */
const ambiguous = new Set(['half', 'a quarter', 'one quarter', 'a third', 'one third', '半']);

/** Comparisons with a share: nearly half, more than 80%, 近九成, 80%以上. A number alone is none. */
export function comparisonsIn(text: string, language: PhraseLanguage): readonly Compared[] {
  return [...text.matchAll(patterns[language])].flatMap((match): readonly Compared[] => {
    const share = shareOf(language, match as RegExpExecArray);
    if (share === undefined) return [];
    const tail = language === 'zh-CN' ? match[7] : undefined;
    const comparison = comparisonOf(language, match[1]) ?? (tail === undefined ? undefined : behind[tail]);
    const found = { words: match[0], at: match.index };
    if (comparison !== undefined) return [{ ...found, bounds: boundsOf(comparison, share) }];
    if (match[2] !== undefined || ambiguous.has((match[3] ?? '').toLowerCase())) return [];
    return [{ ...found, bounds: alone(share) }];
  });
}
