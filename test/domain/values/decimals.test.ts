import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDecimalText } from '../../../functions/domain/decimal.ts';
import { readDecimal } from '../../../functions/domain/values/read-decimal.ts';
import { readInteger } from '../../../functions/domain/values/read-integer.ts';

const read: readonly (readonly [text: string, value: string])[] = [
  ['0', '0'],
  ['1234.50', '1234.50'],
  [' 1234.5 ', '1234.5'],
  ['1,234,567.8', '1234567.8'],
  ['1,234', '1234'],
  ['999,999.123456', '999999.123456'],
  ['1 234 567.8', '1234567.8'],
  ['1\u00a0234.5', '1234.5'],
  ['1\u2009234\u2009567', '1234567'],
  ['1\u202f234', '1234'],
  ['１２３，４５６．７', '123456.7'],
  ['－１２．５', '-12.5'],
  ['\u221218.68', '-18.68'],
  ['+5', '5'],
  ['-5', '-5'],
  ['.5', '0.5'],
  ['-0', '0'],
  ['-0.00', '0.00'],
  ['007', '7'],
  ['(1,234)', '-1234'],
  ['（1,234.50）', '-1234.50'],
  ['1.2万', '12000'],
  ['1.23456万', '12345.6'],
  ['3亿', '300000000'],
  ['2万亿', '2000000000000'],
  ['1,234.5 万', '12345000'],
  ['1.5E3', '1500'],
  ['1.5e+03', '1500'],
  ['1.2E-05', '0.000012'],
  ['9.99999999999999E+11', '999999999999.999'],
  ['999999999999999999999999', '999999999999999999999999'],
  ['0.123456789012345678', '0.123456789012345678'],
];

const unread: readonly (readonly [text: string, reason: string])[] = [
  ...['', ' ', '-', '—', '--', '/', 'N/A', 'n/a', 'NA', '无', '不适用', '　', '－'].map(
    (mark) => [mark, 'missing'] as const,
  ),
  ['1,23', 'decimal-comma'],
  ['0,5', 'decimal-comma'],
  ['0,123', 'decimal-comma'],
  ['1234,5', 'decimal-comma'],
  ['1234,567', 'decimal-comma'],
  ['1.234,56', 'decimal-comma'],
  ['1 234,56', 'decimal-comma'],
  ['1.234.567', 'decimal-comma'],
  ['1,2345', 'decimal-comma'],
  ['12,34,567', 'grouping'],
  ['1,234 567', 'grouping'],
  ['1,,234', 'grouping'],
  ['1.2.3', 'grouping'],
  ['1 23', 'grouping'],
  ['1,', 'grouping'],
  ['5.', 'grouping'],
  ['三百', 'chinese-numeral'],
  ['十二万', 'chinese-numeral'],
  ['12.5%', 'percent'],
  ['12.5‰', 'percent'],
  ['1.23457E+11', 'rounded-display'],
  ['1E41', 'too-long'],
  ['1E-19', 'too-long'],
  ['1234567890123456789012345', 'too-long'],
  ['0.1234567890123456789', 'too-long'],
  ['9'.repeat(5000), 'too-long'],
  ...[
    'abc',
    '12a',
    '=1+1',
    '0x10',
    '1e',
    '--5',
    '-(5)',
    '(5',
    '5)',
    '(-5)',
    '1万%',
    '1E3万',
    '10²',
    '①',
    '½',
  ].map((text) => [text, 'no-number'] as const),
  ...['Infinity', 'NaN', '1\n234', '1_000', "1'234", '—5', '1.2万元', '1‑2', '٣', 'Ⅷ'].map(
    (text) => [text, 'no-number'] as const,
  ),
];

describe('a number', () => {
  test.each(read)('"%s" is %s', (text, value) => {
    expect(readDecimal(text)).toEqual({ value });
  });

  test.each(unread)('"%s" gives none: %s', (text, reason) => {
    expect(readDecimal(text)).toEqual({ reason });
  });

  test('with a percent sign is what its column holds', () => {
    expect(readDecimal('12.5%', { percent: 'percent' })).toEqual({ value: '12.5' });
    expect(readDecimal('12.5％', { percent: 'ratio' })).toEqual({ value: '0.125' });
    expect(readDecimal('12.5‰', { percent: 'ratio' })).toEqual({ reason: 'percent' });
    expect(readDecimal('0.125', { percent: 'ratio' })).toEqual({ value: '0.125' });
  });

  test('that leaves no doubt is read in a file that leaves its separators open', () => {
    const hint = { separators: 'unknown' } as const;
    for (const text of ['1,234', '1.234'])
      expect(readDecimal(text, hint)).toEqual({ reason: 'ambiguous-separator' });
    for (const text of ['1,234.5', '1,234,567', '0.234', '1234.567', '12.5', '1234'])
      expect(readDecimal(text, hint)).toEqual(readDecimal(text));
  });
});

