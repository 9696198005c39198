import { isRead, type Read, read, unread } from './read.ts';
import { type DecimalHint, readDecimal } from './read-decimal.ts';

/** Both ends included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const safe: Range = { from: Number.MIN_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER };

/** A whole number, written as any decimal may be: `1,200`, `1.2万`, `12.0`. */
export function readInteger(text: string, { from, to } = safe, hint: DecimalHint = {}): Read<number> {
  const decimal = readDecimal(text, hint);
  if (!isRead(decimal)) return decimal;
  const [whole = '', behind = ''] = decimal.value.split('.');
  if (/[1-9]/.test(behind)) return unread('not-whole');
  const value = Number(whole === '-0' ? '0' : whole);
  if (!Number.isSafeInteger(value)) return unread('too-long');
  return value < from || value > to ? unread('out-of-range') : read(value);
}
