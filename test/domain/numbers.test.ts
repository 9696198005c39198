import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal, isDecimalText, sum } from '../../functions/domain/decimal.ts';
import { formatDecimal, minus } from '../../functions/domain/number-format.ts';
import { convert } from '../../functions/domain/unit.ts';
import { failureOf } from './small-organisation.ts';

/** Up to 18 digits before and 6 after the point, either sign. */
const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => new Decimal(digits.toString()).dividedBy(new Decimal(10).pow(places)));

describe('a printed number', () => {
  test.each([
    ['0', 2, '0.00'],
    ['0', 0, '0'],
    ['5', 2, '5.00'],
    ['999', 0, '999'],
    ['1000', 0, '1,000'],
    ['999999.995', 2, '1,000,000.00'],
    ['1234567.891', 2, '1,234,567.89'],
    ['100000', 1, '100,000.0'],
    ['2.675', 2, '2.68'],
    ['2.665', 2, '2.67'],
    ['2.6649999999999999999999999999', 2, '2.66'],
    ['0.005', 2, '0.01'],
    ['0.0049999', 2, '0.00'],
    ['0.5', 0, '1'],
    ['-18.6845', 2, '\u221218.68'],
    ['-0.005', 2, '\u22120.01'],
    ['-0.0049', 2, '0.00'],
    ['-0', 2, '0.00'],
    ['-1234.5', 1, '\u22121,234.5'],
  ])('%s with %i decimals reads %s', (value, places, expected) => {
    expect(formatDecimal(new Decimal(value), places)).toBe(expected);
  });

  test('is rounded once: 2.4449 to one decimal is 2.4, not 2.5 by way of 2.45', () => {
    expect(formatDecimal(new Decimal('2.4449'), 1)).toBe('2.4');
    expect(formatDecimal(new Decimal('2.4499'), 1)).toBe('2.4');
  });

  test('read back is the rounded value, whatever the value', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 0, max: 4 }), (value, places) => {
        const printed = formatDecimal(value, places);
        expect(printed).toMatch(/^\u2212?\d{1,3}(,\d{3})*(\.\d+)?$/);
        expect(printed.split('.')[1]?.length ?? 0).toBe(places);
        const readBack = new Decimal(printed.replaceAll(',', '').replace(minus, '-'));
        expect(readBack.equals(value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP))).toBe(true);
        expect(readBack.minus(value).abs().times(2).lessThanOrEqualTo(new Decimal(10).pow(-places))).toBe(
          true,
        );
      }),
    );
  });

  test('of a value and of its opposite differ in the sign alone', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 0, max: 4 }), (value, places) => {
        expect(formatDecimal(value.negated(), places).replace(minus, '')).toBe(
          formatDecimal(value, places).replace(minus, ''),
        );
      }),
    );
  });
});

describe('arithmetic', () => {
  test('is decimal: a tenth and two tenths are three tenths', () => {
    expect(new Decimal('0.1').plus('0.2').toFixed()).toBe('0.3');
  });

  test('adds ten thousand hundredths without a trace of rounding', () => {
    expect(sum(Array.from({ length: 10_000 }, () => new Decimal('0.01'))).toFixed()).toBe('100');
    expect(sum([]).toFixed()).toBe('0');
  });

  test('a third has forty digits, the last rounded', () => {
    expect(new Decimal(2).dividedBy(3).toFixed()).toBe(`0.${'6'.repeat(39)}7`);
  });
});

describe('decimal text of a record', () => {
  test.each(['0', '-0', '1234.5', '-12.000001', '007', '9'.repeat(24), `1.${'1'.repeat(18)}`])(
    '"%s" is accepted',
    (text) => expect(isDecimalText(text)).toBe(true),
  );

  test.each([
    '',
    ' 1',
    '1 ',
    '1,234.5',
    '1e3',
    '.5',
    '5.',
    '+1',
    '--1',
    '1.2.3',
    'NaN',
    'Infinity',
    '0x10',
    '１２',
    '\u22121',
    '1\n',
    '9'.repeat(25),
    `1.${'1'.repeat(19)}`,
  ])('"%s" is refused', (text) => expect(isDecimalText(text)).toBe(false));
});

describe('units', () => {
  test.each([
    ['1', 'kWh', 'MWh', '0.001'],
    ['3', '10MWh', 'MWh', '30'],
    ['2', 'GWh', 'MWh', '2000'],
    ['1', 'MWh', 'GJ', '3.6'],
    ['1000', 'kWh', 'GJ', '3.6'],
    ['5', 'MJ', 'GJ', '0.005'],
    ['250', 'kg', 't', '0.25'],
    ['0.25', 't', 'kg', '250'],
    ['7', 'g', 'kg', '0.007'],
    ['1500', 'm3', '1000m3', '1.5'],
    ['1.5', '1000m3', 'm3', '1500'],
    ['40', 'L', 'm3', '0.04'],
    ['0.04', 'm3', 'L', '40'],
    ['9', 'GJ', 'GJ', '9'],
  ])('%s %s are, in %s, %s', (amount, from, to, expected) => {
    expect(convert(new Decimal(amount), from, to).toFixed()).toBe(expected);
  });

  test('converted there and back are the same amount, to the last digit', () => {
    const pairs = fc.constantFrom(['t', 'kg'], ['m3', '1000m3'], ['L', 'm3']);
    fc.assert(
      fc.property(decimals, pairs, (amount, [one = '', other = '']) => {
        expect(convert(convert(amount, one, other), other, one).equals(amount)).toBe(true);
      }),
    );
  });

  test.each([
    ['L', 't'],
    ['kg', 'MWh'],
    ['kwh', 'MWh'],
    ['GJ', 'MWh'],
    ['', 't'],
    ['MWh', 'furlong'],
  ])('"%s" to "%s" stops with what would be accepted', (from, to) => {
    expect(failureOf(() => convert(new Decimal(1), from, to))).toMatchObject({
      code: 'aggregate.unit-unknown',
      message: expect.stringContaining(`hand the amount in as ${to}`),
    });
  });
});
