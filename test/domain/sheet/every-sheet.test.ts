import { describe, expect, test } from 'vitest';
import { datasets } from '../../../functions/domain/datasets.ts';
import type { Column } from '../../../functions/domain/sheet/column.ts';
import { commonColumnsOf } from '../../../functions/domain/sheet/common-columns.ts';
import { everySheet } from '../../../functions/domain/sheet/every-sheet.ts';
import { folded } from '../../../functions/domain/sheet/fold.ts';
import { rulesOf } from '../../../functions/domain/sheet/rules.ts';
import type { Sheet } from '../../../functions/domain/sheet/sheet.ts';
import {
  choiceLabel,
  columnHead,
  columnLabel,
  columnNote,
  datasetName,
} from '../../../functions/domain/sheet/sheet-strings.ts';
import { expected } from '../../../functions/intake/sheet/expected.ts';
import { recognise } from '../../../functions/intake/sheet/recognise.ts';
import { templateHeads } from '../../../functions/intake/sheet/template.ts';
import { readStrings } from '../../../functions/wiring/read-strings.ts';
import { root } from '../../../infra/blueprint.ts';
import { languages } from '../../support/sheet-files.ts';

const sheets = everySheet;
const columnsOf = (sheet: Sheet): readonly Column[] => [...sheet.columns, ...commonColumnsOf(sheet)];
const everyLanguage = Object.entries(languages);

test('records come as sheets, but for words, the profile and the policy', () => {
  const without = [...datasets.values()].filter(({ sheet }) => sheet === 'none').map(({ id }) => id);
  expect(without.sort()).toEqual(['content', 'minerals-policy', 'organisation']);
  expect(sheets).toHaveLength(datasets.size - without.length);
});

describe.each(sheets.map((sheet) => [sheet.dataset.id, sheet] as const))('the sheet of %s', (id, sheet) => {
  test('has a name, and a head, a note and a format for every column, in both languages', () => {
    for (const [language, strings] of everyLanguage) {
      expect(strings.datasets[id]?.name, language).toBeTruthy();
      for (const column of columnsOf(sheet)) {
        const said = {
          label: columnLabel(strings, id, column),
          note: columnNote(strings, id, column),
          format: expected(column, id, strings),
        };
        expect([column.id, said.label]).not.toEqual([column.id, column.id]);
        expect([column.id, said.note, said.format]).not.toContain('');
        expect(said.format).not.toMatch(/\{\{/);
      }
    }
  });

  test('has no two columns that one head could mean', () => {
    const meant = new Map<string, string>();
    for (const column of columnsOf(sheet))
      for (const [, strings] of everyLanguage)
        for (const head of [columnLabel(strings, id, column), columnHead(strings, id, column), column.id]) {
          expect([head, meant.get(folded(head)) ?? column.id]).toEqual([head, column.id]);
          meant.set(folded(head), column.id);
        }
  });

  test('names its choices in both languages or in neither, and no two alike', () => {
    for (const column of sheet.columns) {
      const meant = new Map<string, string>();
      for (const choice of column.choices ?? column.known ?? []) {
        const labels = everyLanguage.map(([, strings]) => choiceLabel(strings, id, column, choice));
        const unnamed = labels.filter((label) => label === choice).length;
        // What no language names is a code or a word that both write alike: CMRT, AR6, Yes.
        if (unnamed === labels.length)
          expect([column.id, choice]).toEqual([column.id, expect.stringMatching(/^[A-Z]/)]);
        for (const label of [...labels, choice]) {
          expect([label, meant.get(folded(label)) ?? choice]).toEqual([label, choice]);
          meant.set(folded(label), choice);
        }
      }
    }
  });

  test('holds what says which fact a row is, in columns of their own', () => {
    for (const field of sheet.identity.all) {
      const column = sheet.columns.find((one) => one.id === field);
      expect([field, column?.required, column?.group, column?.list]).toEqual([field, true, undefined, false]);
    }
  });

  test('is known by its heads alone, in both languages', () => {
    for (const [language, strings] of everyLanguage) {
      const cells = new Map(
        templateHeads(sheet, strings).map((text, at) => [at, { text, kind: 'text' }] as const),
      );
      const found = recognise({ number: 1, cells }, {}, sheets, languages);
      expect([language, 'sheet' in found ? found.sheet.dataset.id : found.problems]).toEqual([language, id]);
    }
  });

  test('is known by its id and by its names, whatever stands behind them', () => {
    const cells = new Map([[0, { text: '?', kind: 'text' }]] as const);
    for (const name of [id, ...everyLanguage.map(([, strings]) => datasetName(strings, id))])
      for (const file of [name, `${name}-2024-Q1`, `${name}_2024Q1`, `${name} (2)`, name.toUpperCase()]) {
        const found = recognise({ number: 1, cells }, { file }, sheets, languages);
        const taken = 'problems' in found ? found.problems.at(-1)?.values.id : undefined;
        expect([file, taken]).toEqual([file, id]);
      }
  });

  test('has a name that a workbook can give a sheet', () => {
    for (const [, strings] of everyLanguage) {
      expect(datasetName(strings, id)).toMatch(/^[^[\]:*?/\\]{1,31}$/u);
      expect(datasetName(strings, id)).not.toBe(strings.template.notes);
    }
  });
});

test('no two datasets share a name', () => {
  const names = sheets.flatMap(({ dataset }) => [
    folded(dataset.id),
    ...new Set(everyLanguage.map(([, strings]) => folded(datasetName(strings, dataset.id)))),
  ]);
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  // English names of one word repeat the id of the same dataset.
  expect(twice.filter((name) => !datasets.has(name))).toEqual([]);
});

test('every rule of a dataset has its sentence in both languages, and no sentence lacks its rule', async () => {
  const rules = [...datasets.values()].flatMap(({ id, schema }) =>
    rulesOf(schema).map((field) => `${id} ${field}`),
  );
  expect(rules.length).toBeGreaterThan(15);
  for (const [language] of everyLanguage) {
    const { intake } = (await readStrings(root, language, ['intake'])) as {
      readonly intake: { readonly rules: Readonly<Record<string, object>> };
    };
    const said = Object.entries(intake.rules).flatMap(([id, fields]) =>
      Object.keys(fields).map((field) => `${id} ${field}`),
    );
    expect(said.sort()).toEqual([...rules].sort());
  }
});

test('no string is there for a dataset, a column or a choice that is not', () => {
  for (const [, strings] of everyLanguage) {
    expect(Object.keys(strings.datasets).sort()).toEqual(sheets.map(({ dataset }) => dataset.id).sort());
    for (const { dataset, columns } of sheets) {
      const { columns: named = {}, values = {} } = strings.datasets[dataset.id] ?? {};
      const patterns = new Set(columns.flatMap(({ id, key }) => [id, key?.pattern ?? id]));
      expect(Object.keys(named).filter((id) => !patterns.has(id))).toEqual([]);
      for (const [id, choices] of Object.entries(values)) {
        const column = columns.find((one) => one.id === id || one.key?.pattern === id);
        expect([dataset.id, id, Object.keys(choices).sort()]).toEqual([
          dataset.id,
          id,
          [...(column?.choices ?? column?.known ?? [])].sort(),
        ]);
      }
    }
  }
});
