import type { Cell } from '../../ports/tables.ts';
import { textOf } from './grid.ts';

/** Letters, digits and signs that tell answers apart: space, case and punctuation differ between editions. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%]+/gu, '');

/**
 * The allowed answer that a cell gives, in the template's words; the number 1 is how some templates keep `100%`.
 * Empty where nothing is answered, `undefined` where the answer is none of those allowed.
 */
export function answerOf(cell: Cell | undefined, allowed: readonly string[]): string | undefined {
  const text = textOf(cell);
  if (text === '') return '';
  if (allowed.includes('100%') && Number(text) === 1) return '100%';
  return allowed.find((answer) => folded(answer) === folded(text));
}
