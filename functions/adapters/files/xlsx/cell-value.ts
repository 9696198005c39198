import { Decimal } from '../../../domain/decimal.ts';
import type { Cell } from '../../../ports/tables.ts';
import type { Shown } from './number-format.ts';
import { type DateSystem, dateOfSerial, timeOfSerial } from './serial-date.ts';
import { unescapedString } from './string-escapes.ts';

/** What a workbook's cells refer to. */
export interface CellContext {
  readonly dateSystem: DateSystem;
  readonly strings: readonly string[];
  readonly styles: readonly Shown[];
}

/** A cell as its sheet stores it (ECMA-376 part 1, 18.3.1.4). */
export interface StoredCell {
  readonly type: string;
  readonly style: number;
  readonly hasFormula: boolean;
  /** Text of `v`; absent where there is none. */
  readonly value?: string;
  /** Text of `is`. */
  readonly inline: string;
}

/** Digits that Excel holds and shows of a number. */
const shownDigits = 15;
/** What Excel fills a cell with that shows a date and holds none. */
const noDate = '#####';

/** What a stored cell holds; `undefined` where it is empty, `damaged` where no program could have stored it. */
export function cellOf(stored: StoredCell, context: CellContext): Cell | undefined | 'damaged' {
  const { type, hasFormula, value } = stored;
  // A formula that gives an empty text is stored as one; without a value of its type it was never calculated.
  if (hasFormula && (value === undefined || (value === '' && type !== 'str')))
    return { text: '', kind: 'text', formula: 'uncalculated' };
  const cell = storedValue(stored, context);
  if (cell === undefined || cell === 'damaged' || cell.text.trim() === '')
    return cell === 'damaged' ? cell : undefined;
  return hasFormula ? { ...cell, formula: 'cached' } : cell;
}

function storedValue(stored: StoredCell, context: CellContext): Cell | undefined | 'damaged' {
  const { type, value, inline } = stored;
  if (type === 'inlineStr') return { text: inline, kind: 'text' };
  if (value === undefined || value === '') return undefined;
  switch (type) {
    case 's': {
      const text = /^\d+$/.test(value) ? context.strings[Number(value)] : undefined;
      return text === undefined ? 'damaged' : { text, kind: 'text' };
    }
    case 'str':
      return { text: unescapedString(value), kind: 'text' };
    case 'b':
      return /^[01]$/.test(value) ? { text: value === '1' ? 'true' : 'false', kind: 'boolean' } : 'damaged';
    case 'e':
      return { text: value, kind: 'error' };
    case 'd':
      return isoDate(value);
    case 'n':
      return numberOf(value, context.styles[stored.style] ?? 'number', context.dateSystem);
    default:
      return 'damaged';
  }
}

function numberOf(value: string, shown: Shown, system: DateSystem): Cell | 'damaged' {
  const number = Number(value);
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(E[-+]?\d+)?$/i.test(value) || !Number.isFinite(number)) return 'damaged';
  if (shown === 'time') return { text: timeOfSerial(number), kind: 'date' };
  if (shown === 'date') {
    const date = dateOfSerial(number, system);
    return date === undefined ? { text: noDate, kind: 'error' } : { text: date, kind: 'date' };
  }
  // What a double cannot hold is zero here as it is in Excel; its exponent would fill pages.
  const text = number === 0 ? '0' : new Decimal(value).toSignificantDigits(shownDigits).toFixed();
  return shown === 'percent' ? { text, kind: 'number', percent: true } : { text, kind: 'number' };
}

function isoDate(value: string): Cell | 'damaged' {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?)?$/.exec(value) ?? [];
  if (date === undefined) return 'damaged';
  return { text: time === undefined || time === '00:00:00' ? date : `${date}T${time}`, kind: 'date' };
}
