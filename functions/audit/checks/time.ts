import type { Check } from '../../domain/check.ts';
import { datesIn } from '../../domain/dates/dates-in-text.ts';
import { announced, sentencesIn, speaksOfPlan } from '../../domain/dates/plans.ts';
import type { Observation } from '../../domain/finding.ts';
import { asOf, parsePeriod } from '../../domain/period.ts';
import { citationsSeen } from '../../domain/standards/citations.ts';
import type { BookSaying } from '../book.ts';
import type { Claim } from '../disclosure.ts';
import type { Examined } from '../examine.ts';
import { placeOfClaim } from '../place.ts';
import { languageOf } from '../saying.ts';

type Seen = (examined: Examined) => readonly Observation[];

/** Last day that the document reports on. */
function lastDay({ book }: Examined): string | undefined {
  const { asOf: stated, period } = book.file.document;
  return stated ?? (period === undefined ? undefined : asOf(parsePeriod(period)));
}

const dated = (
  { book }: Examined,
  of: 'event' | 'plan',
): readonly (BookSaying & { readonly day: string })[] =>
  book.sayings.flatMap((saying) =>
    saying.is.kind === 'date' && saying.is.of === of ? [{ ...saying, day: saying.is.day }] : [],
  );

/** A month is over on its last day: of 2024-07 that is before 2024-08. */
const isBefore = (day: string, other: string): boolean =>
  day.length === other.length ? day < other : day < other.slice(0, day.length);
const isAfter = (day: string, other: string): boolean => day > other.slice(0, day.length);

const seen = ({ id, claim, text }: BookSaying, { book }: Examined, limit: string): Observation => ({
  subject: id,
  values: { found: text, day: limit },
  place: placeOfClaim(claim, book),
});

/** A part of a claim that gives a time in words, which the claim itself declares no meaning of. */
interface Timed {
  readonly claim: Claim;
  readonly subject: string;
  readonly words: string;
  readonly isPlan: boolean;
  /** First and last day of the latest time it names. */
  readonly from: string;
  readonly to: string;
}

/** What marks an event as later than the period reported on. */
const markedAsLater =
  /after the (?:reporting )?period|post-period|subsequent event|期后|报告期(?:末|结束)?后/i;

/** When the document itself came out, and the day that a list is of, are no events. */
const ofTheDocument = /\b(?:publish|releas|issu)(?:ed|es)\b|\bas (?:of|at)\b|发布|出版|截至/i;

/** What goes on since a day, or comes again every year, is not over when the day is. */
const lasting = /\b(?:from|since|each|every)\b|每[年月季]|自.{1,14}起/i;

/** Times in sentences; bare years name plans and base years as often, and are none. */
function undeclared({ book }: Examined): readonly Timed[] {
  const { period, publishedOn, language: own } = book.file.document;
  const year = period === undefined ? Number(publishedOn?.slice(0, 4)) : parsePeriod(period).year;
  return (book.file.claims ?? []).flatMap((claim, at): readonly Timed[] => {
    if (claim.says?.some(({ is }) => is.kind === 'date') || markedAsLater.test(claim.sentence)) return [];
    const language = languageOf(claim.sentence, claim.language ?? own);
    return sentencesIn(claim.sentence).flatMap((sentence): readonly Timed[] => {
      const isPlan = speaksOfPlan(sentence, language);
      if ((isPlan ? lasting : ofTheDocument).test(sentence)) return [];
      const dates = datesIn(isPlan ? announced(sentence) : sentence, language, year);
      const [last] = dates.filter(({ grain }) => grain !== 'year').sort((a, b) => (a.to < b.to ? 1 : -1));
      if (last === undefined || dates.some(({ to }) => to > last.to)) return [];
      const { words, from, to } = last;
      return [{ ...{ claim, subject: `claim ${claim.id ?? at + 1}`, words, isPlan }, from, to }];
    });
  });
}

const seenIn = (timed: Timed, { book }: Examined, day: string): Observation => ({
  subject: timed.subject,
  values: { found: timed.words, day },
  place: placeOfClaim(timed.claim, book),
});

const afterPeriod: Seen = (examined) => {
  const last = lastDay(examined);
  if (last === undefined) return [];
  return [
    ...dated(examined, 'event')
      .filter(({ day }) => isAfter(day, last))
      .map((one) => seen(one, examined, last)),
    ...undeclared(examined)
      .filter(({ isPlan, from }) => !isPlan && from > last)
      .map((one) => seenIn(one, examined, last)),
  ];
};

/** What is announced for a day that was over when the document was published. */
const stalePlan: Seen = (examined) => {
  const published = examined.book.file.document.publishedOn;
  if (published === undefined) return [];
  return [
    ...dated(examined, 'plan')
      .filter(({ day }) => isBefore(day, published))
      .map((one) => seen(one, examined, published)),
    ...undeclared(examined)
      .filter(({ isPlan, to }) => isPlan && to <= published)
      .map((one) => seenIn(one, examined, published)),
  ];
};

/** Numbered standards as sentences cite them, on the day of publication or the last day reported on. */
const citations: Seen = (examined) => {
  const { book } = examined;
  const day = book.file.document.publishedOn ?? lastDay(examined);
  if (day === undefined) return [];
  return (book.file.claims ?? []).flatMap((claim, at) =>
    citationsSeen(claim.sentence, day).map(
      ({ found, kind, expected = '', on = '' }): Observation => ({
        subject: `claim ${claim.id ?? at + 1}`,
        values: { found, expected, on, kind },
        place: placeOfClaim(claim, book),
      }),
    ),
  );
};

const ofKind =
  (...kinds: readonly string[]): Seen =>
  (examined) =>
    citations(examined).filter(({ values }) => kinds.includes(values.kind ?? ''));

const otherYear: Seen = ({ book }) =>
  (book.file.evidence ?? []).flatMap(({ title, year, shownFor }): readonly Observation[] =>
    year === undefined || shownFor === undefined || year === shownFor
      ? []
      : [{ subject: title, values: { found: year, expected: shownFor, title }, place: { section: title } }],
  );

const expired: Seen = (examined) => {
  const last = lastDay(examined);
  return (examined.book.file.evidence ?? []).flatMap(({ title, validUntil }): readonly Observation[] =>
    last === undefined || validUntil === undefined || validUntil >= last
      ? []
      : [{ subject: title, values: { found: validUntil, day: last, title }, place: { section: title } }],
  );
};

/** Days, evidence and standards (domain.md §5, C-PERIOD, C-STALE, C-EVIDENCE, C-STD). */
export const timeChecks: readonly Check<Examined>[] = [
  { id: 'disclosed-after-period', rule: 'C-PERIOD', severity: 'warning', run: afterPeriod },
  { id: 'disclosed-stale-plan', rule: 'C-STALE', severity: 'blocking', run: stalePlan },
  { id: 'disclosed-other-year', rule: 'C-EVIDENCE', severity: 'blocking', run: otherYear },
  { id: 'disclosed-expired', rule: 'C-EVIDENCE', severity: 'blocking', run: expired },
  {
    ...{ id: 'disclosed-citation', rule: 'C-STD', severity: 'warning' },
    run: ofKind('misspelt', 'undated', 'title'),
  },
  {
    id: 'disclosed-standard-gone',
    rule: 'C-STD',
    severity: 'warning',
    run: ofKind('withdrawn', 'superseded', 'notYet'),
  },
  { id: 'disclosed-former-name', rule: 'C-STD', severity: 'warning', run: ofKind('formerName') },
  { id: 'disclosed-standard-unknown', rule: 'C-STD', severity: 'note', run: ofKind('unknown') },
];
