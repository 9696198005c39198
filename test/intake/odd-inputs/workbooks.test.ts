import { describe } from 'vitest';
import { writeWorkbook } from '../../../functions/adapters/files/workbook/write-workbook.ts';
import type { CellToWrite, SheetToWrite } from '../../../functions/ports/workbooks.ts';
import { smallParts, workbookOf, zipped } from '../../adapters/files/workbook-parts.ts';
import { activityRecord } from './activity-file.ts';
import { type OddInput, testOddInputs } from './odd-input.ts';

type Cells = readonly (CellToWrite | undefined)[];
const heads: Cells = ['facilityId', 'year', 'month', 'sourceId', 'sourceType', 'carrier', 'amount', 'unit'];
const usual: Cells = [
  'north',
  { number: '2024' },
  { number: '1' },
  'grid-1',
  'electricity',
  'grid',
  { number: '1234.5' },
  'MWh',
];
const withCell = (at: number, cell: CellToWrite | undefined): Cells => usual.with(at, cell);
const book = (rows: readonly Cells[] = [heads, usual], more: Partial<SheetToWrite> = {}): Uint8Array =>
  writeWorkbook([{ name: 'activity', rows, ...more }]);
const gives = [activityRecord()];

/** A sheet as other programs write it: its row 2 has this cell for the amount. */
const raw = (amount: string, changes: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array => {
  const text = (address: string, value: string): string =>
    `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const row = (at: number, cells: readonly string[], behind = ''): string =>
    `<row r="${at}">${cells.map((cell, column) => text(`${'ABCDEFGH'[column]}${at}`, cell)).join('')}${behind}</row>`;
  const named = {
    ...changes,
    'xl/workbook.xml': (changes['xl/workbook.xml'] ?? smallParts('')['xl/workbook.xml'] ?? '')
      .toString()
      .replace('"Data"', '"activity"'),
  };
  return workbookOf(
    row(1, ['facilityId', 'year', 'month', 'sourceId', 'sourceType', 'carrier', 'unit', 'amount']) +
      row(2, ['north', '2024', '1', 'grid-1', 'electricity', 'grid', 'MWh'], amount),
    named,
  );
};
const place = { sheet: 'activity', row: 2, column: 'amount' };
const encrypted = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.alloc(4000),
  Buffer.from('EncryptionInfo', 'utf16le'),
]);
const sheet = 'xl/worksheets/sheet1.xml';
const external = '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/hostname">]><worksheet>&x;</worksheet>';
const inflating = `<worksheet><sheetData>${'<x></x>'.repeat(3_000_000)}</sheetData></worksheet>`;

describe('workbooks', () => {
  const inputs: readonly OddInput[] = [
    { what: 'numbers as numbers', content: book(), gives },
    {
      what: 'numbers as texts',
      content: book([heads, ['north', '2024', '1月', 'grid-1', 'electricity', 'grid', '1,234.5', 'MWh']]),
      gives,
    },
    {
      what: 'a formula with its last value',
      content: book([heads, withCell(6, { formula: 'SUM(1234,0.5)', value: '1234.5' })]),
      gives,
    },
    {
      what: 'a formula that was never calculated',
      content: book([heads, withCell(6, { formula: 'SUM(1,2)' })]),
      refused: [{ code: 'cell-uncalculated', ...place }],
    },
    {
      what: 'a formula that gave an error',
      content: raw('<c r="H2" t="e"><f>A1/0</f><v>#DIV/0!</v></c>'),
      refused: [{ code: 'cell-formula-error', ...place, values: { found: '#DIV/0!' } }],
    },
    {
      what: 'a look-up that found nothing',
      content: raw('<c r="H2" t="e"><v>#N/A</v></c>'),
      refused: [{ code: 'cell-formula-error', ...place, values: { found: '#N/A' } }],
    },
    {
      what: 'a number that no double holds exactly',
      content: raw('<c r="H2"><v>1.1000000000000001</v></c>'),
      gives: [activityRecord({ amount: '1.1' })],
    },
    {
      what: 'a number with an exponent',
      content: raw('<c r="H2"><v>1.5E3</v></c>'),
      gives: [activityRecord({ amount: '1500' })],
    },
    {
      what: 'a percentage where none is asked for',
      content: raw('<c r="H2" s="4"><v>0.125</v></c>'),
      refused: [{ code: 'cell-percent', ...place }],
    },
    {
      what: 'a date in place of an amount',
      content: raw('<c r="H2" s="1"><v>45473</v></c>'),
      refused: [{ code: 'cell-no-number', ...place }],
    },
    {
      what: 'yes in place of an amount',
      content: raw('<c r="H2" t="b"><v>1</v></c>'),
      refused: [{ code: 'cell-no-number', ...place }],
    },
    {
      what: 'a text that begins like a formula',
      content: book([heads, withCell(3, "=cmd|'/c calc'!A1")]),
      refused: [{ code: 'cell-wrong-form', sheet: 'activity', row: 2, column: 'sourceId' }],
    },
    {
      what: 'a very long cell',
      content: book([heads, withCell(3, 'x'.repeat(32_767))]),
      refused: [{ code: 'cell-text-too-long', sheet: 'activity', row: 2 }],
    },
    {
      what: 'control characters',
      content: book([heads, withCell(3, 'grid\u0001-1')]),
      refused: [{ code: 'cell-wrong-form', sheet: 'activity', row: 2 }],
    },
    {
      what: 'merged heads',
      content: book([['facilityId', 'year', undefined, ...heads.slice(3)], usual], { merges: ['B1:C1'] }),
      refused: [{ code: 'merged-heads', sheet: 'activity', row: 1, values: { found: 'B1:C1' } }],
      more: true,
    },
    {
      what: 'a merged title above the heads',
      content: book([['North 2024'], heads, usual], { merges: ['A1:H1'] }),
      refused: [{ code: 'merged-heads', sheet: 'activity', row: 1, values: { found: 'A1:H1' } }],
      more: true,
    },
    { what: 'blank rows', content: book([heads, [], usual, [], []]), gives },
    {
      what: 'a hidden sheet beside the data',
      content: writeWorkbook([
        { name: 'activity', rows: [heads, usual] },
        { name: 'old', hidden: true, rows: [heads, usual] },
      ]),
      gives,
    },
    {
      what: 'two sheets of one dataset',
      content: writeWorkbook([
        { name: 'activity', rows: [heads, usual] },
        { name: 'activity 2', rows: [heads, withCell(2, { number: '2' })] },
      ]),
      gives: [activityRecord(), activityRecord({ month: 2 })],
    },
    {
      what: 'the same fact in two sheets',
      content: writeWorkbook([
        { name: 'activity', rows: [heads, usual] },
        { name: 'activity 2', rows: [heads, usual] },
      ]),
      refused: [
        { code: 'duplicate-fact', sheet: 'activity', row: 2 },
        { code: 'duplicate-fact', sheet: 'activity 2', row: 2 },
      ],
    },
    {
      what: 'a sheet that nobody knows',
      content: writeWorkbook([
        { name: 'activity', rows: [heads, usual] },
        {
          name: 'Sheet2',
          rows: [
            ['a', 'b'],
            ['1', '2'],
          ],
        },
      ]),
      refused: [{ code: 'sheet-unknown', sheet: 'Sheet2', row: 1 }],
    },
    {
      what: 'only empty sheets',
      content: writeWorkbook([{ name: 'activity', rows: [] }]),
      refused: [{ code: 'no-rows' }],
    },
    {
      what: 'macros, which are left out',
      content: raw('<c r="H2"><v>1234.5</v></c>', {
        'xl/vbaProject.bin': new Uint8Array([1]),
        'xl/_rels/workbook.xml.rels': (smallParts('')['xl/_rels/workbook.xml.rels'] as string).replace(
          '</Relationships>',
          '<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
        ),
      }),
      gives,
      notes: [{ code: 'macros-ignored', severity: 'note' }],
    },
    { what: 'a password', content: encrypted, refused: [{ code: 'password' }] },
    { what: 'the end cut off', content: book().slice(0, -40), refused: [{ code: 'damaged-workbook' }] },
    { what: 'the middle cut out', content: book().slice(0, 600), refused: [{ code: 'damaged-workbook' }] },
    {
      what: 'an entity that fetches a file',
      content: workbookOf('', { [sheet]: external }),
      refused: [{ code: 'document-type' }],
    },
    {
      what: 'a part that inflates a thousandfold',
      content: () => workbookOf('', { [sheet]: inflating }),
      refused: [{ code: 'zip-bomb' }],
    },
    {
      what: 'a path that climbs out',
      content: zipped({ ...smallParts(''), '../../evil.xml': 'x' }),
      refused: [{ code: 'unsafe-path' }],
    },
    {
      what: 'an archive that is no workbook',
      content: zipped({ 'notes.txt': 'hello' }),
      refused: [{ code: 'no-words' }],
    },
    {
      what: 'a template of which nothing was filled in',
      content: book([heads]),
      refused: [{ code: 'no-rows' }],
    },
  ];
  testOddInputs(inputs.map((one) => ({ name: 'activity.xlsx', ...one })));
});
