import { Decimal, zero } from '../decimal.ts';

/** Where a value lies: the most likely one, and the bounds that rounding leaves it. */
export interface Interval {
  readonly low: Decimal;
  readonly middle: Decimal;
  readonly high: Decimal;
}

export const interval = (low: Decimal, middle: Decimal, high: Decimal): Interval => ({ low, middle, high });

/** One value without rounding. */
export const point = (value: Decimal): Interval => interval(value, value, value);

export function added(intervals: readonly Interval[]): Interval {
  return intervals.reduce(
    (total, one) =>
      interval(total.low.plus(one.low), total.middle.plus(one.middle), total.high.plus(one.high)),
    point(zero),
  );
}

/** The quotient; `undefined` where the denominator may be zero. */
export function divided(numerator: Interval, denominator: Interval): Interval | undefined {
  if (!denominator.low.times(denominator.high).greaterThan(0)) return undefined;
  const corners = [numerator.low, numerator.high].flatMap((top) =>
    [denominator.low, denominator.high].map((bottom) => top.dividedBy(bottom)),
  );
  const middle = numerator.middle.dividedBy(denominator.middle);
  return interval(Decimal.min(...corners), middle, Decimal.max(...corners));
}

/** The same with every bound changed; `change` keeps their order. */
export const mapped = ({ low, middle, high }: Interval, change: (value: Decimal) => Decimal): Interval =>
  interval(change(low), change(middle), change(high));

/** What all of them share; `undefined` where nothing is left. */
export function shared(intervals: readonly Interval[]): Interval | undefined {
  const low = Decimal.max(...intervals.map((one) => one.low));
  const high = Decimal.min(...intervals.map((one) => one.high));
  return low.greaterThan(high) ? undefined : interval(low, low.plus(high).dividedBy(2), high);
}
