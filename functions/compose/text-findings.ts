import type { Finding } from '../domain/finding.ts';
import { htmlTexts } from './html-text.ts';

/**
 * Any number character of any script, fractions and Roman ones too; the subscript of a formula and
 * the exponent of a unit are none. */
const numeral = /[\p{N}--[₀-₉²³]]|(?<!\p{L})[²³]/v;

/** A numeral as it is read, with the marks between its digits: 1,924, 2024-06-30, 12%. */
const wholeNumeral = new RegExp(`(?:${numeral.source})(?:[.,:\\/–\\-]?\\p{N})*[%‰]?`, 'gv');

/**
 * Text checks of a composed document: every numeral stands in an element bound to a figure, a declared constant or a
 * structural number (design.md §3.3; domain.md §5, C-TEXT-TABLE). The finding shows them and the sentence.
 */
export function textFindings(html: string, language: string): readonly Finding[] {
  return htmlTexts(html)
    .filter(({ text, boundTo }) => boundTo === undefined && numeral.test(text))
    .map(({ text, sentence }) => ({
      check: 'unbound-numeral',
      severity: 'blocking' as const,
      subject: language,
      values: { numeral: (text.match(wholeNumeral) ?? []).join(', '), sentence },
    }));
}
