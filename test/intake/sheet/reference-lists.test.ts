import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../functions/domain/canonical-json.ts';
import { datasets } from '../../../functions/domain/datasets.ts';
import { csvText } from '../../../functions/domain/sheet/csv-text.ts';
import { recordRows } from '../../../functions/domain/sheet/record-rows.ts';
import { type Sheet, sheetOf } from '../../../functions/domain/sheet/sheet.ts';
import { columnHead } from '../../../functions/domain/sheet/sheet-strings.ts';
import { languages, readSheet } from '../../support/sheet-files.ts';

const smelter = { metal: 'Tin', cid: 'CID900001' };
const factor = {
  factorId: 'grid-east',
  validFrom: '2024-01-01',
  applies: 'grid',
  subject: 'CN-EAST',
  unit: 'MWh',
  perGas: { CO2: '0.5568' },
  source: { 'zh-CN': '官方公告', en: 'official notice' },
};

/** Reference lists with what every row of them must state: which edition it is, and who says so. */
const lists: readonly (readonly [string, object, readonly string[]])[] = [
  [
    'smelter',
    {
      ...smelter,
      country: { rmiName: 'PERU', code: 'PE' },
      source: 'RMI',
      firstSeen: '6.22',
      lastSeen: '6.4',
    },
    ['metal', 'cid', 'source'],
  ],
  [
    'rmap-status',
    { ...smelter, snapshotOn: '2024-06-01', status: 'conformant', source: 'rmi-conformant' },
    ['metal', 'cid', 'snapshotOn', 'status', 'source'],
  ],
  [
    'rcoi',
    { ...smelter, rcoiYear: 2024, originCountries: ['CD', 'PE'], confidence: 'aggregated' },
    ['metal', 'cid', 'rcoiYear', 'confidence'],
  ],
  [
    'emission-factor',
    factor,
    ['factorId', 'validFrom', 'applies', 'subject', 'unit', 'perGas.CO2', 'source.zh-CN', 'source.en'],
  ],
  [
    'gwp',
    { set: 'AR6', gas: 'SF6', group: 'SF6', value: '24300', source: 'IPCC AR6' },
    ['set', 'gas', 'group', 'value', 'source'],
  ],
];

const english = languages.en as NonNullable<(typeof languages)[string]>;
const sheetFor = (dataset: string): Sheet => {
  const declared = datasets.get(dataset);
  return (declared && sheetOf(declared)) as Sheet;
};

/** A sheet of one row, as a person would fill in its template; the column at a path may be left empty. */
function csvOf(dataset: string, attributes: object, empty?: string): string {
  const sheet = sheetFor(dataset);
  const heads = sheet.columns.map((column) => columnHead(english, dataset, column));
  const rows = recordRows(sheet, attributes as Readonly<Record<string, unknown>>, english);
  const at = sheet.columns.findIndex(({ path }) => path.join('.') === empty);
  if (empty !== undefined) expect(at, empty).toBeGreaterThanOrEqual(0);
  return csvText([heads, ...rows.map((row) => row.map((cell, index) => (index === at ? undefined : cell)))]);
}

describe.each(lists)('a row of %s', (dataset, attributes, required) => {
  test('is read', async () => {
    const read = await readSheet(`${dataset}.csv`, csvOf(dataset, attributes));
    expect(read.problems).toEqual([]);
    expect(read.attributes.map(canonicalJson)).toEqual([canonicalJson(attributes)]);
  });

  test.each(required.map((path) => [path]))('is refused without its %s', async (path) => {
    const { attributes: stands, problems } = await readSheet(
      `${dataset}.csv`,
      csvOf(dataset, attributes, path),
    );
    expect(stands).toEqual([]);
    expect(problems[0]).toMatchObject({ severity: 'error' });
  });
});

test.each([
  ['CO2e beside its gases', { perGas: { CO2e: '0.6', CO2: '0.5' } }],
  ['CO2e of a fuel', { applies: 'fuel', perGas: { CO2e: '70' } }],
  ['no methane of wastewater', { applies: 'wastewater', perGas: { CO2: '1' } }],
  ['a date that there is not', { validFrom: '2024-02-30' }],
])('a factor with %s is refused', async (_, changes) => {
  const { attributes, problems } = await readSheet(
    'emission-factor.csv',
    csvOf('emission-factor', { ...factor, ...changes }),
  );
  expect(attributes).toEqual([]);
  expect(problems[0]).toMatchObject({ severity: 'error' });
});
