import { restsOnAll } from '../../../domain/claim.ts';
import { Decimal } from '../../../domain/decimal.ts';
import { alternativesOf } from '../../../domain/definitions/alternatives.ts';
import type { Draft, TextCheck } from '../../../domain/draft.ts';
import type { Figure } from '../../../domain/figure.ts';
import type { Observation } from '../../../domain/finding.ts';
import { type HtmlLine, lineText } from '../../../domain/html/reading.ts';
import { formatDecimal } from '../../../domain/number-format.ts';
import { hasNumeral } from '../../../domain/numerals.ts';
import { marginOf, phraseHolds } from '../../../domain/phrases/bounds.ts';
import { phrasesIn, type QualitativePhrase } from '../../../domain/phrases/phrases-in.ts';
import { placeOf, readingOf } from '../draft-reading.ts';
import { claimsWithoutEvidence } from './content-claims.ts';

/** A phrase between quotation marks is spoken about, not said. */
function isQuoted(words: string, sentence: string): boolean {
  const at = sentence.indexOf(words);
  return at > 0 && /[“「]/.test(sentence[at - 1] ?? '') && /[”」]/.test(sentence[at + words.length] ?? '');
}

/** Phrases that say how much; a number in words is a number. */
const counted: ReadonlySet<QualitativePhrase['kind']> = new Set(['share', 'change', 'count']);

/** C-PHRASE: a share or a change in words stands on a figure, or nobody can tell whether it is true. */
function withoutFigure(draft: Draft): readonly Observation[] {
  return readingOf(draft).lines.flatMap((line) =>
    line.pieces
      .filter(({ binding, text }) => binding?.kind !== 'figure' && /\p{L}/u.test(text))
      .flatMap(({ text }) => phrasesIn(text, draft.language))
      .filter(({ kind, words }) => counted.has(kind) && !isQuoted(words, lineText(line)))
      .map(({ words }) => ({
        subject: draft.language,
        values: { words, sentence: lineText(line) },
        place: placeOf(draft, line),
      })),
  );
}

interface Bound {
  readonly line: HtmlLine;
  readonly words: string;
  readonly figure: Figure & { readonly value: string };
  /** What the lexicon reads in the words, where it knows them. */
  readonly phrase: (QualitativePhrase & Required<Pick<QualitativePhrase, 'bounds'>>) | undefined;
}

/** Words that stand for a figure: a phrase of the lexicon, or letters without a number. */
function boundWords(draft: Draft): readonly Bound[] {
  return readingOf(draft).lines.flatMap((line) =>
    line.pieces.flatMap(({ text, binding }): readonly Bound[] => {
      const figure = binding?.kind === 'figure' ? draft.figures.get(binding.id) : undefined;
      if (figure?.value === undefined || !/\p{L}/u.test(text)) return [];
      const [phrase, ...more] = phrasesIn(text, draft.language);
      const known = more.length === 0 && phrase?.bounds ? { ...phrase, bounds: phrase.bounds } : undefined;
      if (hasNumeral(text) && !known) return [];
      return [{ line, words: text.trim(), figure: { ...figure, value: figure.value }, phrase: known }];
    }),
  );
}

const withPercent = (printed: string, { unit }: Figure): string =>
  unit === 'percent' ? `${printed}%` : printed;

function seen(draft: Draft, { line, words, figure }: Bound, values: Observation['values'] = {}): Observation {
  return {
    subject: figure.id,
    values: { words, found: withPercent(figure.printed, figure), sentence: lineText(line), ...values },
    place: placeOf(draft, line),
  };
}

/** C-PHRASE: the phrase is true of its figure, and one that the lexicon knows. */
const untrue = (draft: Draft): readonly Observation[] =>
  boundWords(draft)
    .filter(({ phrase, figure }) => !phrase || !phraseHolds(phrase.bounds, new Decimal(figure.value)))
    .map((bound) => seen(draft, bound));

/** C-CLAIM: "all" and "none" rest on everybody who must report (domain.md §3, missing data 3). */
const notOfAll = (draft: Draft): readonly Observation[] =>
  boundWords(draft)
    .filter(
      ({ phrase, figure }) => (phrase?.kind === 'all' || phrase?.kind === 'none') && !restsOnAll(figure),
    )
    .map((bound) => seen(draft, bound));

/** Points from a bound below which a phrase is close: 80.23% is, for "more than 80%" (domain.md §5.2, X17). */
const closeBy = 0.5;

/** C-PHRASE: true, but close to being untrue. */
function close(draft: Draft): readonly Observation[] {
  return boundWords(draft).flatMap((bound): readonly Observation[] => {
    const { phrase, figure } = bound;
    const value = new Decimal(figure.value);
    if (!phrase || phrase.kind === 'all' || !phraseHolds(phrase.bounds, value)) return [];
    const margin = marginOf(phrase.bounds, value);
    if (margin === undefined || margin.greaterThanOrEqualTo(closeBy)) return [];
    return [seen(draft, bound, { margin: formatDecimal(margin, 2) })];
  });
}

/** C-DEF: true under the definition that is printed, untrue under another one that no standard rules out. */
function byDefinition(draft: Draft): readonly Observation[] {
  return boundWords(draft).flatMap((bound) => {
    const { phrase, figure } = bound;
    if (!phrase || !phraseHolds(phrase.bounds, new Decimal(figure.value))) return [];
    return alternativesOf(figure, draft.figures)
      .filter(({ value }) => !phraseHolds(phrase.bounds, value))
      .map(({ id, value }) =>
        seen(draft, bound, {
          definition: `@findings.definitions.${id}`,
          other: withPercent(formatDecimal(value, figure.decimals), figure),
        }),
      );
  });
}

export const phraseChecks: readonly TextCheck[] = [
  { id: 'phrase-without-figure', rule: 'C-PHRASE', severity: 'blocking', run: withoutFigure },
  { id: 'claim-without-evidence', rule: 'C-CLAIM', severity: 'warning', run: claimsWithoutEvidence },
  { id: 'phrase-untrue', rule: 'C-PHRASE', severity: 'blocking', firm: true, run: untrue },
  { id: 'phrase-not-of-all', rule: 'C-CLAIM', severity: 'blocking', firm: true, run: notOfAll },
  { id: 'phrase-close', rule: 'C-PHRASE', severity: 'note', run: close },
  { id: 'phrase-by-definition', rule: 'C-DEF', severity: 'warning', run: byDefinition },
];
