import { Failure } from './failure.ts';
import { asOf, monthsOf, type Period } from './period.ts';
import { consolidationOf, type Facility, facilityOf, type Reference } from './reference.ts';

/** The months a facility owes of a period: those it was open in. */
export function monthsOwed(facility: Facility, period: Period): readonly string[] {
  const opened = facility.openedOn.slice(0, 7);
  const closed = facility.closedOn?.slice(0, 7);
  return monthsOf(period).filter((month) => month >= opened && (closed === undefined || month <= closed));
}

/** Consolidated facilities that were open in a period. */
export function facilitiesIn(period: Period, reference: Reference): readonly Facility[] {
  return [...consolidationOf(reference, period.year).keys()]
    .map((facilityId) => facilityOf(reference, facilityId))
    .filter((facility) => wasOpenIn(facility, period));
}

/** Whether a facility ran on at least one day of a period. */
export function wasOpenIn(facility: Facility, period: Period): boolean {
  return facility.openedOn <= asOf(period) && monthsOwed(facility, period).length > 0;
}

/**
 * Facilities of a subsidiary that count in a period; none where it is not consolidated. Throws for a subsidiary that
 * no facility belongs to: its record would vanish.
 */
export function facilitiesOfSubsidiary(
  subsidiaryId: string,
  period: Period,
  reference: Reference,
): readonly Facility[] {
  const own = [...reference.facilities.values()].filter((facility) => facility.subsidiaryId === subsidiaryId);
  if (own.length === 0) {
    throw new Failure(
      'aggregate.facility-unknown',
      `records name subsidiary "${subsidiaryId}", which no facility of the facility list belongs to: add its facilities or correct the records`,
    );
  }
  const consolidated = consolidationOf(reference, period.year);
  return own.filter((facility) => consolidated.has(facility.facilityId) && wasOpenIn(facility, period));
}
