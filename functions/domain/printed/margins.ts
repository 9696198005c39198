import { hasNumeral, numeralsIn } from '../numerals.ts';
import { squeeze } from './squeeze.ts';
import type { PrintedText } from './text.ts';

/** Numerals beside the elements of a page that its margins do not account for. */
export interface StrayNumerals {
  /** From 1. */
  readonly page: number;
  readonly numerals: readonly string[];
  readonly text: string;
}

/** Numerals of a list that another does not hold as often. */
function beyond(numerals: readonly string[], allowed: readonly string[]): readonly string[] {
  const left = [...allowed];
  return numerals.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Stands between the texts of a margin, so that their digits do not run together. */
const BETWEEN = '\n';

/** A head, however its fonts divide it. */
const acrossTexts = (head: string): RegExp =>
  new RegExp(
    [...head].map((character) => character.replace(/[\\^$.*+?()[\]{}|]/, '\\$&')).join(String.raw`\s*`),
    'u',
  );

/**
 * Finds what the margins of pages print beyond their running heads, each once, the page's own number and the number of
 * pages.
 */
export function strayNumerals(
  running: readonly string[],
  margins: PrintedText['margins'],
): readonly StrayNumerals[] {
  const heads = running.map(squeeze).filter((head) => head !== '');
  heads.sort((a, b) => b.length - a.length);
  const patterns = heads.map(acrossTexts);
  return margins.flatMap((texts, index) => {
    const text = texts.join(' ');
    if (!hasNumeral(text)) return [];
    const rest = patterns.reduce(
      (left, pattern) => left.replace(pattern, BETWEEN),
      texts.map((one) => one.split(/\s+/).map(squeeze).join(' ')).join(BETWEEN),
    );
    const numerals = beyond(rest.split(/[/\n]/).flatMap(numeralsIn), [
      String(index + 1),
      String(margins.length),
    ]);
    return numerals.length === 0 ? [] : [{ page: index + 1, numerals, text }];
  });
}
