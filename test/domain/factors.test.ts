import { describe, expect, test } from 'vitest';
import { factorFor, gwpOf } from '../../functions/domain/factor.ts';
import { factor, failureOf, smallOrganisation } from './small-organisation.ts';

const dated = (validFrom: string, CO2e: string, validTo?: string) =>
  factor('grid', 'East', { CO2e }, { validFrom, ...(validTo === undefined ? {} : { validTo }) });
const reference = smallOrganisation({
  factors: [
    dated('2023-01-01', '0.53'),
    dated('2021-01-01', '0.58'),
    dated('2023-07-01', '0.99', '2023-07-31'),
    factor('market', 'East', { CO2e: '0.7' }),
    factor('grid', 'South', { CO2e: '0.4' }, { validTo: '2022-12-31' }),
  ],
});

describe('the factor in force', () => {
  test.each([
    ['2021-01-01', '0.58'],
    ['2022-12-31', '0.58'],
    ['2023-01-01', '0.53'],
    ['2023-06-30', '0.53'],
    ['2023-07-01', '0.99'],
    ['2023-07-31', '0.99'],
    ['2023-08-01', '0.53'],
    ['2030-01-01', '0.53'],
  ])('on %s is %s: the newest that has begun and not ended', (day, expected) => {
    expect(factorFor(reference, 'grid', 'East', day).perGas.CO2e).toBe(expected);
  });

  test.each([
    ['grid', 'East', '2020-12-31'],
    ['grid', 'South', '2023-01-01'],
    ['market', 'South', '2023-01-01'],
    ['fuel', 'East', '2023-01-01'],
  ] as const)('%s of %s on %s is missing, and the message says what to hand in', (applies, subject, day) => {
    expect(failureOf(() => factorFor(reference, applies, subject, day))).toMatchObject({
      code: 'aggregate.factor-missing',
      message: expect.stringContaining(`no ${applies} emission factor for "${subject}" is valid on ${day}`),
    });
  });

  test('does not depend on the order factors were handed in', () => {
    const reversed = smallOrganisation({ factors: [...reference.factors].reverse() });
    for (const day of ['2022-05-01', '2023-05-01', '2023-07-15']) {
      expect(factorFor(reversed, 'grid', 'East', day)).toEqual(factorFor(reference, 'grid', 'East', day));
    }
  });
});

describe('a warming potential', () => {
  test('is that of the organisation’s set, with the group the gas reports under', () => {
    const { value, group } = gwpOf(reference, 'CH4 (fossil)');
    expect([value.toFixed(), group]).toEqual(['29.8', 'CH4']);
  });

  test('is never taken from another set', () => {
    const other = { ...reference, profile: { ...reference.profile, gwpSet: 'AR5' as const } };
    expect(failureOf(() => gwpOf(other, 'SF6'))).toMatchObject({
      code: 'aggregate.factor-missing',
      message: expect.stringContaining('AR5'),
    });
  });
});
