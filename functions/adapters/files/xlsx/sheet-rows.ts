import type { Cell, TableRow } from '../../../ports/tables.ts';
import { limits } from '../limits.ts';
import { beyond, damaged } from '../refusals.ts';
import { addressOf } from './cell-address.ts';
import { type CellContext, cellOf } from './cell-value.ts';
import { stringItem } from './string-item.ts';
import { readXml, type XmlListener } from './xml.ts';

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

/** Rows of a sheet that hold something, as its part is inflated: memory is bounded by a piece of it. */
export async function* sheetRows(sheet: SheetPart, context: CellContext): AsyncGenerator<TableRow> {
  let ready: TableRow[] = [];
  const listener = rowListener(sheet, context, (row) => ready.push(row));
  for await (const _ of readXml(sheet.bytes(), sheet.part, listener)) {
    const rows = ready;
    ready = [];
    yield* rows;
  }
}

/** Hears the rows of `sheetData` (ECMA-376 part 1, 18.3.1.80); rows and cells without an address follow the last one. */
function rowListener(
  { name: sheet, part }: SheetPart,
  context: CellContext,
  found: (row: TableRow) => void,
): XmlListener {
  const inline = stringItem();
  let row = 0;
  let column = -1;
  let cells = new Map<number, Cell>();
  let inData = false;
  let inValue = false;
  let stored = { type: 'n', style: 0, hasFormula: false, value: undefined as string | undefined };

  const openRow = (address: string | undefined): void => {
    const next = address === undefined ? row + 1 : Number(address);
    if (!Number.isInteger(next) || next <= row) throw damaged(part);
    if (next > limits.rows) throw beyond('too-many-rows', limits.rows, { sheet });
    row = next;
    column = -1;
    cells = new Map();
  };
  const openCell = ({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void => {
    const address = r === undefined ? { row, column: column + 1 } : addressOf(r);
    if (!address || address.row !== row || address.column <= column) throw damaged(part);
    if (address.column >= limits.columns) throw beyond('too-many-columns', limits.columns, { sheet, row });
    column = address.column;
    stored = { type: t, style: Number(s), hasFormula: false, value: undefined };
  };
  const closeCell = (): void => {
    const { value, ...rest } = stored;
    const cell = cellOf(
      { ...rest, inline: inline.taken(), ...(value === undefined ? {} : { value }) },
      context,
    );
    if (cell === 'damaged') throw damaged(part);
    if (cell) cells.set(column, cell);
  };

  return {
    open(name, attributes) {
      if (name === 'sheetData') inData = true;
      if (!inData) return;
      if (name === 'row') openRow(attributes.r);
      else if (name === 'c') openCell(attributes);
      else if (name === 'f') stored.hasFormula = true;
      else if (name === 'v') {
        inValue = true;
        stored.value = '';
      } else inline.open(name);
    },
    text(piece) {
      if (inValue) stored.value += piece;
      else if (inData) inline.text(piece);
    },
    close(name) {
      if (!inData) return;
      if (name === 'sheetData') inData = false;
      else if (name === 'v') inValue = false;
      else if (name === 'c') closeCell();
      else if (name === 'row' && cells.size > 0) found({ number: row, cells });
      else inline.close(name);
    },
  };
}
