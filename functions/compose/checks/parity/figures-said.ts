import type { Text } from '../../../domain/text.ts';
import type { Language } from './languages.ts';
import { piecesOf } from './pieces.ts';
import { unitBehind } from './said.ts';

/**
 * Figures of a text with what they print and the unit behind them. A qualitative phrase (近90%, nearly 90%) prints its
 * name, which `phrases` has by the words of the language.
 */
export function figuresSaid(
  text: Text,
  language: Language,
  phrases: ReadonlyMap<string, string>,
): readonly string[] {
  const pieces = piecesOf(text);
  return pieces.flatMap((piece, at) => {
    if (piece.kind !== 'figure') return [];
    const behind = pieces
      .slice(at + 1)
      .map((one) => (one.kind === 'text' ? one.text : '\uFFFC'))
      .join('');
    const unit = unitBehind(behind, language);
    return [[phrases.get(piece.text) ?? piece.text, unit, `[${piece.id}]`].filter(Boolean).join(' ')];
  });
}

/** Names of the qualitative phrases by their words, from the strings of a language. */
export function phrasesOf(strings: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const { phrases } = (strings.common ?? {}) as {
    readonly phrases?: { readonly share?: Record<string, string> };
  };
  return new Map(Object.entries(phrases?.share ?? {}).map(([name, words]) => [words, name]));
}
