import type { CellToWrite } from '../../../ports/workbooks.ts';
import { serialOfDate } from '../xlsx/serial-date.ts';
import { style } from './style.ts';
import { cellText } from './xml-text.ts';

/** Beginnings that make a formula of a text when it is typed or pasted. */
const formulaLike = /^[=+\-@\t\r]/;
const plainNumber = /^-?\d+(\.\d+)?$/;

/** A cell as a sheet stores it (ECMA-376 part 1, 18.3.1.4), texts in the cell itself. */
export function cellXml(address: string, cell: CellToWrite): string {
  if (typeof cell === 'string')
    return textXml(address, cell, formulaLike.test(cell) ? style.quoted : style.plain);
  if ('text' in cell) return textXml(address, cell.text, style[cell.style]);
  if ('number' in cell) {
    if (!plainNumber.test(cell.number)) throw new Error(`${cell.number} is no plain decimal`);
    return `<c r="${address}"><v>${cell.number}</v></c>`;
  }
  if ('date' in cell) {
    const serial = serialOfDate(cell.date);
    if (serial === undefined) throw new Error(`${cell.date} is no day that a workbook knows`);
    return `<c r="${address}" s="${style.date}"><v>${serial}</v></c>`;
  }
  const { formula, value } = cell;
  const expression = `<f>${cellText(formula)}</f>`;
  if (value === undefined) return `<c r="${address}">${expression}</c>`;
  const type = plainNumber.test(value) ? '' : ' t="str"';
  return `<c r="${address}"${type}>${expression}<v>${cellText(value)}</v></c>`;
}

function textXml(address: string, text: string, number: number): string {
  const styled = number === style.plain ? '' : ` s="${number}"`;
  return `<c r="${address}"${styled} t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}
