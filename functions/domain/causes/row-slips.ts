import type { Amount, AmountOf } from '../relations/amount.ts';
import { evaluate } from '../relations/evaluate.ts';
import { amountsOf, type Relation } from '../relations/relation.ts';
import { asItShould, breaksNothing, type Case, cause, isAmount, mended, type Slip } from './slip.ts';

const isMade = ({ value }: Amount): boolean => !value.isZero();

/** The total of the document, or of another group, where a part belongs. */
export const grandTotal: Slip = (one) =>
  standingIn(one, 'grandTotal', () => totalsOf(one).map(one.amountOf).filter(isAmount));

const totalsOf = ({ relations }: Case): readonly string[] => [
  ...new Set(relations.flatMap((relation) => (relation.form === 'sum' ? [relation.total] : []))),
];

/** What stands in the row above or below. */
export const neighbouringRow: Slip = (one) =>
  standingIn(one, 'neighbouringRow', (id) => beside(id, one).rows);

/** What stands in the column to the left or right. */
export const neighbouringColumn: Slip = (one) =>
  standingIn(one, 'neighbouringColumn', (id) => beside(id, one).columns);

/** Suspects that repeat another amount, where what they need breaks nothing else. */
function standingIn(one: Case, slip: string, others: (id: string) => readonly Amount[]) {
  return one.suspects
    .filter(({ amount }) => isMade(amount))
    .flatMap((suspect) =>
      others(suspect.amount.id)
        .filter(({ id, value }) => id !== suspect.amount.id && value.equals(suspect.amount.value))
        .filter(() => breaksNothing(one, new Map([[suspect.amount.id, suspect.needed.middle]])))
        .map((other) => cause(slip, { ...asItShould(suspect), other: other.id })),
    );
}

/** Amounts beside one in the tables: rows above and below, columns to the left and right. */
function beside(
  id: string,
  { tables, amountOf }: Pick<Case, 'tables' | 'amountOf'>,
): { readonly rows: readonly Amount[]; readonly columns: readonly Amount[] } {
  const around = tables.flatMap((table) =>
    table.flatMap((row, index) => {
      const column = row.indexOf(id);
      if (column < 0) return [];
      return [
        {
          rows: [table[index - 1]?.[column], table[index + 1]?.[column]],
          columns: [row[column - 1], row[column + 1]],
        },
      ];
    }),
  );
  return {
    rows: around.flatMap(({ rows }) => amountsAt(rows, amountOf)),
    columns: around.flatMap(({ columns }) => amountsAt(columns, amountOf)),
  };
}

const amountsAt = (ids: readonly (string | undefined)[], amountOf: AmountOf): readonly Amount[] =>
  ids.flatMap((id) => (id === undefined || id === '' ? [] : [amountOf(id)])).filter(isAmount);

/**
 * Two rows whose values were exchanged: put back, this relation holds and no other breaks. What proves it is another
 * broken relation that the exchange mends too; of two bounds of the same kind, the exchange alone.
 */
export const swappedRows: Slip = (one) => {
  const { relation } = one;
  const mine = (relation.form === 'atMost' ? relation.parts : amountsOf(relation))
    .map(one.amountOf)
    .filter(isAmount);
  return mine.flatMap((amount) =>
    partnersOf(amount, one)
      .filter((other) => !other.value.equals(amount.value))
      .filter((other) => isSwap(one, amount, other))
      .map((other) =>
        cause('swappedRows', {
          ...{ row: amount.id, found: amount.printed },
          ...{ other: other.id, expected: other.printed },
        }),
      ),
  );
};

function partnersOf(amount: Amount, one: Case): readonly Amount[] {
  const own = new Set(amountsOf(one.relation));
  return [...new Set(one.relations.flatMap((relation) => exchangeable(relation, one)))]
    .filter((id) => !own.has(id))
    .map(one.amountOf)
    .filter(isAmount)
    .filter(({ unit }) => unit === amount.unit);
}

/** Of bounds, what is bounded by others of the same kind; else what stands in another relation that is broken. */
function exchangeable(relation: Relation, one: Case): readonly string[] {
  if (one.relation.form === 'atMost')
    return relation.form === 'atMost' && relation.id === one.relation.id ? relation.parts : [];
  return isBroken(relation, one.amountOf) ? amountsOf(relation) : [];
}

function isSwap(one: Case, amount: Amount, other: Amount): boolean {
  const values = new Map([
    [amount.id, other.value],
    [other.id, amount.value],
  ]);
  const healed = mended(one, values);
  const proof = one.relation.form === 'atMost' ? 1 : 2;
  return healed.includes(one.relation) && healed.length >= proof && breaksNothing(one, values);
}

const isBroken = (relation: Relation, amountOf: AmountOf): boolean =>
  evaluate(relation, amountOf).state === 'broken';

/** A result that was computed from another row, column or total than its own. */
export const otherOperand: Slip = (one) => {
  const { relation } = one;
  if (relation.form !== 'change' && relation.form !== 'ratio') return [];
  const read =
    relation.form === 'change'
      ? [relation.current, relation.base]
      : [relation.numerator, relation.denominator];
  return read.flatMap((id) => {
    const near = beside(id, one);
    const totals = totalsOf(one).map(one.amountOf).filter(isAmount);
    const others = new Map([...near.rows, ...near.columns, ...totals].map((other) => [other.id, other]));
    const [suspect] = one.suspects;
    return [...others.values()]
      .filter((other) => !amountsOf(relation).includes(other.id))
      .filter((other) => fitsWith(one, id, other))
      .map((other) =>
        cause('otherOperand', { ...(suspect ? asItShould(suspect) : {}), used: other.id, instead: id }),
      );
  });
};

function fitsWith({ relation, amountOf }: Case, id: string, other: Amount): boolean {
  const state = evaluate(relation, (asked) => (asked === id ? { ...other, id } : amountOf(asked))).state;
  return state === 'holds' || state === 'rounding';
}
