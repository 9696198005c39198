import { isCalendarDate } from './dataset.ts';
import { asOf, parsePeriod } from './period.ts';

/** When a report's half is released, year after year: a day of the calendar, in the period's year or later. */
export interface ReleaseRule {
  readonly report: string;
  readonly half: 'H1' | 'H2';
  readonly month: number;
  readonly day: number;
  /** 0 where the release lies in the period's own year. */
  readonly yearsAfter: number;
}

export interface DuePublication {
  readonly report: string;
  readonly period: string;
  readonly releasedOn: string;
}

/** The release day of a rule's half in one year, as 2024-09-30. */
export function releaseDate(rule: Omit<ReleaseRule, 'report'>, year: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${year + rule.yearsAfter}-${two(rule.month)}-${two(rule.day)}`;
}

/** Whether every year has the rule's day, and the half is over on it: nothing is released before it is measured. */
export function isReleaseDay(rule: Omit<ReleaseRule, 'report'>): boolean {
  // Released in 2023, which is no leap year: 29 February is no day of every year.
  const year = 2023 - rule.yearsAfter;
  const date = releaseDate(rule, year);
  return isCalendarDate(date) && date > asOf(parsePeriod(`${year}-${rule.half}`));
}

/** The releases of one half-year, for example of 2024-H1, in the schedule's order. */
export function publicationsOf(schedule: readonly ReleaseRule[], period: string): readonly DuePublication[] {
  const { year } = parsePeriod(period);
  return schedule
    .filter(({ half }) => period.endsWith(half))
    .map((rule) => ({ report: rule.report, period, releasedOn: releaseDate(rule, year) }));
}

/**
 * What is due on a day: of each scheduled report the newest period that is released on that day or was before it. The
 * day is told, never taken from a clock.
 */
export function publicationsDue(schedule: readonly ReleaseRule[], day: string): readonly DuePublication[] {
  const newest = new Map<string, DuePublication>();
  for (const rule of schedule) {
    const publication = latestRelease(rule, day);
    const other = newest.get(rule.report);
    if (other === undefined || lastDay(publication) > lastDay(other)) newest.set(rule.report, publication);
  }
  return [...newest.values()];
}

/**
 * What a schedule has brought by a day without anybody asking: each rule's newest release, which is no older than a
 * year. None from before `since`, the day of the organisation's first hand-in: nobody promised it.
 */
export function releasesBy(
  schedule: readonly ReleaseRule[],
  day: string,
  since: string,
): readonly DuePublication[] {
  return schedule
    .map((rule) => latestRelease(rule, day))
    .filter(({ releasedOn }) => releasedOn >= since)
    .sort((a, b) => compare(a.period, b.period) || compare(a.report, b.report));
}

/** A quarter of every scheduled report, or of those named. It is not released: its figures hold as of a day. */
export function quarterFigures(
  schedule: readonly ReleaseRule[],
  period: string,
  releasedOn = asOf(parsePeriod(period)),
  reports: readonly string[] = [...new Set(schedule.map(({ report }) => report))],
): readonly DuePublication[] {
  return reports.map((report) => ({ report, period, releasedOn }));
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** A rule's newest release up to a day. */
function latestRelease(rule: ReleaseRule, day: string): DuePublication {
  const sameYear = Number(day.slice(0, 4)) - rule.yearsAfter;
  const year = releaseDate(rule, sameYear) <= day ? sameYear : sameYear - 1;
  return {
    report: rule.report,
    period: `${year}-${rule.half}`,
    releasedOn: releaseDate(rule, year),
  };
}

const lastDay = ({ period }: DuePublication): string => asOf(parsePeriod(period));
