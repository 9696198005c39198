import { coverageOf, type Expectation } from './coverage.ts';
import { Decimal } from './decimal.ts';
import type { Coverage, Figure } from './figure.ts';
import type { Formula } from './metric.ts';
import { parsePeriod } from './period.ts';
import type { Reference } from './reference.ts';
import type { Tally } from './tally.ts';

const marketExpectations: readonly Expectation[] = [
  'activity:grid',
  'activity:steam',
  'activity:heat',
  'activity:cold',
];

/** Coverage of what a formula reads from records; undefined where nothing is expected of anybody. */
export function ownCoverage(
  formula: Formula,
  tally: Tally,
  period: string,
  reference: Reference,
): Coverage | undefined {
  const expects = formula.op === 'cells' ? formula.expects : marketExpectations;
  return coverageOf(expects, tally, parsePeriod(period), reference);
}

/** A derived figure is as complete as its least complete input, and names what any of them lacks. */
export function worst(inputs: readonly Figure[]): Coverage | undefined {
  const coverages = inputs.flatMap((one) => (one.coverage ? [one.coverage] : []));
  const [first, ...rest] = coverages;
  if (!first) return undefined;
  const lowest = rest.reduce((low, one) => (new Decimal(one.weight).lessThan(low.weight) ? one : low), first);
  return { ...lowest, incomplete: [...new Set(coverages.flatMap((one) => one.incomplete))].sort() };
}
