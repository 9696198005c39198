import { problem } from '../../../domain/problem.ts';
import type { Table, TableFile } from '../../../ports/tables.ts';
import type { CellContext } from './cell-value.ts';
import { mergesOf } from './merges.ts';
import { openParts, type Parts } from './parts.ts';
import { readSharedStrings } from './shared-strings.ts';
import { sheetRows } from './sheet-rows.ts';
import { readStyles } from './styles.ts';
import { readWorkbook, type Workbook } from './workbook.ts';

/**
 * Opens a workbook (ECMA-376, transitional or strict) as its worksheets. Nothing of it is calculated, followed or run:
 * formulas give what they last gave, links to elsewhere and macros are left out. Throws a `FileRefused`.
 */
export async function openXlsx(path: string): Promise<TableFile> {
  const parts = await openParts(path);
  try {
    const workbook = await readWorkbook(parts);
    const context = contextOf(parts, workbook);
    return {
      format: 'xlsx',
      hints: { serials: workbook.dateSystem === 1904 ? '1904' : '1900' },
      tables: workbook.sheets.map((sheet): Table => {
        const part = { name: sheet.name, part: sheet.part, bytes: () => parts.bytes(sheet.part) };
        return {
          name: sheet.name,
          hidden: sheet.hidden,
          rows: async function* () {
            yield* sheetRows(part, await context());
          },
          merges: () => mergesOf(part),
        };
      }),
      notes: workbook.macros ? [problem('macros-ignored', {}, {}, 'note')] : [],
      end: parts.end,
    };
  } catch (error) {
    await parts.end();
    throw error;
  }
}

/** Strings and styles, read when the first row is asked for. */
function contextOf(
  parts: Parts,
  { dateSystem, sharedStrings, styles }: Workbook,
): () => Promise<CellContext> {
  let context: Promise<CellContext> | undefined;
  const read = async (): Promise<CellContext> => ({
    dateSystem,
    strings:
      sharedStrings === undefined ? [] : await readSharedStrings(parts.bytes(sharedStrings), sharedStrings),
    styles: styles === undefined ? [] : await readStyles(parts.bytes(styles), styles),
  });
  return () => {
    context ??= read();
    return context;
  };
}
