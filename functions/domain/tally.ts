import { Decimal } from './decimal.ts';

/**
 * What folding records leaves behind: the accumulator of aggregation. A monoid: `emptyTally` is its unit and `merge`
 * joins buckets and shards in any grouping, so the work fans out and closed quarters are reused (design.md §4).
 *
 * A cell is a path such as `scope1/stationary/natural_gas/CO2`; metrics select cells by pattern.
 */
export interface Tally {
  readonly sums: Map<string, Decimal>;
  /** Records that contributed to a cell. */
  readonly counts: Map<string, number>;
  /** Part of a cell's sum that records mark as estimated. */
  readonly estimated: Map<string, Decimal>;
  /** Distinct keys per cell: suppliers visited, products verified. */
  readonly members: Map<string, Set<string>>;
  /** Cells that an explicit record declares not applicable. */
  readonly notApplicable: Set<string>;
  /** Cells that an explicit record declares not calculated: left out of a sum and said, never silently. */
  readonly notCalculated: Set<string>;
  /** Which months a facility has delivered, `<expectation>|<facility>` to a 12-bit mask of one year. */
  readonly presence: Map<string, number>;
  /** How many sources (meters, tanks) of a facility delivered in each month of one year, by the same names. */
  readonly sources: Map<string, readonly number[]>;
}

export function emptyTally(): Tally {
  return {
    sums: new Map(),
    counts: new Map(),
    estimated: new Map(),
    members: new Map(),
    notApplicable: new Set(),
    notCalculated: new Set(),
    presence: new Map(),
    sources: new Map(),
  };
}

/** Adds an amount to a cell; a measured zero makes the cell exist. */
export function add(tally: Tally, cell: string, amount: Decimal, estimated: boolean, records = 1): void {
  const before = tally.sums.get(cell);
  tally.sums.set(cell, before === undefined ? amount : before.plus(amount));
  tally.counts.set(cell, (tally.counts.get(cell) ?? 0) + records);
  if (!estimated) return;
  const estimatedBefore = tally.estimated.get(cell);
  tally.estimated.set(cell, estimatedBefore === undefined ? amount : estimatedBefore.plus(amount));
}

export function addMember(tally: Tally, cell: string, member: string): void {
  const members = tally.members.get(cell) ?? new Set();
  members.add(member);
  tally.members.set(cell, members);
  tally.counts.set(cell, (tally.counts.get(cell) ?? 0) + 1);
}

/** Makes a cell of distinct keys exist with none: an explicit record says that there are none. */
export function declareMembers(tally: Tally, cell: string, records = 1): void {
  tally.members.set(cell, tally.members.get(cell) ?? new Set());
  tally.counts.set(cell, (tally.counts.get(cell) ?? 0) + records);
}

/** Counts a member where it holds of it; where not, the record still makes the count exist, so that none is a zero. */
export function countMember(tally: Tally, cell: string, member: string, holds: boolean): void {
  if (holds) addMember(tally, cell, member);
  else declareMembers(tally, cell);
}

export function markPresent(
  tally: Tally,
  expectation: string,
  facilityId: string,
  months: readonly number[],
): void {
  const key = `${expectation}|${facilityId}`;
  let mask = tally.presence.get(key) ?? 0;
  for (const month of months) mask |= 1 << (month - 1);
  tally.presence.set(key, mask);
}

/** Counts one more source of a facility in a month: a meter that stops reporting shows as a month with fewer. */
export function countSource(tally: Tally, expectation: string, facilityId: string, month: number): void {
  markPresent(tally, expectation, facilityId, [month]);
  const key = `${expectation}|${facilityId}`;
  const counts = (tally.sources.get(key) as number[] | undefined) ?? new Array<number>(12).fill(0);
  counts[month - 1] = (counts[month - 1] ?? 0) + 1;
  tally.sources.set(key, counts);
}

/** Joins tallies; associative, and independent of order but for the insertion order of cells, which nothing prints. */
export function merge(tallies: Iterable<Tally>): Tally {
  const total = emptyTally();
  for (const tally of tallies) {
    for (const [cell, amount] of tally.sums)
      total.sums.set(cell, (total.sums.get(cell) ?? new Decimal(0)).plus(amount));
    for (const [cell, amount] of tally.estimated) {
      total.estimated.set(cell, (total.estimated.get(cell) ?? new Decimal(0)).plus(amount));
    }
    for (const [cell, count] of tally.counts) total.counts.set(cell, (total.counts.get(cell) ?? 0) + count);
    for (const [cell, members] of tally.members) {
      total.members.set(cell, new Set([...(total.members.get(cell) ?? []), ...members]));
    }
    for (const cell of tally.notApplicable) total.notApplicable.add(cell);
    for (const cell of tally.notCalculated) total.notCalculated.add(cell);
    for (const [key, mask] of tally.presence) total.presence.set(key, (total.presence.get(key) ?? 0) | mask);
    for (const [key, counts] of tally.sources) {
      const before = total.sources.get(key);
      total.sources.set(
        key,
        before ? counts.map((count, month) => count + (before[month] ?? 0)) : [...counts],
      );
    }
  }
  return total;
}
