import { describe, expect, test } from 'vitest';
import { readSheet } from '../../support/sheet-files.ts';

const water =
  '工厂编号,年份,季度,水源,取水量（m³）,循环与回用水量（m³）,排水量（m³）\nSX-01,2024,1,地下水,10,0,3\n';
const north = {
  facilityId: 'SX-01',
  year: 2024,
  quarter: 1,
  source: 'ground',
  withdrawalM3: '10',
  recycledM3: '0',
  dischargeM3: '3',
};
const codesOf = (read: Awaited<ReturnType<typeof readSheet>>) => read.problems.map(({ code }) => code);

describe('what a table holds', () => {
  test.each([
    ['q2.csv', {}, 'its heads alone'],
    ['water-2024-Q1.csv', {}, 'the id that its file’s name begins with'],
    ['用水 2024Q1.csv', {}, 'the Chinese name that its file’s name begins with'],
    ['whatever.csv', { dataset: 'water' }, 'who hands it in'],
    ['whatever.csv', { dataset: '用水' }, 'who hands it in, by its name'],
  ] as const)('of %s %j is told by %s', async (name, options, _) => {
    expect((await readSheet(name, water, { options })).attributes).toEqual([north]);
  });

  test('of a name that begins with another dataset’s is not taken for that', async () => {
    const risk = 'facilityId,year,level\nSX-01,2024,3\n';
    const { attributes } = await readSheet('water-risk-2024.csv', risk);
    expect(attributes).toEqual([{ facilityId: 'SX-01', year: 2024, level: 3 }]);
  });

  test('that several datasets’ heads fit is asked for, naming them', async () => {
    const project =
      'projectId,facilityId,year,quarter,plannedMwh,verifiedMwh,stage\nP1,SX-01,2024,1,1,1,verified\n';
    const read = await readSheet('projects.csv', project);
    expect(codesOf(read)).toEqual(['sheet-several']);
    expect(read.problems[0]?.said?.candidates).toMatchObject({
      en: expect.stringContaining('eep-project (Energy Efficiency Projects)'),
      'zh-CN': expect.stringContaining('cep-project (清洁能源项目)'),
    });
    const { attributes } = await readSheet('projects.csv', project, { options: { dataset: 'eep-project' } });
    expect(attributes).toHaveLength(1);
  });

  test('that no dataset’s heads fit is asked for', async () => {
    expect(codesOf(await readSheet('list.csv', 'apples,pears\n1,2\n'))).toEqual(['sheet-unknown']);
  });

  test('by a name that no dataset has is refused, naming those there are', async () => {
    const read = await readSheet('water.csv', water, { options: { dataset: 'meters' } });
    expect(read.problems[0]).toMatchObject({ code: 'unknown-dataset', values: { found: 'meters' } });
  });

  test('that is named wrongly is refused with what its heads lack, and what it was taken for', async () => {
    const read = await readSheet('waste-2024.csv', water);
    expect(codesOf(read)).toContain('head-missing');
    expect(read.problems.at(-1)).toMatchObject({
      code: 'sheet-taken-for',
      severity: 'note',
      values: { id: 'waste' },
    });
  });
});

const headsOf = (heads: string): string => `${heads}\nSX-01,2024,1,地下水,10,0,3\n`;

describe('heads', () => {
  test.each([
    [
      'in English',
      'Facility ID,Year,Quarter,Source of water,Withdrawn (m³),Recycled and reused (m3),Discharged [m³]',
    ],
    ['as ids', 'facilityId,year,quarter,source,withdrawalM3,recycledM3,dischargeM3'],
    [
      'in both languages at once',
      'facilityId,年份,Quarter,水源,取水量(立方米),循环与回用水量/m3,Discharged（m3）',
    ],
    [
      'in full width and with spaces',
      '工厂 编号,ＹＥＡＲ, quarter ,水源,取水量 （m³）,循环与回用水量（ m³ ）,排水量（m³）',
    ],
  ])('%s are understood', async (_, heads) => {
    const read = await readSheet('water.csv', headsOf(heads));
    expect(read.problems).toEqual([]);
    expect(read.attributes).toEqual([north]);
  });

  test('in another unit convert exactly', async () => {
    const heads = '工厂编号,年份,季度,水源,取水量（万立方米）,循环与回用水量（L）,排水量（千m³）';
    const read = await readSheet('water.csv', `${heads}\nSX-01,2024,1,地下水,1.0005,250,0.1\n`);
    const [{ withdrawalM3, recycledM3, dischargeM3 } = {}] = read.attributes;
    expect([withdrawalM3, recycledM3, dischargeM3].map(Number)).toEqual([10005, 0.25, 100]);
  });

  test.each([
    [
      'without a unit',
      '工厂编号,年份,季度,水源,取水量,循环与回用水量（m³）,排水量（m³）',
      'head-without-unit',
      '取水量',
    ],
    [
      'in a unit of another quantity',
      '工厂编号,年份,季度,水源,取水量（t）,循环与回用水量（m³）,排水量（m³）',
      'head-unit',
      '取水量（t）',
    ],
    [
      'that occur twice',
      '工厂编号,年份,季度,水源,取水量（m³）,withdrawalM3,排水量（m³）',
      'head-repeated',
      'withdrawalM3',
    ],
    [
      'that nobody knows',
      '工厂编号,年份,季度,水源,取水量（m³）,蒸发量（m³）,排水量（m³）',
      'head-unknown',
      '蒸发量（m³）',
    ],
  ])('%s are refused, naming the head', async (_, heads, code, column) => {
    const { problems, attributes } = await readSheet('water.csv', headsOf(heads));
    expect(attributes).toEqual([]);
    expect(problems).toContainEqual(expect.objectContaining({ code, column, row: 1 }));
  });

  test('that are missing are all named at once, in both languages', async () => {
    const { problems } = await readSheet('water.csv', '工厂编号,年份,季度,水源\nSX-01,2024,1,地下水\n');
    const missing = problems.filter(({ code }) => code === 'head-missing').map(({ said }) => said?.head);
    expect(missing).toEqual([
      { 'zh-CN': '取水量（m³）', en: 'Withdrawn (m³)' },
      { 'zh-CN': '循环与回用水量（m³）', en: 'Recycled and reused (m³)' },
      { 'zh-CN': '排水量（m³）', en: 'Discharged (m³)' },
    ]);
  });

  test('may say the unit in place of a column for it, not beside one', async () => {
    const heads = 'facilityId,year,month,sourceId,sourceType,carrier,消耗量（万kWh）';
    const row = 'SX-01,2024,1,meter,electricity,grid,12.5';
    const { attributes } = await readSheet('activity.csv', `${heads}\n${row}\n`);
    expect(attributes).toMatchObject([{ amount: '12.5', unit: '10MWh' }]);
    const both = await readSheet('activity.csv', `${heads},unit\n${row},MWh\n`);
    expect(codesOf(both)).toContain('head-unit-twice');
  });
});
