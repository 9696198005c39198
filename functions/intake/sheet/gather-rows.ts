import { canonicalJson } from '../../domain/canonical-json.ts';
import { type Place, type Problem, problem } from '../../domain/problem.ts';
import type { Sheet } from '../../domain/sheet/sheet.ts';
import type { Fields, RowRead, SheetReading } from './row-reader.ts';

/** Parts that a record's list may have: a record is one item of a table, and no list of one is as long. */
const longestList = 1000;

/** A record as its rows say it. */
export interface Gathered extends RowRead {
  /** Rows of the elements of its list. */
  readonly rows?: readonly number[];
  /** Belongs to no other row. */
  readonly alone?: boolean;
}

/**
 * Rows of the same key that follow one another as one record whose list they give, element by element; a row of a
 * sheet without a list is a record. Parts that are there even where all is empty are put in.
 */
export async function* gathered(
  rows: AsyncIterable<Gathered>,
  reading: SheetReading,
): AsyncGenerator<Gathered> {
  const { sheet } = reading;
  let open: Gathered[] = [];
  let key = '';
  for await (const row of rows) {
    if (sheet.group === undefined) {
      fillContainers(row.attributes, sheet);
      yield row;
      continue;
    }
    const own = row.alone || row.common.withdraw === true ? '' : keyOf(row, sheet);
    if (open.length > 0 && (own === '' || own !== key)) {
      yield oneOf(open, reading, sheet.group);
      open = [];
    }
    open.push(row);
    key = own;
  }
  if (open.length > 0) yield oneOf(open, reading, sheet.group as string);
}

/** The key of a row as a text; empty where a part of it is missing, and then the row stands alone. */
function keyOf({ attributes }: Gathered, { identity }: Sheet): string {
  const parts = identity.key.map((field) => attributes[field]);
  return parts.includes(undefined) ? '' : canonicalJson(parts);
}

function oneOf(rows: readonly Gathered[], reading: SheetReading, group: string): Gathered {
  const [first] = rows as readonly [Gathered];
  const attributes: Fields = {};
  const common: Fields = {};
  const problems: Problem[] = [];
  for (const row of rows) {
    problems.push(...row.problems);
    problems.push(
      ...merge(attributes, row.attributes, row, reading),
      ...merge(common, row.common, row, reading),
    );
    if (row !== first && row.element === undefined && row.problems.length === 0)
      problems.push(problem('row-adds-nothing', placeOf(row, reading)));
  }
  if (rows.length > longestList)
    problems.push(problem('too-many-parts', placeOf(first, reading), { limit: String(longestList) }));
  const elements = rows.filter(({ element }) => element !== undefined);
  attributes[group] = elements.map(({ element }) => element);
  fillContainers(attributes, reading.sheet);
  const { number, alone = false } = first;
  return { number, attributes, common, problems, alone, rows: elements.map((row) => row.number) };
}

/** Puts in what a row says beside its element; what disagrees with the rows before it is told. */
function merge(
  into: Fields,
  from: Fields,
  row: Gathered,
  reading: SheetReading,
  path = '',
): readonly Problem[] {
  return Object.entries(from).flatMap(([name, value]) => {
    const id = path === '' ? name : `${path}.${name}`;
    if (isPart(value)) {
      into[name] ??= {};
      return merge(into[name] as Fields, value, row, reading, id);
    }
    into[name] ??= value;
    const [before, own] = [said(into[name]), said(value)];
    if (before === own) return [];
    const head = reading.heads.find(({ column }) => column.id === id);
    const place = { ...placeOf(row, reading), ...(head ? { column: head.text } : {}) };
    return [problem('row-disagrees', place, { found: own, expected: before })];
  });
}

const isPart = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const said = (value: unknown): string => (typeof value === 'string' ? value : canonicalJson(value));

const placeOf = ({ number }: Gathered, { table }: SheetReading): Place => ({
  ...(table === undefined ? {} : { sheet: table }),
  row: number,
});

function fillContainers(attributes: Fields, { containers }: Sheet): void {
  for (const { path, kind } of containers) {
    const owner = path.slice(0, -1).reduce((part, segment) => part[segment] as Fields, attributes);
    owner[path.at(-1) as string] ??= kind === 'list' ? [] : {};
  }
}
