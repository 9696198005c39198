import type { Column } from './column.ts';
import { joinList } from './list-text.ts';
import type { Sheet } from './sheet.ts';
import { choiceLabel, type SheetStrings } from './sheet-strings.ts';

type Attributes = Readonly<Record<string, unknown>>;

/**
 * A record as the rows of its sheet, a cell for each column in order: what intake reads back into the same record.
 * `strings` name choices as a language does; without them they stand as records write them.
 */
export function recordRows(
  sheet: Sheet,
  attributes: Attributes,
  strings?: SheetStrings,
): readonly (readonly (string | undefined)[])[] {
  const { group } = sheet;
  const elements = group === undefined ? [] : (attributes[group] as readonly Attributes[]);
  return Array.from({ length: Math.max(1, elements.length) }, (_, index) =>
    sheet.columns.map((column) => {
      const value =
        column.group === undefined
          ? memberOf(attributes, column.path)
          : memberOf(elements[index], column.path.slice(1));
      return value === undefined ? undefined : cellText(sheet, column, value, strings);
    }),
  );
}

function memberOf(tree: unknown, path: readonly string[]): unknown {
  let found = tree;
  for (const segment of path) found = (found as Attributes | undefined)?.[segment];
  return found;
}

function cellText(sheet: Sheet, column: Column, value: unknown, strings?: SheetStrings): string {
  const one = (part: unknown): string => {
    if (typeof part === 'boolean') return strings ? strings.boolean[part ? 'yes' : 'no'] : String(part);
    if ((column.kind === 'choice' || column.known) && strings)
      return choiceLabel(strings, sheet.dataset.id, column, String(part));
    return String(part);
  };
  return Array.isArray(value) ? joinList(value.map(one)) : one(value);
}
