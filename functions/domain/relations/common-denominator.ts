import type { Decimal } from '../decimal.ts';
import { type Amount, rangeOf } from './amount.ts';
import { divided, type Interval, interval, shared } from './interval.ts';
import { type Claim, exactTolerance } from './verdict.ts';

export interface RatioOfNumerator {
  readonly ratio: Amount;
  readonly numerator: Amount;
}

/**
 * The denominators that all ratios allow: each printed ratio ± half a unit must contain numerator ÷ denominator
 * (domain.md §4.6). `undefined` where no denominator fits all, or a ratio of zero allows any.
 */
export function denominatorOf(ratios: readonly RatioOfNumerator[]): Interval | undefined {
  const allowed = ratios.map(allowedBy).filter((one) => one !== undefined);
  return allowed.length === 0 ? undefined : shared(allowed);
}

/** Unrounded values leave a point, and a trace of the last digit must not part two of them. */
function allowedBy({ ratio, numerator }: RatioOfNumerator): Interval | undefined {
  const quotient = divided(rangeOf(numerator), rangeOf(ratio));
  if (!quotient || !ratio.exact) return quotient;
  const slack = quotient.middle.abs().times(exactTolerance);
  return interval(quotient.low.minus(slack), quotient.middle, quotient.high.plus(slack));
}

/** Says of the ratio that stands alone what the denominator of the others makes it; of the first where none does. */
export function commonDenominator(ratios: readonly RatioOfNumerator[]): Claim | undefined {
  const [first] = ratios;
  if (!first || ratios.length < 2) return undefined;
  const common = denominatorOf(ratios);
  if (common) return claim(first, first.ratio.value);
  for (const odd of ratios) {
    const others = denominatorOf(ratios.filter((one) => one !== odd));
    if (others) return claim(odd, odd.numerator.value.dividedBy(others.middle));
  }
  const [next] = ratios.slice(1).flatMap((one) => denominatorOf([one]) ?? []);
  return next && claim(first, first.numerator.value.dividedBy(next.middle));
}

function claim({ ratio }: RatioOfNumerator, expected: Decimal): Claim {
  const found = interval(ratio.value, ratio.value, ratio.value);
  return {
    subject: ratio.id,
    found,
    expected: interval(expected, expected, expected),
    decimals: ratio.decimals,
  };
}
