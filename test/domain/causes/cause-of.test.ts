import { describe, expect, test } from 'vitest';
import { causeOf } from '../../../functions/domain/causes/cause-of.ts';
import type { Table } from '../../../functions/domain/causes/slip.ts';
import type { Cause } from '../../../functions/domain/finding.ts';
import { evaluate } from '../../../functions/domain/relations/evaluate.ts';
import type { Form, Relation } from '../../../functions/domain/relations/relation.ts';
import { amountsFrom, printedAmount } from '../relations/amounts.ts';

interface Setting {
  readonly relations: readonly Form[];
  readonly values: Readonly<Record<string, string>>;
  readonly tables?: readonly Table[];
  /** Amounts that are percentages. */
  readonly percent?: readonly string[];
}

/** The cause of the first relation, which the setting breaks. */
function causeIn({ relations, values, tables = [], percent = [] }: Setting): Cause {
  const named = relations.map((form, index): Relation => ({ ...form, id: `r${index}`, rule: 'C-FOOT' }));
  const amountOf = amountsFrom(values, (id, text) =>
    printedAmount(id, text, percent.includes(id) ? 'percent' : 'MWh'),
  );
  const [first] = named as [Relation];
  const verdict = evaluate(first, amountOf);
  if (verdict.state !== 'broken') throw new Error(`the first relation ${verdict.state}`);
  return causeOf(first, verdict, { amountOf, relations: named, tables });
}

const sum = (total: string, ...parts: readonly string[]): Form => ({ form: 'sum', total, parts });
const change: Form = { form: 'change', change: 'change', current: 'current', base: 'base' };
const share: Form = { form: 'ratio', ratio: 'share', numerator: 'a', denominator: 'total', times: 100 };

const parts = { a: '12,345.67', b: '8,901.23', c: '456.78' };
/** Their total is 21,703.68. */
const wrong = (total: string, more: Partial<Setting> = {}): Setting => ({
  relations: [sum('total', 'a', 'b', 'c')],
  values: { ...parts, total },
  ...more,
});
const years = { current: '6,577,548.64', base: '8,088,927.32' };

