import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../functions/domain/relations/evaluate.ts';
import type { Form } from '../../../functions/domain/relations/relation.ts';
import { amountsFrom, exactAmount } from './amounts.ts';

const sumOf = (total: string, ...parts: readonly string[]): Form => ({ form: 'sum', total, parts });
const change: Form = { form: 'change', change: 'change', current: 'current', base: 'base' };
const share: Form = { form: 'ratio', ratio: 'share', numerator: 'part', denominator: 'whole', times: 100 };
const atMost = (whole: string, ...parts: readonly string[]): Form => ({ form: 'atMost', parts, whole });

const printed = (relation: Form, values: Parameters<typeof amountsFrom>[0]) =>
  evaluate(relation, amountsFrom(values));
const exact = (relation: Form, values: Parameters<typeof amountsFrom>[0]) =>
  evaluate(relation, amountsFrom(values, exactAmount));

describe('printed values', () => {
  test.each<[string, Form, Record<string, string | null>, string]>([
    ['parts that make the total', sumOf('t', 'a', 'b'), { t: '1,000.02', a: '999.01', b: '1.01' }, 'holds'],
    [
      'fuels a hundredth above their total',
      sumOf('t', 'a', 'b', 'c', 'd'),
      { t: '209,165.88', a: '4,542.33', b: '6,143.46', c: '216.09', d: '198,264.01' },
      'rounding',
    ],
    [
      'two parts that differ by two hundredths',
      sumOf('t', 'a', 'b'),
      { t: '2.04', a: '1.01', b: '1.01' },
      'broken',
    ],
    [
      'three parts that differ by two hundredths',
      sumOf('t', 'a', 'b', 'c'),
      { t: '3.05', a: '1.01', b: '1.01', c: '1.01' },
      'broken',
    ],
    ['one part that is not its total', sumOf('t', 'a'), { t: '1.01', a: '1.02' }, 'broken'],
    ['a part that is not applicable', sumOf('t', 'a', 'b'), { t: '5.00', a: '5.00', b: null }, 'holds'],
    ['a part that is missing', sumOf('t', 'a', 'b'), { t: '5.00', a: '5.00' }, 'incomparable'],
    ['no parts at all', sumOf('t', 'a'), { t: '5.00', a: null }, 'incomparable'],
    [
      'a fall over the base year',
      change,
      { change: '-54.37', current: '675,000.77', base: '1,479,175.34' },
      'holds',
    ],
    [
      'the same with one decimal',
      change,
      { change: '-10.7', current: '5,902,547.87', base: '6,609,751.98' },
      'holds',
    ],
    [
      'a fall over the current year',
      change,
      { change: '-22.98', current: '6,577,548.64', base: '8,088,927.32' },
      'broken',
    ],
    [
      'a rise in place of a fall',
      change,
      { change: '18.68', current: '6,577,548.64', base: '8,088,927.32' },
      'broken',
    ],
    [
      'a change of small counts that rounding explains',
      change,
      { change: '40.00', current: '1.4', base: '1.0' },
      'holds',
    ],
    [
      'a change that rounding of its operands explains',
      change,
      { change: '41.00', current: '1.4', base: '1.0' },
      'rounding',
    ],
    ['a base of zero', change, { change: '10.00', current: '1.00', base: '0.00' }, 'incomparable'],
    ['a share', share, { share: '9.28', part: '610,143.44', whole: '6,577,548.64' }, 'holds'],
    [
      'a share of another whole',
      share,
      { share: '9.27', part: '610,143.44', whole: '6,577,548.64' },
      'broken',
    ],
    ['a part within its whole', atMost('whole', 'a'), { a: '239', whole: '239' }, 'holds'],
    ['a part beyond its whole', atMost('whole', 'a'), { a: '240', whole: '239' }, 'broken'],
    [
      'parts a hundredth beyond their whole',
      atMost('whole', 'a', 'b'),
      { a: '1.01', b: '1.01', whole: '2.01' },
      'rounding',
    ],
    [
      'parts beyond their whole',
      atMost('whole', 'a', 'b'),
      { a: '1.01', b: '1.01', whole: '1.99' },
      'broken',
    ],
  ])('%s: %#', (_, relation, values, expected) => {
    expect(printed(relation, values).state).toBe(expected);
  });

  test('shares of three parts make a hundred but for rounding', () => {
    const shares: Form = { form: 'shares', whole: 'whole', shares: ['a', 'b', 'c'] };
    expect(printed(shares, { a: '0.99', b: '9.28', c: '89.73' }).state).toBe('holds');
    expect(printed(shares, { a: '0.99', b: '9.28', c: '89.74' }).state).toBe('rounding');
    expect(printed(shares, { a: '0.99', b: '9.28', c: '89.75' }).state).toBe('broken');
  });

  test('a broken one says what was found and what it should be', () => {
    const verdict = printed(change, { change: '-22.98', current: '6,577,548.64', base: '8,088,927.32' });
    expect(verdict).toMatchObject({ state: 'broken', subject: 'change', decimals: 2 });
    expect(verdict.state === 'broken' && verdict.expected.toFixed(2)).toBe('-18.68');
  });
});

describe('unrounded values', () => {
  test.each<[string, Form, Record<string, string | null>, string]>([
    ['a sum to the last digit', sumOf('t', 'a', 'b'), { t: '0.3', a: '0.1', b: '0.2' }, 'holds'],
    [
      'a sum that only rounding makes right',
      sumOf('t', 'a', 'b'),
      { t: '0.301', a: '0.1', b: '0.2' },
      'broken',
    ],
    [
      'a quotient that does not end',
      share,
      { share: '33.3333333333333333333333333333', part: '1', whole: '3' },
      'holds',
    ],
    ['a quotient cut short', share, { share: '33.33', part: '1', whole: '3' }, 'broken'],
    [
      'a part beyond its whole by less than a printed digit',
      atMost('whole', 'a'),
      { a: '1.001', whole: '1' },
      'broken',
    ],
  ])('%s', (_, relation, values, expected) => {
    expect(exact(relation, values).state).toBe(expected);
  });
});

describe('one denominator', () => {
  /** Intensities of one revenue, 231,846.20 million. */
  const values: Readonly<Record<string, string>> = {
    energy: '2,821,165.03',
    electricity: '2,576,291.34',
    scope1: '64,857.33',
    scope2: '610,143.44',
    'energy/revenue': '12.17',
    'electricity/revenue': '11.11',
    'scope1/revenue': '0.28',
    'scope2/revenue': '2.63',
  };
  const relation: Form = {
    form: 'commonDenominator',
    ratios: ['energy', 'electricity', 'scope1', 'scope2'].map((one) => ({
      ratio: `${one}/revenue`,
      numerator: one,
    })),
  };

  test('fits all', () => {
    expect(printed(relation, values).state).toBe('holds');
  });

  test('is the others’ where one does not fit', () => {
    const verdict = printed(relation, { ...values, 'electricity/revenue': '11.91' });
    expect(verdict).toMatchObject({ state: 'broken', subject: 'electricity/revenue' });
    expect(verdict.state === 'broken' && verdict.expected.toFixed(2)).toBe('11.11');
  });

  test('passes over a ratio that nobody printed or that rounds to zero', () => {
    const { 'scope1/revenue': _, ...without } = values;
    expect(printed(relation, without).state).toBe('holds');
    expect(printed(relation, { ...values, 'scope1/revenue': '0.00' }).state).toBe('holds');
  });
});
