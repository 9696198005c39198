import { type Problem, problem } from '../../domain/problem.ts';
import type { Sheet } from '../../domain/sheet/sheet.ts';
import type { TableRow } from '../../ports/tables.ts';
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
  const { sheet, heads, table } = reading;
  const columns = heads.map((head) => columnOf(head, reading));
  const unitsOfHeads = heads.flatMap(({ column: { unitColumn }, unit }) =>
    unitColumn === undefined || unit === undefined ? [] : [[unitColumn, unit] as const],
  );
  const placeOf = (row: TableRow, column: string) => ({
    ...(table === undefined ? {} : { sheet: table }),
    row: row.number,
    column,
  });
  return (row) => {
    const parts: { attributes: Fields; common: Fields; element?: Fields } = { attributes: {}, common: {} };
    for (const [field, unit] of unitsOfHeads) parts.attributes[field] = unit;
    let problems: Problem[] | undefined;
    let found = 0;
    for (const { head, read, part, path } of columns) {
      const cell = row.cells.get(head.at);
      if (cell === undefined) continue;
      found += 1;
      const one = read(cell);
      if ('value' in one) {
        if (part === 'element') parts.element ??= {};
        put(parts[part] as Fields, path, one.value);
        if (one.year === undefined) continue;
        const year = sheet.columns.some(({ id }) => id === 'year') ? yearOf(row, columns) : undefined;
        if (year === one.year) continue;
        problems ??= [];
        problems.push(
          problem('cell-other-year', placeOf(row, head.text), {
            found: cell.text,
            expected: String(year ?? ''),
          }),
        );
      } else if (one.reason !== 'missing') {
        problems ??= [];
        problems.push({
          ...problem(`cell-${one.reason}`, placeOf(row, head.text), { found: cell.text }),
          said: { expected: expectedIn(head.column, sheet.dataset.id, reading.languages) },
        });
      }
    }
    if (found < row.cells.size) {
      problems ??= [];
      for (const [at, { text }] of row.cells)
        if (!heads.some((head) => head.at === at))
          problems.push(problem('cell-without-head', placeOf(row, letters(at)), { found: text }));
    }
    return { number: row.number, ...parts, problems: problems ?? none };
  };
}

const none: readonly Problem[] = [];

function columnOf(head: Head, reading: SheetReading): Column {
  const { column } = head;
  const read = cellReader(head, {
    ...reading,
    dataset: reading.sheet.dataset.id,
    keys: reading.sheet.identity.key,
  });
  if (!reading.sheet.columns.includes(column)) return { head, read, part: 'common', path: column.path };
  return column.group === undefined
    ? { head, read, part: 'attributes', path: column.path }
    : { head, read, part: 'element', path: column.path.slice(1) };
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

function yearOf(row: TableRow, columns: readonly Column[]): unknown {
  const column = columns.find(({ head }) => head.column.id === 'year');
  const cell = column && row.cells.get(column.head.at);
  const read = cell && column.read(cell);
  return read && 'value' in read ? read.value : undefined;
}

/** Letters by which spreadsheets name a column, counted from 0. */
export function letters(at: number): string {
  const rest = Math.floor(at / 26) - 1;
  return `${rest >= 0 ? letters(rest) : ''}${String.fromCharCode(65 + (at % 26))}`;
}
