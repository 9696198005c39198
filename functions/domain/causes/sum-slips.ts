import { formatDecimal } from '../number-format.ts';
import { type Amount, rangeOf } from '../relations/amount.ts';
import { added, mapped, subtracted } from '../relations/interval.ts';
import type { Relation } from '../relations/relation.ts';
import { type Case, cause, isAmount, type Slip } from './slip.ts';
import { fits } from './suspects.ts';

/** A total and what its parts make; nothing for other relations. */
function sumOf({ relation, suspects, amountOf }: Case) {
  const [total] = suspects;
  if (relation.form !== 'sum' || total?.amount.id !== relation.total) return undefined;
  const parts = relation.parts.map(amountOf).filter(isAmount);
  return { total, parts: parts.filter(({ value }) => !value.isZero()) };
}

/** A part that is in the total twice, or one that is already inside another part. */
export const countedTwice: Slip = (one) => {
  const found = sumOf(one);
  if (!found) return [];
  const { total, parts } = found;
  return [...parts, ...insideOf(parts, one)]
    .filter((part) => fits(total.amount, added([total.needed, rangeOf(part)])))
    .map((part) => cause('countedTwice', told(total, part)));
};

/** A part that is not in the total. */
export const leftOut: Slip = (one) => {
  const found = sumOf(one);
  if (!found) return [];
  const { total, parts } = found;
  return parts
    .filter((part) => fits(total.amount, subtracted(total.needed, rangeOf(part))))
    .map((part) => cause('leftOut', told(total, part)));
};

/** A part that was taken off in place of being added. */
export const takenOff: Slip = (one) => {
  const found = sumOf(one);
  if (!found) return [];
  const { total, parts } = found;
  const twice = (part: Amount) => mapped(rangeOf(part), (value) => value.times(2));
  return parts
    .filter((part) => fits(total.amount, subtracted(total.needed, twice(part))))
    .map((part) => cause('takenOff', told(total, part)));
};

const told = ({ amount, needed }: Case['suspects'][number], part: Amount) => ({
  ...{ row: amount.id, found: amount.printed, expected: formatDecimal(needed.middle, amount.decimals) },
  ...{ other: part.id, value: part.printed },
});

/** Amounts that lie inside one of the parts: green electricity is part of what was bought (domain.md §4.6). */
function insideOf(parts: readonly Amount[], { relations, amountOf }: Case): readonly Amount[] {
  const wholes = new Set(parts.map(({ id }) => id));
  const inside = relations.flatMap((relation) => partsWithin(relation, wholes));
  return [...new Set(inside)]
    .filter((id) => !wholes.has(id))
    .map(amountOf)
    .filter(isAmount)
    .filter(({ value }) => !value.isZero());
}

function partsWithin(relation: Relation, wholes: ReadonlySet<string>): readonly string[] {
  if (relation.form === 'atMost' && wholes.has(relation.whole)) return relation.parts;
  return relation.form === 'sum' && wholes.has(relation.total) ? relation.parts : [];
}
