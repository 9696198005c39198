import { expect, test } from 'vitest';
import type { Cell } from '../../../functions/ports/tables.ts';
import { readTables } from './table-text.ts';
import { cellIn, smallParts, workbookOf, zipped } from './workbook-parts.ts';

async function cellOf(bytes: Uint8Array): Promise<Cell | undefined> {
  const read = await readTables(bytes);
  if (!read || !('tables' in read)) throw new Error(JSON.stringify(read));
  return read.tables[0]?.rows[0]?.[1][0];
}
const number = (text: string): Cell => ({ text, kind: 'number' });
const date = (text: string): Cell => ({ text, kind: 'date' });
const text = (of: string): Cell => ({ text: of, kind: 'text' });

const cells: readonly (readonly [string, string, Cell | undefined])[] = [
  ['an integer', '<c r="A1"><v>42</v></c>', number('42')],
  ['a fraction as a double writes it', '<c r="A1"><v>0.30000000000000004</v></c>', number('0.3')],
  ['a fraction of 15 digits', '<c r="A1"><v>123456789.123456</v></c>', number('123456789.123456')],
  ['a small exponent', '<c r="A1"><v>1.5E-7</v></c>', number('0.00000015')],
  ['a large exponent', '<c r="A1"><v>1.2345E+20</v></c>', number('123450000000000000000')],
  ['a negative number', '<c r="A1"><v>-7.50</v></c>', number('-7.5')],
  ['a negative zero', '<c r="A1"><v>-0</v></c>', number('0')],
  ['a number below any double', '<c r="A1"><v>1E-999999999</v></c>', number('0')],
  ['a unit in its format', '<c r="A1" s="3"><v>12</v></c>', number('12')],
  ['a percentage', '<c r="A1" s="4"><v>0.125</v></c>', { ...number('0.125'), percent: true }],
  ['a day', '<c r="A1" s="1"><v>45473</v></c>', date('2024-06-30')],
  ['a month in a format of its own', '<c r="A1" s="2"><v>45444</v></c>', date('2024-06-01')],
  ['a day in the format of Chinese Excel', '<c r="A1" s="7"><v>45473</v></c>', date('2024-06-30')],
  ['a day with a time', '<c r="A1" s="6"><v>45473.520833333336</v></c>', date('2024-06-30T12:30:00')],
  [
    'a time that a double puts just before midnight',
    '<c r="A1" s="6"><v>45473.99999999999</v></c>',
    date('2024-07-01'),
  ],
  ['elapsed hours', '<c r="A1" s="5"><v>1.5</v></c>', date('T36:00:00')],
  ['the first day there is', '<c r="A1" s="1"><v>1</v></c>', date('1900-01-01')],
  ['the last day before the leap day that never was', '<c r="A1" s="1"><v>59</v></c>', date('1900-02-28')],
  ['the leap day that never was', '<c r="A1" s="1"><v>60</v></c>', date('1900-02-29')],
  ['the first day after it', '<c r="A1" s="1"><v>61</v></c>', date('1900-03-01')],
  ['the day before all days', '<c r="A1" s="1"><v>0</v></c>', date('1900-01-00')],
  ['the last day there is', '<c r="A1" s="1"><v>2958465</v></c>', date('9999-12-31')],
  ['a day beyond the calendar', '<c r="A1" s="1"><v>2958466</v></c>', { text: '#####', kind: 'error' }],
  ['a day below zero', '<c r="A1" s="1"><v>-1</v></c>', { text: '#####', kind: 'error' }],
  ['a day as ISO 8601 writes it', '<c r="A1" t="d"><v>2024-06-30T00:00:00</v></c>', date('2024-06-30')],
  ['a yes', '<c r="A1" t="b"><v>1</v></c>', { text: 'true', kind: 'boolean' }],
  ['a no', '<c r="A1" t="b"><v>0</v></c>', { text: 'false', kind: 'boolean' }],
  [
    'an error',
    '<c r="A1" t="e"><f>A2</f><v>#REF!</v></c>',
    { text: '#REF!', kind: 'error', formula: 'cached' },
  ],
  ['a shared text', '<c r="A1" t="s"><v>0</v></c>', text('plain')],
  ['a rich text', '<c r="A1" t="s"><v>1</v></c>', text('rich ')],
  ['a text with its pronunciation', '<c r="A1" t="s"><v>2</v></c>', text('電力')],
  ['an escaped character', '<c r="A1" t="s"><v>3</v></c>', text('a\rb')],
  ['a text of its own', '<c r="A1" t="inlineStr"><is><t>own</t></is></c>', text('own')],
  ['a text that looks like a number', '<c r="A1" t="inlineStr"><is><t>007</t></is></c>', text('007')],
  [
    'a text that looks like a formula',
    '<c r="A1" t="inlineStr"><is><t>=cmd|A1</t></is></c>',
    text('=cmd|A1'),
  ],
  ['a calculated number', '<c r="A1"><f>1+1</f><v>2</v></c>', { ...number('2'), formula: 'cached' }],
  ['a calculated text', '<c r="A1" t="str"><f>"a"</f><v>a</v></c>', { ...text('a'), formula: 'cached' }],
  ['a formula that gives nothing', '<c r="A1" t="str"><f>""</f><v></v></c>', undefined],
  [
    'a formula that was never calculated',
    '<c r="A1"><f>1+1</f></c>',
    { ...text(''), formula: 'uncalculated' },
  ],
  ['a formula with an empty value', '<c r="A1"><f>1+1</f><v/></c>', { ...text(''), formula: 'uncalculated' }],
  ['a style alone', '<c r="A1" s="3"/>', undefined],
  [
    'white space alone',
    '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> \u3000</t></is></c>',
    undefined,
  ],
];

