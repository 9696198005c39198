import type { Finding } from '../domain/finding.ts';
import { hasNumeral, numeralsIn } from '../domain/numerals.ts';
import { htmlTexts } from './html-text.ts';

/**
 * Text checks of a composed document: every numeral stands in an element bound to a figure, a declared constant or a
 * structural number (design.md §3.3; domain.md §5, C-TEXT-TABLE). The finding shows them and the sentence.
 */
export function textFindings(html: string, language: string): readonly Finding[] {
  return htmlTexts(html)
    .filter(({ text, boundTo }) => boundTo === undefined && hasNumeral(text))
    .map(({ text, sentence }) => ({
      check: 'unbound-numeral',
      severity: 'blocking' as const,
      subject: language,
      values: { numeral: numeralsIn(text).join(', '), sentence },
    }));
}
