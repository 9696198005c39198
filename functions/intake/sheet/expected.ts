import type { Column } from '../../domain/sheet/column.ts';
import { choiceLabel, type SheetLanguages, type SheetStrings } from '../../domain/sheet/sheet-strings.ts';

/** What a column's cells should say, in the words of every language. */
export function expectedIn(
  column: Column,
  dataset: string,
  languages: SheetLanguages,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(languages).map(([language, strings]) => [language, expected(column, dataset, strings)]),
  );
}

/** What a column's cells should say, in the words of one language: `a date such as 2024-06-30`. */
export function expected(column: Column, dataset: string, strings: SheetStrings): string {
  const choices = (column.choices ?? column.known ?? []).map((choice) =>
    choiceLabel(strings, dataset, column, choice),
  );
  const values: Readonly<Record<string, string>> = {
    choices: choices.join(strings.expected.between),
    from: String(column.range?.from ?? ''),
    to: String(column.range?.to ?? ''),
    ...examples,
    ...strings.boolean,
  };
  return (strings.expected[nameOf(column)] ?? '').replaceAll(
    /\{\{(\w+)\}\}/g,
    (_, name: string) => values[name] ?? '',
  );
}

function nameOf({ kind, range, nonNegative, share, known, standing }: Column): string {
  if (known) return 'known';
  if (standing) return 'standingDate';
  if (kind === 'decimal') return share ? 'share' : nonNegative ? 'nonNegative' : 'decimal';
  if (kind !== 'integer' || range === undefined) return kind;
  return range.to === undefined ? 'atLeast' : 'range';
}

/** Numbers of examples, which strings do not type. */
export const examples = {
  day: '2024-06-30',
  year: '2024',
  standingDay: '1998-06-30',
  firstStandingYear: '1900',
  firstYear: '2000',
  lastYear: '2099',
  amount: '1234.5',
  smelter: 'CID001234',
  id: 'SX-01',
  share: '12.5%',
  ratio: '0.125',
  shortestHash: '16',
  longestHash: '64',
  quarters: '1–4',
  months: '1–12',
} as const;
