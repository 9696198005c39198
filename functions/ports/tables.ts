/** A cell that holds something. */
export interface Cell {
  /**
   * As the file stores it: text as typed; a number as a plain decimal without separators; a date as 2024-06-30, with
   * `T…` behind it where it has a time of day; a boolean as `true` or `false`.
   */
  readonly text: string;
  readonly kind: 'text' | 'number' | 'date' | 'boolean';
  /** Whether the value is what a formula last gave: `cached`. */
  readonly formula?: 'cached';
}

export interface TableRow {
  /** As the file counts its rows, from 1. */
  readonly number: number;
  /** By column from 0; empty cells are absent. */
  readonly cells: ReadonlyMap<number, Cell>;
}

export interface Table {
  /** The sheet's name; absent in CSV. */
  readonly name?: string;
  readonly hidden: boolean;
  /** Rows that hold something, in order, read anew on each call. Throws a `FileRefused` where the file is damaged. */
  readonly rows: () => AsyncIterable<TableRow>;
}

export interface TableFile {
  readonly format: 'csv' | 'xlsx';
  readonly tables: readonly Table[];
  readonly end: () => Promise<void>;
}

/** Opens a file as tables, by its content and not its name; `undefined` where it is none. Throws a `FileRefused`. */
export type OpenTables = (path: string) => Promise<TableFile | undefined>;
