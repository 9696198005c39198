import type { Column } from './column.ts';

export interface ColumnStrings {
  /** Head of the column. */
  readonly label?: string;
  /** What goes there. */
  readonly note?: string;
}

/** What stands in `sheets.json` of one language: names of datasets, heads of their columns, names of choices. */
export interface SheetStrings {
  readonly datasets: Readonly<
    Record<
      string,
      {
        readonly name: string;
        readonly columns?: Readonly<Record<string, ColumnStrings>>;
        readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
      }
    >
  >;
  /** Of columns that say the same in several datasets, by their id or its last part. */
  readonly columns: Readonly<Record<string, ColumnStrings>>;
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly common: Readonly<Record<string, ColumnStrings>>;
  readonly boolean: { readonly yes: string; readonly no: string };
  readonly units: Readonly<Record<string, string>>;
  /** How a head names its unit, as `{{label}} ({{unit}})`. */
  readonly head: string;
  readonly template: Readonly<Record<string, string>>;
  /** What cells of each kind should say; `between` stands between choices, `also` between phrases. */
  readonly expected: Readonly<Record<string, string>> & { readonly between: string; readonly also: string };
  /** Names of countries by their code, from `countries.json`. */
  readonly countries: Readonly<Record<string, string>>;
}

/** Languages with their strings, as they head and fill sheets. */
export type SheetLanguages = Readonly<Record<string, SheetStrings>>;

export const datasetName = (strings: SheetStrings, dataset: string): string =>
  strings.datasets[dataset]?.name ?? dataset;

/** The head of a column without its unit; its id where a language has no word for it. */
export function columnLabel(strings: SheetStrings, dataset: string, column: Column): string {
  return said(strings, dataset, column, 'label') ?? column.id;
}

/** What goes into a column. */
export function columnNote(strings: SheetStrings, dataset: string, column: Column): string {
  return said(strings, dataset, column, 'note') ?? '';
}

/** The whole head as a template writes it. */
export function columnHead(strings: SheetStrings, dataset: string, column: Column): string {
  const label = columnLabel(strings, dataset, column);
  if (column.unit === undefined) return label;
  return filled(strings.head, { label, unit: unitLabel(strings, column.unit) });
}

export const unitLabel = (strings: SheetStrings, unit: string): string => strings.units[unit] ?? unit;

/** What a language calls a choice or a known value; as records write it where the language has no word of its own. */
export function choiceLabel(strings: SheetStrings, dataset: string, column: Column, choice: string): string {
  const { id } = column;
  for (const name of [column.key?.pattern ?? id, id.slice(id.lastIndexOf('.') + 1)]) {
    const found = strings.datasets[dataset]?.values?.[name]?.[choice] ?? strings.values[name]?.[choice];
    if (found !== undefined) return found;
  }
  return choice;
}

function said(
  strings: SheetStrings,
  dataset: string,
  column: Column,
  part: keyof ColumnStrings,
): string | undefined {
  const { id, key } = column;
  for (const name of [key?.pattern ?? id, id.slice(id.lastIndexOf('.') + 1)]) {
    const found = strings.datasets[dataset]?.columns?.[name]?.[part] ?? strings.columns[name]?.[part];
    if (found === undefined) continue;
    const named = key && (strings.values[key.pattern.split('.')[0] ?? '']?.[key.name] ?? key.name);
    return filled(found, { key: named ?? '' });
  }
  return strings.common[id]?.[part];
}

/** A string with its parameters filled in. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}
