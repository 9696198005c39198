import type { Block, TableRow, Text } from '../../../functions/domain/document.ts';
import { canvasWidth, round } from '../charts/canvas.ts';
import { plainRun, plainText, type Run, toRuns } from '../text/runs.ts';
import { runsWidth } from '../text/wrap-runs.ts';
import { prepareNotes } from './prepare-notes.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

const cellPadding = 5.7;
/** Figures keep this distance from a column of words before them. */
const numericAir = 16;
const looseSize = 8.5;
const tightSize = 7.5;

/** The narrowest a text can be set: its longest word, or four Han characters. */
function narrowest(runs: readonly Run[], size: number): number {
  const words = plainText(runs).split(/[\s\p{Script=Han}]+/u);
  const longest = Math.max(0, ...words.map((word) => runsWidth([{ ...plainRun, text: word }], size, true)));
  return Math.max(longest, /\p{Script=Han}/u.test(plainText(runs)) ? 4 * size : 0);
}

interface Column {
  readonly label: readonly Run[];
  readonly unit: readonly Run[];
  readonly numeric: boolean;
}

function neededWidth(
  columns: readonly Column[],
  rows: readonly (readonly (readonly Run[])[])[],
  size: number,
): number {
  return columns.reduce((sum, column, index) => {
    const cells = rows.map((row) => row[index] ?? []);
    const head = Math.max(narrowest(column.label, size), narrowest(column.unit, size));
    const body = cells.map((cell) => (column.numeric ? runsWidth(cell, size, true) : narrowest(cell, size)));
    return sum + Math.max(head, ...body) + cellPadding;
  }, 0);
}

/** An element wider than the text area shrinks every page: a wide table is set smaller, then allowed to break in cells. */
function fitOf(
  columns: readonly Column[],
  rows: readonly (readonly (readonly Run[])[])[],
  width: number,
): string {
  if (neededWidth(columns, rows, looseSize) <= width) return 'loose';
  return neededWidth(columns, rows, tightSize) <= width ? 'tight' : 'breaking';
}

/**
 * Where the table is wider than its place, the short columns keep their natural width and the long ones share the
 * rest; left alone, a browser would take room from all of them. Null: the browser decides.
 */
function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly (readonly Run[])[])[],
  width: number,
): readonly (number | null)[] {
  const natural = columns.map((column, index) => {
    const head = Math.max(narrowest(column.label, looseSize), runsWidth(column.unit, looseSize));
    const cells = rows.map((row) => runsWidth(row[index] ?? [], looseSize));
    return Math.max(head, ...cells) + cellPadding + (column.numeric ? numericAir : 2);
  });
  const keep = new Set<number>();
  let rest = width;
  let shares = columns.length;
  for (const index of [...natural.keys()].toSorted((a, b) => (natural[a] ?? 0) - (natural[b] ?? 0))) {
    const own = natural[index] ?? 0;
    if (own > rest / shares) break;
    keep.add(index);
    rest -= own;
    shares -= 1;
  }
  return natural.map((own, index) => (shares > 0 && keep.has(index) ? round(own) : null));
}

const roleClass: Readonly<Record<TableRow['role'], string>> = {
  row: '',
  part: 'part',
  subtotal: 'subtotal',
  total: 'total',
};

export function prepareTable(block: TableBlock) {
  const columns = block.columns.map((column) => ({
    label: toRuns(column.label),
    unit: toRuns(column.unit ?? []),
    numeric: column.numeric,
  }));
  const cellsOf = (cells: readonly Text[]): readonly (readonly Run[])[] => cells.map(toRuns);
  const allRows = block.groups.flatMap((group) => group.rows.map((row) => cellsOf(row.cells)));
  const flow = block.register ?? 1;
  const width = (canvasWidth - (flow - 1) * 17) / flow;
  const fit = fitOf(columns, allRows, width);
  const widths = columnWidths(columns, allRows, width);
  const noteInLastColumn = allRows.some((row) => (row.at(-1) ?? []).some((run) => run.note !== null));
  const classes = [
    block.dense ? 'dense' : '',
    flow > 1 ? 'register' : '',
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
        const [header = [], ...rest] = cellsOf(row.cells);
        return {
          role: roleClass[row.role],
          header,
          headerNumeric: columns[0]?.numeric ?? false,
          cells: rest.map((runs, index) => ({ runs, numeric: columns[index + 1]?.numeric ?? false })),
        };
      }),
    })),
    notes: prepareNotes(block.notes),
  };
}
