import { expect, test } from 'vitest';
import { writeWorkbook } from '../../../functions/adapters/files/workbook/write-workbook.ts';
import { datasets } from '../../../functions/domain/datasets.ts';
import { recordRows } from '../../../functions/domain/sheet/record-rows.ts';
import { type Sheet, sheetOf } from '../../../functions/domain/sheet/sheet.ts';
import type { SheetStrings } from '../../../functions/domain/sheet/sheet-strings.ts';
import { templateSheets } from '../../../functions/intake/sheet/template.ts';
import { languages, readSheet } from '../../support/sheet-files.ts';

const sheetNamed = (id: string): Sheet => sheetOf(datasets.get(id) as never) as Sheet;
const waste = {
  facilityId: 'SX-01',
  year: 2024,
  quarter: 2,
  stream: 'SW17',
  hazardous: false,
  method: 'recycle',
  massT: '12.5',
  legallyMandatedLandfill: false,
};

test.each(['zh-CN', 'en'])('a filled template in %s is read; its notes are passed over', async (language) => {
  const strings = languages[language] as SheetStrings;
  const sheet = sheetNamed('waste');
  const [blank, notes] = templateSheets(sheet, strings);
  const filled = { ...blank, rows: [...(blank?.rows ?? []), ...recordRows(sheet, waste, strings)] };
  const bytes = writeWorkbook([filled as never, notes as never]);
  const { attributes, problems } = await readSheet('anything.xlsx', bytes);
  expect(problems).toEqual([]);
  expect(attributes).toEqual([waste]);
});

test('sheets of several datasets are one file; blank and hidden ones are passed over', async () => {
  const strings = languages['zh-CN'] as SheetStrings;
  const of = (id: string, rows: readonly (readonly string[])[]) => {
    const [sheet] = templateSheets(sheetNamed(id), strings);
    return { ...sheet, rows: [...(sheet?.rows ?? []), ...rows] } as never;
  };
  const bytes = writeWorkbook([
    of('water-risk', [['SX-01', '2024', '3']]),
    of('water', []),
    { name: '草稿', hidden: true, rows: [['随便', '写']] },
    of('visit-plan', [['S-1', '2024', '绿色供应链']]),
  ]);
  const { handed, problems } = await readSheet('2024.xlsx', bytes);
  expect(problems).toEqual([]);
  expect(handed.map(({ record }) => [record?.dataset, record?.place])).toEqual([
    ['water-risk', { sheet: '水风险', row: 2 }],
    ['visit-plan', { sheet: '走访计划', row: 2 }],
  ]);
});

test('a sheet that nobody understands keeps the whole workbook out', async () => {
  const [known] = templateSheets(sheetNamed('water-risk'), languages.en as SheetStrings);
  const bytes = writeWorkbook([
    { ...known, rows: [...(known?.rows ?? []), ['SX-01', '2024', '3']] } as never,
    {
      name: 'Sheet2',
      rows: [
        ['apples', 'pears'],
        ['1', '2'],
      ],
    },
  ]);
  const { problems, handed } = await readSheet('2024.xlsx', bytes);
  expect(handed).toEqual([]);
  expect(problems).toEqual([expect.objectContaining({ code: 'sheet-unknown', sheet: 'Sheet2' })]);
});

test('a blank template says that it has no rows', async () => {
  const bytes = writeWorkbook(templateSheets(sheetNamed('waste'), languages.en as SheetStrings));
  expect((await readSheet('waste.xlsx', bytes)).problems).toEqual([
    expect.objectContaining({ code: 'no-rows' }),
  ]);
});

test('merged cells are refused: nobody can tell which rows and columns they are meant for', async () => {
  const [blank] = templateSheets(sheetNamed('water-risk'), languages.en as SheetStrings);
  const rows = [...(blank?.rows ?? []), ['SX-01', '2024', '3'], ['SX-02', '2024', '3']];
  for (const [merge, code] of [
    ['A1:B1', 'merged-heads'],
    ['C2:C3', 'merged-cells'],
  ] as const) {
    const { problems } = await readSheet(
      'water-risk.xlsx',
      writeWorkbook([{ ...blank, rows, merges: [merge] } as never]),
    );
    expect(problems.map((one) => [one.code, one.values.found])).toContainEqual([code, merge]);
  }
});

test('choices of a template are what its reader reads', async () => {
  for (const language of ['zh-CN', 'en']) {
    const [blank] = templateSheets(sheetNamed('waste'), languages[language] as SheetStrings);
    const method = blank?.choices?.find(({ values }) => values.length === 9);
    expect(blank?.choices).toHaveLength(6);
    const rows = (method?.values ?? []).map((label) => [
      'SX-01',
      '2024',
      '1',
      'SW17',
      'No',
      label,
      '1',
      'No',
    ]);
    const bytes = writeWorkbook([{ ...blank, rows: [...(blank?.rows ?? []), ...rows] } as never]);
    const { attributes } = await readSheet('waste.xlsx', bytes);
    expect(new Set(attributes.map((one) => one.method)).size).toBe(9);
  }
});
