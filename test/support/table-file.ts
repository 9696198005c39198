import type { Cell, TableFile, TableRow } from '../../functions/ports/tables.ts';
import type { CellToWrite, SheetToWrite } from '../../functions/ports/workbooks.ts';

/** Sheets as a reader would give them, without a file. */
export function tableFileOf(sheets: readonly SheetToWrite[]): TableFile {
  return {
    format: 'xlsx',
    tables: sheets.map(({ name, hidden = false, rows }) => ({
      name,
      hidden,
      merges: async () => [],
      async *rows(): AsyncGenerator<TableRow> {
        for (const [index, row] of rows.entries()) {
          const cells = row.flatMap((cell, column) =>
            cell === undefined ? [] : [[column, cellOf(cell)] as const],
          );
          if (cells.length > 0) yield { number: index + 1, cells: new Map(cells) };
        }
      },
    })),
    notes: [],
    end: async () => {},
  };
}

function cellOf(cell: CellToWrite): Cell {
  if (typeof cell === 'string') return { text: cell, kind: 'text' };
  if ('number' in cell) return { text: cell.number, kind: 'number' };
  if ('date' in cell) return { text: cell.date, kind: 'date' };
  if ('formula' in cell) return { text: cell.value ?? '', kind: 'text', formula: 'cached' };
  return { text: cell.text, kind: 'text' };
}
