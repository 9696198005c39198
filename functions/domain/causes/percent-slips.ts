import { Decimal } from '../decimal.ts';
import { type Amount, rangeOf } from '../relations/amount.ts';
import { divided, mapped, subtracted } from '../relations/interval.ts';
import { asItShould, type Case, cause, isAmount, type Slip } from './slip.ts';
import { fits } from './suspects.ts';

/** The amount that the relation computes, where it computes one. */
const result = ({ relation: { form }, suspects }: Case): Case['suspects'][number] | undefined =>
  form === 'change' || form === 'ratio' ? suspects[0] : undefined;

function operands({ relation, amountOf }: Case): readonly Amount[] {
  if (relation.form !== 'change') return [];
  return [relation.current, relation.base].map(amountOf).filter(isAmount);
}

/** A change over the current year in place of the base year. */
export const currentAsDenominator: Slip = (one) => {
  const [current, base] = operands(one);
  const [change] = one.suspects;
  if (!current || !base || !change) return [];
  const quotient = divided(rangeOf(base), rangeOf(current));
  const slipped = quotient && mapped(quotient, (value) => new Decimal(1).minus(value).times(100));
  if (!slipped || !fits(change.amount, slipped)) return [];
  return [
    cause('currentAsDenominator', { ...asItShould(change), current: current.printed, base: base.printed }),
  ];
};

/** The difference of two percentages printed as a change in percent. */
export const percentagePoints: Slip = (one) => {
  const [current, base] = operands(one);
  const [change] = one.suspects;
  if (!current || !base || !change || current.unit !== 'percent' || base.unit !== 'percent') return [];
  if (!fits(change.amount, subtracted(rangeOf(current), rangeOf(base)))) return [];
  return [cause('percentagePoints', { ...asItShould(change), current: current.printed, base: base.printed })];
};

/** What is left to a hundred: the remaining share, or the level in place of the change. */
export const complement: Slip = (one) => {
  const computed = result(one);
  if (!computed || (one.relation.form === 'ratio' && one.relation.times !== 100)) return [];
  const left = mapped(computed.needed, (value) =>
    one.relation.form === 'change' ? value.plus(100) : new Decimal(100).minus(value),
  );
  return fits(computed.amount, left) ? [cause('complement', asItShould(computed))] : [];
};

/** A percentage that was taken of another percentage of the document. */
export const percentOfPercent: Slip = (one) => {
  const computed = result(one);
  if (computed?.amount.unit !== 'percent') return [];
  const percentages = [...idsOf(one)].map(one.amountOf).filter(isAmount);
  return percentages
    .filter(({ id, unit, value }) => unit === 'percent' && id !== computed.amount.id && !value.isZero())
    .filter(({ value }) => !value.equals(100))
    .filter(({ value }) =>
      fits(
        computed.amount,
        mapped(computed.needed, (it) => it.times(value).dividedBy(100)),
      ),
    )
    .map((percent) =>
      cause('percentOfPercent', { ...asItShould(computed), other: percent.id, percent: percent.printed }),
    );
};

const idsOf = ({ tables }: Case): ReadonlySet<string> => new Set(tables.flat(2).filter((id) => id !== ''));

/** Rounded to one decimal more first, and from there again. */
export const roundedTwice: Slip = (one) => {
  const computed = result(one);
  if (!computed || computed.amount.exact) return [];
  const { amount, needed } = computed;
  const first = needed.middle.toDecimalPlaces(amount.decimals + 1);
  const once = needed.middle.toDecimalPlaces(amount.decimals);
  const twice = first.toDecimalPlaces(amount.decimals);
  if (!amount.value.equals(twice) || twice.equals(once)) return [];
  return [cause('roundedTwice', { ...asItShould(computed), between: first.toFixed() })];
};
