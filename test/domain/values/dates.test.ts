import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCalendarDate } from '../../../functions/domain/dataset.ts';
import { type DateSystem, readDate } from '../../../functions/domain/values/read-date.ts';
import {
  type PartOfYear,
  readMonth,
  readQuarter,
  readYear,
} from '../../../functions/domain/values/read-period.ts';

const june = '2024-06-30';

describe('a date', () => {
  test.each([
    ...['2024-06-30', '2024-6-30', '2024/6/30', '2024.6.30', '2024年6月30日', '2024 年 6 月 30 日'],
    ...[
      '2024年6月30号',
      '20240630',
      '２０２４年６月３０日',
      '２０２４－０６－３０',
      '30-Jun-2024',
      '30 Jun 2024',
    ],
    ...[
      '30 June 2024',
      'Jun 30, 2024',
      'June 30 2024',
      'Jun. 30, 2024',
      '30/06/2024',
      '06/30/2024',
      '30.6.2024',
    ],
    ...['2024-06-30T00:00:00', '2024-06-30 16:45', '2024/6/30 0:00:00', ' 2024-06-30 ', '30-JUN-2024'],
  ])('"%s" is 2024-06-30', (text) => {
    expect(readDate(text)).toEqual({ value: june });
  });

  test.each([
    ['1998-05-01', '1998-05-01'],
    ['1998年5月1日', '1998-05-01'],
    ['13/06/1949', '1949-06-13'],
    ['1 May 1900', '1900-05-01'],
    ['2024-06-30', june],
  ])('since when something stands may be %s', (text, value) => {
    expect(readDate(text, { standing: true })).toEqual({ value });
  });

  test.each(['1899-12-31', '2100-01-01'])('since when nothing stands: %s', (text) => {
    expect(readDate(text, { standing: true })).toEqual({ reason: 'out-of-range' });
  });

  test('since when something stands is counted by a workbook too', () => {
    expect(readDate('35916', { serials: '1900', standing: true })).toEqual({ value: '1998-05-01' });
    expect(readDate('35916', { serials: '1900' })).toEqual({ reason: 'out-of-range' });
  });

  test('with equal day and month has one reading', () => {
    expect(readDate('06/06/2024')).toEqual({ value: '2024-06-06' });
  });

  test.each<readonly [string, string]>([
    ['06/07/2024', 'ambiguous-date'],
    ['6.7.2024', 'ambiguous-date'],
    ['6/7/24', 'two-digit-year'],
    ['24-06-30', 'two-digit-year'],
    ['30-Jun-24', 'two-digit-year'],
    ['24年6月30日', 'two-digit-year'],
    ['2024-02-30', 'no-such-day'],
    ['2023-02-29', 'no-such-day'],
    ['2024-13-01', 'no-such-day'],
    ['2024-00-10', 'no-such-day'],
    ['31/04/2024', 'no-such-day'],
    ['13/13/2024', 'no-such-day'],
    ['Feb 30, 2024', 'no-such-day'],
    ['1999-12-31', 'out-of-range'],
    ['2100-01-01', 'out-of-range'],
    ['45473', 'date-serial'],
    ['2024-06-30T16:00:00Z', 'time-zone'],
    ['2024-06-30T00:00:00+08:00', 'time-zone'],
    ['', 'missing'],
    ['—', 'missing'],
    ['无', 'missing'],
    ...[
      '2024-06',
      '2024',
      'June',
      '30 Juni 2024',
      '二〇二四年六月三十日',
      '2024-06/30',
      'yesterday',
      '2024-06-30x',
    ].map((text) => [text, 'no-date'] as const),
  ])('"%s" gives none: %s', (text, reason) => {
    expect(readDate(text)).toEqual({ reason });
  });

  test.each<readonly [string, DateSystem, string]>([
    ['45473', '1900', june],
    ['44011', '1904', june],
    ['36526', '1900', '2000-01-01'],
    ['45473.0', '1900', june],
  ])('serial %s of the %s system is %s', (text, serials, value) => {
    expect(readDate(text, { serials })).toEqual({ value });
  });

  test('a serial outside the years that records have is out of range', () => {
    expect(readDate('36525', { serials: '1900' })).toEqual({ reason: 'out-of-range' });
    expect(readDate('99999', { serials: '1900' })).toEqual({ reason: 'out-of-range' });
  });
});

const days = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 86_400_000, max: Date.UTC(2099, 11, 31) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const partsOf = (date: string): readonly [string, number, number] => [
  date.slice(0, 4),
  Number(date.slice(5, 7)),
  Number(date.slice(8)),
];
const english = (date: string, month: 'short' | 'long', locale: string): string =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }).format(
    new Date(date),
  );
