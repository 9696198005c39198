import { describe, expect, test } from 'vitest';
import { causeOf } from '../../../functions/domain/causes/cause-of.ts';
import { Decimal } from '../../../functions/domain/decimal.ts';
import type { Cause } from '../../../functions/domain/finding.ts';
import { formatDecimal } from '../../../functions/domain/number-format.ts';
import { evaluate } from '../../../functions/domain/relations/evaluate.ts';
import type { Form, Relation } from '../../../functions/domain/relations/relation.ts';
import { amountsFrom } from '../relations/amounts.ts';

/** A generator of numbers from 0 to below 1 that repeats itself for a seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const random = generator(6);
const whole = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
/** An amount with two decimals, of four to seven digits before them. */
const amount = (): Decimal =>
  new Decimal(whole(1_000, 10 ** whole(4, 7))).plus(new Decimal(whole(1, 99)).dividedBy(100));
const printed = (value: Decimal, decimals = 2): string => formatDecimal(value, decimals).replace('−', '-');

const sum: Form = { form: 'sum', total: 'total', parts: ['a', 'b', 'c', 'd'] };
const change: Form = { form: 'change', change: 'change', current: 'a', base: 'b' };
const share: Form = { form: 'ratio', ratio: 'share', numerator: 'a', denominator: 'b', times: 100 };

interface Operands {
  readonly a: Decimal;
  readonly b: Decimal;
  readonly c: Decimal;
  readonly d: Decimal;
}

interface Made {
  readonly form: Form;
  readonly right: Decimal;
  readonly slipped: string;
}

const totalOf = ({ a, b, c, d }: Operands): Decimal => a.plus(b).plus(c).plus(d);
const ofTotal =
  (slip: (total: Decimal, of: Operands) => Decimal) =>
  (of: Operands): Made => ({
    ...{ form: sum, right: totalOf(of), slipped: printed(slip(totalOf(of), of)) },
  });
const digitsOf = (slip: (digits: string) => string) =>
  ofTotal((total) => new Decimal(slip(total.toFixed(2))));
const changeOf = ({ a, b }: Operands): Decimal => a.minus(b).dividedBy(b).times(100);
const ofChange =
  (slip: (of: Operands) => Decimal) =>
  (of: Operands): Made => ({
    ...{ form: change, right: changeOf(of), slipped: printed(slip(of)) },
  });

const exchange = (text: string, at: number): string =>
  text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);

/** Slips by their name, each applied to the result of a relation between generated operands. */
const slips: Readonly<Record<string, (of: Operands) => Made>> = {
  countedTwice: ofTotal((total, { b }) => total.plus(b)),
  leftOut: ofTotal((total, { c }) => total.minus(c)),
  takenOff: ofTotal((total, { d }) => total.minus(d.times(2))),
  signLost: ofTotal((total) => total.negated()),
  tooLarge: ofTotal((total) => total.times(1_000)),
  tooSmall: ofTotal((total) => total.dividedBy(10)),
  transposedDigits: digitsOf((text) => exchange(text, whole(0, 2))),
  doubledDigit: digitsOf((text) => text.slice(0, 2) + text.slice(1)),
  droppedDigit: digitsOf((text) => text.slice(0, 1) + text.slice(2)),
  currentAsDenominator: ofChange(({ a, b }) => a.minus(b).dividedBy(a).times(100)),
  complement: ({ a, b }) => {
    const right = Decimal.min(a, b).dividedBy(Decimal.max(a, b)).times(100);
    const ratio = a.lessThan(b) ? share : { ...share, numerator: 'b', denominator: 'a' };
    return { form: ratio, right, slipped: printed(new Decimal(100).minus(right)) };
  },
};

/** The cause of what a slip made; nothing where rounding hides the slip or it changed nothing. */
function causeFor(
  make: (of: Operands) => Made,
): { readonly cause: Cause; readonly right: string } | undefined {
  const operands = { a: amount(), b: amount(), c: amount(), d: amount() };
  const { form, right, slipped } = make(operands);
  const relation: Relation = { ...form, id: 'relation', rule: 'C-FOOT' };
  const values = Object.fromEntries(Object.entries(operands).map(([id, value]) => [id, printed(value)]));
  const result = form.form === 'sum' ? 'total' : form.form === 'change' ? 'change' : 'share';
  const amountOf = amountsFrom({ ...values, [result]: slipped });
  const verdict = evaluate(relation, amountOf);
  if (verdict.state !== 'broken') return undefined;
  const cause = causeOf(relation, verdict, { amountOf, relations: [relation], tables: [] });
  return { cause, right: formatDecimal(right, 2) };
}

const rounds = 40;

describe.each(Object.entries(slips))('%s', (slip, make) => {
  test('is named, or another slip that gives the same value', () => {
    const causes = Array.from({ length: rounds }, () => causeFor(make)).filter((one) => one !== undefined);
    expect(causes.length).toBeGreaterThan(rounds / 2);
    const named = causes.filter(({ cause }) =>
      [cause, ...(cause.also ?? [])].some((one) => one.slip === slip),
    );
    expect(named.length).toBeGreaterThanOrEqual(causes.length * 0.9);
    for (const { cause, right } of causes) {
      expect(cause.slip).not.toBe('none');
      if (cause.slip === slip && cause.also === undefined) expect(cause.values.expected).toBe(right);
    }
  });
});

test('a value that no slip makes has no cause', () => {
  const causes = Array.from({ length: rounds }, () =>
    causeFor(ofTotal((total) => total.times('1.3717').toDecimalPlaces(2))),
  );
  const none = causes.filter((one) => one?.cause.slip === 'none');
  expect(none.length).toBeGreaterThan(rounds * 0.9);
});
