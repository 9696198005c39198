import type { Text } from '../../../domain/text.ts';
import type { Concept } from '../../../domain/vocabulary/concept.ts';
import { contrastConcepts } from '../../../domain/vocabulary/contrast-concepts.ts';
import { unitWords } from '../../../domain/vocabulary/unit-words.ts';
import { chineseReadings, hanNumber } from './chinese-readings.ts';
import { englishReadings } from './english-readings.ts';
import type { Language } from './languages.ts';
import { piecesOf } from './pieces.ts';
import { valuesSaid } from './reading.ts';

const readings = { 'zh-CN': chineseReadings, en: englishReadings } as const;
const side = { 'zh-CN': 'zh', en: 'en' } as const;

/** The words of a text with a figure as one character: what is left are words, constants and structural numbers. */
export const wordsOf = (text: Text): string =>
  piecesOf(text)
    .map((piece) => {
      if (piece.kind === 'note') return '';
      return piece.kind === 'figure' ? '\uFFFC' : piece.text;
    })
    .join('');

/** Values that a text says beside its figures: dates, scales, scopes and numerals, however its language writes them. */
export function valuesOf(text: Text, language: Language): readonly string[] {
  const marked = piecesOf(text).map((piece): Text[number] =>
    piece.kind === 'constant' ? { kind: 'text', text: marking(piece.text) } : piece,
  );
  const words = wordsOf(marked);
  return mayHoldValues.test(words) ? valuesSaid(words, readings[language]) : [];
}

/** Most words hold no value in any reading: one look tells. */
const mayHoldValues =
  /[\d\uE000\uFFFC范第年厂十百千万亿]|scope|quarter|half|thousand|[mbr]illion|te?enth|eleventh|twelfth|twentieth/i;

/** A constant that is one word, as a month is, stands in marks: in a sentence the same word may be another. */
const marking = (text: string): string => (/^[A-Z][a-z]+$/.test(text) ? `\uE000${text}\uE000` : text);

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const countedInWords = new RegExp(
  `第([一二三四五六七八九])(?=[版届次批])|\\b(${ordinals.join('|')})(?= (?:edition|session|batch|meeting|conference)\\b)`,
  'gi',
);

/** What a declared constant says: its numerals, and the ordinals that it counts editions, sessions and batches by. */
export function constantSays(text: string, language: Language): readonly string[] {
  const counted = [...text.matchAll(countedInWords)].map(([, han, word = '']) =>
    String(han ? hanNumber(han) : ordinals.indexOf(word.toLowerCase()) + 1),
  );
  return [...valuesSaid(marking(text), readings[language]), ...counted].sort();
}

const concepts: readonly Concept[] = [...contrastConcepts, ...unitWords];
const anyOf = (of: 'zh' | 'en'): RegExp => new RegExp(concepts.map((one) => one[of].source).join('|'), 'iu');
/** Most cells name no concept: one look tells. */
const any = { zh: anyOf('zh'), en: anyOf('en') } as const;

/** Concepts and units that a text names, each once. */
export function conceptsOf(text: Text, language: Language): readonly string[] {
  const words = wordsOf(text);
  const of = side[language];
  if (words === '\uFFFC' || !any[of].test(words)) return [];
  return concepts.filter((concept) => concept[of].test(words)).map(({ id }) => id);
}

const rivals = new Map(concepts.map((one) => [one.id, one.rivals] as const));

/** Whether that a concept is said in one language alone is a matter of style: the other names none that it is taken for. */
export const mayGoUnsaid = (concept: string, otherSays: readonly string[]): boolean =>
  rivals.get(concept)?.every((rival) => !otherSays.includes(rival)) ?? false;

/** The unit that stands right behind a number; empty where none does. */
export function unitBehind(words: string, language: Language): string {
  const near = words.trimStart();
  return unitWords.find((unit) => near.search(unit[side[language]]) === 0)?.id ?? '';
}
