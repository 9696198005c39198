import { FileRefused } from '../../domain/file-refused.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { everySheet } from '../../domain/sheet/every-sheet.ts';
import { folded } from '../../domain/sheet/fold.ts';
import type { SheetLanguages } from '../../domain/sheet/sheet-strings.ts';
import type { Table, TableRow } from '../../ports/tables.ts';
import type { Handed } from '../intake.ts';
import type { FileInHand, FileKind, ReadingContext } from '../kind.ts';
import { recognise } from './recognise.ts';
import { sheetRecords } from './records.ts';
import { letters, type SheetReading } from './row-reader.ts';

/** Merged cells that are told one by one. */
const toldMerges = 10;

/**
 * Data sheets: every table that a file shows, each the records of one dataset. Asked last of the kinds that have
 * tables: whatever it does not understand is refused.
 */
export function sheetKind(languagesOf: () => Promise<SheetLanguages>): FileKind {
  return {
    id: 'sheet',
    async read(file, context) {
      if (!file.tables) return undefined;
      const languages = await languagesOf();
      const found = await understood(file, context, languages);
      const rows = (async function* (): AsyncGenerator<Handed> {
        for (const { table, reading } of found) yield* sheetRecords(table.rows(), reading, file, context);
      })();
      return { kind: 'sheet', rows };
    },
  };
}

interface Understood {
  readonly table: Table;
  readonly reading: SheetReading;
}

async function understood(
  file: FileInHand,
  { options }: ReadingContext,
  languages: SheetLanguages,
): Promise<readonly Understood[]> {
  const format = file.tables?.format ?? 'csv';
  const hints = file.tables?.hints ? { hints: file.tables.hints } : {};
  const shown = await shownTables(file.tables?.tables ?? [], languages);
  const stem = file.name.replace(/\.[^.]*$/, '');
  const problems: Problem[] = (await Promise.all(shown.map(mergedIn))).flat();
  const found = shown.flatMap(({ table, heads, empty }) => {
    const names = {
      ...(options.dataset === undefined ? {} : { told: options.dataset }),
      ...(table.name === undefined ? {} : { sheet: table.name }),
      ...(shown.length === 1 ? { file: stem } : {}),
    };
    const one = recognise(heads, names, everySheet, languages);
    if ('problems' in one) problems.push(...one.problems);
    if ('problems' in one || empty) return [];
    const named = table.name === undefined ? {} : { table: table.name };
    return [{ table, reading: { ...one, ...named, languages, format, ...hints } }];
  });
  const [first, ...others] = problems;
  if (first) throw new FileRefused([first, ...others]);
  if (found.length === 0) throw new FileRefused(problem('no-rows'));
  return found;
}

/** Merged cells from the heads on: which rows and columns their value is meant for, nobody can tell. */
async function mergedIn({ table, heads }: Shown): Promise<readonly Problem[]> {
  const merges = (await table.merges()).filter(({ lastRow }) => lastRow >= heads.number);
  const named = table.name === undefined ? {} : { sheet: table.name };
  return merges.slice(0, toldMerges).map(({ firstRow, lastRow, firstColumn, lastColumn }) =>
    problem(
      firstRow <= heads.number ? 'merged-heads' : 'merged-cells',
      { ...named, row: firstRow },
      {
        found: `${letters(firstColumn)}${firstRow}:${letters(lastColumn)}${lastRow}`,
      },
    ),
  );
}

interface Shown {
  readonly table: Table;
  readonly heads: TableRow;
  /** Nothing stands below its heads. */
  readonly empty: boolean;
}

/** Tables that hold something and that people see, but for a template's notes. */
async function shownTables(tables: readonly Table[], languages: SheetLanguages): Promise<readonly Shown[]> {
  const notes = new Set(Object.values(languages).map(({ template }) => folded(template.notes ?? '')));
  const shown: Shown[] = [];
  for (const table of tables) {
    if (table.hidden || (table.name !== undefined && notes.has(folded(table.name)))) continue;
    const first: TableRow[] = [];
    for await (const row of table.rows()) if (first.push(row) === 2) break;
    const [heads] = first;
    if (heads) shown.push({ table, heads, empty: first.length === 1 });
  }
  return shown;
}
