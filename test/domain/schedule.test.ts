import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asOf, parsePeriod } from '../../functions/domain/period.ts';
import {
  isReleaseDay,
  publicationsDue,
  publicationsOf,
  quarterFigures,
  type ReleaseRule,
  releaseDate,
  releasesBy,
} from '../../functions/domain/schedule.ts';

/** The three reports as the sample organisations schedule them (domain.md §3.2). */
const schedule: readonly ReleaseRule[] = [
  { report: 'carbon', half: 'H1', month: 9, day: 30, yearsAfter: 0 },
  { report: 'carbon', half: 'H2', month: 3, day: 31, yearsAfter: 1 },
  { report: 'green-manufacturing', half: 'H1', month: 9, day: 30, yearsAfter: 0 },
  { report: 'green-manufacturing', half: 'H2', month: 3, day: 31, yearsAfter: 1 },
  { report: 'conflict-minerals', half: 'H1', month: 1, day: 31, yearsAfter: 1 },
  { report: 'conflict-minerals', half: 'H2', month: 7, day: 31, yearsAfter: 1 },
];

const names = (day: string): readonly string[] =>
  publicationsDue(schedule, day).map((one) => `${one.report} ${one.period} ${one.releasedOn}`);

describe('what is due on a day', () => {
  test.each([
    [
      '2024-09-30',
      'carbon 2024-H1 2024-09-30',
      'green-manufacturing 2024-H1 2024-09-30',
      'conflict-minerals 2023-H2 2024-07-31',
    ],
    [
      '2024-09-29',
      'carbon 2023-H2 2024-03-31',
      'green-manufacturing 2023-H2 2024-03-31',
      'conflict-minerals 2023-H2 2024-07-31',
    ],
    [
      '2025-01-31',
      'carbon 2024-H1 2024-09-30',
      'green-manufacturing 2024-H1 2024-09-30',
      'conflict-minerals 2024-H1 2025-01-31',
    ],
    [
      '2025-01-30',
      'carbon 2024-H1 2024-09-30',
      'green-manufacturing 2024-H1 2024-09-30',
      'conflict-minerals 2023-H2 2024-07-31',
    ],
    [
      '2025-12-31',
      'carbon 2025-H1 2025-09-30',
      'green-manufacturing 2025-H1 2025-09-30',
      'conflict-minerals 2024-H2 2025-07-31',
    ],
  ])('%s', (day, ...expected) => {
    expect(names(day)).toEqual(expected);
  });

  test('is nothing where nothing is scheduled', () => {
    expect(publicationsDue([], '2024-09-30')).toEqual([]);
  });
});

const rules: fc.Arbitrary<ReleaseRule> = fc
  .record({
    report: fc.constantFrom('carbon', 'water', 'minerals'),
    half: fc.constantFrom('H1' as const, 'H2' as const),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    yearsAfter: fc.integer({ min: 0, max: 3 }),
  })
  .filter(isReleaseDay);
