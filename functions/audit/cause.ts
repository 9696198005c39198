import { causeOf as usualCause } from '../domain/causes/cause-of.ts';
import type { Table } from '../domain/causes/slip.ts';
import type { Cause } from '../domain/finding.ts';
import { minus } from '../domain/number-format.ts';
import { amountsOf, type Relation } from '../domain/relations/relation.ts';
import type { Broken } from '../domain/relations/verdict.ts';
import type { Book } from './book.ts';
import type { Examined } from './examine.ts';
import { calledOf, standsAt } from './place.ts';

/** Slips are sought for so many broken relations of so many amounts, among so many others: each try looks at all of them. */
const most = { broken: 100, amounts: 100, relations: 2000, rows: 400 } as const;

/** Values of a cause that are names of amounts. */
const names = ['row', 'other', 'used', 'instead'] as const;

/** Says the likely cause of a broken relation in words of the document; nothing where there is too much to search. */
export type CauseOf = (relation: Relation, verdict: Broken) => Cause | undefined;

export function causesIn(examined: Examined): CauseOf {
  const { amountOf, held, book } = examined;
  const small = held.filter(({ relation }) => amountsOf(relation).length <= most.amounts);
  const broken = small.filter(({ verdict }) => verdict.state === 'broken').slice(0, most.broken);
  const sought = new Set(broken.map(({ relation }) => relation));
  const relations = [
    ...new Set([...sought, ...small.map(({ relation }) => relation).slice(0, most.relations)]),
  ];
  const surroundings = { amountOf, relations, tables: tablesOf(examined) };
  return (relation, verdict) =>
    sought.has(relation) ? saidCause(usualCause(relation, verdict, surroundings), verdict, book) : undefined;
}

function saidCause(cause: Cause, verdict: Broken, book: Book): Cause {
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
    .filter(({ rows }) => rows.length <= most.rows)
    .map(({ rows }) => rows.map((row) => book.rows.get(row)?.map(({ id }) => id) ?? []));
