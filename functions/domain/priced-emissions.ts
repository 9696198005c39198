import type { Decimal } from './decimal.ts';
import type { Facility } from './reference.ts';
import { add, type Tally } from './tally.ts';

/** Cells of the internal carbon price: emissions of each facility that has a threshold, and the price of a year. */
export const pricedCells = {
  emissions: (facilityId: string): string => `priced/${facilityId}`,
  price: 'carbonPrice',
} as const;

/** Adds emissions (tCO2e, Scope 1 and location-based Scope 2) of a facility that has a threshold; of no other are they asked. */
export function addPriced(tally: Tally, facility: Facility, emissions: Decimal, estimated: boolean): void {
  if (facility.thresholdTco2e === undefined) return;
  add(tally, pricedCells.emissions(facility.facilityId), emissions, estimated);
}
