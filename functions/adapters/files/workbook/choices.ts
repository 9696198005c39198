import type { Choice, SheetToWrite } from '../../../ports/workbooks.ts';
import { lettersOf } from '../xlsx/cell-address.ts';
import { xmlText } from './xml-text.ts';

/** Longest list that a validation holds itself; a longer one stands in cells. */
const longestInline = 255;

/** Lists of a workbook that stand in a hidden sheet of their own, one to a column, equal ones once. */
export interface LongLists {
  readonly sheet: SheetToWrite | undefined;
  readonly formulaOf: (choice: Choice) => string;
}

export function longLists(sheets: readonly SheetToWrite[]): LongLists {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let name = 'lists';
  while (taken.has(name)) name += '_';
  const lists = new Map<string, readonly string[]>();
  for (const { choices = [] } of sheets)
    for (const { values } of choices) if (!isInline(values)) lists.set(JSON.stringify(values), values);
  const columns = [...lists.values()];
  const rows = Array.from({ length: Math.max(0, ...columns.map(({ length }) => length)) }, (_, row) =>
    columns.map((values) => values[row]),
  );
  const order = [...lists.keys()];
  return {
    sheet: columns.length === 0 ? undefined : { name, hidden: true, rows },
    formulaOf({ values }) {
      if (isInline(values)) return `"${values.join(',')}"`;
      const letters = lettersOf(order.indexOf(JSON.stringify(values)));
      return `${name}!$${letters}$1:$${letters}$${values.length}`;
    },
  };
}

/** A comma would part a value, a quote end the list, and white space around a value gets lost. */
const isInline = (values: readonly string[]): boolean =>
  values.join(',').length <= longestInline &&
  values.every((value) => /^[^\s",][^",]*$/.test(value) && !/\s$/.test(value));

export function choicesXml(choices: readonly Choice[], formulaOf: LongLists['formulaOf']): string {
  if (choices.length === 0) return '';
  const each = choices.map((choice) => {
    const letters = lettersOf(choice.column);
    const area = `${letters}${choice.firstRow + 1}:${letters}${choice.lastRow + 1}`;
    const formula = xmlText(formulaOf(choice));
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${area}"><formula1>${formula}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${choices.length}">${each.join('')}</dataValidations>`;
}
