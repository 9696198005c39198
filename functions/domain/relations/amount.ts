import { Decimal } from '../decimal.ts';
import { type Interval, interval } from './interval.ts';

/** A value as relations compare it: unrounded where Stele computed it, else what somebody printed. */
export interface Amount {
  /** `<metric>@<period>` where the metric is known; in a foreign disclosure also the name of a cell. */
  readonly id: string;
  /** The digits as they stand on the page. */
  readonly printed: string;
  readonly value: Decimal;
  /** Decimals printed. */
  readonly decimals: number;
  readonly unit: string;
  /** The value is unrounded; otherwise the true one lies within half a unit of the last decimal printed. */
  readonly exact: boolean;
}

/** What a reference of a relation leads to; `noPart` is not applicable or declared as not calculated, which no sum counts. */
export type Operand = Amount | 'noPart' | undefined;

export type AmountOf = (id: string) => Operand;

/** Half a unit of the last decimal. */
export const halfUnit = (decimals: number): Decimal => new Decimal(10).pow(-decimals).dividedBy(2);

/** Where the true value of an amount lies. */
export function rangeOf({ value, decimals, exact }: Amount): Interval {
  if (exact) return interval(value, value, value);
  const half = halfUnit(decimals);
  return interval(value.minus(half), value, value.plus(half));
}
