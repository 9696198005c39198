import { countryCodes } from '../../domain/country.ts';
import type { CellKind } from '../../domain/sheet/cell-format.ts';
import type { Column } from '../../domain/sheet/column.ts';
import { unguarded } from '../../domain/sheet/csv-text.ts';
import { folded } from '../../domain/sheet/fold.ts';
import { splitList } from '../../domain/sheet/list-text.ts';
import { choiceLabel, type SheetLanguages } from '../../domain/sheet/sheet-strings.ts';
import { isMissingMark, plainText } from '../../domain/values/plain-text.ts';
import { isRead, type Reason } from '../../domain/values/read.ts';
import { readBoolean } from '../../domain/values/read-boolean.ts';
import { readDate } from '../../domain/values/read-date.ts';
import { readDecimal } from '../../domain/values/read-decimal.ts';
import { readInteger } from '../../domain/values/read-integer.ts';
import { readMonth, readQuarter, readYear } from '../../domain/values/read-period.ts';
import { inUnit, readUnit } from '../../domain/values/read-unit.ts';
import type { Cell, TableFile } from '../../ports/tables.ts';
import type { Head } from './head.ts';

/** What a cell says, or why it says nothing; `year` where a quarter or a month is written with its year. */
export type CellRead =
  | { readonly value: unknown; readonly year?: number }
  | { readonly reason: Reason | SheetReason };

/** Why a cell says nothing, beside the reasons of numbers, dates and units. */
type SheetReason = 'no-choice' | 'no-country' | 'negative' | 'wrong-form' | 'formula-error' | 'uncalculated';

export type CellReader = (cell: Cell) => CellRead;

export interface CellReading {
  readonly dataset: string;
  readonly languages: SheetLanguages;
  readonly format: TableFile['format'];
}

/** The reader of a column's cells, made once for a table. */
export function cellReader(head: Pick<Head, 'column' | 'unit'>, reading: CellReading): CellReader {
  const read = valueReader(head, reading);
  const { kind, share } = head.column;
  const shownAsShare = kind === 'decimal' && share !== true ? ({ reason: 'percent' } as const) : undefined;
  return (cell) => {
    if (cell.kind === 'error') return { reason: 'formula-error' };
    if (cell.formula === 'uncalculated') return { reason: 'uncalculated' };
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

type TextReader = (text: string) => CellRead;

function textReader(head: Pick<Head, 'column' | 'unit'>, reading: CellReading): TextReader {
  const { column } = head;
  if (column.kind === 'choice') return fromNames(choiceNames(column, reading), 'no-choice');
  if (column.kind === 'country') return fromNames(countryNames(reading.languages), 'no-country');
  if (column.kind === 'decimal') return decimalReader(head);
  if (column.kind === 'integer') return integerReader(column);
  return readers[column.kind];
}

const missing = { reason: 'missing' } as const;

const readers: Readonly<Record<Exclude<CellKind, 'choice' | 'country' | 'decimal' | 'integer'>, TextReader>> =
  {
    text: (text) => {
      const value = text.trim();
      return value === '' ? missing : { value };
    },
    id: formed(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u),
    smelterId: formed(/^CID\d{6}$/),
    personHash: formed(/^[0-9a-f]{16,64}$/),
    year: readYear,
    quarter: partOf(readQuarter),
    month: partOf(readMonth),
    date: (text) => readDate(text),
    boolean: readBoolean,
    unit: readUnit,
  };

function formed(form: RegExp): TextReader {
  return (text) => {
    const value = text.trim();
    if (form.test(value)) return { value };
    return isMissingMark(plainText(value)) ? missing : { reason: 'wrong-form' };
  };
}

function partOf(reader: typeof readQuarter): TextReader {
  return (text) => {
    const read = reader(text);
    if (!isRead(read)) return read;
    const { part, year } = read.value;
    return year === undefined ? { value: part } : { value: part, year };
  };
}

function decimalReader({ column, unit }: Pick<Head, 'column' | 'unit'>): TextReader {
  const hint = column.share ? ({ percent: 'ratio' } as const) : {};
  const converts = unit !== undefined && column.unit !== undefined;
  return (text) => {
    const read = readDecimal(text, hint);
    if (!isRead(read)) return read;
    if (column.nonNegative && read.value.startsWith('-')) return { reason: 'negative' };
    return converts ? inUnit(read.value, unit, column.unit) : read;
  };
}

function integerReader({ range = {} }: Column): TextReader {
  const { from = Number.MIN_SAFE_INTEGER, to = Number.MAX_SAFE_INTEGER } = range;
  return (text) => readInteger(text, { from, to });
}

function fromNames(names: ReadonlyMap<string, string>, reason: 'no-choice' | 'no-country'): TextReader {
  return (text) => {
    const value = names.get(text) ?? names.get(folded(text));
    if (value !== undefined) return { value };
    return isMissingMark(plainText(text)) ? missing : { reason };
  };
}

/** Names of a column's choices in every language, and as records write them. */
function choiceNames(column: Column, { dataset, languages }: CellReading): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const choice of column.choices ?? []) {
    for (const strings of Object.values(languages))
      names.set(folded(choiceLabel(strings, dataset, column, choice)), choice);
  }
  for (const choice of column.choices ?? []) names.set(folded(choice), choice).set(choice, choice);
  return names;
}

function countryNames(languages: SheetLanguages): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { countries } of Object.values(languages))
    for (const [code, name] of Object.entries(countries))
      if (countryCodes.has(code)) names.set(folded(name), code);
  for (const code of countryCodes) names.set(code, code).set(folded(code), code);
  return names;
}
