import { type Place, type Problem, problem } from '../../domain/problem.ts';
import type { Sheet } from '../../domain/sheet/sheet.ts';
import type { Cell, TableRow } from '../../ports/tables.ts';
import { type CellReader, type CellReading, cellReader } from './cell-reader.ts';
import { expectedIn } from './expected.ts';
import type { Head } from './head.ts';

/** A part of a record while it is put together. */
export type Fields = Record<string, unknown>;

/** What a row says, before rows that belong together make a record. */
export interface RowRead {
  readonly number: number;
  readonly attributes: Fields;
  /** Element of the sheet's list; absent where all of its cells are empty. */
  readonly element?: Fields;
  /** Of the columns that every sheet may have. */
  readonly common: Fields;
  readonly problems: readonly Problem[];
}

export interface SheetReading extends Omit<CellReading, 'dataset'> {
  readonly sheet: Sheet;
  readonly heads: readonly Head[];
  /** Name of the table; absent in CSV. */
  readonly table?: string;
}

interface Column {
  readonly head: Head;
  readonly read: CellReader;
  readonly part: 'attributes' | 'element' | 'common';
  /** Path in that part. */
  readonly path: readonly string[];
}

/** What reads the rows of a table: each cell by its column, made once for all rows. */
export function rowReader(reading: SheetReading): (row: TableRow) => RowRead {
  const columns = reading.heads.map((head) => columnOf(head, reading));
  const years = columns.find(({ head }) => head.column.id === 'year');
  const unitsOfHeads = reading.heads.flatMap(({ column: { unitColumn }, unit }) =>
    unitColumn === undefined || unit === undefined ? [] : [[unitColumn, unit] as const],
  );
  return (row) => {
    const parts: { attributes: Fields; common: Fields; element?: Fields } = { attributes: {}, common: {} };
    for (const [field, unit] of unitsOfHeads) parts.attributes[field] = unit;
    let problems = none;
    let found = 0;
    for (const { head, read, part, path } of columns) {
      const cell = row.cells.get(head.at);
      if (cell === undefined) continue;
      found += 1;
      const one = read(cell);
      if ('reason' in one) {
        if (one.reason !== 'missing')
          problems = [...problems, unread(one.reason, { cell, head, row }, reading)];
        continue;
      }
      if (part === 'element') parts.element ??= {};
      put(parts[part] as Fields, path, one.value);
      if (one.year !== undefined)
        problems = [...problems, ...otherYear(one.year, years, { cell, head, row }, reading)];
    }
    if (found < row.cells.size) problems = [...problems, ...withoutHead(row, reading)];
    return { number: row.number, ...parts, problems };
  };
}

const none: readonly Problem[] = [];
const unreadNote = { reason: 'missing' } as const;

function columnOf(head: Head, reading: SheetReading): Column {
  const { column } = head;
  const { dataset, columns, identity } = reading.sheet;
  const read = cellReader(head, { ...reading, dataset: dataset.id, keys: identity.key });
  if (!columns.includes(column))
    return { head, read: column.id === 'note' ? () => unreadNote : read, part: 'common', path: column.path };
  return column.group === undefined
    ? { head, read, part: 'attributes', path: column.path }
    : { head, read, part: 'element', path: column.path.slice(1) };
}

/** A cell where it stands. */
interface Found {
  readonly cell: Cell;
  readonly head: Head;
  readonly row: TableRow;
}

function placeOf(row: TableRow, column: string, { table }: SheetReading): Place {
  return { ...(table === undefined ? {} : { sheet: table }), row: row.number, column };
}

function unread(reason: string, { cell, head, row }: Found, reading: SheetReading): Problem {
  const { sheet, languages } = reading;
  return {
    ...problem(`cell-${reason}`, placeOf(row, head.text, reading), { found: cell.text }),
    said: { expected: expectedIn(head.column, sheet.dataset.id, languages) },
  };
}

/** A quarter or a month that is written with its year says the year of its row, where that says one. */
function otherYear(
  year: number,
  years: Column | undefined,
  { cell, head, row }: Found,
  reading: SheetReading,
): readonly Problem[] {
  const own = years && row.cells.get(years.head.at);
  const read = own && years.read(own);
  if (!read || 'reason' in read || read.value === year) return none;
  const values = { found: cell.text, expected: String(read.value) };
  return [problem('cell-other-year', placeOf(row, head.text, reading), values)];
}

function withoutHead(row: TableRow, reading: SheetReading): readonly Problem[] {
  return [...row.cells]
    .filter(([at]) => !reading.heads.some((head) => head.at === at))
    .map(([at, { text }]) =>
      problem('cell-without-head', placeOf(row, letters(at), reading), { found: text }),
    );
}

function put(part: Fields, path: readonly string[], value: unknown): void {
  let target = part;
  const last = path.length - 1;
  for (let at = 0; at < last; at += 1) {
    const name = path[at] as string;
    target[name] ??= {};
    target = target[name] as Fields;
  }
  target[path[last] as string] = value;
}

/** Letters by which spreadsheets name a column, counted from 0. */
export function letters(at: number): string {
  const rest = Math.floor(at / 26) - 1;
  return `${rest >= 0 ? letters(rest) : ''}${String.fromCharCode(65 + (at % 26))}`;
}
