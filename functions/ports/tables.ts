import type { Problem } from '../domain/problem.ts';
import type { DateHint } from '../domain/values/read-date.ts';
import type { DecimalHint } from '../domain/values/read-decimal.ts';

/** A cell that holds something; one that shows nothing but white space is empty. */
export interface Cell {
  /**
   * As the file stores it: text as typed; a number as a plain decimal without separators, to the 15 significant digits
   * that a sheet shows; a date as 2024-06-30, with `T12:30:00` behind it where it has a time of day and `T12:30:00` alone
   * where its format shows no day; a boolean as `true` or `false`; an error as `#REF!`. Empty where a formula was never
   * calculated.
   */
  readonly text: string;
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  /** A number that its format shows as a percentage: 0.125, shown as 12.5 %. */
  readonly percent?: true;
  /** Whether the value is what a formula last gave (`cached`), or the formula stands there without any. */
  readonly formula?: 'cached' | 'uncalculated';
}

export interface TableRow {
  /** As the file counts its rows, from 1; in CSV the line that the record begins on. */
  readonly number: number;
  /** By column from 0; empty cells are absent. */
  readonly cells: ReadonlyMap<number, Cell>;
}

/** Cells shown as one; all but the first are empty. Rows count from 1, columns from 0, the last ones included. */
export interface Merge {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface Table {
  /** The sheet's name; absent in CSV. */
  readonly name?: string;
  readonly hidden: boolean;
  /**
   * Rows that hold something, in order, read anew on each call; who stops early closes the file's part. Throws a
   * `FileRefused` where the file is damaged.
   */
  readonly rows: () => AsyncIterable<TableRow>;
  /** Merged cells, none in CSV. Reads the sheet to its end. */
  readonly merges: () => Promise<readonly Merge[]>;
}

export interface TableFile {
  readonly format: 'csv' | 'xlsx';
  /** What the file tells of how its numbers are to be read, where a cell alone does not. */
  readonly hints?: Pick<DecimalHint, 'separators'> & DateHint;
  readonly tables: readonly Table[];
  /** What is to be said of the file as a whole: that its macros are left out. */
  readonly notes: readonly Problem[];
  readonly end: () => Promise<void>;
}

/** Opens a file as tables, by its content and not its name; `undefined` where it is none. Throws a `FileRefused`. */
export type OpenTables = (path: string) => Promise<TableFile | undefined>;
