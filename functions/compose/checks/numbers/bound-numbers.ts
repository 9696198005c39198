import { Decimal } from '../../../domain/decimal.ts';
import type { Draft } from '../../../domain/draft.ts';
import type { Figure } from '../../../domain/figure.ts';
import type { Observation } from '../../../domain/finding.ts';
import type { HtmlLine, HtmlPiece } from '../../../domain/html/reading.ts';
import { hasNumeral } from '../../../domain/numerals.ts';
import { phraseFor } from '../../../domain/phrase.ts';
import { boundFigure } from '../../placeholders.ts';
import { constantTexts } from '../declared/constants.ts';
import { structureTexts } from '../declared/structures.ts';
import { linesOf, placeOf } from '../draft-reading.ts';

interface PhraseStrings {
  readonly phrases?: { readonly share?: Readonly<Record<string, string>> };
}

/** The forms a figure is printed in: as it is, without its sign where the words say it, or as the phrase its value allows. */
export function figureTexts({ strings, language }: Draft, figure: Figure): readonly string[] {
  if (figure.value === undefined) return [figure.printed];
  const without = boundFigure(figure, 'abs');
  const share = (strings.get(language)?.common as PhraseStrings | undefined)?.phrases?.share;
  const phrase = figure.unit === 'percent' ? share?.[phraseFor(new Decimal(figure.value))] : undefined;
  return [
    figure.printed,
    ...('text' in without ? [without.text] : []),
    ...(phrase === undefined || phrase.includes('{{') ? [] : [phrase]),
  ];
}

type Bound = HtmlPiece & { readonly binding: NonNullable<HtmlPiece['binding']> };

const isBound = (piece: HtmlPiece): piece is Bound => piece.binding !== undefined;

/** Pieces of one kind of binding whose text is none of those that the id allows. */
function wrongOf(
  draft: Draft,
  kind: Bound['binding']['kind'],
  allowed: (piece: Bound) => readonly string[] | undefined,
): readonly Observation[] {
  const known = new Map<string, readonly string[] | undefined>();
  const textsOf = (piece: Bound): readonly string[] | undefined => {
    const key = `${piece.binding.id} ${kind === 'structure' ? piece.text : ''}`;
    if (!known.has(key)) known.set(key, allowed(piece));
    return known.get(key);
  };
  return linesOf(draft).flatMap((line: HtmlLine) =>
    line.pieces
      .filter(isBound)
      .filter((piece) => piece.binding.kind === kind)
      .filter((piece) => !textsOf(piece)?.includes(piece.text))
      .map((piece) => ({
        place: placeOf(draft, line),
        subject: piece.binding.id,
        values: { found: piece.text || '—', expected: textsOf(piece)?.[0] || '—' },
      })),
  );
}

/** C-TEXT-TABLE: what is bound to a figure says that figure, and the figure is one of this snapshot. */
export const figureTextFaults = (draft: Draft): readonly Observation[] =>
  wrongOf(draft, 'figure', ({ binding }) => {
    const figure = draft.figures.get(binding.id);
    return figure && figureTexts(draft, figure);
  });

/** A constant says what its id names: a view cannot bind a number of its own to it. */
export const constantTextFaults = (draft: Draft): readonly Observation[] =>
  wrongOf(draft, 'constant', ({ binding }) => constantTexts(draft, binding.id));

/** Numbers of chapters, sections, quarters and the like are those of their place. */
export const structureTextFaults = (draft: Draft): readonly Observation[] =>
  wrongOf(draft, 'structure', ({ binding, text }) =>
    hasNumeral(text) ? structureTexts(draft, binding.id, text) : [text],
  );
