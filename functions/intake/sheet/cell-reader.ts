import { unguarded } from '../../domain/sheet/csv-text.ts';
import { splitList } from '../../domain/sheet/list-text.ts';
import type { SheetLanguages } from '../../domain/sheet/sheet-strings.ts';
import { isMissingMark, plainText } from '../../domain/values/plain-text.ts';
import type { Reason } from '../../domain/values/read.ts';
import { readDate } from '../../domain/values/read-date.ts';
import type { Cell, TableFile } from '../../ports/tables.ts';
import type { Head } from './head.ts';
import { textReader } from './text-reader.ts';

/** Characters of a cell: records and their keys are bounded by what a table takes (400 KB, and 1 KB for a key). */
const longestText = 4000;
const longestKey = 100;

/** What a cell says, or why it says nothing; `year` where a quarter or a month is written with its year. */
export type CellRead =
  | { readonly value: unknown; readonly year?: number }
  | { readonly reason: Reason | SheetReason };

/** Why a cell says nothing, beside the reasons of numbers, dates and units. */
type SheetReason =
  | 'no-choice'
  | 'no-country'
  | 'negative'
  | 'wrong-form'
  | 'formula-error'
  | 'uncalculated'
  | 'text-too-long';

export type CellReader = (cell: Cell) => CellRead;

export interface CellReading {
  readonly dataset: string;
  readonly languages: SheetLanguages;
  readonly format: TableFile['format'];
  readonly hints?: TableFile['hints'];
  /** Columns that are part of a key: what they hold is bounded by what a key may be. */
  readonly keys?: readonly string[];
}

/** The reader of a column's cells, made once for a table. */
export function cellReader(head: Pick<Head, 'column' | 'unit'>, reading: CellReading): CellReader {
  const read = valueReader(head, reading);
  const longest = reading.keys?.includes(head.column.id) ? longestKey : longestText;
  const { kind, share, standing } = head.column;
  const dates = { ...reading.hints, ...(standing ? { standing } : {}) };
  const shownAsShare = kind === 'decimal' && share !== true ? ({ reason: 'percent' } as const) : undefined;
  return (cell) => {
    if (cell.kind === 'error') return { reason: 'formula-error' };
    if (cell.formula === 'uncalculated') return { reason: 'uncalculated' };
    if (cell.text.length > longest) return { reason: 'text-too-long' };
    if (kind === 'date' && cell.kind === 'number') return readDate(cell.text, dates);
    return cell.percent && shownAsShare ? shownAsShare : read(cell);
  };
}

function valueReader(head: Pick<Head, 'column' | 'unit'>, reading: CellReading): CellReader {
  const { column } = head;
  const one = textReader(head, reading);
  // A text in CSV may have been kept from becoming a formula by an apostrophe; a workbook keeps texts as they are.
  const textOf = reading.format === 'csv' ? ({ text }: Cell) => unguarded(text) : ({ text }: Cell) => text;
  if (!column.list) return (cell) => one(textOf(cell));
  return (cell) => {
    const text = textOf(cell);
    if (isMissingMark(plainText(text))) return { reason: 'missing' };
    const values: unknown[] = [];
    for (const part of splitList(text)) {
      const read = one(part);
      if (!('value' in read)) return read;
      values.push(read.value);
    }
    return { value: values };
  };
}
