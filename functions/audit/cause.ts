import { causeOf as usualCause } from '../domain/causes/cause-of.ts';
import type { Table } from '../domain/causes/slip.ts';
import type { Cause } from '../domain/finding.ts';
import { minus } from '../domain/number-format.ts';
import { amountsOf, type Relation } from '../domain/relations/relation.ts';
import type { Broken } from '../domain/relations/verdict.ts';
import type { Examined } from './examine.ts';
import { calledOf, standsAt } from './place.ts';

/** Relations of more amounts are not searched for slips: that takes the square of them, and a chance fit is likely. */
const mostAmounts = 100;
/** So many rows of a table above and below are its neighbours. */
const mostRows = 400;

/** Values of a cause that are names of amounts. */
const names = ['row', 'other', 'used', 'instead'] as const;

/** The likely cause of a broken relation in words of the document; none where there is too much to search. */
export function causeOf(relation: Relation, verdict: Broken, examined: Examined): Cause | undefined {
  const { amountOf, book } = examined;
  if (amountsOf(relation).length > mostAmounts) return undefined;
  const relations = examined.held
    .map((one) => one.relation)
    .filter((one) => amountsOf(one).length <= mostAmounts)
    .slice(0, mostRows);
  const surroundings = {
    amountOf,
    relations: [...new Set([...relations, relation])],
    tables: tablesOf(examined),
  };
  const cause = usualCause(relation, verdict, surroundings);
  const isUnsigned = !/^[-+−(]/.test((standsAt(verdict.subject, book)?.text ?? '-').trim());
  const said = (name: string, value: string): string => {
    if ((names as readonly string[]).includes(name)) return calledOf(value, book);
    return isUnsigned ? value.replace(minus, '') : value;
  };
  return inWords(cause, said);
}

function inWords({ slip, values, also }: Cause, said: (name: string, value: string) => string): Cause {
  const own = Object.entries(values).map(([name, value]) => [name, said(name, value)]);
  return {
    ...{ slip, values: Object.fromEntries(own) },
    ...(also ? { also: also.map((one) => inWords(one, said)) } : {}),
  };
}

/** Tables as rows of names; long ones are searched for no neighbours. */
const tablesOf = ({ book }: Examined): readonly Table[] =>
  (book.file.tables ?? [])
    .filter(({ rows }) => rows.length <= mostRows)
    .map(({ rows }) => rows.map((row) => book.rows.get(row)?.map(({ id }) => id) ?? []));
