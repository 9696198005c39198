import * as z from 'zod/mini';

/** What a cell of a sheet holds: how people write it, and how it is read. */
export type CellKind =
  | 'text'
  | 'id'
  | 'decimal'
  | 'integer'
  | 'year'
  | 'quarter'
  | 'month'
  | 'date'
  | 'boolean'
  | 'choice'
  | 'country'
  | 'unit'
  | 'smelterId'
  | 'personHash';

export interface CellFormat {
  readonly kind: CellKind;
  /** Zero or more. */
  readonly nonNegative?: true;
  /** A date that may lie before 2000. */
  readonly standing?: true;
}

/** Schemas whose values people write in a way of their own; others say by their type what they are. */
export const cellFormats = z.registry<CellFormat>();
