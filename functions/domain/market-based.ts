import { Decimal, sum, zero } from './decimal.ts';
import { factorFor } from './factor.ts';
import { type Period, startsOn } from './period.ts';
import type { Reference } from './reference.ts';
import type { Tally } from './tally.ts';

/** Datasets that the market-based method is folded from. */
export const marketBasedDatasets: readonly string[] = ['activity', 'green-power', 'green-certificate'];

/**
 * Scope 2, market-based (GHG Protocol Scope 2 Guidance §6; domain.md §4.4): per market, what contracts and retired
 * certificates do not cover is multiplied with the residual mix or, where none is published, the market's grid average;
 * contracts add their own factor; delivered heat is added as in the location-based method. Coverage beyond the
 * purchases of a market is not carried to another one.
 */
export function marketBasedScope2(tally: Tally, period: Period, reference: Reference): Decimal | undefined {
  const markets = new Map<string, Decimal>();
  for (const [cell, amount] of tally.sums) {
    const [kind, market = ''] = cell.split('/');
    if (kind === 'electricity') markets.set(market, (markets.get(market) ?? zero).plus(amount));
  }
  if (markets.size === 0) return undefined;
  const grid = [...markets].map(([market, purchased]) => {
    const covered = cellSum(tally, `green/${market}`).plus(cellSum(tally, `certificate/${market}`));
    const uncovered = Decimal.max(purchased.minus(covered), zero);
    const factor = factorFor(reference, 'market', market, startsOn(period));
    return uncovered.times(factor.perGas.CO2e ?? 0).plus(cellSum(tally, `greenEmissions/${market}`));
  });
  const heat = [...tally.sums].filter(([cell]) => cell.startsWith('scope2Heat/')).map(([, amount]) => amount);
  return sum([...grid, ...heat]);
}

function cellSum(tally: Tally, cell: string): Decimal {
  return tally.sums.get(cell) ?? zero;
}
