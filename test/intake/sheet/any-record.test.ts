import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeWorkbook } from '../../../functions/adapters/files/workbook/write-workbook.ts';
import { canonicalJson } from '../../../functions/domain/canonical-json.ts';
import { countryCodes } from '../../../functions/domain/country.ts';
import { datasets } from '../../../functions/domain/datasets.ts';
import type { Column } from '../../../functions/domain/sheet/column.ts';
import { csvText } from '../../../functions/domain/sheet/csv-text.ts';
import { recordRows } from '../../../functions/domain/sheet/record-rows.ts';
import { type Sheet, sheetOf } from '../../../functions/domain/sheet/sheet.ts';
import { columnHead, type SheetStrings } from '../../../functions/domain/sheet/sheet-strings.ts';
import { placeRecord } from '../../../functions/intake/place-record.ts';
import { languages, readSheet } from '../../support/sheet-files.ts';

type Attributes = Record<string, unknown>;

const unitless = fc.constantFrom('MWh', 'kWh', 't', 'm3', 'GJ');
/** Texts that files and spreadsheets make something else of, if one lets them. */
const awkward = fc.constantFrom(
  '=1+1',
  "'=x",
  "''",
  '@a',
  '-',
  '-x',
  '+1 a',
  '"q"',
  'a,b',
  'a;b',
  'a、b',
  '二\n行',
  '２',
);
const written = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme-ascii' });
const text = fc.oneof(awkward, written).filter((one) => one.trim() === one && one !== '');
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,10}$/);
const digits = fc.stringMatching(/^(0|[1-9]\d{0,12})(\.\d{1,9})?$/);
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10));

const values: Readonly<Record<Column['kind'], (column: Column) => fc.Arbitrary<unknown>>> = {
  text: () => text,
  id: () => id,
  decimal: () => digits,
  integer: ({ range }) => fc.integer({ min: range?.from ?? 0, max: range?.to ?? 9999 }),
  year: () => fc.integer({ min: 2000, max: 2099 }),
  quarter: () => fc.integer({ min: 1, max: 4 }),
  month: () => fc.integer({ min: 1, max: 12 }),
  date: () => day,
  boolean: () => fc.boolean(),
  choice: ({ choices = [] }) => fc.constantFrom(...choices),
  country: () => fc.constantFrom(...countryCodes),
  unit: () => unitless,
  smelterId: () => fc.stringMatching(/^CID\d{6}$/),
  personHash: () => fc.stringMatching(/^[0-9a-f]{16}$/),
};

/** Records as their sheet could hold them; what breaks a rule of the dataset is left out. */
function recordsOf(sheet: Sheet): fc.Arbitrary<Attributes> {
  const fields = sheet.columns.map((column) => {
    const one = values[column.kind](column);
    const cell = column.list ? fc.array(one, { minLength: 1, maxLength: 3 }) : one;
    return column.required ? cell : fc.option(cell, { nil: undefined });
  });
  return fc
    .tuple(...fields)
    .map((cells) => assembled(sheet, cells))
    .filter((attributes) => 'row' in placed(sheet, attributes));
}

function assembled(sheet: Sheet, cells: readonly unknown[]): Attributes {
  const attributes: Attributes = {};
  const element: Attributes = {};
  for (const { path } of sheet.containers) attributes[path[0] as string] = {};
  for (const [index, column] of sheet.columns.entries()) {
    if (cells[index] === undefined) continue;
    let target = column.group === undefined ? attributes : element;
    const path = column.group === undefined ? column.path : column.path.slice(1);
    for (const segment of path.slice(0, -1)) {
      target[segment] ??= {};
      target = target[segment] as Attributes;
    }
    target[path.at(-1) as string] = cells[index];
  }
  return sheet.group === undefined ? attributes : { ...attributes, [sheet.group]: [element] };
}

const placed = (sheet: Sheet, attributes: Attributes) =>
  placeRecord({ dataset: sheet.dataset.id, attributes, envelope: { status: 'submitted' } as never });

const representative = [
  'waste',
  'wastewater-test',
  'supplier',
  'smelter',
  'target',
  'facility',
  'emission-factor',
  'rmap-status',
];

test.each(representative)('any record of %s comes back from CSV and from a workbook', async (id) => {
  const sheet = sheetOf(datasets.get(id) as never) as Sheet;
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(recordsOf(sheet), {
        minLength: 1,
        maxLength: 8,
        selector: (one) => canonicalJson(sheet.identity.key.map((field) => one[field])),
      }),
      fc.constantFrom('zh-CN', 'en'),
      async (records, language) => {
        const strings = languages[language] as SheetStrings;
        const heads = sheet.columns.map((column) => columnHead(strings, id, column));
        const rows = [heads, ...records.flatMap((one) => recordRows(sheet, one, strings))];
        const files = { 'any.csv': csvText(rows), 'any.xlsx': writeWorkbook([{ name: 'x', rows }]) };
        for (const [name, content] of Object.entries(files)) {
          const { attributes, problems } = await readSheet(name, content, { options: { dataset: id } });
          expect([name, problems]).toEqual([name, []]);
          expect(attributes.map(canonicalJson)).toEqual(records.map(canonicalJson));
        }
      },
    ),
    { numRuns: 15 },
  );
});
