import type { Decimal } from '../decimal.ts';
import type { Cause } from '../finding.ts';
import { formatDecimal } from '../number-format.ts';
import type { Amount, AmountOf } from '../relations/amount.ts';
import { evaluate } from '../relations/evaluate.ts';
import { amountsOf, type Relation } from '../relations/relation.ts';
import type { Broken } from '../relations/verdict.ts';
import type { Suspect } from './suspects.ts';

/** What stands around a broken relation. */
export interface Surroundings {
  readonly amountOf: AmountOf;
  /** All that must hold between the amounts, the broken one among them. */
  readonly relations: readonly Relation[];
  /** Tables as rows of amount ids, in the order they are printed; an empty id for a cell without a number. */
  readonly tables: readonly Table[];
}

export type Table = readonly (readonly string[])[];

/** A broken relation with those of its amounts that could be wrong. */
export interface Case extends Surroundings {
  readonly relation: Relation;
  readonly verdict: Broken;
  readonly suspects: readonly Suspect[];
}

/** One usual slip: every way in which it reproduces what was printed. */
export type Slip = (one: Case) => readonly Cause[];

export const cause = (slip: string, values: Cause['values']): Cause => ({ slip, values });

/** A suspect as it stands and as it should stand. */
export const asItShould = ({
  amount,
  needed,
}: Suspect): Readonly<Record<'row' | 'found' | 'expected', string>> => ({
  row: amount.id,
  found: amount.printed,
  expected: formatDecimal(needed.middle, amount.decimals),
});

export const isAmount = (amount: ReturnType<AmountOf>): amount is Amount =>
  amount !== undefined && amount !== 'noPart';

/** Amounts with other values put in place. */
export function replacing({ amountOf }: Surroundings, values: ReadonlyMap<string, Decimal>): AmountOf {
  return (id) => {
    const [amount, value] = [amountOf(id), values.get(id)];
    return value === undefined || !isAmount(amount) ? amount : { ...amount, value };
  };
}

const bears = ({ state }: ReturnType<typeof evaluate>): boolean => state !== 'broken';

/** Whether other values leave every other relation of those amounts as good as it was. */
export function breaksNothing(one: Case, values: ReadonlyMap<string, Decimal>): boolean {
  const after = replacing(one, values);
  return touching(one, values)
    .filter((relation) => relation !== one.relation && bears(evaluate(relation, one.amountOf)))
    .every((relation) => bears(evaluate(relation, after)));
}

/** Broken relations that other values mend. */
export function mended(one: Case, values: ReadonlyMap<string, Decimal>): readonly Relation[] {
  const after = replacing(one, values);
  return touching(one, values).filter(
    (relation) => !bears(evaluate(relation, one.amountOf)) && bears(evaluate(relation, after)),
  );
}

const touching = ({ relations }: Case, values: ReadonlyMap<string, Decimal>): readonly Relation[] =>
  relations.filter((relation) => amountsOf(relation).some((id) => values.has(id)));
