import { describe, expect, test } from 'vitest';
import { matches } from '../../../functions/domain/formula.ts';
import { cellsOf, failureOf, fold, record } from '../small-organisation.ts';

const lost = (gas: string, lossKg: string, facilityId = 'P1') =>
  record({ facilityId, year: 2023, quarter: 2, gas, lossKg });
const water = (codRemovedT: string, recoveredCh4Kg: string, facilityId = 'P1') =>
  record({ facilityId, year: 2023, quarter: 3, codRemovedT, recoveredCh4Kg });

describe('a refrigerant lost', () => {
  test.each([
    ['HFC-134a', '20', 'scope1/refrigerant/HFC-134a/HFCs', 30.6],
    ['CF4', '0.5', 'scope1/refrigerant/CF4/PFCs', 3.69],
    ['SF6', '2', 'scope1/refrigerant/SF6/SF6', 48.6],
    ['HFC-134a', '0', 'scope1/refrigerant/HFC-134a/HFCs', 0],
  ])('%s, %s kg, is in %s with %d t', (gas, loss, cell, tonnes) => {
    expect(cellsOf(fold('refrigerant', '2023-Q2', [lost(gas, loss)]))).toEqual({ [cell]: tonnes });
  });

  test('that depletes ozone stays outside Scope 1, in a memo line', () => {
    expect(cellsOf(fold('refrigerant', '2023-Q2', [lost('HCFC-22', '10')]))).toEqual({
      'memo/refrigerant/HCFC-22/outside': 19.6,
    });
  });

  test('with a stroke in its name is still part of Scope 1', () => {
    const [cell = ''] = fold('refrigerant', '2023-Q2', [lost('blend A/B', '1')]).sums.keys();
    expect(matches('scope1/*/*/HFCs', cell)).toBe(true);
  });

  test('covers the three months of its quarter', () => {
    const tally = fold('refrigerant', '2023-Q2', [lost('SF6', '0')]);
    expect([...tally.presence]).toEqual([['refrigerant|P1', 0b111000]]);
  });

  test('at a plant that is not consolidated is not counted', () => {
    expect(cellsOf(fold('refrigerant', '2023-Q2', [lost('SF6', '1', 'OUT')]))).toEqual({});
  });

  test('without a warming potential stops the fold', () => {
    expect(failureOf(() => fold('refrigerant', '2023-Q2', [lost('R-999', '1')]))).toMatchObject({
      code: 'aggregate.factor-missing',
      message: expect.stringContaining('AR6 global warming potential for "R-999"'),
    });
  });
});

describe('methane of wastewater', () => {
  test.each([
    // 40 t COD × 0.075 = 3 t CH4, less 0.5 t recovered, × 27.
    ['40', '500', 67.5],
    ['40', '0', 81],
    ['0', '0', 0],
  ])('of %s t COD with %s kg recovered is %d t', (removed, recovered, tonnes) => {
    expect(cellsOf(fold('wastewater', '2023-Q3', [water(removed, recovered)]))).toEqual({
      'scope1/wastewater/cod/CH4': tonnes,
    });
  });

  test('is never less than none, and one plant does not offset another', () => {
    const tally = fold('wastewater', '2023-Q3', [water('40', '9000'), water('40', '0', 'P2')]);
    expect(cellsOf(tally)).toEqual({ 'scope1/wastewater/cod/CH4': 81 });
  });

  test('covers the three months of its quarter; a plant outside the consolidation covers nothing', () => {
    const tally = fold('wastewater', '2023-Q3', [water('1', '0'), water('1', '0', 'OUT')]);
    expect([...tally.presence]).toEqual([['wastewater|P1', 0b111000000]]);
  });
});
