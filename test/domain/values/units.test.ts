import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../../functions/domain/decimal.ts';
import { conversion, convert } from '../../../functions/domain/unit.ts';
import { readBoolean } from '../../../functions/domain/values/read-boolean.ts';
import { inUnit, readUnit } from '../../../functions/domain/values/read-unit.ts';
import { anyCase, exactNames } from '../../../functions/domain/values/unit-names.ts';

describe('a unit', () => {
  test.each([
    ['kWh', 'kWh'],
    ['KWH', 'kWh'],
    ['ｋＷｈ', 'kWh'],
    ['千瓦时', 'kWh'],
    ['度', 'kWh'],
    ['MWh', 'MWh'],
    ['兆瓦时', 'MWh'],
    ['万kWh', '10MWh'],
    ['万 kWh', '10MWh'],
    ['万千瓦时', '10MWh'],
    ['万度', '10MWh'],
    ['亿千瓦时', '100GWh'],
    ['GWh', 'GWh'],
    ['吨', 't'],
    ['公吨', 't'],
    ['Tonnes', 't'],
    ['metric tons', 't'],
    ['千克', 'kg'],
    ['公斤', 'kg'],
    ['KG', 'kg'],
    ['m³', 'm3'],
    ['m3', 'm3'],
    ['立方米', 'm3'],
    ['万立方米', '10000m3'],
    ['升', 'L'],
    ['吉焦', 'GJ'],
    ['兆焦', 'MJ'],
    ['tce（当量值）', 'tce(calorific)'],
    ['吨标准煤（当量值）', 'tce(calorific)'],
    ['万吨标准煤（当量值）', '10000tce(calorific)'],
    ['元', 'RMB'],
    ['万元', '10000RMB'],
    ['亿元', '100000000RMB'],
    ['RMB million', '1000000RMB'],
  ])('"%s" is %s', (text, value) => {
    expect(readUnit(text)).toEqual({ value });
  });

  test.each([
    ['mWh', 'ambiguous-unit'],
    ['mwh', 'ambiguous-unit'],
    ['mJ', 'ambiguous-unit'],
    ['ton', 'ambiguous-unit'],
    ['斤', 'ambiguous-unit'],
    ['方', 'ambiguous-unit'],
    ['Nm3', 'ambiguous-unit'],
    ['tce', 'tce-method'],
    ['吨标准煤', 'tce-method'],
    ['千克标准煤', 'tce-method'],
    ['万吨标煤', 'tce-method'],
    ['centimetre', 'no-unit'],
    ['tce（等价值）', 'tce-equal-value'],
    ['short ton', 'no-unit'],
    ['lb', 'no-unit'],
    ['G', 'no-unit'],
    ['furlong', 'no-unit'],
    ['constructor', 'no-unit'],
    ['', 'missing'],
    ['/', 'missing'],
  ])('"%s" gives none: %s', (text, reason) => {
    expect(readUnit(text)).toEqual({ reason });
  });

  test('has one meaning for each of its names, and every name can be read', () => {
    for (const [symbol, names] of [...Object.entries(exactNames), ...Object.entries(anyCase)])
      for (const name of names) expect([name, readUnit(name)]).toEqual([name, { value: symbol }]);
    for (const names of Object.values(anyCase))
      for (const name of names) expect(readUnit(name.toUpperCase())).toEqual(readUnit(name));
  });

  test('arbitrary text never throws and gives nothing but a listed name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const one = readUnit(text);
        expect('reason' in one || one.value in { ...exactNames, ...anyCase }).toBe(true);
      }),
    );
  });
});

/** Holds every digit of a product of two stored decimals. */
const Exact = Decimal.clone({ precision: 100 });

describe('an amount in another unit', () => {
  test.each([
    ['1234.5', 'kWh', 'MWh', '1.2345'],
    ['12.5', '10MWh', 'MWh', '125.0'],
    ['3', '100GWh', 'MWh', '300000'],
    ['2', 'tce(calorific)', 'GJ', '58.6152'],
    ['1', 'tce(calorific)', 'MWh', '8.141'],
    ['0.5', '10000tce(calorific)', 'GJ', '146538'],
    ['0.5', '10000RMB', 'RMB', '5000.0'],
    ['-7', 'kg', 't', '-0.007'],
    ['9', 't', 't', '9'],
  ])('%s %s are, in %s, %s', (amount, from, to, expected) => {
    const result = inUnit(amount, from, to);
    expect('value' in result && new Decimal(result.value).equals(expected)).toBe(true);
  });

  test('1 tce by calorific value is as much electricity as heat', () => {
    const heat = convert(new Decimal(1), 'tce(calorific)', 'GJ');
    expect(convert(convert(new Decimal(1), 'tce(calorific)', 'MWh'), 'MWh', 'GJ').equals(heat)).toBe(true);
  });

  test('is none for a unit of another quantity, and none for one that records cannot hold', () => {
    expect(inUnit('1', 'kg', 'MWh')).toEqual({ reason: 'other-quantity' });
    expect(inUnit('1', 'RMB', 'tce')).toEqual({ reason: 'other-quantity' });
    expect(inUnit('0.1234567890123456', 'kWh', 'MWh')).toEqual({ reason: 'too-long' });
  });

  test('is exact: every digit of 20 before and 10 behind the point is kept', () => {
    const amounts = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 19n }), fc.stringMatching(/^\d{1,10}$/));
    const pairs = fc.constantFrom(
      ['kWh', 'MWh'],
      ['kg', 't'],
      ['L', 'm3'],
      ['m3', '1000m3'],
      ['10000RMB', 'RMB'],
    );
    fc.assert(
      fc.property(amounts, pairs, ([whole, behind], [from = '', to = '']) => {
        const result = inUnit(`${whole}.${behind}`, from, to);
        const expected = new Exact(`${whole}.${behind}`).times(conversion(from, to) ?? Number.NaN);
        expect('value' in result && new Exact(result.value).equals(expected)).toBe(true);
      }),
    );
  });
});

describe('yes or no', () => {
  test.each(['是', 'yes', 'Y', 'TRUE', '1', '√', '✓', 'ｙｅｓ'])('"%s" is yes', (text) => {
    expect(readBoolean(text)).toEqual({ value: true });
  });

  test.each(['否', 'No', 'n', 'false', '0', '×'])('"%s" is no', (text) => {
    expect(readBoolean(text)).toEqual({ value: false });
  });

  test.each([
    ['x', 'no-boolean'],
    ['maybe', 'no-boolean'],
    ['2', 'no-boolean'],
    ['是否', 'no-boolean'],
    ['', 'missing'],
    ['-', 'missing'],
    ['无', 'missing'],
  ])('"%s" is neither: %s', (text, reason) => {
    expect(readBoolean(text)).toEqual({ reason });
  });
});
