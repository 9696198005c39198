import { metals } from './dataset.ts';
import { Decimal, sum, zero } from './decimal.ts';
import type { Figure } from './figure.ts';
import { type Formula, matches } from './formula.ts';
import { marketBasedDatasets } from './market-based.ts';
import { mineralCells } from './minerals.ts';
import type { Tally } from './tally.ts';

/** What market-based Scope 2 is made of (domain.md §4.4): MWh and tonnes, so never added up across patterns. */
const marketPatterns = ['electricity/*/*', 'green/*', 'certificate/*', 'scope2Heat/*'] as const;

/** Largest share of estimates in a value, 0 to 1. */
export function estimatedShare(formula: Formula, tally: Tally, inputs: readonly Figure[]): Decimal {
  if (formula.op === 'cells') return estimatedIn(formula.match, tally);
  if (formula.op === 'marketBased')
    return Decimal.max(...marketPatterns.map((pattern) => estimatedIn([pattern], tally)));
  return inputs.reduce((most, one) => Decimal.max(most, one.estimatedShare), zero);
}

function estimatedIn(patterns: readonly string[], tally: Tally): Decimal {
  const fits = ([cell]: readonly [string, unknown]): boolean =>
    patterns.some((pattern) => matches(pattern, cell));
  const all = sum([...tally.sums].filter(fits).map(([, amount]) => amount));
  const estimated = sum([...tally.estimated].filter(fits).map(([, amount]) => amount));
  return all.isZero() ? zero : estimated.dividedBy(all);
}

/** Records that a formula itself reads. */
export function recordsOf(formula: Formula, tally: Tally): number {
  if (formula.op === 'members') return tally.counts.get(formula.match) ?? 0;
  if (formula.op === 'membersInBoth')
    return (tally.counts.get(formula.match) ?? 0) + (tally.counts.get(formula.within) ?? 0);
  if (formula.op === 'ownersExcept') return tally.counts.get(formula.match) ?? 0;
  const patterns = patternsRead(formula);
  return [...tally.counts]
    .filter(([cell]) => patterns.some((pattern) => matches(pattern, cell)))
    .reduce((records, [, count]) => records + count, 0);
}

/** Patterns of the cells that a formula itself reads. */
export function patternsRead(formula: Formula): readonly string[] {
  switch (formula.op) {
    case 'cells':
      return formula.match;
    case 'marketBased':
      return marketPatterns;
    case 'smelters':
    case 'origins':
      return [mineralCells.inUse(formula.metal)];
    case 'smelterList':
      return metals.map(mineralCells.inUse);
    default:
      return [];
  }
}

/** Datasets whose records are folded for a formula. */
export function foldedDatasets(formula: Formula): readonly string[] {
  if ('datasets' in formula) return formula.datasets;
  return formula.op === 'marketBased' ? marketBasedDatasets : [];
}

/** Datasets that a formula itself reads. */
export function datasetsOf(formula: Formula): readonly string[] {
  if (formula.op === 'consolidated') return ['facility', 'scope-set'];
  return formula.op === 'target' ? ['target'] : foldedDatasets(formula);
}