const serialOf = (date: string): string => String(new Date(date).getTime() / 86_400_000 + 25569);
const writings: readonly ((date: string) => string)[] = [
  (date) => date,
  (date) => date.replaceAll('-', '/'),
  (date) => date.replaceAll('-', ''),
  (date) => partsOf(date).join('.'),
  (date) => `${partsOf(date)[0]}年${partsOf(date)[1]}月${partsOf(date)[2]}日`,
  (date) => english(date, 'short', 'en-GB'),
  (date) => english(date, 'short', 'en-GB').replaceAll(' ', '-'),
  (date) => english(date, 'long', 'en-GB'),
  (date) => english(date, 'long', 'en-US'),
  (date) => `${date}T23:59:59`,
  serialOf,
];

describe('any date', () => {
  test('is read as it was meant, in whatever accepted way it is written', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...writings), (date, write) => {
        expect(readDate(write(date), { serials: '1900' })).toEqual({ value: date });
      }),
      { numRuns: 1000 },
    );
  });

  test('with day and month as numbers before the year is read or refused as its numbers allow, never guessed', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('/', '-', '.'), fc.boolean(), (date, separator, dayFirst) => {
        const [year, month, day] = partsOf(date);
        const text = (dayFirst ? [day, month, year] : [month, day, year]).join(separator);
        const single = day > 12 || day === month;
        expect(readDate(text)).toEqual(single ? { value: date } : { reason: 'ambiguous-date' });
      }),
    );
  });

  test('arbitrary text never throws and gives nothing but days of the calendar', () => {
    const likely = fc.string({ unit: fc.constantFrom(...'0123456789-/.年月日 JunT:'), maxLength: 12 });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), likely), (text) => {
        for (const one of [readDate(text, { serials: '1904' }), readDate(text)])
          expect('reason' in one || isCalendarDate(one.value)).toBe(true);
        for (const one of [readYear(text), readQuarter(text), readMonth(text)])
          expect('reason' in one || typeof one.value).not.toBe('undefined');
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a part of a year', () => {
  test.each([
    ['2024', 2024],
    ['2024年', 2024],
    ['２０２４', 2024],
  ])('"%s" is the year %i', (text, value) => {
    expect(readYear(text)).toEqual({ value });
  });

  test.each([
    ['24', 'two-digit-year'],
    ['1999', 'out-of-range'],
    ['2100', 'out-of-range'],
    ['2,024', 'no-year'],
    ['FY2024', 'no-year'],
    ['二〇二四', 'no-year'],
    ['', 'missing'],
  ])('"%s" gives no year: %s', (text, reason) => {
    expect(readYear(text)).toEqual({ reason });
  });

  test.each([
    ...['1', 'Q1', 'q1', '1Q', '第一季度', '一季度', '第1季度', '1季度', 'Ｑ１', '第一季'].map(
      (text) => [text, { part: 1 }] as const,
    ),
    ...['2024Q1', '2024-Q1', '2024 Q1', '2024年第一季度', '2024年1季度', 'Q1 2024', '1Q2024'].map(
      (text) => [text, { part: 1, year: 2024 }] as const,
    ),
  ])('"%s" is a quarter', (text, value) => {
    expect(readQuarter(text)).toEqual({ value });
  });

  test.each([
    ['5', 'out-of-range'],
    ['Q0', 'out-of-range'],
    ['第5季度', 'out-of-range'],
    ['4Q24', 'two-digit-year'],
    ['H1', 'no-quarter'],
    ['2024', 'no-quarter'],
    ['第五季度', 'no-quarter'],
    ['', 'missing'],
  ])('"%s" gives no quarter: %s', (text, reason) => {
    expect(readQuarter(text)).toEqual({ reason });
  });

  test.each<readonly [string, PartOfYear]>([
    ...['1', '01', '1月', '1月份', '一月', 'Jan', 'January', 'jan.'].map(
      (text) => [text, { part: 1 }] as const,
    ),
    ...[
      '2024-01',
      '2024/1',
      '2024年1月',
      '2024年一月',
      '202401',
      'Jan 2024',
      'Jan-2024',
      '01/2024',
      '2024-01-01',
    ].map((text) => [text, { part: 1, year: 2024 }] as const),
    ['十二月', { part: 12 }],
    ['Sept', { part: 9 }],
  ])('"%s" is a month', (text, value) => {
    expect(readMonth(text)).toEqual({ value });
  });

  test.each([
    ['13', 'out-of-range'],
    ['0', 'out-of-range'],
    ['13月', 'out-of-range'],
    ['2024-13', 'out-of-range'],
    ['1999-01', 'out-of-range'],
    ['Jan-24', 'two-digit-year'],
    ['24年1月', 'two-digit-year'],
    ['2024.1', 'no-month'],
    ['2024-01-15', 'no-month'],
    ['Janvier', 'no-month'],
    ['十三月', 'no-month'],
    ['1.0', 'no-month'],
    ['N/A', 'missing'],
  ])('"%s" gives no month: %s', (text, reason) => {
    expect(readMonth(text)).toEqual({ reason });
  });
});
