import type { CellKind } from '../../domain/sheet/cell-format.ts';
import type { Column } from '../../domain/sheet/column.ts';
import { folded } from '../../domain/sheet/fold.ts';
import { shifted } from '../../domain/values/exact.ts';
import { isMissingMark, plainText } from '../../domain/values/plain-text.ts';
import { isRead } from '../../domain/values/read.ts';
import { readBoolean } from '../../domain/values/read-boolean.ts';
import { readDate } from '../../domain/values/read-date.ts';
import { type DecimalHint, readDecimal } from '../../domain/values/read-decimal.ts';
import { readInteger } from '../../domain/values/read-integer.ts';
import { readMonth, readQuarter, readYear } from '../../domain/values/read-period.ts';
import { inUnit, readUnit } from '../../domain/values/read-unit.ts';
import type { TableFile } from '../../ports/tables.ts';
import type { CellRead, CellReading } from './cell-reader.ts';
import type { Head } from './head.ts';
import { choiceNames, countryNames } from './known-names.ts';

/** Reads one value as people write it. */
export type TextReader = (text: string) => CellRead;

/** What reads the values of a column by what it holds. */
export function textReader(head: Pick<Head, 'column' | 'unit'>, reading: CellReading): TextReader {
  const { column } = head;
  if (column.kind === 'choice') return fromNames(choiceNames(column, reading), 'no-choice');
  if (column.kind === 'country') return fromNames(countryNames(reading.languages), 'no-country');
  if (column.kind === 'decimal') return decimalReader(head, reading);
  if (column.kind === 'integer') return integerReader(column, reading);
  const { kind, standing } = column;
  if (kind === 'date' && standing) return (text) => readDate(text, { standing });
  const reader = readers[kind];
  if (!column.known) return reader;
  const names = choiceNames(column, reading);
  return (text) => {
    const value = names.get(folded(text));
    return value === undefined ? reader(text) : { value };
  };
}

const missing = { reason: 'missing' } as const;

const readers: Readonly<Record<Exclude<CellKind, 'choice' | 'country' | 'decimal' | 'integer'>, TextReader>> =
  {
    text: plain,
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

/** Any text, but for characters that no page could show; line breaks and tabs are none of them. */
function plain(text: string): CellRead {
  const value = text.trim();
  if (value === '') return missing;
  const controls = /\p{Cc}/u.test(value) && /\p{Cc}/u.test(value.replaceAll(/[\n\r\t]/g, ''));
  return controls ? { reason: 'wrong-form' } : { value };
}

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

function decimalReader(
  { column, unit }: Pick<Head, 'column' | 'unit'>,
  { hints = {} }: CellReading,
): TextReader {
  const percent = unit === '%' ? ({ percent: 'percent' } as const) : ({ percent: 'ratio' } as const);
  const hint = { ...separatorsOf(hints), ...(column.share ? percent : {}) };
  const converts = unit !== undefined && column.unit !== undefined;
  return (text) => {
    const read = readDecimal(text, hint);
    if (!isRead(read)) return read;
    if (column.nonNegative && read.value.startsWith('-')) return { reason: 'negative' };
    if (column.share && unit === '%') return shifted(read.value, -2);
    return converts ? inUnit(read.value, unit, column.unit) : read;
  };
}

const separatorsOf = ({ separators }: NonNullable<TableFile['hints']>): DecimalHint =>
  separators === undefined ? {} : { separators };

function integerReader({ range = {} }: Column, { hints = {} }: CellReading): TextReader {
  const { from = Number.MIN_SAFE_INTEGER, to = Number.MAX_SAFE_INTEGER } = range;
  return (text) => readInteger(text, { from, to }, separatorsOf(hints));
}

function fromNames(names: ReadonlyMap<string, string>, reason: 'no-choice' | 'no-country'): TextReader {
  return (text) => {
    const value = names.get(text) ?? names.get(folded(text));
    if (value !== undefined) return { value };
    return isMissingMark(plainText(text)) ? missing : { reason };
  };
}
