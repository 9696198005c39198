import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../functions/domain/decimal.ts';
import type { DecidedRecord } from '../../functions/domain/record.ts';
import {
  add,
  addMember,
  countSource,
  emptyTally,
  markPresent,
  merge,
  type Tally,
} from '../../functions/domain/tally.ts';
import { tallyFromJson, tallyToJson } from '../../functions/domain/tally-json.ts';
import { fold, record, smallOrganisation } from './small-organisation.ts';

const names = fc.constantFrom('scope1/a/CO2', 'scope1/b/CO2', 'energy/diesel', '10', '9', '__proto__');
/** Up to twelve digits before and six after the point: sums of them are exact. */
const amounts = fc
  .bigInt({ min: -(10n ** 18n), max: 10n ** 18n })
  .map((digits) => new Decimal(digits.toString()).dividedBy(1_000_000));
const steps = fc.oneof(
  fc.tuple(names, amounts, fc.boolean()).map(([cell, amount, estimated]) => (tally: Tally) => {
    add(tally, cell, amount, estimated);
  }),
  fc.tuple(names, fc.constantFrom('S1', 'S2', 'S3')).map(([cell, member]) => (tally: Tally) => {
    addMember(tally, cell, member);
  }),
  fc
    .tuple(names, fc.array(fc.integer({ min: 1, max: 12 })))
    .map(([expectation, months]) => (tally: Tally) => {
      markPresent(tally, expectation, 'P1', months);
    }),
  names.map((cell) => (tally: Tally) => {
    tally.notApplicable.add(cell);
  }),
);
const tallies = fc.array(steps, { maxLength: 12 }).map((those) => {
  const tally = emptyTally();
  for (const step of those) step(tally);
  return tally;
});
const content = (tally: Tally) => JSON.stringify(tallyToJson(tally));

