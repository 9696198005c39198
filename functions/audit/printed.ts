import { Decimal } from '../domain/decimal.ts';
import { notApplicableMark } from '../domain/number-format.ts';
import { plainText } from '../domain/values/plain-text.ts';
import { isRead, type Reason } from '../domain/values/read.ts';
import { readDecimal } from '../domain/values/read-decimal.ts';

/** What a printed text is. */
export type Printed =
  /** Nothing or a dash: missing, never zero. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'notApplicable' }
  | PrintedNumber
  | { readonly kind: 'unreadable'; readonly reason: Reason };

export interface PrintedNumber {
  readonly kind: 'number';
  readonly value: Decimal;
  /** Digits behind the point. */
  readonly decimals: number;
  /** Its separators stand in wrong places (C-NUMFMT). */
  readonly misgrouped?: true;
}

/** Digits, commas among them and a point behind them: only one number can be meant, wherever the commas stand. */
const misgrouped = /^([-+]?)(\d[\d,]*\d)(\.\d+)$/;

/**
 * Reads a text as it is printed. Separators in wrong places are read where a decimal point leaves no doubt of the
 * number, and told (domain.md §5, C-NUMFMT); without one, `1,23` may be two numbers and is none.
 */
export function readPrinted(text: string): Printed {
  const plain = plainText(text);
  if (plain === notApplicableMark) return { kind: 'notApplicable' };
  const read = readDecimal(plain, { percent: 'percent' });
  if (isRead(read)) return { kind: 'number', value: new Decimal(read.value), decimals: decimalsOf(plain) };
  if (read.reason === 'missing') return { kind: 'missing' };
  const [, sign = '', whole = '', fraction = ''] = misgrouped.exec(plain) ?? [];
  if (whole === '') return { kind: 'unreadable', reason: read.reason };
  const value = new Decimal(`${sign}${whole.replaceAll(',', '')}${fraction}`);
  return { kind: 'number', value, decimals: fraction.length - 1, misgrouped: true };
}

/** Digits behind the point as they are printed; 3.2亿 says nothing behind the point of the number that it is. */
const decimalsOf = (plain: string): number => /\.(\d+)(?=%?\)?$)/.exec(plain)?.[1]?.length ?? 0;
