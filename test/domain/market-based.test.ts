import { describe, expect, test } from 'vitest';
import { Decimal } from '../../functions/domain/decimal.ts';
import { marketBasedScope2 } from '../../functions/domain/market-based.ts';
import { parsePeriod } from '../../functions/domain/period.ts';
import { add, emptyTally } from '../../functions/domain/tally.ts';
import { failureOf, smallOrganisation } from './small-organisation.ts';

/** Factors of uncovered electricity: CN 0.7, VN 0.9 t per MWh. */
const scope2 = (cells: Readonly<Record<string, string>>): string | undefined => {
  const tally = emptyTally();
  for (const [cell, amount] of Object.entries(cells)) add(tally, cell, new Decimal(amount), false);
  return marketBasedScope2(tally, parsePeriod('2023'), smallOrganisation())?.toFixed();
};

describe('market-based Scope 2', () => {
  test.each([
    [
      'all purchases of a market where nothing is covered',
      { 'electricity/CN/East': '60', 'electricity/CN/South': '40' },
      '70',
    ],
    ['purchases less green power', { 'electricity/CN/East': '100', 'green/CN': '30' }, '49'],
    ['purchases less certificates', { 'electricity/CN/East': '100', 'certificate/CN': '40' }, '42'],
    ['purchases less both', { 'electricity/CN/East': '100', 'green/CN': '30', 'certificate/CN': '40' }, '21'],
    ['nothing where all is covered', { 'electricity/CN/East': '100', 'green/CN': '100' }, '0'],
    [
      'nothing where more is covered than bought',
      { 'electricity/CN/East': '100', 'certificate/CN': '150' },
      '0',
    ],
    [
      'what a contract itself emits',
      { 'electricity/CN/East': '100', 'green/CN': '30', 'greenEmissions/CN': '1.5' },
      '50.5',
    ],
    ['each market by its own factor', { 'electricity/CN/East': '100', 'electricity/VN/South': '10' }, '79'],
    [
      'delivered heat as it is',
      { 'electricity/CN/East': '100', 'scope2Heat/steam': '5', 'scope2Heat/cold': '1' },
      '76',
    ],
    ['zero of a measured zero', { 'electricity/CN/East': '0' }, '0'],
  ])('is %s', (_, cells, expected) => {
    expect(scope2(cells)).toBe(expected);
  });

  test('carries nothing from a market with too many certificates to another', () => {
    expect(
      scope2({ 'electricity/CN/East': '100', 'certificate/CN': '500', 'electricity/VN/South': '10' }),
    ).toBe('9');
    expect(scope2({ 'electricity/CN/East': '100', 'certificate/VN': '500' })).toBe('70');
  });

  test('leaves out solar power used by the plant and the location-based result', () => {
    const bought = { 'electricity/CN/East': '100' };
    expect(scope2({ ...bought, 'pv/selfUsed': '50', 'scope2Location/grid/East': '60' })).toBe('70');
  });

  test('is unknown without any purchase on record', () => {
    expect(scope2({ 'green/CN': '10', 'scope2Heat/steam': '5' })).toBeUndefined();
  });

  test('stops at a market without a factor', () => {
    expect(failureOf(() => scope2({ 'electricity/XX/North': '1' }))).toMatchObject({
      code: 'aggregate.factor-missing',
    });
  });
});
