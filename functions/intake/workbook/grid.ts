import type { Cell, Table, TableRow } from '../../ports/tables.ts';

/** Cells of a sheet by row. Bounded: a sheet of answers has a known last row. */
export type Grid = ReadonlyMap<number, TableRow['cells']>;

/** Longest text that a cell of a template says something with; a longer one is cut. */
const longestText = 2000;

export async function gridOf(table: Table, lastRow: number): Promise<Grid> {
  const grid = new Map<number, TableRow['cells']>();
  for await (const { number, cells } of table.rows()) {
    if (number > lastRow) break;
    grid.set(number, cells);
  }
  return grid;
}

export function cellAt(grid: Grid, row: number, column: number): Cell | undefined {
  return grid.get(row)?.get(column);
}

/** What a cell says without the space around it; empty where it says nothing. */
export function textOf(cell: Cell | undefined): string {
  return cell === undefined ? '' : cell.text.slice(0, longestText).trim();
}

export const textAt = (grid: Grid, row: number, column: number): string => textOf(cellAt(grid, row, column));

/** The letter of a column, for who looks for a cell. */
export const columnLetter = (column: number): string => String.fromCharCode('A'.charCodeAt(0) + column);
