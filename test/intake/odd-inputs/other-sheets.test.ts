import { describe, expect, test } from 'vitest';
import { csvText } from '../../../functions/domain/sheet/csv-text.ts';
import { smallParts, workbookOf } from '../../adapters/files/workbook-parts.ts';
import { quoted } from './activity-file.ts';
import { type OddInput, testOddInputs } from './odd-input.ts';

type Cells = Readonly<Record<string, string>>;

/** A sheet with one row. */
const sheet = (cells: Cells): string =>
  [Object.keys(cells), Object.values(cells)].map((row) => row.map(quoted).join(',')).join('\r\n');

const survey = { supplierId: 'S-1', year: '2024', issuedOn: '2024-03-01' };
const issued = (issuedOn: string): Pick<OddInput, 'name' | 'content'> => ({
  name: 'supplier-carbon.csv',
  content: sheet({ ...survey, issuedOn }),
});
const date = (text: string, value: string): OddInput => ({
  what: `"${text}" is ${value}`,
  ...issued(text),
  gives: [{ ...survey, year: 2024, issuedOn: value }],
});
const noDate = (text: string, code: string): OddInput => ({
  what: `"${text}" is refused`,
  ...issued(text),
  refused: [{ code, row: 2, column: 'issuedOn', values: { found: text } }],
});

