import { Failure } from './failure.ts';

/**
 * A reporting period: a quarter `2024-Q2`, a half `2024-H1` or a calendar year `2024`. Ends are inclusive. The year to
 * date of a first or third quarter is none of these: `2024-Q1-Q3`, its part the last quarter; nobody asks for it by name.
 */
export type Period =
  | { readonly kind: 'quarter'; readonly year: number; readonly part: number }
  | { readonly kind: 'toDate'; readonly year: number; readonly part: number }
  | { readonly kind: 'half'; readonly year: number; readonly part: number }
  | { readonly kind: 'year'; readonly year: number; readonly part: 1 };

const pattern = /^(20\d{2})(?:-(?:Q([1-4])|H([12])|Q1-Q([13])))?$/;

/** Reads a period code. Throws `usage.invalid-period`, naming the three accepted forms. */
export function parsePeriod(code: string): Period {
  const match = pattern.exec(code);
  if (!match) {
    throw new Failure(
      'usage.invalid-period',
      `"${code}" is not a period: write a half such as 2024-H1, a quarter such as 2024-Q2 or a year such as 2024`,
    );
  }
  const year = Number(match[1]);
  if (match[2]) return { kind: 'quarter', year, part: Number(match[2]) };
  if (match[3]) return { kind: 'half', year, part: Number(match[3]) };
  if (match[4]) return { kind: 'toDate', year, part: Number(match[4]) };
  return { kind: 'year', year, part: 1 };
}

export function periodCode(period: Period): string {
  if (period.kind === 'quarter') return `${period.year}-Q${period.part}`;
  if (period.kind === 'half') return `${period.year}-H${period.part}`;
  if (period.kind === 'toDate') return `${period.year}-Q1-Q${period.part}`;
  return String(period.year);
}

/** First and last quarter, counted from 1. */
function quarterRange(period: Period): readonly [number, number] {
  if (period.kind === 'quarter') return [period.part, period.part];
  if (period.kind === 'half') return [period.part * 2 - 1, period.part * 2];
  if (period.kind === 'toDate') return [1, period.part];
  return [1, 4];
}

export function quartersOf(period: Period): readonly string[] {
  const [first, last] = quarterRange(period);
  return Array.from({ length: last - first + 1 }, (_, index) => `${period.year}-Q${first + index}`);
}

/** Months as `2024-01`, in order. */
export function monthsOf(period: Period): readonly string[] {
  const [first, last] = quarterRange(period);
  return Array.from({ length: (last - first + 1) * 3 }, (_, index) =>
    monthCode(period.year, first * 3 - 2 + index),
  );
}

/** Months of a quarter, 1 to 12. */
export function monthsOfQuarter(quarter: number): readonly number[] {
  return [quarter * 3 - 2, quarter * 3 - 1, quarter * 3];
}

export function monthCode(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

export function quarterOfMonth(year: number, month: number): string {
  return `${year}-Q${Math.ceil(month / 3)}`;
}

const lastDays = ['03-31', '06-30', '09-30', '12-31'] as const;

/** The last day: the date as of which statuses and stocks of the period hold. */
export function asOf(period: Period): string {
  return `${period.year}-${lastDays[quarterRange(period)[1] - 1]}`;
}

export function startsOn(period: Period): string {
  return `${period.year}-${String(quarterRange(period)[0] * 3 - 2).padStart(2, '0')}-01`;
}

/** The last quarter that is over on a day: on 25 October the third of that year. */
export function lastClosedQuarter(day: string): Period {
  const before = daysBefore(startsOn(parsePeriod(quarterOfDay(day))), 1);
  return parsePeriod(quarterOfDay(before));
}

/** The last day of the last month that is over on a day: on 5 September the 31st of August. */
export function lastFullMonthEnd(day: string): string {
  return daysBefore(`${day.slice(0, 7)}-01`, 1);
}

/** The quarter that a day lies in, as 2024-Q2. */
export function quarterOfDay(day: string): string {
  return quarterOfMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
}

/** The calendar day that lies a number of days before another. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}

/** The calendar day that lies a number of days after another. */
export const daysAfter = (day: string, days: number): string => daysBefore(day, -days);

/** Whether a day lies in the period, its first and last day included. */
export function isWithin(period: Period, day: string): boolean {
  return startsOn(period) <= day && day <= asOf(period);
}

/** Year to date as of the period's last day: H1 as of Q2, the whole year as of Q4, three quarters as of Q3. */
export function yearToDate(period: Period): Period {
  const last = quarterRange(period)[1];
  if (last === 4) return { kind: 'year', year: period.year, part: 1 };
  if (last === 2) return { kind: 'half', year: period.year, part: 1 };
  return { kind: 'toDate', year: period.year, part: last };
}

/** The half-year that a quarter lies in. */
export function halfOf(quarter: Period): Period {
  return { kind: 'half', year: quarter.year, part: Math.ceil(quarterRange(quarter)[1] / 2) };
}

/** Share of the calendar year that has passed at the period's end. */
export function elapsedQuarters(period: Period): number {
  return quarterRange(period)[1];
}
