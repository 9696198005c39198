import type { Merge } from '../../../ports/tables.ts';

/** Column from 0 of letters (A, Z, AA). */
export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Letters of a column from 0. */
export function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

/** Row from 1 and column from 0 of an address such as C7. */
export function addressOf(text: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text) ?? [];
  return letters && digits ? { row: Number(digits), column: columnOf(letters) } : undefined;
}

/** Cells from one address to another: A1:C2. */
export function areaOf(text: string): Merge | undefined {
  const [first, last] = text.split(':').map(addressOf);
  if (!first) return undefined;
  const { row, column } = last ?? first;
  return { firstRow: first.row, lastRow: row, firstColumn: first.column, lastColumn: column };
}
