import type { CoverageState } from '../domain/chart.ts';
import { monthsOwed } from '../domain/consolidated.ts';
import { deliveredIn } from '../domain/coverage.ts';
import { monthsOf, parsePeriod } from '../domain/period.ts';
import { consolidationOf, facilityOf, type Reference } from '../domain/reference.ts';
import type { FacilityDelivery } from '../domain/report.ts';
import type { Tally } from '../domain/tally.ts';

/**
 * Which months each consolidated facility delivered in full: every activity it must report is there. A month with one
 * of them missing is missing.
 */
export function deliveryOf(period: string, tally: Tally, reference: Reference): readonly FacilityDelivery[] {
  const parsed = parsePeriod(period);
  const kept = new Set([...tally.presence.keys()].map((key) => key.split('|')[0] as string));
  return [...consolidationOf(reference, parsed.year).keys()].sort().map((facilityId) => {
    const facility = facilityOf(reference, facilityId);
    const owed = new Set(monthsOwed(facility, parsed));
    const expectations = [...kept].filter((key) =>
      facility.expectedSources.includes(key.split(':').at(-1) as string),
    );
    const state = (month: string): CoverageState => {
      if (!owed.has(month)) return 'notExpected';
      return expectations.every((expectation) => deliveredIn(month, expectation, facilityId, tally))
        ? 'verified'
        : 'missing';
    };
    return { facilityId, months: monthsOf(parsed).map(state) };
  });
}
