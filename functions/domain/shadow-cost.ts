import { coverageOf } from './coverage.ts';
import { Decimal, sum, zero } from './decimal.ts';
import type { Figure } from './figure.ts';
import { expectationsOf } from './figure-coverage.ts';
import { foldedFigure } from './folded-figure.ts';
import { total } from './formula.ts';
import { metrics } from './metrics.ts';
import { parsePeriod } from './period.ts';
import { pricedCells } from './priced-emissions.ts';
import { consolidationOf, type Facility, facilityOf, type Reference } from './reference.ts';
import type { InternalFigures } from './report.ts';
import type { Tally } from './tally.ts';

const datasets = ['activity', 'refrigerant', 'wastewater', 'carbon-price'] as const;
/** What a facility must have reported before its emissions are known. */
const expects = expectationsOf(total('cr.scope12_location'), metrics);

/** Facilities of a year's consolidation that have a threshold. */
function pricedFacilities(year: number, reference: Reference): readonly Facility[] {
  return [...consolidationOf(reference, year).keys()]
    .map((facilityId) => facilityOf(reference, facilityId))
    .filter(({ thresholdTco2e }) => thresholdTco2e !== undefined)
    .toSorted((a, b) => (a.facilityId < b.facilityId ? -1 : 1));
}

/**
 * Shadow cost of a facility in a year, RMB: max(0, emissions − threshold) × price (domain.md §4.7). Null without its
 * emissions or the year's price: an unknown cost is not taken for zero.
 */
export function shadowCostOf(tally: Tally, { facilityId, thresholdTco2e = '0' }: Facility): Decimal | null {
  const emissions = tally.sums.get(pricedCells.emissions(facilityId));
  const price = tally.sums.get(pricedCells.price);
  if (emissions === undefined || price === undefined) return null;
  return Decimal.max(emissions.minus(thresholdTco2e), zero).times(price);
}

/** Shadow cost of a year, in all and by facility: for the organisation itself, and only when the year is over. */
export const shadowCost: InternalFigures = {
  datasets,
  annual: true,
  figures({ tally, period, reference }) {
    const parsed = parsePeriod(period);
    const late = new Set(coverageOf(expects, tally, parsed, reference)?.incomplete ?? []);
    const costs = pricedFacilities(parsed.year, reference).map((facility) => ({
      facilityId: facility.facilityId,
      cost: late.has(facility.facilityId) ? null : shadowCostOf(tally, facility),
    }));
    if (costs.length === 0) return [];
    const figure = (metric: string, value: Decimal | null, isLate: boolean): Figure =>
      foldedFigure({
        ...{ metric, period, unit: 'rmb', decimals: 2, value, datasets },
        ...(isLate ? { reason: 'coverageTooLow' } : {}),
      });
    const known = costs.flatMap(({ cost }) => cost ?? []);
    const whole = known.length === costs.length ? sum(known) : null;
    return [
      figure(
        'cr.shadow_cost',
        whole,
        costs.some(({ facilityId }) => late.has(facilityId)),
      ),
      ...costs.map(({ facilityId, cost }) =>
        figure(`cr.shadow_cost.${facilityId}`, cost, late.has(facilityId)),
      ),
    ];
  },
};
