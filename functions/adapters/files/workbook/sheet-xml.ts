import type { CellToWrite, SheetToWrite } from '../../../ports/workbooks.ts';
import { lettersOf } from '../xlsx/cell-address.ts';
import { cellXml } from './cell-xml.ts';
import { choicesXml, type LongLists } from './choices.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A worksheet; its elements in the order of ECMA-376 part 1, 18.3.1.99. */
export function sheetXml(sheet: SheetToWrite, { formulaOf }: LongLists, selected: boolean): string {
  return [
    `<worksheet xmlns="${main}">`,
    `<sheetViews><sheetView workbookViewId="0"${selected ? ' tabSelected="1"' : ''}>${paneXml(sheet.frozenRows ?? 0)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    widthsXml(sheet.widths ?? []),
    `<sheetData>${sheet.rows.map(rowXml).join('')}</sheetData>`,
    mergesXml(sheet.merges ?? []),
    choicesXml(sheet.choices ?? [], formulaOf),
    '</worksheet>',
  ].join('');
}

function rowXml(cells: readonly (CellToWrite | undefined)[], index: number): string {
  const written = cells.map((cell, column) =>
    cell === undefined ? '' : cellXml(`${lettersOf(column)}${index + 1}`, cell),
  );
  const all = written.join('');
  return all === '' ? '' : `<row r="${index + 1}">${all}</row>`;
}

function paneXml(rows: number): string {
  if (rows === 0) return '';
  return `<pane ySplit="${rows}" topLeftCell="A${rows + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
}

function widthsXml(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  const each = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${each.join('')}</cols>`;
}

function mergesXml(merges: readonly string[]): string {
  if (merges.length === 0) return '';
  return `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
}
