import { FileRefused } from '../../domain/file-refused.ts';
import { problem } from '../../domain/problem.ts';
import type { Table, TableFile } from '../../ports/tables.ts';
import type { FileInHand } from '../kind.ts';
import { editionIn, type TemplateEdition, versionList } from './editions.ts';
import { columnLetter, gridOf, textAt } from './grid.ts';
import { sheetNames, versionCell } from './layout.ts';

/** Sheets that only RMI's templates have; two of them make a workbook one of theirs. */
const marks = [sheetNames.declaration, sheetNames.smelters, sheetNames.lookUp, 'Checker'];

/** Whether a file is a workbook of RMI, whatever template and version. */
export function isWorkbook({ tables }: FileInHand): boolean {
  if (tables?.format !== 'xlsx') return false;
  return marks.filter((name) => tables.tables.some((table) => table.name === name)).length >= 2;
}

/** The sheet of that name. Throws where it was renamed or taken out. */
export function sheetOf({ tables }: TableFile, name: string): Table {
  const found = tables.find((table) => table.name === name);
  if (found) return found;
  const sheets = tables.map((table) => table.name ?? '').join(', ');
  throw new FileRefused(problem('rmi-sheet-missing', {}, { expected: name, found: sheets }));
}

/**
 * The edition of a workbook of RMI, by its version cell alone. Throws for an unknown version, a newer one as well:
 * where its answers stand is not known. `undefined` for a file that is none of RMI's.
 */
export async function editionOf(file: FileInHand): Promise<TemplateEdition | undefined> {
  if (!isWorkbook(file)) return undefined;
  const sheet = sheetOf(file.tables as TableFile, sheetNames.declaration);
  const found = textAt(await gridOf(sheet, versionCell.row), versionCell.row, versionCell.column);
  const edition = editionIn(found);
  if (edition) return edition;
  const place = {
    sheet: sheetNames.declaration,
    row: versionCell.row,
    column: columnLetter(versionCell.column),
  };
  throw new FileRefused(problem('rmi-version-unknown', place, { found, expected: versionList() }));
}
