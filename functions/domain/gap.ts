import { deliveredIn, type Expectation, owedBy, ownersFor } from './coverage.ts';
import { parsePeriod } from './period.ts';
import { facilityOf, type Reference } from './reference.ts';
import type { Tally } from './tally.ts';

/** Months of one kind of data that one owner owes and has not delivered. */
export interface Gap {
  /** A facility's id, or `*` for the organisation as a whole. */
  readonly owner: string;
  /** The facility's name by language; absent for the organisation as a whole. */
  readonly name?: Readonly<Record<string, string>>;
  readonly expectation: Expectation;
  /** As 2024-05, in order. */
  readonly months: readonly string[];
}

/** What is missing of a period, owner by owner; a kind that nobody delivered is missing from everybody who owes it. */
export function gapsOf(
  expectations: Iterable<Expectation>,
  tally: Tally,
  period: string,
  reference: Reference,
): readonly Gap[] {
  const parsed = parsePeriod(period);
  const gaps = [...new Set(expectations)].sort().flatMap((expectation) =>
    ownersFor(expectation, parsed, reference).map((owner): Gap => {
      const missing = owedBy(owner, parsed, reference).filter(
        (month) => !deliveredIn(month, expectation, owner, tally),
      );
      const name = owner === '*' ? {} : { name: facilityOf(reference, owner).name };
      return { owner, ...name, expectation, months: missing };
    }),
  );
  return gaps
    .filter(({ months }) => months.length > 0)
    .sort((a, b) => (a.owner < b.owner ? -1 : a.owner > b.owner ? 1 : 0));
}
