import { Decimal as DecimalJs } from 'decimal.js';

/** The generator's own exact decimals, apart from the domain's, so that a fault in one shows in the other. */
export const Decimal = DecimalJs.clone({
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -30,
  toExpPos: 40,
});
export type Decimal = InstanceType<typeof Decimal>;

export const exact = (value: string | number): Decimal => new Decimal(value);

export function sumOf(values: Iterable<Decimal>): Decimal {
  let total = exact(0);
  for (const value of values) total = total.plus(value);
  return total;
}
