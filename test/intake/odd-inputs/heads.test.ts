import { describe } from 'vitest';
import { activityFile, activityRecord } from './activity-file.ts';
import { testOddInputs } from './odd-input.ts';

const good = activityFile({});
const gives = [activityRecord()];
const [heads = '', row = ''] = good.split('\r\n');
const file = (changedHeads: string, ...rows: readonly string[]): string =>
  [changedHeads, ...rows, ''].join('\r\n');
const swap = (from: string, to: string): string => file(heads.replace(from, to), row);

describe('heads', () => {
  testOddInputs([
    {
      what: 'in Chinese',
      content: file('工厂编号,年份,月份,来源编号,来源类型,能源品种,消耗量,单位', row),
      gives,
    },
    { what: 'in both languages', content: swap('facilityId', '工厂编号'), gives },
    { what: 'in other capitals and spaces', content: swap('facilityId', ' FacilityID '), gives },
    {
      what: 'in another order',
      content: file(
        'unit,amount,carrier,sourceType,sourceId,month,year,facilityId',
        row.split(',').reverse().join(','),
      ),
      gives,
    },
    {
      what: 'with the unit in the head',
      content: file(heads.replace('amount,unit', '"消耗量（万kWh）"'), row.replace(',MWh', '')),
      gives: [activityRecord({ unit: '10MWh' })],
    },
    {
      what: 'with one unit in the head and another in its column',
      content: swap('amount', '消耗量（kWh）'),
      refused: [{ code: 'head-unit-twice', row: 1, column: '消耗量（kWh）' }],
    },
    {
      what: 'with a unit that nobody knows',
      content: file(heads.replace('amount,unit', '消耗量（斤）'), row.replace(',MWh', '')),
      refused: [
        { code: 'head-unit', row: 1, column: '消耗量（斤）' },
        { code: 'head-missing', row: 1 },
      ],
      more: true,
    },
    {
      what: 'with a column that no dataset has',
      content: swap('unit', 'unit,colour'),
      refused: [{ code: 'head-unknown', row: 1, column: 'colour' }],
    },
    {
      what: 'with a misspelt column',
      content: swap('facilityId', 'facillityId'),
      refused: [
        { code: 'head-unknown', row: 1, column: 'facillityId' },
        { code: 'head-missing', row: 1 },
      ],
    },
    {
      what: 'without a column that is needed',
      content: file(heads.replace('month,', ''), row.replace(',1,', ',')),
      refused: [{ code: 'head-missing', row: 1, said: { head: { 'zh-CN': '月份', en: 'Month' } } }],
    },
    {
      what: 'with a column twice',
      content: file(`${heads},amount`, `${row},2`),
      refused: [{ code: 'head-repeated', row: 1, column: 'amount' }],
    },
    {
      what: 'of nothing that is known',
      name: 'data.csv',
      content: 'a,b\r\n1,2\r\n',
      refused: [{ code: 'sheet-unknown', row: 1 }],
    },
    {
      what: 'that several datasets could have',
      name: 'data.csv',
      content:
        'projectId,facilityId,year,quarter,plannedMwh,verifiedMwh,stage\r\nP-1,north,2024,1,1,1,verified\r\n',
      refused: [{ code: 'sheet-several' }],
    },
    { what: 'that tell what the file is where its name does not', name: 'data.csv', content: good, gives },
    {
      what: 'under a name that a person corrects',
      name: 'water.csv',
      options: { dataset: 'activity' },
      content: good,
      gives,
    },
    {
      what: 'under the name of another dataset',
      name: 'water.csv',
      content: good,
      refused: [{ code: 'head-unknown', row: 1, column: 'month' }],
      more: true,
    },
    {
      what: 'for a dataset that a person names and nobody knows',
      options: { dataset: 'weather' },
      content: good,
      refused: [{ code: 'unknown-dataset', values: { found: 'weather' } }],
    },
    {
      what: 'missing: data from the first row',
      content: file(row, row.replace(',1,', ',2,')),
      refused: [{ code: 'no-heads', row: 1, values: { id: 'activity' } }],
    },
    {
      what: 'below a title',
      content: file('North in January,,,,,,,', heads, row),
      refused: [{ code: 'no-heads', row: 1, values: { found: 'North in January' } }],
    },
  ]);
});

describe('rows', () => {
  const changed = (...rows: readonly string[]): string => file(heads, row, ...rows);
  testOddInputs([
    {
      what: 'a total below them',
      content: changed('合计,,,,,,1234.5,'),
      refused: [{ code: 'total-row', row: 3, values: { found: '合计' } }],
    },
    {
      what: 'a total in English',
      content: changed('Grand total,,,,,,"1,234.5",MWh'),
      refused: [{ code: 'total-row', row: 3, values: { found: 'Grand total' } }],
    },
    {
      what: 'a subtotal in the middle',
      content: changed('小计：,,,,,,1,', row.replace(',1,', ',2,')),
      refused: [{ code: 'total-row', row: 3 }],
    },
    {
      what: 'more cells than heads',
      content: changed(`${row.replace(',1,', ',2,')},surplus`),
      refused: [{ code: 'cell-without-head', row: 3, column: 'I', values: { found: 'surplus' } }],
    },
    {
      what: 'fewer cells than heads',
      content: changed('north,2024,2'),
      refused: [{ code: 'cell-missing', row: 3, column: 'sourceId' }],
      more: true,
    },
    {
      what: 'a note below them',
      content: changed('来源：电费账单'),
      refused: [
        { code: 'cell-wrong-form', row: 3, column: 'facilityId', values: { found: '来源：电费账单' } },
      ],
      more: true,
    },
    {
      what: 'the same row twice',
      content: changed(row),
      refused: [
        { code: 'duplicate-fact', row: 2 },
        { code: 'duplicate-fact', row: 3 },
      ],
    },
    {
      what: 'the same fact with two amounts',
      content: changed(row.replace('1234.5', '9')),
      refused: [
        { code: 'duplicate-fact', row: 2 },
        { code: 'duplicate-fact', row: 3 },
      ],
    },
    {
      what: 'the same fact under an id with spaces',
      content: changed(row.replace('north', ' north ')),
      refused: [
        { code: 'duplicate-fact', row: 2 },
        { code: 'duplicate-fact', row: 3 },
      ],
    },
    {
      what: 'a row with another that is wrong',
      content: changed(row.replace(',1,', ',13,')),
      refused: [{ code: 'cell-out-of-range', row: 3, column: 'month', values: { found: '13' } }],
    },
    {
      what: 'a withdrawal of what nobody said',
      content: file(`${heads},withdraw`, `${row},yes`),
      refused: [{ code: 'nothing-to-withdraw', row: 2 }],
    },
    {
      what: 'an estimate without its method',
      content: file(`${heads},estimated`, `${row},yes`),
      refused: [{ code: 'estimate-without-method', row: 2 }],
    },
    {
      what: 'a tick that is none',
      content: file(`${heads},estimated`, `${row},perhaps`),
      refused: [{ code: 'cell-no-boolean', row: 2, column: 'estimated', values: { found: 'perhaps' } }],
    },
  ]);
});
