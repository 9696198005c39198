import { canonicalJson } from '../domain/canonical-json.ts';
import type { AmountOf } from '../domain/relations/amount.ts';
import { evaluate } from '../domain/relations/evaluate.ts';
import { type Form, amountsOf as namesIn, type Relation } from '../domain/relations/relation.ts';
import type { Verdict } from '../domain/relations/verdict.ts';
import { amountsOf } from './amounts.ts';
import type { Book } from './book.ts';
import { columnName } from './book.ts';
import { catalogueRelations } from './catalogue-relations.ts';
import { claimRelations } from './claim-relations.ts';
import type { LookUp } from './look-up.ts';
import { tableRelations } from './table-relations.ts';

/** A relation with what came of it. */
export interface Held {
  readonly relation: Relation;
  readonly verdict: Verdict;
}

/** A disclosure with every relation that its numbers could be held against: what the checks of an audit look at. */
export interface Examined {
  readonly book: Book;
  readonly amountOf: AmountOf;
  readonly held: readonly Held[];
  /** Absent where none was given: then nothing is said of single smelters. */
  readonly lookUp?: LookUp;
}

/** Holds a disclosure against what the catalogue, its own tables and its own sentences say of its numbers. */
export function examine(book: Book, lookUp?: LookUp): Examined {
  const amountOf = amountsOf(book);
  const printed = (id: string): boolean => book.named.has(id);
  const relations = distinct([
    ...tableRelations(book),
    ...periodsOf(book).flatMap((period) =>
      catalogueRelations(period).flatMap((relation) => asPrinted(relation, printed)),
    ),
    ...claimRelations(book),
  ]);
  const held = relations.map((relation) => ({ relation, verdict: evaluate(relation, amountOf) }));
  return { book, amountOf, held, ...(lookUp ? { lookUp } : {}) };
}

/** Periods that any metric of the catalogue is printed for. */
const periodsOf = ({ cells }: Book): readonly string[] => [
  ...new Set(cells.flatMap(({ metric, column }) => (metric === undefined ? [] : [columnName(column)]))),
];

/** The relation as far as the disclosure prints what it is told of; nothing where it prints none of it. */
function asPrinted(relation: Relation, printed: (id: string) => boolean): readonly Relation[] {
  if (relation.form === 'commonDenominator') {
    const ratios = relation.ratios.filter(({ ratio }) => printed(ratio));
    return ratios.length < 2 ? [] : [{ ...relation, ratios }];
  }
  if (relation.form === 'shares') return relation.shares.every(printed) ? [relation] : [];
  const [subject] = namesIn(relation);
  return subject !== undefined && printed(subject) ? [relation] : [];
}

/** A table's own total and the catalogue's sum of the same rows are one relation. */
function distinct(relations: readonly Relation[]): readonly Relation[] {
  const known = new Map<string, Relation>();
  for (const relation of relations) {
    const key = keyOf(relation);
    // The catalogue's has the more telling rule and comes later.
    known.set(key, relation);
  }
  return [...known.values()];
}

function keyOf({ id: _, rule: __, ...form }: Relation): string {
  const plain: Form = form;
  if (plain.form === 'sum') return canonicalJson({ ...plain, parts: [...plain.parts].sort() });
  return canonicalJson(plain);
}
