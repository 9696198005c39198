import { type Place, type Problem, problem } from '../../domain/problem.ts';
import type { Column } from '../../domain/sheet/column.ts';
import type { Sheet } from '../../domain/sheet/sheet.ts';
import { columnHead, type SheetLanguages, type SheetStrings } from '../../domain/sheet/sheet-strings.ts';
import type { TableRow } from '../../ports/tables.ts';
import { type Head, headReader } from './head.ts';

/** Problems of one table's heads that are told. */
const toldProblems = 50;

export interface ReadHeads {
  readonly heads: readonly Head[];
  readonly problems: readonly Problem[];
}

/** The heads of a table held against a dataset's columns: all of them, or what is wrong with them. */
export function readHeads(
  row: TableRow,
  sheet: Sheet,
  languages: SheetLanguages,
  place: { readonly sheet?: string },
): ReadHeads {
  const read = headReader(sheet, languages);
  const heads: Head[] = [];
  const problems: Problem[] = [];
  for (const [at, { text }] of row.cells) {
    const where = { ...place, row: row.number, column: text };
    const one = read(text);
    if ('fault' in one) problems.push(said(problem(one.fault, where), sheet, one.column, languages));
    else if (heads.some(({ column }) => column.id === one.column.id))
      problems.push(problem('head-repeated', where));
    else heads.push({ at, text, ...one });
  }
  const where = { ...place, row: row.number };
  if (heads.length === 0 && !problems.some(({ said }) => said))
    return { heads, problems: [noHeads(row, sheet, languages, where)] };
  for (const column of missingColumns(sheet, heads))
    problems.push(said(problem('head-missing', where), sheet, column, languages));
  for (const { column, unit, text } of heads)
    if (unit !== undefined && heads.some((other) => other.column.id === column.unitColumn))
      problems.push(problem('head-unit-twice', { ...where, column: text }));
  return { heads, problems: problems.slice(0, toldProblems) };
}

/** A row none of whose cells is a head of the sheet: a record, or a title. */
function noHeads({ cells }: TableRow, sheet: Sheet, languages: SheetLanguages, where: Place): Problem {
  const found = [...cells.values()].map(({ text }) => text).join(', ');
  const heads = (strings: SheetStrings): string =>
    sheet.columns
      .filter(({ required }) => required)
      .map((column) => columnHead(strings, sheet.dataset.id, column))
      .join(strings.expected.between);
  const expected = Object.entries(languages).map(([id, strings]) => [id, heads(strings)]);
  const { id } = sheet.dataset;
  return { ...problem('no-heads', where, { found, id }), said: { expected: Object.fromEntries(expected) } };
}

/** Columns that a sheet must have; one that takes facts back needs no more than what says which. */
function missingColumns(sheet: Sheet, heads: readonly Head[]): readonly Column[] {
  const found = new Set(heads.map(({ column }) => column.id));
  const saidInHead = new Set(
    heads.flatMap(({ column, unit }) => (unit === undefined ? [] : [column.unitColumn])),
  );
  const lacks = ({ id }: Column): boolean => !found.has(id) && !saidInHead.has(id);
  if (found.has('withdraw'))
    return sheet.columns.filter((column) => sheet.identity.all.includes(column.id) && lacks(column));
  const maps = sheet.containers.flatMap(({ path }) => {
    const keyed = sheet.columns.filter(({ key }) => key?.pattern.startsWith(`${path.join('.')}.*`));
    return keyed.length > 0 && keyed.every(lacks) ? keyed.slice(0, 1) : [];
  });
  return [...sheet.columns.filter((column) => column.required && lacks(column)), ...maps];
}

function said(one: Problem, sheet: Sheet, column: Column | undefined, languages: SheetLanguages): Problem {
  if (!column) return one;
  const head = (strings: SheetStrings): string => columnHead(strings, sheet.dataset.id, column);
  return {
    ...one,
    said: { head: Object.fromEntries(Object.entries(languages).map(([id, strings]) => [id, head(strings)])) },
  };
}