describe('joining tallies', () => {
  test('with nothing changes nothing, on either side', () => {
    fc.assert(
      fc.property(tallies, (one) => {
        expect(content(merge([one, emptyTally()]))).toBe(content(one));
        expect(content(merge([emptyTally(), one]))).toBe(content(one));
        expect(content(merge([one]))).toBe(content(one));
      }),
    );
    expect(content(merge([]))).toBe(content(emptyTally()));
  });

  test('in any grouping and any order gives the same', () => {
    fc.assert(
      fc.property(tallies, tallies, tallies, (a, b, c) => {
        const expected = content(merge([a, b, c]));
        expect(content(merge([merge([a, b]), c]))).toBe(expected);
        expect(content(merge([a, merge([b, c])]))).toBe(expected);
        expect(content(merge([c, a, b]))).toBe(expected);
      }),
    );
  });

  test('leaves what was joined as it was', () => {
    fc.assert(
      fc.property(tallies, tallies, (a, b) => {
        const before = content(a);
        merge([a, b, a]);
        expect(content(a)).toBe(before);
      }),
    );
  });

  test('adds sums and counts, joins members and months, keeps what is not applicable', () => {
    const a = emptyTally();
    add(a, 'energy/diesel', new Decimal('1.5'), true);
    addMember(a, 'visited', 'S1');
    markPresent(a, 'pv', 'P1', [1, 3]);
    const b = emptyTally();
    add(b, 'energy/diesel', new Decimal('2'), false);
    addMember(b, 'visited', 'S1');
    addMember(b, 'visited', 'S2');
    markPresent(b, 'pv', 'P1', [12]);
    b.notApplicable.add('scope3/14');
    for (const tally of [a, b]) countSource(tally, 'activity:grid', 'P1', 1);
    countSource(b, 'activity:grid', 'P1', 2);
    expect(tallyToJson(merge([a, b]))).toEqual({
      sums: { 'energy/diesel': '3.5' },
      counts: { 'energy/diesel': 2, visited: 3 },
      estimated: { 'energy/diesel': '1.5' },
      members: { visited: ['S1', 'S2'] },
      notApplicable: ['scope3/14'],
      notCalculated: [],
      sources: { 'activity:grid|P1': [2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
      presence: { 'pv|P1': 0b1000_0000_0101, 'activity:grid|P1': 0b11 },
    });
  });
});

test('a measured zero is a cell, not a gap', () => {
  const tally = emptyTally();
  add(tally, 'pv/sold', new Decimal(0), false);
  expect([...tally.sums.keys()]).toEqual(['pv/sold']);
  expect(tally.counts.get('pv/sold')).toBe(1);
});

test('a tally written down and read again is the same, to the last digit', () => {
  fc.assert(
    fc.property(tallies, (one) => {
      const readAgain = tallyFromJson(JSON.parse(JSON.stringify(tallyToJson(one))));
      expect(content(readAgain)).toBe(content(one));
      for (const [cell, amount] of one.sums) expect(readAgain.sums.get(cell)?.equals(amount)).toBe(true);
    }),
  );
  const third = emptyTally();
  add(third, 'energy/diesel', new Decimal(1).dividedBy(3), false);
  expect(tallyFromJson(tallyToJson(third)).sums.get('energy/diesel')?.times(3).toFixed()).toBe(
    `0.${'9'.repeat(40)}`,
  );
});

describe('folding activity records', () => {
  const reference = smallOrganisation();
  const sources = [
    ['mobile', 'diesel', 'L'],
    ['stationary', 'diesel', 't'],
    ['stationary', 'natural_gas', 'm3'],
    ['mobile', 'ethanol_gasoline', 'L'],
    ['electricity', 'grid', 'kWh'],
    ['steam', 'steam', 'kg'],
    ['process', 'dry_ice', 'kg'],
  ] as const;
  const records = fc.array(
    fc
      .record({
        source: fc.constantFrom(...sources),
        facilityId: fc.constantFrom('P1', 'P2', 'P3', 'OUT'),
        month: fc.integer({ min: 4, max: 6 }),
        hundredths: fc.bigInt({ min: 0n, max: 10n ** 12n }),
        estimated: fc.boolean(),
      })
      .map(({ source: [sourceType, carrier, unit], facilityId, month, hundredths, estimated }) => {
        const amount = new Decimal(hundredths.toString()).dividedBy(100).toFixed();
        return record({ facilityId, year: 2023, month, sourceType, carrier, unit, amount }, estimated);
      }),
    { maxLength: 20 },
  );
  /** Thirty digits: the last of forty may differ where a conversion does not end (1 ÷ 3.6). */
  const comparable = (tally: Tally) => {
    const digits = (cells: ReadonlyMap<string, Decimal>) =>
      Object.fromEntries(
        [...cells].sort().map(([cell, amount]) => [cell, amount.toSignificantDigits(30).toFixed()]),
      );
    const { counts, presence } = tallyToJson(tally);
    return { sums: digits(tally.sums), estimated: digits(tally.estimated), counts, presence };
  };

  test('gives the same cells however records are spread over parts, and in whatever order', () => {
    const spread = fc.tuple(records, fc.infiniteStream(fc.integer({ min: 0, max: 4 })));
    fc.assert(
      fc.property(spread, ([all, places]) => {
        const parts = new Map<number, DecidedRecord<unknown>[]>();
        for (const one of all) {
          const place = places.next().value ?? 0;
          parts.set(place, [...(parts.get(place) ?? []), one]);
        }
        const folded = [...parts.values()].map((part) =>
          fold('activity', '2023-Q2', part.reverse(), reference),
        );
        expect(comparable(merge(folded))).toEqual(comparable(fold('activity', '2023-Q2', all, reference)));
      }),
    );
  });

  test('counts each record once in each cell it reaches', () => {
    const tally = fold(
      'activity',
      '2023-Q2',
      [4, 5].flatMap((month) =>
        ['P1', 'P2'].map((facilityId) =>
          record({
            facilityId,
            year: 2023,
            month,
            sourceType: 'stationary',
            carrier: 'natural_gas',
            unit: 'm3',
            amount: '10',
          }),
        ),
      ),
    );
    expect(tally.counts.get('energy/natural_gas')).toBe(4);
    expect(tally.counts.get('scope1/stationary/natural_gas/CO2')).toBe(4);
  });
});