/** A decimal that records can hold, as they write it. */
const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 10 }))
  .map(([digits, places]) => {
    const all = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
    const text = places ? `${all.slice(0, -places)}.${all.slice(-places)}` : all;
    return digits < 0n ? `-${text}` : text;
  });

const grouped = (text: string, separator: string): string => {
  const [whole = '', ...behind] = text.split('.');
  return [whole.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, separator), ...behind].join('.');
};
const fullWidth = (text: string): string =>
  text.replaceAll(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
const scaledDown = (text: string, places: number): string => {
  const [whole = '', behind = ''] = text.replace('-', '').split('.');
  const all = whole.padStart(places + 1, '0');
  return `${text.startsWith('-') ? '-' : ''}${all.slice(0, -places)}.${all.slice(-places)}${behind}`;
};
const writings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => grouped(text, ','),
  (text) => grouped(text, ' '),
  (text) => grouped(text, '\u00a0'),
  (text) => grouped(text, '\u202f'),
  fullWidth,
  (text) => fullWidth(grouped(text, ',')),
  (text) => text.replace('-', '\u2212'),
  (text) => (text.startsWith('-') ? `(${grouped(text.slice(1), ',')})` : `+${text}`),
  (text) => `${scaledDown(text, 4)}万`,
  (text) => `${scaledDown(text, 8)} 亿`,
  (text) => `${text}E0`,
  (text) => `  ${text}　`,
];

describe('any number', () => {
  test('is read as it was meant, in whatever accepted way it is written', () => {
    fc.assert(
      fc.property(decimals, fc.constantFrom(...writings), (decimal, write) => {
        const meant = /^-0(?:\.0*)?$/.test(decimal) ? decimal.slice(1) : decimal;
        expect(readDecimal(write(decimal))).toEqual({ value: meant });
      }),
      { numRuns: 2000 },
    );
  });

  test('with a decimal comma is refused or, where commas group in both languages, a whole number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.stringMatching(/^\d{1,8}$/),
        (whole, behind) => {
          const result = readDecimal(`${whole},${behind}`);
          const groups = behind.length === 3 && whole > 0 && whole < 1000;
          expect(result).toEqual(groups ? { value: `${whole}${behind}` } : { reason: 'decimal-comma' });
          expect(readDecimal(`${whole},${behind}`, { separators: 'unknown' })).toEqual(
            groups ? { reason: 'ambiguous-separator' } : { reason: 'decimal-comma' },
          );
        },
      ),
    );
  });

  test('arbitrary text never throws, and what it gives has its digits', () => {
    const likely = fc.string({
      unit: fc.constantFrom(...'0123456789,. -+()eE%‰万亿，．\u00a0'),
      maxLength: 14,
    });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), likely), (text) => {
        const result = readDecimal(text);
        if ('reason' in result) return;
        expect(isDecimalText(result.value)).toBe(true);
        const digits = (of: string) =>
          of
            .normalize('NFKC')
            .replace(/e.*$/i, '')
            .replaceAll(/\D/g, '')
            .replaceAll(/^0+|0+$/g, '');
        expect(digits(result.value)).toBe(digits(text));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('a whole number', () => {
  test.each([
    ['12', 12],
    ['1,200', 1200],
    ['12.0', 12],
    ['1.2万', 12000],
    ['-3', -3],
    ['-0', 0],
  ])('"%s" is %i', (text, value) => {
    expect(readInteger(text)).toEqual({ value });
  });

  test.each([
    ['1.5', 'not-whole'],
    ['9007199254740993', 'too-long'],
    ['', 'missing'],
    ['1,23', 'decimal-comma'],
    ['x', 'no-number'],
  ])('"%s" gives none: %s', (text, reason) => {
    expect(readInteger(text)).toEqual({ reason });
  });

  test('outside its bounds is out of range', () => {
    expect(readInteger('13', { from: 1, to: 12 })).toEqual({ reason: 'out-of-range' });
    expect(readInteger('12', { from: 1, to: 12 })).toEqual({ value: 12 });
  });
});
