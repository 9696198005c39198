/** Where a workbook begins to count days: 1900 (with the leap day that 1900 did not have) or 1904. */
export type DateSystem = 1900 | 1904;

const secondsPerDay = 86_400;
const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/** Days of the two days that Excel shows and no calendar has. */
const neverWere: Readonly<Record<number, string>> = { 0: '1900-01-00', 60: '1900-02-29' };
/** 9999-12-31, in days since the first of each system. */
const lastDay = { 1900: 2_958_465, 1904: 2_957_003 } as const;

/**
 * A serial number as a date, to the second, as Excel shows it: days below 61 of the 1900 system count from 1899-12-31 and
 * those above from a day earlier (ECMA-376 part 1, 18.17.4.1). `undefined` for what Excel shows no date of.
 */
export function dateOfSerial(serial: number, system: DateSystem): string | undefined {
  const seconds = Math.round(serial * secondsPerDay);
  const day = Math.floor(seconds / secondsPerDay);
  if (seconds < 0 || day > lastDay[system]) return undefined;
  const rest = seconds % secondsPerDay;
  const date = (system === 1900 ? neverWere[day] : undefined) ?? calendarDay(day, system);
  return rest === 0 ? date : `${date}T${timeText(rest)}`;
}

/** A serial number as hours, minutes and seconds, beyond a day where it has days. */
export function timeOfSerial(serial: number): string {
  return `${serial < 0 ? '-' : ''}T${timeText(Math.round(Math.abs(serial) * secondsPerDay))}`;
}

const timeText = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => pad(part))
    .join(':');

function calendarDay(day: number, system: DateSystem): string {
  const first = system === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 61 ? 31 : 30);
  return new Date(first + day * secondsPerDay * 1000).toISOString().slice(0, 10);
}

/** The serial number of a day, in the 1900 system. `undefined` for what is no day of it. */
export function serialOfDate(date: string): number | undefined {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const instant = Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth));
  if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== date) return undefined;
  const day = Math.round((instant - Date.UTC(1899, 11, 31)) / (secondsPerDay * 1000));
  const serial = day < 60 ? day : day + 1;
  return serial >= 1 ? serial : undefined;
}
