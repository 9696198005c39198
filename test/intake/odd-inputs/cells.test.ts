import { describe } from 'vitest';
import { activityFile, activityRecord } from './activity-file.ts';
import { type OddInput, testOddInputs } from './odd-input.ts';

const amount = (text: string, value: string): OddInput => ({
  what: `"${text}" is ${value}`,
  content: activityFile({ amount: text }),
  gives: [activityRecord({ amount: value })],
});
const refusedCell = (column: string, text: string, code: string): OddInput => ({
  what: `"${text}" in ${column} is refused`,
  content: activityFile({ [column]: text }),
  refused: [{ code, row: 2, column, values: { found: text.trim() } }],
});
const missingCell = (column: string, text: string): OddInput => ({
  what: `"${text}" in ${column} says nothing, and nothing is not zero`,
  content: activityFile({ [column]: text }),
  refused: [{ code: 'cell-missing', row: 2, column }],
});

describe('amounts', () => {
  testOddInputs([
    amount('1,234.5', '1234.5'),
    amount('1,234', '1234'),
    amount('1 234 567.80', '1234567.80'),
    amount('1\u00a0234.5', '1234.5'),
    amount('１２３，４５６．７', '123456.7'),
    amount('1.2万', '12000'),
    amount('3亿', '300000000'),
    amount('+5', '5'),
    amount('1.5E3', '1500'),
    amount(' 12 ', '12'),
    amount('0', '0'),
    amount('0.00', '0.00'),
    refusedCell('amount', '1234,5', 'cell-decimal-comma'),
    refusedCell('amount', '1.234,56', 'cell-decimal-comma'),
    refusedCell('amount', '12,34,567', 'cell-grouping'),
    refusedCell('amount', '-5', 'cell-negative'),
    refusedCell('amount', '(1,234)', 'cell-negative'),
    refusedCell('amount', '−3.2', 'cell-negative'),
    refusedCell('amount', '12.5%', 'cell-percent'),
    refusedCell('amount', '1.23457E+11', 'cell-rounded-display'),
    refusedCell('amount', '三百', 'cell-chinese-numeral'),
    refusedCell('amount', '约100', 'cell-no-number'),
    refusedCell('amount', '100 MWh', 'cell-no-number'),
    refusedCell('amount', '=1+1', 'cell-no-number'),
    refusedCell('amount', '#REF!', 'cell-no-number'),
    refusedCell('amount', '#N/A', 'cell-no-number'),
    refusedCell('amount', '12345678901234567890123456', 'cell-too-long'),
    ...['', '-', '—', '/', 'N/A', '无'].map((mark) => missingCell('amount', mark)),
  ]);
});

describe('years and months', () => {
  testOddInputs([
    { what: 'the year 2024年', content: activityFile({ year: '2024年' }), gives: [activityRecord()] },
    { what: 'the month 1月', content: activityFile({ month: '1月' }), gives: [activityRecord()] },
    { what: 'the month Jan', content: activityFile({ month: 'Jan' }), gives: [activityRecord()] },
    { what: 'the month 2024-01', content: activityFile({ month: '2024-01' }), gives: [activityRecord()] },
    { what: 'a full-width year', content: activityFile({ year: '２０２４' }), gives: [activityRecord()] },
    refusedCell('month', '13', 'cell-out-of-range'),
    refusedCell('month', '0', 'cell-out-of-range'),
    refusedCell('month', 'Q1', 'cell-no-month'),
    refusedCell('month', '2024.1', 'cell-no-month'),
    {
      what: 'a month of another year than its column says',
      content: activityFile({ month: '2023-01' }),
      refused: [
        { code: 'cell-other-year', row: 2, column: 'month', values: { found: '2023-01', expected: '2024' } },
      ],
    },
    refusedCell('year', '24', 'cell-two-digit-year'),
    refusedCell('year', '1999', 'cell-out-of-range'),
    refusedCell('year', '2,024', 'cell-no-year'),
    missingCell('year', ''),
  ]);
});

describe('units, choices and ids', () => {
  testOddInputs([
    ...(
      [
        ['千瓦时', 'kWh'],
        ['KWH', 'kWh'],
        ['万千瓦时', '10MWh'],
        ['兆瓦时', 'MWh'],
        ['tce（当量值）', 'tce(calorific)'],
      ] as const
    ).map(([unit, symbol]) => ({
      what: `the unit ${unit}`,
      content: activityFile({ unit }),
      gives: [activityRecord({ unit: symbol })],
    })),
    refusedCell('unit', 'mWh', 'cell-ambiguous-unit'),
    refusedCell('unit', 'tce', 'cell-tce-method'),
    refusedCell('unit', 'tce（等价值）', 'cell-tce-equal-value'),
    refusedCell('unit', 'ton', 'cell-ambiguous-unit'),
    refusedCell('unit', 'furlong', 'cell-no-unit'),
    {
      what: 'a unit of another quantity',
      content: activityFile({ unit: 'kg' }),
      refused: [{ code: 'invalid-field', row: 2, column: 'unit' }],
    },
    {
      what: 'a source type in Chinese',
      content: activityFile({ sourceType: '外购电力' }),
      gives: [activityRecord()],
    },
    {
      what: 'a source type in capitals',
      content: activityFile({ sourceType: 'ELECTRICITY' }),
      gives: [activityRecord()],
    },
    refusedCell('sourceType', 'nuclear', 'cell-no-choice'),
    {
      what: 'an id with spaces at its ends',
      content: activityFile({ facilityId: ' north ' }),
      gives: [activityRecord()],
    },
    refusedCell('sourceId', 'grid 1', 'cell-wrong-form'),
    refusedCell('sourceId', '../../etc/passwd', 'cell-wrong-form'),
    refusedCell('sourceId', "=cmd|'/c calc'!A1", 'cell-wrong-form'),
    {
      what: 'an id with a character that turns its direction, which a sentence leaves out',
      content: activityFile({ sourceId: 'grid\u202e1' }),
      refused: [{ code: 'cell-wrong-form', row: 2, column: 'sourceId', values: { found: 'grid 1' } }],
    },
    refusedCell('sourceId', 'x'.repeat(65), 'cell-wrong-form'),
    {
      what: 'a facility that nobody knows',
      content: activityFile({ facilityId: 'nowhere' }),
      refused: [{ code: 'unknown-facility', row: 2, column: 'facilityId', values: { found: 'nowhere' } }],
    },
    {
      what: 'a facility in other capitals than its own',
      content: activityFile({ facilityId: 'North' }),
      refused: [{ code: 'unknown-facility', row: 2, column: 'facilityId', values: { found: 'North' } }],
    },
    missingCell('facilityId', ''),
    {
      what: 'several wrong cells, all told at once',
      content: activityFile({ amount: '-1', month: '13' }, { unit: 'furlong' }),
      refused: [
        { code: 'cell-out-of-range', row: 2, column: 'month' },
        { code: 'cell-negative', row: 2, column: 'amount' },
        { code: 'cell-no-unit', row: 3, column: 'unit' },
      ],
    },
  ]);
});
