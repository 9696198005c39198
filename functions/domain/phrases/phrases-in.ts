import type { Bounds } from './bounds.ts';
import { comparisonsIn } from './comparisons.ts';
import { fixedPhrases, type PhraseKind, type PhraseLanguage } from './lexicon.ts';

/** A qualitative phrase as it stands in a text. */
export interface QualitativePhrase {
  readonly kind: PhraseKind;
  readonly words: string;
  /** Where it begins, in UTF-16 units. */
  readonly at: number;
  /** Of a share or a change, in percent; none of a superlative. */
  readonly bounds?: Bounds;
}

const fixed = Object.fromEntries(
  Object.entries(fixedPhrases).map(([language, phrases]) => [
    language,
    phrases.map(({ words, ...phrase }) => ({ ...phrase, pattern: new RegExp(words, 'gi') })),
  ]),
);

/** Qualitative phrases of a text in order (domain.md §5, C-PHRASE); words in a language without a lexicon have none. */
export function phrasesIn(text: string, language: string): readonly QualitativePhrase[] {
  const phrases = fixed[language];
  if (phrases === undefined) return [];
  const compared = comparisonsIn(text, language as PhraseLanguage).map(
    (one): QualitativePhrase => ({
      kind: 'share',
      ...one,
    }),
  );
  const named = phrases.flatMap(({ pattern, kind, bounds }) =>
    [...text.matchAll(pattern)].map(
      (match): QualitativePhrase => ({
        kind,
        words: match[0],
        at: match.index,
        ...(bounds === undefined ? {} : { bounds }),
      }),
    ),
  );
  return [...compared, ...named]
    .sort((a, b) => a.at - b.at || b.words.length - a.words.length)
    .filter(isApart);
}

/** One phrase says one thing: of two that overlap the earlier and longer one counts. */
function isApart(phrase: QualitativePhrase, index: number, all: readonly QualitativePhrase[]): boolean {
  return !all.slice(0, index).some((before) => before.at + before.words.length > phrase.at);
}
