import { describe } from 'vitest';
import { writeWorkbook } from '../../../functions/adapters/files/workbook/write-workbook.ts';
import type { SheetToWrite } from '../../../functions/ports/workbooks.ts';
import { buildWorkbook, type DeclarationContent, workbookSheets } from '../workbook/build-workbook.ts';
import { careful } from '../workbook/hand-in-workbook.ts';
import { type OddInput, testOddInputs } from './odd-input.ts';

const content: DeclarationContent = { ...careful, version: '6.4', effectiveOn: '2024-06-20' };
const book = (changes: Partial<DeclarationContent> = {}): Uint8Array =>
  buildWorkbook({ ...content, ...changes });
const sheets = (change: (sheet: SheetToWrite) => SheetToWrite | undefined): Uint8Array =>
  writeWorkbook(workbookSheets(content).flatMap((sheet) => change(sheet) ?? []));
const renamed = (from: string, to: string): Uint8Array =>
  sheets((sheet) => (sheet.name === from ? { ...sheet, name: to } : sheet));
const without = (name: string): Uint8Array => sheets((sheet) => (sheet.name === name ? undefined : sheet));

const inputs: readonly Omit<OddInput, 'name'>[] = [
  {
    what: 'of a version that nobody knows',
    content: book({ cells: { 'Declaration!J3': 'Revision 9.9' } }),
    refused: [
      {
        code: 'rmi-version-unknown',
        sheet: 'Declaration',
        row: 3,
        column: 'J',
        values: { found: 'Revision 9.9' },
      },
    ],
    more: true,
  },
  {
    what: 'without its version',
    content: book({ cells: { 'Declaration!J3': undefined } }),
    refused: [{ code: 'rmi-version-unknown', sheet: 'Declaration', row: 3, column: 'J' }],
    more: true,
  },
  {
    what: 'whose declaration is renamed',
    content: renamed('Declaration', 'Erklärung'),
    refused: [{ code: 'rmi-sheet-missing' }],
  },
  {
    what: 'whose smelter list is renamed',
    content: renamed('Smelter List', 'Smelters'),
    refused: [{ code: 'rmi-sheet-missing' }],
  },
  {
    what: 'without its smelter list',
    content: without('Smelter List'),
    refused: [{ code: 'rmi-sheet-missing' }],
  },
  {
    what: 'without its declaration',
    content: without('Declaration'),
    refused: [{ code: 'rmi-sheet-missing' }],
  },
  {
    what: 'with a smelter number that is none',
    content: book({ smelters: [{ metal: 'Tin', cid: 'CID12', country: 'PE' }] }),
    refused: [
      { code: 'rmi-cid-malformed', sheet: 'Smelter List', row: 5, column: 'F', values: { found: 'CID12' } },
      { code: 'rmi-smelters-missing', sheet: 'Declaration', row: 33, column: 'D' },
    ],
  },
  {
    what: 'with an answer that is none',
    content: book({ answers: { Tin: { Q1: 'Perhaps' } } }),
    refused: [{ code: 'rmi-answer-unknown', sheet: 'Declaration', column: 'D' }],
  },
  {
    what: 'of a supplier that nobody knows',
    content: book(),
    options: { supplier: 'A-2' },
    refused: [{ code: 'unknown-supplier', values: { found: 'A-2' } }],
  },
  { what: 'cut off in the middle', content: book().slice(0, 3000), refused: [{ code: 'damaged-workbook' }] },
];

describe('declarations', () => {
  testOddInputs(inputs.map((one) => ({ name: 'CMRT.xlsx', options: { supplier: 'A-1' }, ...one })));
});
