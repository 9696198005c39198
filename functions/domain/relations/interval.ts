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

/** The same with every bound changed by a function that rises or falls throughout. */
export function mapped({ low, middle, high }: Interval, change: (value: Decimal) => Decimal): Interval {
  const [one, other] = [change(low), change(high)];
  return interval(Decimal.min(one, other), change(middle), Decimal.max(one, other));
}

export const subtracted = (from: Interval, taken: Interval): Interval =>
  interval(from.low.minus(taken.high), from.middle.minus(taken.middle), from.high.minus(taken.low));

export function multiplied(a: Interval, b: Interval): Interval {
  const corners = [a.low, a.high].flatMap((one) => [b.low, b.high].map((other) => one.times(other)));
  return interval(Decimal.min(...corners), a.middle.times(b.middle), Decimal.max(...corners));
}

/** What all of them share; `undefined` where nothing is left. */
export function shared(intervals: readonly Interval[]): Interval | undefined {
  const low = Decimal.max(...intervals.map((one) => one.low));
  const high = Decimal.min(...intervals.map((one) => one.high));
  return low.greaterThan(high) ? undefined : interval(low, low.plus(high).dividedBy(2), high);
}
