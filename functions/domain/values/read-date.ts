import { isCalendarDate, isStandingDate } from '../dataset.ts';
import { monthOfName } from './month-names.ts';
import { isMissingMark, plainText } from './plain-text.ts';
import { isRead, type Read, read, unread } from './read.ts';

/** The day from which a workbook counts its dates (ECMA-376, 18.17.4.1). */
export type DateSystem = '1900' | '1904';

export interface DateHint {
  /** Read a number of five digits as a day counted from there; without it such a number is no date. */
  readonly serials?: DateSystem;
  /** Years begin with 1900: the day since when something stands. */
  readonly standing?: true;
}

/** Day 0 of each system. That of 1900 counts a 29 February 1900 that never was; before 1 March 1900 nothing is read. */
const dayZero: Readonly<Record<DateSystem, number>> = {
  '1900': Date.UTC(1899, 11, 30),
  '1904': Date.UTC(1904, 0, 1),
};
const millisecondsPerDay = 86_400_000;

const timeOfDay = /[T ] ?\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?<zone> ?(?:Z|UTC|[-+]\d{2}:?\d{2}))?$/i;
const yearFirst = /^(\d+)(?:([-/.]) ?(\d{1,2})\2 ?(\d{1,2})| ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号])$/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2}|\d{4})$/;
const nameInside = /^(\d{1,2})[- ]([A-Za-z]{3,9}\.?)[-, ]{1,2}(\d+)$/;
const nameFirst = /^([A-Za-z]{3,9}\.?)[- ](\d{1,2})[, ]{1,2}(\d+)$/;

/**
 * A day as people write it, as 2024-06-30: year first with dashes, points, strokes or 年月日; with the month's English
 * name (30-Jun-2024, June 30, 2024); as eight digits; day and month as numbers before the year only where one reading is
 * possible (13/06/2024). A time of day behind it says nothing of the day and is passed over, unless it has a time zone.
 * Years are 2000 to 2099, of what stands 1900 to 2099, and always have four digits.
 */
export function readDate(text: string, { serials, standing }: DateHint = {}): Read<string> {
  const date = anyDate(text, serials);
  return !isRead(date) || standing || isCalendarDate(date.value) ? date : unread('out-of-range');
}

function anyDate(text: string, serials: DateSystem | undefined): Read<string> {
  const whole = plainText(text);
  if (isMissingMark(whole)) return unread('missing');
  const time = timeOfDay.exec(whole);
  if (time?.groups?.zone) return unread('time-zone');
  const plain = time ? whole.slice(0, time.index) : whole;
  if (/^\d{5}(?:\.0+)?$/.test(plain))
    return serials ? ofSerial(Number(plain), serials) : unread('date-serial');
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (compact) return day(compact[1], compact[2], compact[3]);
  const first = yearFirst.exec(plain);
  if (first && (first[1]?.length === 4 || !yearLast.test(plain)))
    return day(first[1], first[3] ?? first[5], first[4] ?? first[6]);
  const last = yearLast.exec(plain);
  if (last) return dayAndMonth(last[1] ?? '', last[3] ?? '', last[4] ?? '');
  const inside = nameInside.exec(plain);
  if (inside) return named(inside[3], inside[2], inside[1]);
  const before = nameFirst.exec(plain);
  return before ? named(before[3], before[1], before[2]) : unread('no-date');
}

function ofSerial(serial: number, system: DateSystem): Read<string> {
  const date = new Date(dayZero[system] + serial * millisecondsPerDay).toISOString().slice(0, 10);
  return isStandingDate(date) ? read(date) : unread('out-of-range');
}

function named(year: string | undefined, name: string | undefined, date: string | undefined): Read<string> {
  const month = monthOfName(name ?? '');
  return month === undefined ? unread('no-date') : day(year, String(month), date);
}

/** Two numbers before a year: read where only one can be the month, or where both readings are the same day. */
function dayAndMonth(one: string, other: string, year: string): Read<string> {
  if (year.length !== 4) return unread('two-digit-year');
  if (Number(one) === Number(other) || Number(one) > 12) return day(year, other, one);
  return Number(other) > 12 ? day(year, one, other) : unread('ambiguous-date');
}

function day(year = '', month = '', date = ''): Read<string> {
  if (year.length === 2) return unread('two-digit-year');
  if (year.length !== 4) return unread('no-date');
  if (!/^(?:19|20)/.test(year)) return unread('out-of-range');
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isStandingDate(text) ? read(text) : unread('no-such-day');
}