const schedules = fc.uniqueArray(rules, {
  selector: ({ report, half }) => `${report} ${half}`,
  maxLength: 6,
});
const days = fc
  .date({ min: new Date('2010-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const lastDay = (period: string): string => asOf(parsePeriod(period));

describe('for any schedule and any day', () => {
  test('each scheduled report is due once, with a release of its own schedule that the day has reached', () => {
    fc.assert(
      fc.property(schedules, days, (rulesOf, day) => {
        const due = publicationsDue(rulesOf, day);
        expect(due.map(({ report }) => report)).toEqual([...new Set(rulesOf.map(({ report }) => report))]);
        for (const one of due) {
          expect(publicationsOf(rulesOf, one.period)).toContainEqual(one);
          expect(one.releasedOn <= day).toBe(true);
          expect(one.releasedOn > lastDay(one.period)).toBe(true);
        }
      }),
    );
  });

  test('no newer period of the report is out by then', () => {
    fc.assert(
      fc.property(schedules, days, (rulesOf, day) => {
        for (const { report, period } of publicationsDue(rulesOf, day)) {
          const own = rulesOf.filter((rule) => rule.report === report);
          const year = Number(period.slice(0, 4));
          const later = [year, year + 1, year + 2, year + 3]
            .flatMap((one) => own.map((rule) => [`${one}-${rule.half}`, releaseDate(rule, one)] as const))
            .filter(([code]) => lastDay(code) > lastDay(period));
          for (const [, released] of later) expect(released > day).toBe(true);
        }
      }),
    );
  });

  test('a later day never makes an older period due, and the order of the schedule changes nothing', () => {
    fc.assert(
      fc.property(schedules, days, days, (rulesOf, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        const byReport = new Map(publicationsDue(rulesOf, later).map((due) => [due.report, due]));
        for (const due of publicationsDue(rulesOf, earlier)) {
          const then = byReport.get(due.report);
          expect(lastDay(then?.period ?? '') >= lastDay(due.period)).toBe(true);
        }
        const sorted = (list: ReturnType<typeof publicationsDue>) =>
          new Set(list.map((due) => JSON.stringify(due)));
        expect(sorted(publicationsDue([...rulesOf].reverse(), later))).toEqual(
          sorted(publicationsDue(rulesOf, later)),
        );
      }),
    );
  });
});

describe('what a schedule has brought by a day', () => {
  const brought = (day: string, since: string) =>
    releasesBy(schedule, day, since).map((one) => `${one.report} ${one.period} ${one.releasedOn}`);

  test('is each half of each report at its newest, in the order of periods', () => {
    expect(brought('2026-11-20', '2020-01-01')).toEqual([
      'conflict-minerals 2025-H1 2026-01-31',
      'carbon 2025-H2 2026-03-31',
      'conflict-minerals 2025-H2 2026-07-31',
      'green-manufacturing 2025-H2 2026-03-31',
      'carbon 2026-H1 2026-09-30',
      'green-manufacturing 2026-H1 2026-09-30',
    ]);
  });

  test('counts the release day itself, and the day of the first hand-in', () => {
    expect(brought('2026-09-30', '2026-09-30')).toHaveLength(2);
    expect(brought('2026-09-29', '2026-09-29')).toEqual([]);
    expect(brought('2026-11-20', '2026-10-01')).toEqual([]);
  });

  test('is never older than a year, nor later than the day, and each half once', () => {
    fc.assert(
      fc.property(schedules, days, (rulesOf, day) => {
        const found = releasesBy(rulesOf, day, '2000-01-01');
        expect(found).toHaveLength(rulesOf.length);
        for (const { releasedOn } of found) {
          expect(releasedOn <= day).toBe(true);
          expect(`${Number(releasedOn.slice(0, 4)) + 1}${releasedOn.slice(4)}` > day).toBe(true);
        }
      }),
    );
  });
});

test('a quarter is computed once for every scheduled report, as of its last day unless another is said', () => {
  expect(quarterFigures(schedule, '2026-Q3')).toEqual(
    ['carbon', 'green-manufacturing', 'conflict-minerals'].map((report) => ({
      report,
      period: '2026-Q3',
      releasedOn: '2026-09-30',
    })),
  );
  expect(quarterFigures(schedule, '2026-Q3', '2026-08-31', ['carbon'])).toEqual([
    { report: 'carbon', period: '2026-Q3', releasedOn: '2026-08-31' },
  ]);
});

describe('a release day', () => {
  test.each([
    ['the day after the half', { half: 'H1', month: 7, day: 1, yearsAfter: 0 }, true],
    ['the last day of the half', { half: 'H1', month: 6, day: 30, yearsAfter: 0 }, false],
    ['New Year after a second half', { half: 'H2', month: 1, day: 1, yearsAfter: 1 }, true],
    ['the year of a second half', { half: 'H2', month: 12, day: 31, yearsAfter: 0 }, false],
    ['a day that not every year has', { half: 'H2', month: 2, day: 29, yearsAfter: 1 }, false],
    ['a day that no year has', { half: 'H1', month: 9, day: 31, yearsAfter: 0 }, false],
    ['a month that there is not', { half: 'H1', month: 13, day: 1, yearsAfter: 0 }, false],
  ] as const)('%s', (_, rule, expected) => {
    expect(isReleaseDay(rule)).toBe(expected);
  });
});
