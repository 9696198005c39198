import { Decimal as DecimalJs } from 'decimal.js';

/**
 * Exact decimal arithmetic for every quantity (domain.md conventions): 40 significant digits, half-up.
 * Binary floats never carry a quantity; they appear only in drawing.
 */
export const Decimal = DecimalJs.clone({
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -30,
  toExpPos: 40,
});
export type Decimal = InstanceType<typeof Decimal>;

export const zero: Decimal = new Decimal(0);
export const one: Decimal = new Decimal(1);

const plainDecimal = /^-?\d{1,24}(\.\d{1,18})?$/;

/** Whether a text is a decimal as records store it: digits, at most one point, no exponent, no separators. */
export function isDecimalText(text: string): boolean {
  return plainDecimal.test(text);
}

export function sum(values: Iterable<Decimal>): Decimal {
  let total = zero;
  for (const value of values) total = total.plus(value);
  return total;
}
