import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal, sum } from '../../functions/domain/decimal.ts';
import type { Figure } from '../../functions/domain/figure.ts';
import { footing } from '../../functions/domain/rounding.ts';

const figure = (value: string | null, decimals = 2): Figure =>
  ({
    state: value === null ? 'notApplicable' : 'value',
    ...(value === null ? {} : { value }),
    decimals,
  }) as Figure;
const foots = (total: string | null, parts: readonly (string | null)[], decimals = 2) =>
  footing(
    'test',
    figure(total, decimals),
    parts.map((part) => figure(part, decimals)),
  );

describe('printed parts against their printed total', () => {
  test.each([
    ['shares of the scopes', '100', ['0.98604', '9.27621', '89.73775'], 2, '100.01', 'rounding'],
    ['gases', '64857.331', ['44799.788', '16921.488', '104.848', '3031.207'], 2, '64857.34', 'rounding'],
    ['parts that add up', '6', ['1', '2', '3'], 2, '6', 'equal'],
    ['parts of which one does not apply', '3', ['1', null, '2'], 2, '3', 'equal'],
    ['two parts a hundredth off', '3.01', ['1', '2'], 2, '3', 'rounding'],
    ['two parts two hundredths off', '3.02', ['1', '2'], 2, '3', 'broken'],
    ['three parts a hundredth off', '6.01', ['1', '2', '3'], 2, '6', 'rounding'],
    ['three parts two hundredths off', '6.02', ['1', '2', '3'], 2, '6', 'broken'],
    ['four parts two hundredths off', '9.98', ['1', '2', '3', '4'], 2, '10', 'rounding'],
    ['one part a hundredth off', '1.01', ['1'], 2, '1', 'broken'],
    ['whole numbers one off', '4', ['1', '2'], 0, '3', 'rounding'],
    ['whole numbers two off', '5', ['1', '2'], 0, '3', 'broken'],
  ])('%s', (_, total, parts, decimals, printedSum, verdict) => {
    const found = foots(total, parts, decimals);
    expect([found?.printedSum.toFixed(), found?.verdict]).toEqual([printedSum, verdict]);
  });

  test('are not compared where the total has no value, or no part has one', () => {
    expect(foots(null, ['1'])).toBeUndefined();
    expect(foots('1', [null])).toBeUndefined();
    expect(foots('1', [])).toBeUndefined();
  });

  test('are never called broken when the unrounded parts do add up', () => {
    const amounts = fc.array(fc.bigInt({ min: 0n, max: 10n ** 10n }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 3 }), (digits, decimals) => {
        const parts = digits.map((one) => new Decimal(one.toString()).dividedBy(10_000));
        const found = foots(
          sum(parts).toFixed(),
          parts.map((part) => part.toFixed()),
          decimals,
        );
        expect(found?.verdict).not.toBe('broken');
      }),
      { numRuns: 1000 },
    );
  });
});
