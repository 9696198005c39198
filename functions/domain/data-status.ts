import { datasetOf, deliveredIn, type Expectation, owedBy, ownersFor } from './coverage.ts';
import { asOf, daysAfter, parsePeriod, quarterOfMonth } from './period.ts';
import { facilityOf, type Reference } from './reference.ts';
import type { Tally } from './tally.ts';

/** Days after a quarter's end by which its data are in, where the profile says nothing else. */
const defaultHandInDays = 20;

/** One kind of data that one owner owes in a period, month by month as 2024-05. */
export interface OwedData {
  /** A facility's id, or `*` for the organisation as a whole. */
  readonly owner: string;
  /** The facility's name by language; absent for the organisation as a whole. */
  readonly name?: Readonly<Record<string, string>>;
  readonly dataset: string;
  readonly expectation: Expectation;
  /** The worst of its months. */
  readonly state: 'complete' | 'awaitingReview' | 'missing' | 'late' | 'ahead';
  readonly complete: readonly string[];
  /** Would be complete if all that waits for a review were accepted. */
  readonly awaitingReview: readonly string[];
  /** Over, and neither complete nor waiting; those that are late included. */
  readonly missing: readonly string[];
  /** Missing months whose hand-in day has passed. */
  readonly late: readonly string[];
  /** Not over yet, and nothing is there. */
  readonly ahead: readonly string[];
}

/** The same records twice: as they count, and as they would if all that waits for a review were accepted. */
export interface Tallies {
  readonly verified: Tally;
  readonly proposed: Tally;
}

/** Rows of a dataset and a facility in a period that a review has still to decide, and that it rejected last. */
export interface ReviewedRows {
  readonly dataset: string;
  /** Null where the dataset is kept by no facility. */
  readonly facility: string | null;
  readonly awaiting: number;
  readonly rejected: number;
}

/** How a yearly campaign of one template stands: suppliers, each counted once. */
export interface CampaignStatus {
  readonly year: string;
  readonly template: string;
  readonly asked: number;
  readonly answered: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Asked, no answer, and the day it was due by has passed. */
  readonly late: number;
}

/** How the data of a period stand. */
export interface DataStatus {
  readonly organisation: string;
  readonly period: string;
  /** The organisation's day that months are late by. */
  readonly on: string;
  readonly asOfBatch: number;
  readonly owed: readonly OwedData[];
  readonly reviews: readonly ReviewedRows[];
  readonly campaigns: readonly CampaignStatus[];
}

/** What is owed in a period, owner by owner; a kind that nobody delivered is owed by everybody who has the source. */
export function owedData(
  expectations: Iterable<Expectation>,
  { verified, proposed }: Tallies,
  { period, on }: Pick<DataStatus, 'period' | 'on'>,
  reference: Reference,
): readonly OwedData[] {
  const parsed = parsePeriod(period);
  const { handInDays = defaultHandInDays } = reference.profile;
  const dueOn = (month: string): string => daysAfter(asOf(quarterOf(month)), handInDays);
  const all = [...new Set(expectations)].sort().flatMap((expectation) =>
    ownersFor(expectation, parsed, reference).map((owner): OwedData => {
      const owed = owedBy(owner, parsed, reference);
      const complete = owed.filter((month) => deliveredIn(month, expectation, owner, verified));
      const open = owed.filter((month) => !complete.includes(month));
      const awaitingReview = open.filter((month) => deliveredIn(month, expectation, owner, proposed));
      const lacking = open.filter((month) => !awaitingReview.includes(month));
      const missing = lacking.filter((month) => month < on.slice(0, 7));
      const months = {
        complete,
        awaitingReview,
        missing,
        late: missing.filter((month) => dueOn(month) < on),
        ahead: lacking.filter((month) => month >= on.slice(0, 7)),
      };
      const name = owner === '*' ? {} : { name: facilityOf(reference, owner).name };
      const dataset = datasetOf(expectation);
      return { owner, ...name, dataset, expectation, state: stateOf(months), ...months };
    }),
  );
  return all.sort((a, b) => (a.owner < b.owner ? -1 : a.owner > b.owner ? 1 : 0));
}

const quarterOf = (month: string) =>
  parsePeriod(quarterOfMonth(Number(month.slice(0, 4)), Number(month.slice(5))));

const worstFirst = ['late', 'missing', 'awaitingReview', 'ahead'] as const;

function stateOf(
  months: Readonly<Record<(typeof worstFirst)[number], readonly string[]>>,
): OwedData['state'] {
  return worstFirst.find((state) => months[state].length > 0) ?? 'complete';
}
