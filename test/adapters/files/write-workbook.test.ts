import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openTables } from '../../../functions/adapters/files/open-tables.ts';
import { writeWorkbook } from '../../../functions/adapters/files/workbook/write-workbook.ts';
import type { Cell } from '../../../functions/ports/tables.ts';
import type { CellToWrite, SheetToWrite } from '../../../functions/ports/workbooks.ts';
import { readTables, withFile } from './table-text.ts';

const partOf = (bytes: Uint8Array, name: string): string =>
  Buffer.from(unzipSync(bytes)[name] ?? []).toString();

/** What a reader is to find of a written cell. */
function found(cell: CellToWrite | undefined): Cell | undefined {
  if (cell === undefined) return undefined;
  if (typeof cell === 'string' || 'text' in cell) {
    const text = typeof cell === 'string' ? cell : cell.text;
    return text.trim() === '' ? undefined : { text: text.toWellFormed(), kind: 'text' };
  }
  if ('number' in cell) return { text: cell.number, kind: 'number' };
  if ('date' in cell) return { text: cell.date, kind: 'date' };
  if (cell.value === undefined) return { text: '', kind: 'text', formula: 'uncalculated' };
  return { text: cell.value, kind: /^\d+$/.test(cell.value) ? 'number' : 'text', formula: 'cached' };
}

const odd = fc.constantFrom(
  '=cmd|A1',
  '_x0041_',
  'a\r\nb',
  '\u0001',
  '\uffff',
  '<&">',
  '产量（t）',
  ' x ',
  '007',
  '\ud800',
  '1E5',
);
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), odd);
const decimal = fc
  .tuple(fc.boolean(), fc.bigInt(1n, 999_999_999n), fc.bigInt(0n, 99_999n))
  .map(([negative, whole, rest]) => {
    const fraction = String(rest).padStart(5, '0').replace(/0+$/, '');
    return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
  });
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const cell: fc.Arbitrary<CellToWrite | undefined> = fc.oneof(
  fc.constant(undefined),
  text,
  fc.record({ text, style: fc.constantFrom('head' as const, 'note' as const) }),
  fc.record({ number: decimal }),
  fc.record({ date: day }),
  fc.constantFrom({ formula: 'A1&"<x>"' }, { formula: '1+1', value: '2' }, { formula: '"a"', value: 'a' }),
);

test('what is written is what is read: every cell, in its row and column', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 30 }), { maxLength: 8 }), async (rows) => {
      const expected = rows.flatMap((cells, index) => {
        const filled = cells.flatMap((one, column) => {
          const read = found(one);
          return read ? [[column, read] as const] : [];
        });
        return filled.length === 0 ? [] : [[index + 1, Object.fromEntries(filled)]];
      });
      const read = await readTables(writeWorkbook([{ name: 'Data', rows }]));
      expect(read).toEqual({
        format: 'xlsx',
        tables: [{ name: 'Data', hidden: false, merges: [], rows: expected }],
        notes: [],
      });
    }),
    { numRuns: 150 },
  );
});

const template: SheetToWrite = {
  name: '能源 & Energy',
  widths: [12, 30.5],
  frozenRows: 2,
  merges: ['A1:C1'],
  rows: [
    [{ text: '说明', style: 'note' }],
    [
      { text: 'Facility', style: 'head' },
      { text: 'Month', style: 'head' },
    ],
    ['=cmd|A1', { date: '2024-06-30' }, { number: '1.50' }, '+1', 'plain'],
  ],
  choices: [
    { column: 0, firstRow: 2, lastRow: 999, values: ['MWh', 'kWh', '万kWh', 'a & b'] },
    { column: 1, firstRow: 2, lastRow: 999, values: ['one, two', 'three'] },
    {
      column: 2,
      firstRow: 2,
      lastRow: 999,
      values: Array.from({ length: 300 }, (_, at) => `facility-${at}`),
    },
    { column: 27, firstRow: 2, lastRow: 2, values: ['one, two', 'three'] },
  ],
};

test('the same sheets always give the same bytes, wherever the clock stands', () => {
  const first = writeWorkbook([template]);
  const zone = process.env.TZ;
  try {
    process.env.TZ = 'Pacific/Kiritimati';
    expect(Buffer.from(writeWorkbook([template])).equals(first)).toBe(true);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test('a list is held by its cells, a long one and one with commas by a hidden sheet that they share', async () => {
  const bytes = writeWorkbook([template]);
  const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');
  expect(
    [...sheet.matchAll(/sqref="([^"]+)"><formula1>([^<]+)</g)].map(([, area, list]) => [area, list]),
  ).toEqual([
    ['A3:A1000', '&quot;MWh,kWh,万kWh,a &amp; b&quot;'],
    ['B3:B1000', 'lists!$A$1:$A$2'],
    ['C3:C1000', 'lists!$B$1:$B$300'],
    ['AB3:AB3', 'lists!$A$1:$A$2'],
  ]);
  const read = await readTables(bytes);
  expect(read).toMatchObject({
    tables: [
      { name: '能源 & Energy', merges: [{ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 2 }] },
      { name: 'lists', hidden: true },
    ],
  });
});

test('text that begins like a formula stays text when it is edited; heads stay in sight', () => {
  const sheet = partOf(writeWorkbook([template]), 'xl/worksheets/sheet1.xml');
  expect([...sheet.matchAll(/<c r="(\w+)" s="4" t="inlineStr">/g)].map(([, address]) => address)).toEqual([
    'A3',
    'D3',
  ]);
  expect(partOf(writeWorkbook([template]), 'xl/styles.xml')).toContain('quotePrefix="1"');
  expect(sheet).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>');
});

const wrong: readonly (readonly [string, readonly SheetToWrite[]])[] = [
  ['no sheet in sight', [{ name: 'a', hidden: true, rows: [] }]],
  ['a name that Excel refuses', [{ name: 'a/b', rows: [] }]],
  [
    'two sheets of one name',
    [
      { name: 'a', rows: [] },
      { name: 'A', rows: [] },
    ],
  ],
  ['a number with separators', [{ name: 'a', rows: [[{ number: '1,000' }]] }]],
  ['a day that no calendar has', [{ name: 'a', rows: [[{ date: '2024-02-30' }]] }]],
];

test.each(wrong)('a workbook with %s is not written', (_, sheets) => {
  expect(() => writeWorkbook(sheets)).toThrow();
});

test('single cells are read without the rows below them, again and again', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => [`smelter ${at}`, { number: String(at) }]);
  await withFile(writeWorkbook([{ name: 'Look-up', rows }]), async (path) => {
    const file = await openTables(path);
    for (let time = 0; time < 50; time += 1) {
      for await (const { number, cells } of file?.tables[0]?.rows() ?? []) {
        if (number < 3) continue;
        expect(cells.get(1)).toEqual({ text: '2', kind: 'number' });
        break;
      }
    }
    await file?.end();
  });
});
