/** A cell to be written. A plain text is text, whatever it begins with: never a formula. */
export type CellToWrite =
  | string
  | { readonly text: string; readonly style: 'head' | 'note' }
  /** A plain decimal, written with as many digits as it has. */
  | { readonly number: string }
  /** 2024-06-30, written as a date. */
  | { readonly date: string }
  | { readonly formula: string; readonly value?: string };

/** A list that cells of a column are chosen from. Columns and rows count from 0. */
export interface Choice {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly values: readonly string[];
}

export interface SheetToWrite {
  readonly name: string;
  readonly hidden?: boolean;
  /** In characters, by column. */
  readonly widths?: readonly number[];
  /** Rows that stay in sight at the top. */
  readonly frozenRows?: number;
  readonly rows: readonly (readonly (CellToWrite | undefined)[])[];
  readonly choices?: readonly Choice[];
  /** As `A1:C1`. */
  readonly merges?: readonly string[];
}

/** A workbook (ECMA-376) as bytes: the same sheets always give the same bytes. */
export type WriteWorkbook = (sheets: readonly SheetToWrite[]) => Uint8Array;
