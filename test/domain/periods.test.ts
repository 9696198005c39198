import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateText, monthText, yearText } from '../../functions/domain/date-text.ts';
import { localDate } from '../../functions/domain/local-date.ts';
import {
  asOf,
  elapsedQuarters,
  halfOf,
  lastClosedQuarter,
  lastFullMonthEnd,
  monthsOf,
  parsePeriod,
  periodCode,
  quarterOfDay,
  quarterOfMonth,
  quartersOf,
  startsOn,
  yearToDate,
} from '../../functions/domain/period.ts';
import { failureOf } from './small-organisation.ts';

const codes = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.constantFrom('', '-H1', '-H2', '-Q1', '-Q2', '-Q3', '-Q4'))
  .map(([year, part]) => `${year}${part}`);

describe('a period', () => {
  test.each([
    ['2024-Q1', '2024-01-01', '2024-03-31', ['2024-Q1'], 3, 1],
    ['2024-Q2', '2024-04-01', '2024-06-30', ['2024-Q2'], 3, 2],
    ['2024-Q3', '2024-07-01', '2024-09-30', ['2024-Q3'], 3, 3],
    ['2024-Q4', '2024-10-01', '2024-12-31', ['2024-Q4'], 3, 4],
    ['2024-H1', '2024-01-01', '2024-06-30', ['2024-Q1', '2024-Q2'], 6, 2],
    ['2024-H2', '2024-07-01', '2024-12-31', ['2024-Q3', '2024-Q4'], 6, 4],
    ['2024', '2024-01-01', '2024-12-31', ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'], 12, 4],
  ])('%s runs from %s to %s', (code, first, last, quarters, months, elapsed) => {
    const period = parsePeriod(code);
    expect(startsOn(period)).toBe(first);
    expect(asOf(period)).toBe(last);
    expect(quartersOf(period)).toEqual(quarters);
    expect(monthsOf(period)).toHaveLength(months);
    expect(elapsedQuarters(period)).toBe(elapsed);
  });

  test('has its months in order, two digits each', () => {
    expect(monthsOf(parsePeriod('2023-H2'))).toEqual([
      '2023-07',
      '2023-08',
      '2023-09',
      '2023-10',
      '2023-11',
      '2023-12',
    ]);
  });

  test.each([
    '',
    '2024-H3',
    '2024-Q0',
    '2024-Q5',
    '24-H1',
    '1999',
    '2024H1',
    ' 2024-H1',
    '2024-h1',
    '2024-Q12',
  ])('"%s" is none, and the message says which forms there are', (code) => {
    const failure = failureOf(() => parsePeriod(code));
    expect(failure).toMatchObject({ code: 'usage.invalid-period' });
    expect(failure).toMatchObject({ message: expect.stringMatching(/2024-H1.*2024-Q2.*2024/) });
  });

  test.each([
    ['2024-Q1', '2024-H1'],
    ['2024-Q2', '2024-H1'],
    ['2024-Q3', '2024-H2'],
    ['2024-Q4', '2024-H2'],
  ])('%s lies in %s', (quarter, half) => {
    expect(periodCode(halfOf(parsePeriod(quarter)))).toBe(half);
  });

  test('is written as it was read', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(periodCode(parsePeriod(code))).toBe(code);
      }),
    );
  });

  test('is exactly the months of its quarters, and these lie between its first and last day', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const period = parsePeriod(code);
        const months = monthsOf(period);
        expect(quartersOf(period).flatMap((quarter) => monthsOf(parsePeriod(quarter)))).toEqual(months);
        expect(new Set(months.map((month) => quarterOfMonth(period.year, Number(month.slice(5)))))).toEqual(
          new Set(quartersOf(period)),
        );
        expect(`${months[0]}-01`).toBe(startsOn(period));
        expect(asOf(period).slice(0, 7)).toBe(months.at(-1));
      }),
    );
  });
});

describe('the year to date', () => {
  test.each([
    ['2024-H1', '2024-H1'],
    ['2024-Q2', '2024-H1'],
    ['2024-H2', '2024'],
    ['2024-Q4', '2024'],
    ['2024', '2024'],
    ['2024-Q1', '2024-Q1-Q1'],
    ['2024-Q3', '2024-Q1-Q3'],
  ])('as of the end of %s is %s', (code, expected) => {
    expect(periodCode(yearToDate(parsePeriod(code)))).toBe(expected);
  });

  test('of a third quarter is its first three, and ends with it', () => {
    const period = parsePeriod('2024-Q1-Q3');
    expect(quartersOf(period)).toEqual(['2024-Q1', '2024-Q2', '2024-Q3']);
    expect([startsOn(period), asOf(period), elapsedQuarters(period)]).toEqual([
      '2024-01-01',
      '2024-09-30',
      3,
    ]);
    expect(monthsOf(period)).toHaveLength(9);
  });
});

describe('dates in words', () => {
  test.each([
    ['2024-09-30', 'en', '30 September 2024', 'September 2024'],
    ['2024-01-01', 'en', '1 January 2024', 'January 2024'],
    ['2024-09-30', 'zh-CN', '2024年9月30日', '2024年9月'],
  ])('%s in %s reads %s', (date, language, day, month) => {
    expect(dateText(date, language)).toBe(day);
    expect(monthText(date, language)).toBe(month);
  });

  test.each([
    ['latn', '2024'],
    ['hanidec', '二〇二四'],
  ])('a year in numerals %s reads %s', (numerals, expected) => {
    expect(yearText(2024, numerals)).toBe(expected);
  });
});

describe('a day', () => {
  test.each([
    ['2026-10-25', '2026-Q3', '2026-09-30', '2026-Q4'],
    ['2027-01-01', '2026-Q4', '2026-12-31', '2027-Q1'],
    ['2026-12-31', '2026-Q3', '2026-11-30', '2026-Q4'],
    ['2028-03-05', '2027-Q4', '2028-02-29', '2028-Q1'],
  ])('%s has behind it the quarter %s and the month that ended on %s', (day, closed, month, own) => {
    expect(periodCode(lastClosedQuarter(day))).toBe(closed);
    expect(lastFullMonthEnd(day)).toBe(month);
    expect(quarterOfDay(day)).toBe(own);
  });

  test.each([
    ['2026-09-29T16:00:00Z', 'Asia/Shanghai', '2026-09-30'],
    ['2026-09-29T15:59:59Z', 'Asia/Shanghai', '2026-09-29'],
    ['2026-12-31T16:30:00Z', 'Asia/Shanghai', '2027-01-01'],
    ['2026-09-30T01:00:00+08:00', 'UTC', '2026-09-29'],
    ['2027-03-28T00:59:59Z', 'Europe/Berlin', '2027-03-28'],
    ['2027-03-27T22:30:00Z', 'Europe/Berlin', '2027-03-27'],
    ['2027-03-28T22:30:00Z', 'Europe/Berlin', '2027-03-29'],
  ])('of %s in %s is %s', (instant, zone, day) => {
    expect(localDate(instant, zone)).toBe(day);
  });
});
