import { expect, test } from 'vitest';
import { canonicalJson } from '../../../functions/domain/canonical-json.ts';
import { datasets } from '../../../functions/domain/datasets.ts';
import { csvText } from '../../../functions/domain/sheet/csv-text.ts';
import { recordRows } from '../../../functions/domain/sheet/record-rows.ts';
import { type Sheet, sheetOf } from '../../../functions/domain/sheet/sheet.ts';
import { columnHead } from '../../../functions/domain/sheet/sheet-strings.ts';
import { samplePrecision } from '../../samples/generator/sample-precision.ts';
import { languages, readSheet } from '../../support/sheet-files.ts';

type Attributes = Readonly<Record<string, unknown>>;

/** Records of a dataset that the sample organisation ever handed in, as many as show each of its ways to write them. */
const mostPerDataset = 400;
const samples = new Map<string, Attributes[]>();
for (const { records } of samplePrecision())
  for (const { dataset, attributes } of records) {
    const known = samples.get(dataset) ?? [];
    samples.set(dataset, known);
    if (known.length < mostPerDataset) known.push(attributes);
  }

const written = [...samples].flatMap(([dataset, records]) => {
  const declared = datasets.get(dataset);
  const sheet = declared && sheetOf(declared);
  return sheet ? [[dataset, sheet, records] as const] : [];
});

function csvOf(sheet: Sheet, records: readonly Attributes[], language: 'zh-CN' | 'en'): string {
  const strings = languages[language] as NonNullable<(typeof languages)[string]>;
  const heads = sheet.columns.map((column) => columnHead(strings, sheet.dataset.id, column));
  return csvText([heads, ...records.flatMap((one) => recordRows(sheet, one, strings))]);
}

test('the samples show most datasets', () => {
  expect(written.length).toBeGreaterThan(35);
});

test.each(written)(
  'records of %s come back as they were, in both languages',
  async (dataset, sheet, records) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const { attributes, problems } = await readSheet(
        `${dataset}-2024.csv`,
        csvOf(sheet, records, language),
      );
      expect(problems.slice(0, 3)).toEqual([]);
      expect(attributes.map(canonicalJson)).toEqual(records.map(canonicalJson));
    }
  },
);
