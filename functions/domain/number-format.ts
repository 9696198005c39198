import type { Decimal } from './decimal.ts';

/** Measured zero is a number; these two are not (domain.md §3, precision). */
export const notApplicableMark = '/';
export const missingMark = '—';

/** U+2212, the sign, never a hyphen (look/NOTES.md). */
export const minus = '\u2212';

/**
 * Prints a decimal once rounded, half-up, with comma thousands and a fixed number of decimals; the same digits in
 * every language. A value that rounds to zero prints without a sign.
 */
export function formatDecimal(value: Decimal, decimals: number): string {
  const rounded = value.toFixed(decimals);
  const negative = rounded.startsWith('-') && /[1-9]/.test(rounded);
  const [whole = '0', fraction] = rounded.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${negative ? minus : ''}${grouped}${fraction ? `.${fraction}` : ''}`;
}

/**
 * Decimals of a percentage of a whole: as many more as it needs not to be rounded up to a hundred. 19,999 of 20,000 is
 * 99.995%, and a hundred says that nothing is left (domain.md §5, C-RATE).
 */
export function decimalsOfShare(percent: Decimal, decimals: number): number {
  const roundsUp = percent.lessThan(100) && percent.toDecimalPlaces(decimals).equals(100);
  return roundsUp ? decimalsOfShare(percent, decimals + 1) : decimals;
}
