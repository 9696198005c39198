import { type Place, type Problem, problem } from '../../domain/problem.ts';
import type { Column } from '../../domain/sheet/column.ts';
import { rulesOf } from '../../domain/sheet/rules.ts';
import { columnHead } from '../../domain/sheet/sheet-strings.ts';
import type { HandInRecord } from '../hand-in.ts';
import { expectedIn } from './expected.ts';
import type { SheetReading } from './row-reader.ts';

/** Where a field of a record stands in its sheet. `rows` are those that give the elements of the record's list. */
export function fieldPlacer({ sheet, heads }: SheetReading) {
  const headOf = new Map(heads.map((head) => [head.column.id, head]));
  return (place: Place | undefined, path: readonly PropertyKey[], rows: readonly number[] = []): Field => {
    const id = path.filter((segment) => typeof segment !== 'number').join('.');
    const index = path.find((segment) => typeof segment === 'number');
    const column =
      sheet.columns.find((one) => one.id === id) ?? sheet.columns.find(({ group }) => group === id);
    const head = column && headOf.get(column.id)?.text;
    const row = typeof index === 'number' && column?.group !== undefined ? rows[index] : undefined;
    return {
      id,
      column,
      head,
      where: {
        ...place,
        ...(row === undefined ? {} : { row }),
        ...(head === undefined ? {} : { column: head }),
      },
    };
  };
}

interface Field {
  readonly id: string;
  readonly column: Column | undefined;
  readonly head: string | undefined;
  readonly where: Place;
}

/** What is wrong with a field of a record, as a place in its sheet. */
export function explainer(reading: SheetReading) {
  const { sheet, languages } = reading;
  const fieldAt = fieldPlacer(reading);
  const rules = new Set(rulesOf(sheet.dataset.schema));
  return (
    { attributes, place }: Pick<HandInRecord, 'attributes' | 'place'>,
    path: readonly PropertyKey[],
    expected: string,
    rows?: readonly number[],
  ): Problem => {
    const { id, column, head, where } = fieldAt(place, path, rows);
    const empty = isEmpty(valueAt(attributes, path));
    if (!column || (rules.has(id) && !(column.required && empty)))
      return problem('invalid-field', where, { dataset: sheet.dataset.id, field: id, expected });
    return {
      ...problem(codeOf(empty, head), where, {
        found: String(valueAt(attributes, path) ?? ''),
      }),
      said: {
        expected: expectedIn(column, sheet.dataset.id, languages),
        head: Object.fromEntries(
          Object.entries(languages).map(([language, strings]) => [
            language,
            columnHead(strings, sheet.dataset.id, column),
          ]),
        ),
      },
    };
  };
}

const codeOf = (empty: boolean, head: string | undefined): string =>
  empty ? (head === undefined ? 'column-missing' : 'cell-missing') : 'cell-wrong-form';

const isEmpty = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);

function valueAt(tree: unknown, path: readonly PropertyKey[]): unknown {
  let found = tree;
  for (const segment of path)
    found = (found as Readonly<Record<PropertyKey, unknown>> | undefined)?.[segment];
  return found;
}
