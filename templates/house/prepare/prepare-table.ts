import type { Block, TableRow } from '../../../functions/domain/document.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { canvasWidth } from '../charts/canvas.ts';
import { type Run, toRuns } from '../text/runs.ts';
import { prepareNotes } from './prepare-notes.ts';
import { prepareStatus } from './prepare-tiles.ts';
import { columnWidths, looseSize, tableFit, tightSize } from './table-widths.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** Between the columns of a register, 6 mm in css/tables.css. */
const columnGap = 17;

/** A table of so few rows stays on one page. */
const rowsKeptTogether = 6;

const roleClass: Readonly<Record<TableRow['role'], string>> = {
  row: '',
  part: 'part',
  subtotal: 'subtotal',
  total: 'total',
};

/** Cells as they are measured; a status is as wide as its shape, word and target. */
function measuredCells({ cells, status }: TableRow): readonly (readonly Run[])[] {
  const words: readonly Text[] =
    status === undefined ? [] : [[{ kind: 'text', text: `◐ ${status.word} ` }, ...status.target]];
  return [...cells, ...words].map(toRuns);
}

export function prepareTable(block: TableBlock) {
  const columns = block.columns.map((column) => ({
    label: toRuns(column.label),
    unit: toRuns(column.unit ?? []),
    numeric: column.numeric,
  }));
  const allRows = block.groups.flatMap((group) => group.rows.map(measuredCells));
  const flow = block.register ?? 1;
  const place = (canvasWidth - (flow - 1) * columnGap) / flow;
  const fit = tableFit(columns, allRows, place);
  const size = flow === 1 && fit === 'loose' ? looseSize : tightSize;
  const widths = columnWidths(columns, allRows, place, size);
  const noteInLastColumn = allRows.some((row) => (row.at(-1) ?? []).some((run) => run.note !== null));
  const classes = [
    block.dense ? 'dense' : '',
    flow > 1 ? 'register' : '',
    flow === 1 && allRows.length <= rowsKeptTogether ? 'whole' : '',
    fit,
    noteInLastColumn && columns.at(-1)?.numeric === true ? 'hangs' : '',
  ];
  return {
    partial: flow > 1 ? 'block-register' : 'block-table',
    flow,
    classes: classes.filter((name) => name !== '').join(' '),
    caption: block.caption ? toRuns(block.caption) : null,
    captionNote: block.captionNote ? toRuns(block.captionNote) : null,
    columns: columns.map((column, index) => ({ ...column, width: widths[index] ?? null })),
    columnCount: columns.length,
    groups: block.groups.map((group) => ({
      title: group.title ? toRuns(group.title) : null,
      rows: group.rows.map((row) => {
        const [header = [], ...rest] = row.cells.map(toRuns);
        return {
          role: roleClass[row.role],
          header,
          headerNumeric: columns[0]?.numeric ?? false,
          cells: rest.map((runs, index) => ({ runs, numeric: columns[index + 1]?.numeric ?? false })),
          status: row.status ? prepareStatus(row.status) : null,
        };
      }),
    })),
    notes: prepareNotes(block.notes),
  };
}