test.each(cells)('%s is read from a cell', async (_, cell, expected) => {
  expect(await cellOf(cellIn(cell))).toEqual(expected);
});

test('days count from 1904 where the workbook says so', async () => {
  const main = smallParts('')['xl/workbook.xml']?.replace(
    '<workbookPr/>',
    '<workbookPr date1904="1"/>',
  ) as string;
  const of = (serial: string) =>
    cellOf(cellIn(`<c r="A1" s="1"><v>${serial}</v></c>`, { 'xl/workbook.xml': main }));
  expect(await of('44011')).toEqual(date('2024-06-30'));
  expect(await of('0')).toEqual(date('1904-01-01'));
});

test('elements with a prefix are the same elements', async () => {
  const prefixed =
    '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  expect(await cellOf(workbookOf('', { 'xl/worksheets/sheet1.xml': prefixed }))).toEqual(number('5'));
});

test('rows and cells without an address follow the last one', async () => {
  const rows =
    '<row r="3"><c><v>1</v></c><c><v>2</v></c><c r="E3"><v>3</v></c></row><row><c><v>4</v></c></row>';
  expect(await readTables(workbookOf(rows))).toMatchObject({
    tables: [
      {
        rows: [
          [3, { 0: number('1'), 1: number('2'), 4: number('3') }],
          [4, { 0: number('4') }],
        ],
      },
    ],
  });
});

test('hidden sheets are told, sheets of another kind left out, merged cells named', async () => {
  const parts = smallParts('<row r="1"><c r="A1"><v>1</v></c></row>');
  const main = parts['xl/workbook.xml']?.replace(
    '<sheet ',
    '<sheet name="Chart" sheetId="2" r:id="s5"/><sheet name="Lists" sheetId="3" state="veryHidden" r:id="s1"/><sheet ',
  ) as string;
  const rels = parts['xl/_rels/workbook.xml.rels']?.replace(
    '<Relationship Id="s1"',
    '<Relationship Id="s5" Type="x/chartsheet" Target="chart.xml"/><Relationship Id="s1"',
  ) as string;
  const sheet = parts['xl/worksheets/sheet1.xml']?.replace(
    '</sheetData>',
    '</sheetData><mergeCells><mergeCell ref="B2:AA4"/></mergeCells>',
  ) as string;
  const read = await readTables(
    zipped({
      ...parts,
      'xl/workbook.xml': main,
      'xl/_rels/workbook.xml.rels': rels,
      'xl/worksheets/sheet1.xml': sheet,
    }),
  );
  const merges = [{ firstRow: 2, lastRow: 4, firstColumn: 1, lastColumn: 26 }];
  expect(read).toMatchObject({
    format: 'xlsx',
    tables: [
      { name: 'Lists', hidden: true, merges },
      { name: 'Data', hidden: false, merges },
    ],
    notes: [],
  });
});

test('macros are not run and not read: the sheets are, with a note', async () => {
  const rels = smallParts('')['xl/_rels/workbook.xml.rels']?.replace(
    '</Relationships>',
    '<Relationship Id="s9" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
  ) as string;
  const changes = { 'xl/_rels/workbook.xml.rels': rels, 'xl/vbaProject.bin': new Uint8Array([1, 2, 3]) };
  expect(await readTables(cellIn('<c r="A1"><v>1</v></c>', changes))).toMatchObject({
    tables: [{ rows: [[1, { 0: number('1') }]] }],
    notes: [{ code: 'macros-ignored', severity: 'note' }],
  });
});

test('what a workbook names outside of it is never looked at', async () => {
  const rels = smallParts('')['xl/_rels/workbook.xml.rels']?.replace(
    '</Relationships>',
    '<Relationship Id="s9" Type="x/externalLink" TargetMode="External" Target="http://127.0.0.1:9/prices.xlsx"/></Relationships>',
  ) as string;
  expect(
    await cellOf(cellIn('<c r="A1"><f>[1]Prices!A1</f><v>7</v></c>', { 'xl/_rels/workbook.xml.rels': rels })),
  ).toEqual({
    ...number('7'),
    formula: 'cached',
  });
});
