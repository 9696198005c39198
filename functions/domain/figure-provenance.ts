import { Decimal, sum, zero } from './decimal.ts';
import type { Figure } from './figure.ts';
import { type Formula, matches } from './metric.ts';
import type { Tally } from './tally.ts';

/** Largest share of estimates in a value, 0 to 1. */
export function estimatedShare(formula: Formula, tally: Tally, inputs: readonly Figure[]): Decimal {
  if (formula.op !== 'cells')
    return inputs.reduce((most, one) => Decimal.max(most, one.estimatedShare), zero);
  const fits = ([cell]: readonly [string, unknown]): boolean =>
    formula.match.some((pattern) => matches(pattern, cell));
  const all = sum([...tally.sums].filter(fits).map(([, amount]) => amount));
  const estimated = sum([...tally.estimated].filter(fits).map(([, amount]) => amount));
  return all.isZero() ? zero : estimated.dividedBy(all);
}

/** Records that a formula itself reads. */
export function recordsOf(formula: Formula, tally: Tally): number {
  if (formula.op === 'members') return tally.counts.get(formula.match) ?? 0;
  const patterns =
    formula.op === 'cells'
      ? formula.match
      : formula.op === 'marketBased'
        ? ['electricity/*/*', 'green/*', 'certificate/*', 'scope2Heat/*']
        : [];
  return [...tally.counts]
    .filter(([cell]) => patterns.some((pattern) => matches(pattern, cell)))
    .reduce((records, [, count]) => records + count, 0);
}

/** Datasets that a formula itself reads. */
export function datasetsOf(formula: Formula): readonly string[] {
  if (formula.op === 'cells' || formula.op === 'members') return formula.datasets;
  if (formula.op === 'marketBased') return ['activity', 'green-power', 'green-certificate'];
  return formula.op === 'target' ? ['target'] : [];
}
