import { datasets } from '../../../functions/domain/datasets.ts';
import { commonColumnsOf } from '../../../functions/domain/sheet/common-columns.ts';
import { recordRows } from '../../../functions/domain/sheet/record-rows.ts';
import { sheetOf } from '../../../functions/domain/sheet/sheet.ts';
import { columnHead, datasetName, type SheetStrings } from '../../../functions/domain/sheet/sheet-strings.ts';
import type { HandInRecord } from '../../../functions/intake/hand-in.ts';
import type { CellToWrite, SheetToWrite } from '../../../functions/ports/workbooks.ts';

type Row = readonly (string | undefined)[];

/** Records of one dataset as a table with heads in a language, without the columns that none of them fills. */
export interface SheetTable {
  readonly dataset: string;
  /** The dataset's name in the language. */
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
  /** Columns that hold plain decimals, and dates. */
  readonly numbers: readonly boolean[];
  readonly dates: readonly boolean[];
}

export function sheetTable(
  dataset: string,
  records: readonly HandInRecord[],
  strings: SheetStrings,
): SheetTable {
  const declared = datasets.get(dataset);
  const sheet = declared && sheetOf(declared);
  const withdraw = sheet && commonColumnsOf(sheet).find(({ id }) => id === 'withdraw');
  if (!sheet || !withdraw) throw new RangeError(`${dataset} is kept in no sheet`);
  const columns = [...sheet.columns, withdraw];
  const rows = records.flatMap(({ attributes, envelope }) =>
    recordRows(sheet, attributes, strings).map((row) => [
      ...row,
      envelope.status === 'withdrawn' ? strings.boolean.yes : undefined,
    ]),
  );
  const filled = columns.map((_, index) => rows.some((row) => row[index] !== undefined));
  const kept = <T>(all: readonly T[]): readonly T[] => all.filter((_, index) => filled[index]);
  return {
    dataset,
    name: datasetName(strings, dataset),
    heads: kept(columns.map((column) => columnHead(strings, dataset, column))),
    rows: rows.map(kept),
    numbers: kept(columns.map(({ kind, list }) => (kind === 'decimal' || kind === 'integer') && !list)),
    dates: kept(columns.map(({ kind, list }) => kind === 'date' && !list)),
  };
}

/** Whether a number of a workbook keeps it: no zeros at its end, and at most fifteen digits. */
const isCellNumber = (text: string): boolean =>
  !/\.\d*0$/.test(text) && text.replaceAll(/\D/g, '').length <= 15;

/** The same as a sheet of a workbook: numbers as numbers, dates as dates. */
export function sheetToWrite({ name, heads, rows, numbers, dates }: SheetTable): SheetToWrite {
  const cell = (text: string | undefined, column: number): CellToWrite | undefined => {
    if (text === undefined) return undefined;
    if (numbers[column] && isCellNumber(text)) return { number: text };
    return dates[column] ? { date: text } : text;
  };
  return {
    name: name.slice(0, 31),
    frozenRows: 1,
    widths: heads.map((head) => Math.min(40, 4 + 2 * head.length)),
    rows: [heads.map((text) => ({ text, style: 'head' as const })), ...rows.map((row) => row.map(cell))],
  };
}