describe('the likely cause', () => {
  test.each<[slip: string, Setting, values: Cause['values']]>([
    [
      'currentAsDenominator',
      { relations: [change], values: { ...years, change: '-22.98' } },
      { found: '-22.98', expected: '−18.68' },
    ],
    ['signLost', { relations: [change], values: { ...years, change: '18.68' } }, { expected: '−18.68' }],
    ['complement', { relations: [change], values: { ...years, change: '81.32' } }, { expected: '−18.68' }],
    [
      'percentagePoints',
      {
        relations: [change],
        values: { current: '45.25', base: '40.10', change: '5.15' },
        percent: ['current', 'base', 'change'],
      },
      { expected: '12.84' },
    ],
    ['countedTwice', wrong('30,604.91'), { other: 'b', expected: '21,703.68' }],
    [
      'countedTwice',
      {
        relations: [sum('total', 'a', 'b', 'c'), { form: 'atMost', parts: ['green'], whole: 'a' }],
        values: { ...parts, green: '7,000.50', total: '28,704.18' },
      },
      { other: 'green', expected: '21,703.68' },
    ],
    ['leftOut', wrong('21,246.90'), { other: 'c', expected: '21,703.68' }],
    ['takenOff', wrong('20,790.12'), { other: 'c', expected: '21,703.68' }],
    ['tooLarge', wrong('21,703,680.00'), { times: '1,000', expected: '21,703.68' }],
    ['tooSmall', wrong('2.17'), { times: '10,000', expected: '21,703.68' }],
    ['transposedDigits', wrong('21,730.68'), { expected: '21,703.68' }],
    ['droppedDigit', wrong('2,173.68'), { expected: '21,703.68' }],
    ['doubledDigit', wrong('217,703.68'), { expected: '21,703.68' }],
    [
      'grandTotal',
      {
        relations: [sum('total', 'a', 'b', 'c'), sum('all', 'total', 'd')],
        values: { ...parts, total: '30,000.00', all: '30,000.00', d: '8,296.32' },
      },
      { row: 'total', other: 'all', expected: '21,703.68' },
    ],
    [
      'neighbouringRow',
      wrong('33.00', {
        values: { ...parts, total: '33.00', below: '33.00' },
        tables: [[['total'], ['below']]],
      }),
      { row: 'total', other: 'below' },
    ],
    [
      'neighbouringColumn',
      wrong('33.00', {
        values: { ...parts, total: '33.00', right: '33.00' },
        tables: [[['total', 'right']]],
      }),
      { row: 'total', other: 'right' },
    ],
    [
      'swappedRows',
      {
        relations: [sum('total', 'a', 'b', 'c'), sum('other', 'd', 'e')],
        values: { ...parts, a: '77.10', total: '21,703.68', d: '12,345.67', e: '5.00', other: '82.10' },
      },
      { row: 'a', other: 'd', found: '77.10', expected: '12,345.67' },
    ],
    [
      'otherOperand',
      {
        relations: [share, sum('total', 'a', 'b', 'c'), sum('all', 'total', 'd')],
        values: { ...parts, total: '21,703.68', d: '8,296.32', all: '30,000.00', share: '41.15' },
        percent: ['share'],
      },
      { used: 'all', instead: 'total', expected: '56.88' },
    ],
    [
      'percentOfPercent',
      {
        relations: [share],
        values: { ...parts, total: '21,703.68', share: '19.41', other: '34.12' },
        tables: [[['share'], ['other']]],
        percent: ['share', 'other'],
      },
      { other: 'other', percent: '34.12', expected: '56.88' },
    ],
    [
      'roundedTwice',
      { relations: [share], values: { a: '123,449.90', total: '1,000,000.00', share: '12.35' } },
      { expected: '12.34', between: '12.345' },
    ],
    ['none', wrong('19,876.54'), {}],
  ])('is %s: %#', (slip, setting, values) => {
    const cause = causeIn(setting);
    expect(cause.slip).toBe(slip);
    expect(cause.values).toMatchObject(values);
  });

  test('one wrong digit is named where only one amount can have it', () => {
    const relations = [sum('total', 'a', 'b', 'c')];
    const share = (of: string): Form => ({
      form: 'ratio',
      ratio: `${of}%`,
      numerator: of,
      denominator: 'one',
      times: 100,
    });
    const shares = { 'a%': '1,234,567.00', 'b%': '890,123.00', 'c%': '45,678.00', one: '1.000000000' };
    const values = { ...parts, ...shares, total: '21,903.68' };
    expect(causeIn({ relations, values }).slip).toBe('none');
    const held = [...relations, ...['a', 'b', 'c'].map(share)];
    expect(causeIn({ relations: held, values })).toMatchObject({
      slip: 'wrongDigit',
      values: { row: 'total' },
    });
  });

  test('two counts beyond or within their bounds are exchanged where that satisfies both', () => {
    const bound = (metal: string): Form => ({ form: 'atMost', parts: [metal], whole: `${metal} in look-up` });
    const named = ['tungsten', 'tin'].map(
      (metal): Relation => ({ ...bound(metal), id: 'bound', rule: 'C-SOR-BOUND' }),
    );
    const amountOf = amountsFrom({
      ...{ tin: '32', tungsten: '64', 'tin in look-up': '90', 'tungsten in look-up': '53' },
    });
    const [first] = named as [Relation];
    const verdict = evaluate(first, amountOf);
    if (verdict.state !== 'broken') throw new Error(verdict.state);
    expect(causeOf(first, verdict, { amountOf, relations: named, tables: [] })).toEqual({
      slip: 'swappedRows',
      values: { row: 'tungsten', found: '64', other: 'tin', expected: '32' },
    });
  });

  test('another explanation of the same value is told beside it', () => {
    const cause = causeIn({
      relations: [sum('total', 'a', 'b')],
      values: { a: '10.00', b: '10.00', total: '10.00' },
      tables: [[['a'], ['total']]],
    });
    expect([cause.slip, ...(cause.also ?? []).map(({ slip }) => slip)]).toEqual([
      'grandTotal',
      'grandTotal',
      'leftOut',
    ]);
  });
});

test('no digit is blamed where a share is too coarse to tell which', () => {
  // The share was made of 93,645.54: that one digit of the wrong 91,959.23 can be put right is chance.
  const values = { share: '1.16', a: '91,959.23', total: '8,088,927.32' };
  expect(causeIn({ relations: [share], values, percent: ['share'] }).slip).toBe('none');
});
