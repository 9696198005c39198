import { type Problem, problem } from '../../domain/problem.ts';
import { folded } from '../../domain/sheet/fold.ts';
import type { Sheet } from '../../domain/sheet/sheet.ts';
import { datasetName, type SheetLanguages } from '../../domain/sheet/sheet-strings.ts';
import type { TableRow } from '../../ports/tables.ts';
import type { Head } from './head.ts';
import { readHeads } from './read-heads.ts';

/** What is known of a table before its heads are read. */
export interface TableNames {
  /** What a person said the table holds. */
  readonly told?: string;
  /** The sheet's name. */
  readonly sheet?: string;
  /** The file's name, where it says what its one table holds. */
  readonly file?: string;
}

export type Recognised =
  | { readonly sheet: Sheet; readonly heads: readonly Head[] }
  | { readonly problems: readonly [Problem, ...Problem[]] };

/**
 * What a table holds: what a person says, else what its name says, else the only dataset whose heads all fit. Whatever
 * several datasets fit, or none, is told and never guessed.
 */
export function recognise(
  row: TableRow,
  names: TableNames,
  sheets: readonly Sheet[],
  languages: SheetLanguages,
): Recognised {
  const place = names.sheet === undefined ? {} : { sheet: names.sheet };
  const told = names.told === undefined ? undefined : named(names.told, sheets, languages, false);
  if (names.told !== undefined && !told)
    return {
      problems: [
        problem('unknown-dataset', place, {
          found: names.told,
          expected: sheets.map(({ dataset }) => dataset.id).join(', '),
        }),
      ],
    };
  const sheet = told ?? named(names.sheet, sheets, languages) ?? named(names.file, sheets, languages);
  if (sheet) return fitted(sheet, row, languages, place);
  const fits = sheets
    .map((one) => ({ sheet: one, ...readHeads(row, one, languages, place) }))
    .sort((a, b) => b.heads.length - a.heads.length);
  const fitting = fits.filter(({ problems }) => problems.length === 0);
  const [first, second] = fitting;
  if (first && !second) return { sheet: first.sheet, heads: first.heads };
  if (first)
    return {
      problems: [
        several(
          fitting.map((one) => one.sheet),
          languages,
          place,
        ),
      ],
    };
  const [closest] = fits;
  if (closest && closest.heads.length * 2 > row.cells.size)
    return fitted(closest.sheet, row, languages, place);
  const heads = [...row.cells.values()].map(({ text }) => text).join(', ');
  return { problems: [problem('sheet-unknown', { ...place, row: row.number }, { found: heads })] };
}

function fitted(
  sheet: Sheet,
  row: TableRow,
  languages: SheetLanguages,
  place: { readonly sheet?: string },
): Recognised {
  const { heads, problems } = readHeads(row, sheet, languages, place);
  const [first, ...others] = problems;
  if (!first) return { sheet, heads };
  const taken = problem('sheet-taken-for', place, { id: sheet.dataset.id }, 'note');
  return { problems: [first, ...others, { ...taken, said: { name: nameIn(sheet, languages) } }] };
}

/** The dataset whose id or name a text is or begins with; the longest, so that `water-risk` is not taken for `water`. */
function named(
  text: string | undefined,
  sheets: readonly Sheet[],
  languages: SheetLanguages,
  beginning = true,
): Sheet | undefined {
  if (text === undefined) return undefined;
  const whole = folded(text);
  let found: Sheet | undefined;
  let length = 0;
  for (const sheet of sheets) {
    const names = [
      sheet.dataset.id,
      ...Object.values(languages).map((strings) => datasetName(strings, sheet.dataset.id)),
    ];
    for (const name of names.map(folded)) {
      const fits =
        whole === name ||
        (beginning && whole.startsWith(name) && !/^[\p{L}]/u.test(whole.slice(name.length)));
      if (!fits || name.length <= length) continue;
      found = sheet;
      length = name.length;
    }
  }
  return found;
}

function several(
  sheets: readonly Sheet[],
  languages: SheetLanguages,
  place: { readonly sheet?: string },
): Problem {
  const names = sheets.map((sheet) => Object.entries(nameIn(sheet, languages)));
  const listed = Object.keys(languages).map((language) => [
    language,
    sheets
      .map((sheet, index) => `${sheet.dataset.id} (${names[index]?.find(([id]) => id === language)?.[1]})`)
      .join(', '),
  ]);
  return { ...problem('sheet-several', place), said: { candidates: Object.fromEntries(listed) } };
}

function nameIn(sheet: Sheet, languages: SheetLanguages): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(languages).map(([language, strings]) => [
      language,
      datasetName(strings, sheet.dataset.id),
    ]),
  );
}
