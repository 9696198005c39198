import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../functions/domain/evaluate.ts';
import { metrics } from '../../functions/domain/metrics.ts';
import { merge } from '../../functions/domain/tally.ts';
import { factor, fold, record, smallFactors, smallOrganisation } from './small-organisation.ts';

/** 1 t of liquefied gas is 50.179 GJ, so 13.93861111… MWh: a conversion that no decimal holds. */
const reference = smallOrganisation({
  scope: [
    ['P1', '1'],
    ['P2', '1'],
  ],
  factors: [
    ...smallFactors,
    factor('fuel', 'lpg', { CO2: '61.81' }, { unit: 't', netCalorificValue: '50.179' }),
  ],
});
const burned = (month: number, facilityId: string, amount: string) =>
  record({ facilityId, year: 2023, month, sourceType: 'stationary', carrier: 'lpg', unit: 'kg', amount });

/** Printed energy of amounts handed in in several months and folded in several parts. */
function printedEnergy(parts: readonly (readonly ReturnType<typeof burned>[])[]): string | undefined {
  const tally = merge(parts.map((records) => fold('activity', '2023-Q1', records, reference)));
  const [figure] = evaluate([{ metric: 'cr.lpg', period: '2023-Q1' }], {
    metrics,
    tallies: new Map([['2023-Q1', tally]]),
    reference,
    basePeriod: '2022',
  });
  return figure?.printed.replaceAll(',', '');
}

/** Kilograms × 50.179 ÷ 3,600, half-up to hundredths, in whole numbers. */
function byHand(kilograms: bigint): string {
  const hundredths = (kilograms * 50_179n * 2n + 36_000n) / (36_000n * 2n);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}

describe('energy that comes out at half a hundredth is rounded up', () => {
  test('18 t of liquefied gas are 250.895 MWh', () => {
    expect(printedEnergy([[burned(1, 'P1', '18000')]])).toBe('250.90');
  });

  test('whichever way it was handed in', () => {
    const deliveries = fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom('P1', 'P2'),
        fc.bigInt({ min: 0n, max: 200_000n }),
        fc.boolean(),
      ),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(deliveries, (all) => {
        const known = all.reduce((total, [, , kilograms]) => total + kilograms, 0n);
        // The last delivery makes the whole a multiple of 18 t, where halves of hundredths occur.
        const rest = 18_000n - (known % 18_000n);
        const parts = [true, false].map((side) =>
          all
            .filter(([, , , at]) => at === side)
            .map(([month, facility, kilograms]) => burned(month, facility, String(kilograms))),
        );
        expect(printedEnergy([...parts, [burned(3, 'P1', String(rest))]])).toBe(byHand(known + rest));
      }),
      { numRuns: 300 },
    );
  });
});
