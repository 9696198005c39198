import { Decimal } from '../decimal.ts';
import { type Amount, type AmountOf, rangeOf } from '../relations/amount.ts';
import { denominatorOf } from '../relations/common-denominator.ts';
import { added, divided, type Interval, interval, mapped, multiplied, point } from '../relations/interval.ts';
import type { Form } from '../relations/relation.ts';
import { exactTolerance } from '../relations/verdict.ts';

/** An amount of a broken relation, and what it would have to be if all the others are right. */
export interface Suspect {
  readonly amount: Amount;
  readonly needed: Interval;
}

/** The amount that a relation is told of first, then those it is made from. */
export function suspectsOf(relation: Form, amountOf: AmountOf): readonly Suspect[] {
  const amount = (id: string): Amount | undefined => {
    const operand = amountOf(id);
    return operand === 'noPart' ? undefined : operand;
  };
  const suspect = (id: string, needed: Interval | undefined): readonly Suspect[] => {
    const found = amount(id);
    return found && needed ? [{ amount: found, needed }] : [];
  };
  const range = (id: string): Interval | undefined => {
    const found = amount(id);
    return found && rangeOf(found);
  };
  switch (relation.form) {
    case 'sum':
      return [
        ...suspect(relation.total, totalOf(relation.parts, amount)),
        ...rests(range(relation.total), relation.parts, amount),
      ];
    case 'shares':
      return rests(point(new Decimal(100)), relation.shares, amount);
    case 'change': {
      const [change, current, base] = [relation.change, relation.current, relation.base].map(range);
      if (!change || !current || !base) return [];
      const growth = mapped(change, (value) => value.dividedBy(100).plus(1));
      const quotient = divided(current, base);
      return [
        ...suspect(relation.change, quotient && mapped(quotient, (value) => value.minus(1).times(100))),
        ...suspect(relation.current, multiplied(base, growth)),
        ...suspect(relation.base, divided(current, growth)),
      ];
    }
    case 'ratio': {
      const [ratio, numerator, denominator] = [relation.ratio, relation.numerator, relation.denominator].map(
        range,
      );
      if (!ratio || !numerator || !denominator) return [];
      const single = mapped(ratio, (value) => value.dividedBy(relation.times));
      const quotient = divided(numerator, denominator);
      return [
        ...suspect(relation.ratio, quotient && mapped(quotient, (value) => value.times(relation.times))),
        ...suspect(relation.numerator, multiplied(denominator, single)),
        ...suspect(relation.denominator, divided(numerator, single)),
      ];
    }
    case 'same':
      return [
        ...suspect(relation.one, range(relation.other)),
        ...suspect(relation.other, range(relation.one)),
      ];
    case 'commonDenominator': {
      const pairs = relation.ratios.flatMap((one) => {
        const [ratio, numerator] = [amount(one.ratio), amount(one.numerator)];
        return ratio && numerator ? [{ ratio, numerator }] : [];
      });
      return pairs.flatMap((pair) => {
        const others = denominatorOf(pairs.filter((one) => one !== pair));
        return suspect(pair.ratio.id, others && divided(rangeOf(pair.numerator), others));
      });
    }
    case 'atMost':
      return [];
  }
}

type Find = (id: string) => Amount | undefined;

const totalOf = (parts: readonly string[], amount: Find): Interval =>
  added(parts.flatMap((part) => amount(part) ?? []).map(rangeOf));

/** What is left of a total for each part: all others taken off. */
function rests(total: Interval | undefined, parts: readonly string[], amount: Find): readonly Suspect[] {
  if (!total) return [];
  const all = totalOf(parts, amount);
  return parts.flatMap((id): readonly Suspect[] => {
    const part = amount(id);
    if (!part) return [];
    const own = rangeOf(part);
    const needed = interval(
      total.low.minus(all.high.minus(own.high)),
      total.middle.minus(all.middle.minus(own.middle)),
      total.high.minus(all.low.minus(own.low)),
    );
    return [{ amount: part, needed }];
  });
}

/** Whether a value can be the one that is needed, as far as rounding leaves it open. */
export function fits(amount: Pick<Amount, 'value' | 'decimals' | 'exact'>, needed: Interval): boolean {
  const range = rangeOf(amount as Amount);
  if (range.middle.minus(needed.middle).abs().lessThan(exactTolerance)) return true;
  return range.low.lessThan(needed.high) && needed.low.lessThan(range.high);
}
