import { Decimal } from '../decimal.ts';

/** A printed number: comma thousands, at most one point, a sign in front (domain.md §5, C-NUMFMT). */
const wellFormed = /^[-−]?\d{1,3}(,\d{3})*(\.\d+)?$/;
/** Digits with separators anywhere among them; no longer than any amount. */
const digitsAndMarks = /^[-−]?\d[\d,.\s，'’]{0,40}$/;

export interface PrintedNumber {
  readonly value: Decimal;
  readonly decimals: number;
  /** Otherwise its separators stand where none belong, and the value is what its digits most likely mean. */
  readonly wellFormed: boolean;
}

/** Reads digits as they were printed, the last point as the decimal one; `undefined` for what is no number. */
export function readPrinted(text: string): PrintedNumber | undefined {
  const trimmed = text.trim();
  if (!digitsAndMarks.test(trimmed)) return undefined;
  const sign = /^[-−]/.test(trimmed) ? '-' : '';
  const points = trimmed.split('.');
  const fraction = points.length > 1 ? digitsOf(points.at(-1) ?? '') : '';
  const whole = digitsOf(points.length > 1 ? points.slice(0, -1).join('') : trimmed);
  return {
    value: new Decimal(`${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`),
    decimals: fraction.length,
    wellFormed: wellFormed.test(trimmed),
  };
}

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');