test('a text that begins like a formula is written to CSV so that no spreadsheet takes it for one', () => {
  for (const text of ["=cmd|'/c calc'!A1", '+1+1', '-cmd', '@SUM(1,2)', '\t=1', '＝1+1'])
    expect(csvText([[text]])).toMatch(/^\ufeff"?'/);
  expect(csvText([['-5', '+1.5']])).toBe('\ufeff-5,+1.5\r\n');
});

describe('dates', () => {
  testOddInputs([
    date('2024/6/30', '2024-06-30'),
    date('2024.6.30', '2024-06-30'),
    date('2024年6月30日', '2024-06-30'),
    date('20240630', '2024-06-30'),
    date('30-Jun-2024', '2024-06-30'),
    date('June 30, 2024', '2024-06-30'),
    date('13/06/2024', '2024-06-13'),
    noDate('06/07/2024', 'cell-ambiguous-date'),
    noDate('6/7/24', 'cell-two-digit-year'),
    noDate('2024-02-30', 'cell-no-such-day'),
    noDate('1999-12-31', 'cell-out-of-range'),
    noDate('45473', 'cell-date-serial'),
    noDate('next week', 'cell-no-date'),
  ]);
});

/** A workbook whose date cell is stored so, counted from 1900 or from 1904. */
const dated = (cell: string, date1904 = false): Pick<OddInput, 'name' | 'content'> => {
  const text = (address: string, value: string): string =>
    `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const rows =
    `<row r="1">${text('A1', 'supplierId')}${text('B1', 'year')}${text('C1', 'issuedOn')}</row>` +
    `<row r="2">${text('A2', 'S-1')}${text('B2', '2024')}${cell}</row>`;
  const main = smallParts('')['xl/workbook.xml'] as string;
  const changed = date1904 ? main.replace('<workbookPr/>', '<workbookPr date1904="1"/>') : main;
  return {
    name: 'supplier-carbon.xlsx',
    content: workbookOf(rows, { 'xl/workbook.xml': changed.replace('"Data"', '"supplier-carbon"') }),
  };
};
const june = [{ ...survey, year: 2024, issuedOn: '2024-06-30' }];
const at = { sheet: 'supplier-carbon', row: 2, column: 'issuedOn' };

describe('dates of workbooks', () => {
  testOddInputs([
    { what: 'a day counted from 1900', ...dated('<c r="C2" s="1"><v>45473</v></c>'), gives: june },
    { what: 'a day counted from 1904', ...dated('<c r="C2" s="1"><v>44011</v></c>', true), gives: june },
    { what: 'a day that is shown as a number', ...dated('<c r="C2"><v>45473</v></c>'), gives: june },
    {
      what: 'a day of 1904 that is shown as a number',
      ...dated('<c r="C2"><v>44011</v></c>', true),
      gives: june,
    },
    { what: 'a day with its time', ...dated('<c r="C2" s="6"><v>45473.75</v></c>'), gives: june },
    {
      what: 'a day before 2000',
      ...dated('<c r="C2" s="1"><v>36525</v></c>'),
      refused: [{ code: 'cell-out-of-range', ...at, values: { found: '1999-12-31' } }],
    },
    {
      what: 'a number that is no day',
      ...dated('<c r="C2"><v>2024</v></c>'),
      refused: [{ code: 'cell-no-date', ...at, values: { found: '2024' } }],
    },
    {
      what: 'a day before there were any',
      ...dated('<c r="C2" s="1"><v>-5</v></c>'),
      refused: [{ code: 'cell-formula-error', ...at }],
    },
  ]);
});

const factor = {
  factorId: 'ethanol',
  validFrom: '2024-01-01',
  applies: 'fuel',
  subject: 'ethanol_gasoline',
  unit: 't',
  'perGas.CO2': '74.1',
  biogenicShare: '0.1',
  'source.zh-CN': '测试用',
  'source.en': 'made up for tests',
};
const factorRecord = {
  factorId: 'ethanol',
  validFrom: '2024-01-01',
  applies: 'fuel',
  subject: 'ethanol_gasoline',
  unit: 't',
  perGas: { CO2: '74.1' },
  source: { 'zh-CN': '测试用', en: 'made up for tests' },
};
const waste = {
  facilityId: 'north',
  year: '2024',
  quarter: '2',
  stream: 'SW17',
  hazardous: 'no',
  method: 'recycle',
  massT: '12.5',
  legallyMandatedLandfill: 'no',
};
const wasteRecord = {
  ...waste,
  year: 2024,
  quarter: 2,
  hazardous: false,
  legallyMandatedLandfill: false,
};
const wasteFile = (changes: Cells, record: object | undefined, refused?: OddInput['refused']) => ({
  name: 'waste.csv',
  content: sheet({ ...waste, ...changes }),
  ...(record ? { gives: [{ ...wasteRecord, ...record }] } : {}),
  ...(refused ? { refused } : {}),
});
const { massT: _, ...wasteWithoutMass } = waste;

describe('shares, masses and quarters', () => {
  testOddInputs([
    {
      what: 'a share as a percentage',
      name: 'emission-factor.csv',
      content: sheet({ ...factor, biogenicShare: '10%' }),
      gives: [{ ...factorRecord, biogenicShare: '0.10' }],
    },
    {
      what: 'a share of a thousand',
      name: 'emission-factor.csv',
      content: sheet({ ...factor, biogenicShare: '100‰' }),
      refused: [{ code: 'cell-percent', row: 2, column: 'biogenicShare' }],
    },
    {
      what: 'what begins like a formula, which stays a text',
      ...wasteFile({ vendor: "=cmd|'/c calc'!A1" }, { vendor: "=cmd|'/c calc'!A1" }),
    },
    {
      what: 'what was kept from becoming a formula, which is the text that it was',
      ...wasteFile({ vendor: "'@SUM(1,2)" }, { vendor: '@SUM(1,2)' }),
    },
    {
      what: 'waste of a facility that was closed before, which may be its last bill',
      ...wasteFile({ facilityId: 'closed' }, { facilityId: 'closed' }),
    },
    { what: 'the quarter Q2', ...wasteFile({ quarter: 'Q2' }, {}) },
    { what: 'the quarter 第二季度', ...wasteFile({ quarter: '第二季度' }, {}) },
    { what: 'the quarter 2024Q2', ...wasteFile({ quarter: '2024Q2' }, {}) },
    {
      what: 'a quarter of another year',
      ...wasteFile({ quarter: '2023Q2' }, undefined, [
        { code: 'cell-other-year', row: 2, column: 'quarter' },
      ]),
    },
    {
      what: 'a fifth quarter',
      ...wasteFile({ quarter: '5' }, undefined, [
        { code: 'cell-out-of-range', row: 2, column: 'quarter', values: { found: '5' } },
      ]),
    },
    {
      what: 'a negative mass',
      ...wasteFile({ massT: '-1' }, undefined, [
        { code: 'cell-negative', row: 2, column: 'massT', values: { found: '-1' } },
      ]),
    },
    {
      what: 'ticks and crosses',
      ...wasteFile({ hazardous: '√', legallyMandatedLandfill: '×' }, { hazardous: true }),
    },
    {
      what: 'choices in Chinese',
      ...wasteFile({ hazardous: '是', method: '填埋' }, { hazardous: true, method: 'landfill' }),
    },
    {
      what: 'a mass in kilograms by its head',
      name: 'waste.csv',
      content: sheet({ ...wasteWithoutMass, 'Mass (kg)': '12500' }),
      gives: [{ ...wasteRecord, massT: '12.500' }],
    },
    {
      what: 'a mass in a unit of energy by its head',
      name: 'waste.csv',
      content: sheet({ ...wasteWithoutMass, 'Mass (kWh)': '12500' }),
      refused: [{ code: 'head-unit', row: 1, column: 'Mass (kWh)' }],
      more: true,
    },
    {
      what: 'a mass whose head says no unit',
      name: 'waste.csv',
      content: sheet({ ...wasteWithoutMass, Mass: '12500' }),
      refused: [{ code: 'head-without-unit', row: 1, column: 'Mass' }],
      more: true,
    },
    {
      what: 'what contradicts itself within a row',
      ...wasteFile({ legallyMandatedLandfill: 'yes' }, undefined, [
        { code: 'invalid-field', row: 2, column: 'legallyMandatedLandfill' },
      ]),
    },
    {
      what: 'a supplier that nobody knows',
      name: 'supplier-carbon.csv',
      content: sheet({ ...survey, supplierId: 'S-2' }),
      refused: [{ code: 'unknown-supplier', row: 2, column: 'supplierId', values: { found: 'S-2' } }],
    },
    {
      what: 'a solar plant that nobody knows',
      name: 'pv-generation.csv',
      content: sheet({
        plantId: 'barn',
        facilityId: 'north',
        year: '2024',
        month: '1',
        generatedMwh: '3',
        selfUsedMwh: '2',
        soldMwh: '1',
      }),
      refused: [{ code: 'unknown-pv-plant', row: 2, column: 'plantId', values: { found: 'barn' } }],
    },
    {
      what: 'a name where a pseudonym belongs',
      name: 'training.csv',
      content: sheet({
        personHash: 'Zhang San',
        courseId: 'C-1',
        heldOn: '2024-05-01',
        theme: 'water',
        audience: 'employee',
        passed: 'yes',
      }),
      refused: [{ code: 'cell-wrong-form', row: 2, column: 'personHash' }],
    },
  ]);
});
