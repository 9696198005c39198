import { round } from '../charts/canvas.ts';
import { plainRun, plainText, type Run } from '../text/runs.ts';
import { runsWidth } from '../text/wrap-runs.ts';

const cellPadding = 5.7;
/** Figures keep this distance from a column of words before them. */
const numericAir = 16;
export const looseSize = 8.5;
export const tightSize = 7.5;

export interface MeasuredColumn {
  readonly label: readonly Run[];
  readonly unit: readonly Run[];
  readonly numeric: boolean;
}

export type MeasuredRow = readonly (readonly Run[])[];

/** The narrowest a text can be set: its longest word, or four Han characters. */
function narrowest(runs: readonly Run[], size: number): number {
  const words = plainText(runs).split(/[\s\p{Script=Han}]+/u);
  const longest = Math.max(0, ...words.map((word) => runsWidth([{ ...plainRun, text: word }], size, true)));
  return Math.max(longest, /\p{Script=Han}/u.test(plainText(runs)) ? 4 * size : 0);
}

const widestOf = (widths: readonly number[]): number => widths.reduce((a, b) => Math.max(a, b), 0);

function leastWidth(columns: readonly MeasuredColumn[], rows: readonly MeasuredRow[], size: number): number {
  return columns.reduce((sum, column, index) => {
    const cells = rows.map((row) => row[index] ?? []);
    const head = Math.max(narrowest(column.label, size), narrowest(column.unit, size));
    const body = cells.map((cell) => (column.numeric ? runsWidth(cell, size, true) : narrowest(cell, size)));
    return sum + Math.max(head, widestOf(body)) + cellPadding;
  }, 0);
}

/** An element wider than the text area shrinks every page: a wide table is set smaller, then allowed to break in cells. */
export function tableFit(
  columns: readonly MeasuredColumn[],
  rows: readonly MeasuredRow[],
  place: number,
): string {
  if (leastWidth(columns, rows, looseSize) <= place) return 'loose';
  return leastWidth(columns, rows, tightSize) <= place ? 'tight' : 'breaking';
}

/**
 * Where the table is wider than its place, the short columns keep their natural width and the long ones share the
 * rest; left alone, a browser would take room from all of them. Null: the browser decides.
 */
export function columnWidths(
  columns: readonly MeasuredColumn[],
  rows: readonly MeasuredRow[],
  place: number,
  size: number,
): readonly (number | null)[] {
  const natural = columns.map((column, index) => {
    const label = column.numeric ? narrowest(column.label, size) : runsWidth(column.label, size, true);
    const cells = rows.map((row) => runsWidth(row[index] ?? [], size));
    return Math.max(label, runsWidth(column.unit, size), widestOf(cells)) + cellPadding + 2;
  });
  if (natural.reduce((sum, width) => sum + width, 0) <= place) return natural.map(() => null);
  const wished = natural.map((width, index) => width + (columns[index]?.numeric ? numericAir : 0));
  const kept = new Set<number>();
  let rest = place;
  for (const index of [...wished.keys()].toSorted((a, b) => (wished[a] ?? 0) - (wished[b] ?? 0))) {
    const own = wished[index] ?? 0;
    if (own > rest / (columns.length - kept.size)) break;
    kept.add(index);
    rest -= own;
  }
  return wished.map((width, index) => (kept.has(index) ? round(width) : null));
}
