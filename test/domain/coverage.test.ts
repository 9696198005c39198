import { describe, expect, test } from 'vitest';
import { monthsOwed } from '../../functions/domain/consolidated.ts';
import { coverageOf } from '../../functions/domain/coverage.ts';
import { Decimal } from '../../functions/domain/decimal.ts';
import { parsePeriod } from '../../functions/domain/period.ts';
import type { Reference } from '../../functions/domain/reference.ts';
import { emptyTally, markPresent, type Tally } from '../../functions/domain/tally.ts';
import { failureOf, plant, smallOrganisation } from './small-organisation.ts';

const gas = 'activity:natural_gas';
const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const delivered = (months: Readonly<Record<string, readonly number[]>>, expectation = gas): Tally => {
  const tally = emptyTally();
  for (const [facilityId, own] of Object.entries(months)) markPresent(tally, expectation, facilityId, own);
  return tally;
};
const burning = (facilityId: string, more: Readonly<Record<string, unknown>> = {}) =>
  plant(facilityId, { expectedSources: ['natural_gas', 'grid'], ...more });
const three: Reference = smallOrganisation({
  facilities: [burning('P1'), burning('P2'), burning('P3'), plant('OUT')],
  scope: [
    ['P1', '60'],
    ['P2', '30'],
    ['P3', '10'],
    ['OUT', '900'],
  ],
});
const coverage = (tally: Tally, period: string, reference = three, expects: readonly string[] = [gas]) =>
  coverageOf(expects, tally, parsePeriod(period), reference);

describe('coverage', () => {
  test.each([
    ['all three for the whole year', { P1: all, P2: all, P3: all }, '2023', 3, '1', []],
    ['one without a single month', { P1: all, P2: all }, '2023', 2, '0.9', ['P3']],
    ['one without December', { P1: all, P2: all.slice(0, 11), P3: all }, '2023', 2, '0.7', ['P2']],
    ['that one, of the first half', { P1: all, P2: all.slice(0, 11), P3: all }, '2023-H1', 3, '1', []],
    [
      'that one, of the last quarter',
      { P1: all, P2: all.slice(0, 11), P3: all },
      '2023-Q4',
      2,
      '0.7',
      ['P2'],
    ],
    ['nobody', {}, '2023', 0, '0', ['P1', 'P2', 'P3']],
  ])('with %s', (_, months, period, complete, weight, incomplete) => {
    expect(coverage(delivered(months), period)).toEqual({ complete, expected: 3, weight, incomplete });
  });

  test('is asked only of plants that have the source', () => {
    const found = coverage(delivered({ P1: all, P2: all, P3: all }), '2023');
    expect(found?.expected).toBe(3);
    expect(coverage(delivered({}), '2023', three, ['activity:lpg'])).toEqual({
      complete: 0,
      expected: 0,
      weight: '1',
      incomplete: [],
    });
  });

  test('of two sources needs both of a plant that has both', () => {
    const tally = delivered({ P1: all, P2: all, P3: all });
    markPresent(tally, 'activity:grid', 'P1', all);
    expect(coverage(tally, '2023', three, [gas, 'activity:grid'])).toEqual({
      complete: 1,
      expected: 4,
      weight: new Decimal(60).dividedBy(1000).toFixed(),
      incomplete: ['OUT', 'P2', 'P3'],
    });
  });

  test('is not asked for where nothing is expected of anybody', () => {
    expect(coverage(delivered({}), '2023', three, [])).toBeUndefined();
  });

  test('counts plants where all weigh nothing', () => {
    const weightless = smallOrganisation({
      facilities: [burning('P1'), burning('P2')],
      scope: [
        ['P1', '0'],
        ['P2', '0'],
      ],
    });
    expect(coverage(delivered({ P1: all }), '2023', weightless)?.weight).toBe('0.5');
  });

  test('names an incomplete plant even where it weighs nothing yet', () => {
    const opened = smallOrganisation({
      facilities: [burning('P1'), burning('NEW')],
      scope: [
        ['P1', '60'],
        ['NEW', '0'],
      ],
    });
    expect(coverage(delivered({ P1: all }), '2023', opened)).toEqual({
      complete: 1,
      expected: 2,
      weight: '1',
      incomplete: ['NEW'],
    });
  });

  test('of revenue is asked of the organisation as a whole', () => {
    const booked = (months: readonly number[]) =>
      coverage(delivered({ '*': months }, 'revenue'), '2023', three, ['revenue']);
    expect(booked(all)).toEqual({ complete: 1, expected: 1, weight: '1', incomplete: [] });
    expect(booked(all.slice(0, 9))).toEqual({ complete: 0, expected: 1, weight: '0', incomplete: ['*'] });
  });

  test('needs the plants of the consolidation on the facility list', () => {
    expect(failureOf(() => coverage(delivered({}), '2023', smallOrganisation()))).toMatchObject({
      code: 'aggregate.facility-unknown',
    });
  });
});

describe('a plant that opened or closed within the period', () => {
  test.each([
    [
      'opened in mid-March',
      { openedOn: '2023-03-15' },
      '2023-H1',
      ['2023-03', '2023-04', '2023-05', '2023-06'],
    ],
    [
      'closed in mid-April',
      { closedOn: '2023-04-15' },
      '2023-H1',
      ['2023-01', '2023-02', '2023-03', '2023-04'],
    ],
    [
      'opened and closed',
      { openedOn: '2023-02-01', closedOn: '2023-03-31' },
      '2023-H1',
      ['2023-02', '2023-03'],
    ],
    ['opened after it', { openedOn: '2023-07-01' }, '2023-H1', []],
    ['closed before it', { closedOn: '2022-12-31' }, '2023-H1', []],
  ])('%s owes the months it ran', (_, dates, period, owed) => {
    const [facility] = smallOrganisation({ facilities: [burning('P1', dates)] }).facilities.values();
    expect(facility && monthsOwed(facility, parsePeriod(period))).toEqual(owed);
  });

  test.each([
    ['opened in March, delivered from March', { openedOn: '2023-03-15' }, [3, 4, 5, 6], 2, []],
    ['opened in March, delivered from April', { openedOn: '2023-03-15' }, [4, 5, 6], 1, ['P2']],
    ['closed in April, delivered to April', { closedOn: '2023-04-02' }, [1, 2, 3, 4], 2, []],
    ['closed in April, delivered to March', { closedOn: '2023-04-02' }, [1, 2, 3], 1, ['P2']],
  ])('%s', (_, dates, months, complete, incomplete) => {
    const reference = smallOrganisation({
      facilities: [burning('P1'), burning('P2', dates)],
      scope: [
        ['P1', '50'],
        ['P2', '50'],
      ],
    });
    const found = coverage(delivered({ P1: all, P2: months }), '2023-H1', reference);
    expect(found).toMatchObject({ complete, expected: 2, incomplete });
  });

  test.each([{ openedOn: '2023-07-01' }, { closedOn: '2022-12-31' }])(
    'not open in it at all (%j), is not asked',
    (dates) => {
      const reference = smallOrganisation({
        facilities: [burning('P1'), burning('P2', dates)],
        scope: [
          ['P1', '50'],
          ['P2', '50'],
        ],
      });
      expect(coverage(delivered({ P1: all }), '2023-H1', reference)).toMatchObject({
        complete: 1,
        expected: 1,
        weight: '1',
      });
    },
  );
});
