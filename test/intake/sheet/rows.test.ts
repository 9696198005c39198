import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../../functions/adapters/files/workbook/write-workbook.ts';
import { sayProblem } from '../../../functions/intake/say-problem.ts';
import { readStrings } from '../../../functions/wiring/read-strings.ts';
import { root } from '../../../infra/blueprint.ts';
import { readSheet } from '../../support/sheet-files.ts';

const wasteHeads =
  '工厂编号,年份,季度,废弃物代码,是否危险废物,处置方式,处置量（t）,是否法规要求填埋,处置单位';
const waste = (...rows: readonly string[]) =>
  readSheet('废弃物-2024Q1.csv', `${[wasteHeads, ...rows].join('\n')}\n`);
const right = 'SX-01,2024,1,SW17,否,回收利用,12.5,否,绿源';

describe('a row', () => {
  test('becomes the record that it says, with file and row', async () => {
    const { attributes, handed } = await waste(right);
    expect(attributes).toEqual([
      {
        facilityId: 'SX-01',
        year: 2024,
        quarter: 1,
        stream: 'SW17',
        hazardous: false,
        method: 'recycle',
        massT: '12.5',
        legallyMandatedLandfill: false,
        vendor: '绿源',
      },
    ]);
    expect(handed[0]?.record).toMatchObject({
      dataset: 'waste',
      envelope: { status: 'submitted', enteredBy: 'owner-1', source: { row: 2 } },
      place: { row: 2 },
    });
  });

  test.each([
    ['ways of writing a year, a quarter, yes and a choice', 'ＳＸ-01,2024年,第一季度,SW17,是,填埋,1,是,', {}],
    ['ids of choices', 'SX-01,2024,Q1,SW17,No,landfill,1,true,', {}],
    ['thousands separators', 'SX-01,2024,1,SW17,否,recycle,"1,234.50",否,', { massT: '1234.50' }],
    ['full-width digits', 'SX-01,2024,1,SW17,否,recycle,１２．５,否,', { massT: '12.5' }],
    ['ten thousands', 'SX-01,2024,1,SW17,否,recycle,1.2万,否,', { massT: '12000' }],
    ['the year in the quarter', 'SX-01,2024,2024-Q1,SW17,否,recycle,1,否,', { quarter: 1 }],
    ['a command as a text', 'SX-01,2024,1,SW17,否,recycle,1,否,=cmd|x', { vendor: '=cmd|x' }],
    ['a guarded command', "SX-01,2024,1,SW17,否,recycle,1,否,'=cmd|x", { vendor: '=cmd|x' }],
  ])('with %s is read', async (_, row, part) => {
    const plain = row.replace('ＳＸ', 'SX');
    const { attributes, problems } = await waste(plain);
    expect(problems).toEqual([]);
    expect(attributes).toMatchObject([part]);
  });

  test.each([
    ['13', '季度', 'cell-out-of-range', 'SX-01,2024,13,SW17,否,填埋,1,否,'],
    ['2024', '季度', 'cell-no-quarter', 'SX-01,2024,2024,SW17,否,填埋,1,否,'],
    ['2023-Q1', '季度', 'cell-other-year', 'SX-01,2024,2023-Q1,SW17,否,填埋,1,否,'],
    ['-5', '处置量（t）', 'cell-negative', 'SX-01,2024,1,SW17,否,填埋,-5,否,'],
    ['12 t', '处置量（t）', 'cell-no-number', 'SX-01,2024,1,SW17,否,填埋,12 t,否,'],
    ['12,5', '处置量（t）', 'cell-decimal-comma', 'SX-01,2024,1,SW17,否,填埋,"12,5",否,'],
    ['5%', '处置量（t）', 'cell-percent', 'SX-01,2024,1,SW17,否,填埋,5%,否,'],
    ['填海', '处置方式', 'cell-no-choice', 'SX-01,2024,1,SW17,否,填海,1,否,'],
    ['绿\u0007源', '处置单位', 'cell-wrong-form', 'SX-01,2024,1,SW17,否,填埋,1,否,绿\u0007源'],
    ['大概', '是否危险废物', 'cell-no-boolean', 'SX-01,2024,1,SW17,大概,填埋,1,否,'],
    ['SX 01', '工厂编号', 'cell-wrong-form', 'SX 01,2024,1,SW17,否,填埋,1,否,'],
    ['', '处置量（t）', 'cell-missing', 'SX-01,2024,1,SW17,否,填埋,,否,'],
    ['', '处置量（t）', 'cell-missing', 'SX-01,2024,1,SW17,否,填埋,—,否,'],
    ['剩余', 'J', 'cell-without-head', 'SX-01,2024,1,SW17,否,填埋,1,否,,剩余'],
  ])('with “%s” under %s is refused: %s', async (found, column, code, row) => {
    const { attributes, problems } = await waste(right, row);
    expect(attributes).toHaveLength(1);
    expect(problems).toEqual([expect.objectContaining({ code, column, row: 3, severity: 'error' })]);
    if (found) expect(problems[0]?.values.found).toBe(found.replaceAll(/\p{Cc}/gu, ' '));
  });

  test('of totals is refused, wherever it stands', async () => {
    for (const row of ['合计,,,,,,25,,', ',,,,,,,,', '总计：,,,,,,25,,', 'Subtotal,,,,,,25,,']) {
      const { problems } = await waste(right, row);
      expect(problems.map(({ code }) => code)).toEqual(row.startsWith(',') ? [] : ['total-row']);
    }
  });

  test('is told everything that is wrong with it at once', async () => {
    const { problems } = await waste('SX-01,2024,5,SW17,,填埋,,否,');
    expect(problems.map(({ code, column }) => `${code} ${column}`)).toEqual([
      'cell-out-of-range 季度',
      'cell-missing 是否危险废物',
      'cell-missing 处置量（t）',
    ]);
  });

  test('that breaks a rule is told the rule in its own words, under the head that it is about', async () => {
    const { problems } = await waste('SX-01,2024,1,SW17,否,回收利用,1,是,');
    expect(problems).toEqual([
      expect.objectContaining({ code: 'invalid-field', row: 2, column: '是否法规要求填埋' }),
    ]);
    const say = async (language: string) => {
      const { intake } = await readStrings(root, language, ['intake']);
      return sayProblem(problems[0] as never, intake as never);
    };
    expect(await say('zh-CN')).toBe(
      '第2行，“是否法规要求填埋”列：只有处置方式为“填埋”时，“是否法规要求填埋”才能填是。',
    );
    expect(await say('en')).toBe(
      'row 2, column “是否法规要求填埋”: landfill can be required by law only where the treatment is landfill.',
    );
  });

  test('is told what was expected in the reader’s language', async () => {
    const { problems } = await waste('SX-01,2024,1,SW17,否,填海,1,否,');
    const { intake } = await readStrings(root, 'en', ['intake']);
    expect(sayProblem(problems[0] as never, intake as never)).toMatch(
      /^row 2, column “处置方式”: “填海” is none of the choices\. Expected one of: Reuse, Recycling, .*Landfill, Other\.$/,
    );
  });
});

test('what has a name among ids is read by its name, in either language, and anything else as an id', async () => {
  const heads = 'facilityId,year,month,sourceId,sourceType,carrier,amount,unit';
  const carriers = ['天然气', 'Natural gas', 'natural_gas', 'NATURAL GAS', 'biogas'];
  const rows = carriers.map((carrier, at) => `SX-01,2024,${at + 1},m,stationary,${carrier},1,m3`);
  const { attributes } = await readSheet('activity.csv', `${[heads, ...rows].join('\n')}\n`);
  expect(attributes.map(({ carrier }) => carrier)).toEqual([...Array(4).fill('natural_gas'), 'biogas']);
});

describe('what a row says of itself', () => {
  const heads = `${wasteHeads},是否估算,估算方法,证明材料,来源系统,备注`;
  const one = (more: string) => readSheet('waste.csv', `${heads}\n${right},${more}\n`);

  test('goes with its record, and notes are not read', async () => {
    const { handed } = await one('是,去年同期数据,inv-1; inv-2,UL 2799系统,请核对');
    expect(handed[0]?.record?.envelope).toMatchObject({
      estimationMethod: '去年同期数据',
      evidence: ['inv-1', 'inv-2'],
      sourceSystem: 'UL 2799系统',
    });
    expect(handed[0]?.record?.attributes).not.toHaveProperty('note');
  });

  test('must agree', async () => {
    expect((await one('是,,,,')).problems.map(({ code }) => code)).toEqual(['estimate-without-method']);
    expect((await one('否,去年同期数据,,,')).problems.map(({ code }) => code)).toEqual([
      'method-without-estimate',
    ]);
  });
});

describe('rows of one record', () => {
  const heads = 'supplierId,admittedOn,tier,core,uses3TG,usesCobalt,standings.from,standings.status';
  const suppliers = (...rows: readonly string[]) =>
    readSheet('supplier.csv', `${[heads, ...rows].join('\n')}\n`);

  test('give its list, and repeat no more than its key', async () => {
    const { attributes, problems } = await suppliers(
      'S-1,2020-01-01,1,是,是,否,2020-01-01,合作中',
      'S-1,,,,,,2023-05-01,已中止',
      'S-2,2021-01-01,2,否,否,否,2021-01-01,active',
    );
    expect(problems).toEqual([]);
    expect(attributes.map(({ supplierId, standings }) => [supplierId, standings])).toEqual([
      [
        'S-1',
        [
          { from: '2020-01-01', status: 'active' },
          { from: '2023-05-01', status: 'suspended' },
        ],
      ],
      ['S-2', [{ from: '2021-01-01', status: 'active' }]],
    ]);
  });

  test.each([
    ['say different things', 'S-1,,2,,,,2023-05-01,suspended', 'row-disagrees', 3],
    ['add nothing', 'S-1,2020-01-01,1,是,是,否,,', 'row-adds-nothing', 3],
    ['leave a part of an element out', 'S-1,,,,,,2023-05-01,', 'cell-missing', 3],
  ])('that %s are refused with the row', async (_, second, code, row) => {
    const { attributes, problems } = await suppliers('S-1,2020-01-01,1,是,是,否,2020-01-01,合作中', second);
    expect(attributes).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ code, row })]);
  });

  test('may have no element where the list may be empty', async () => {
    const ipe =
      'entity,entityId,snapshotOn,violations.recordId,violations.disclosedOn\nsupplier,S-1,2024-06-30,,\n';
    expect((await readSheet('ipe-snapshot.csv', ipe)).attributes).toMatchObject([{ violations: [] }]);
  });
});

describe('taking back', () => {
  const latest = {
    dataset: 'waste',
    bucket: '2024-Q1',
    shard: 0,
    naturalKey: 'SX-01#2024#1#SW17#recycle',
    status: 'verified',
    envelope: {},
    attributes: { facilityId: 'SX-01', massT: '9' },
    batch: 3,
  } as const;
  const heads = 'facilityId,year,quarter,stream,method,撤回';
  const take = (row: string) => readSheet('waste.csv', `${heads}\n${row}\n`, { latest: [latest as never] });

  test('needs the key alone and proposes what was last said', async () => {
    const { handed } = await take('SX-01,2024,1,SW17,回收利用,是');
    expect(handed).toEqual([
      {
        record: expect.objectContaining({
          attributes: latest.attributes,
          envelope: expect.objectContaining({ withdraws: true, status: 'submitted' }),
        }),
      },
    ]);
  });

  test.each([
    ['what was never said', 'SX-02,2024,1,SW17,回收利用,是', 'nothing-to-withdraw'],
    ['without its whole key', 'SX-01,2024,1,,回收利用,是', 'cell-missing'],
    ['nothing, while the rest is missing', 'SX-01,2024,1,SW17,回收利用,否', 'column-missing'],
  ])('%s is refused', async (_, row, code) => {
    const { handed, problems } = await take(row);
    expect(handed.some(({ record }) => record?.envelope.withdraws)).toBe(false);
    expect(problems.map((one) => one.code)).toContain(code);
  });
});

describe('what a file tells of its numbers', () => {
  const testHeads = 'facilityId;testedOn;laboratory;parameters;passed';

  test('semicolons between cells leave open what a comma or a point parts', async () => {
    const row = (mass: string) =>
      readSheet('waste.csv', `${wasteHeads.replaceAll(',', ';')}\nSX-01;2024;1;SW17;否;填埋;${mass};否;\n`);
    expect((await row('1.234')).problems.map(({ code }) => code)).toEqual(['cell-ambiguous-separator']);
    expect((await row('1.5')).attributes).toMatchObject([{ massT: '1.5' }]);
  });

  test('a number in a column of dates is a day where a workbook counts it, and nothing in CSV', async () => {
    const [heads, row] = [testHeads.split(';'), ['SX-01', { number: '45473' }, 'Lab', 'pH', 'Yes']];
    const { attributes } = await readSheet(
      'wastewater-test.xlsx',
      writeWorkbook([{ name: 'x', rows: [heads, row as never] }]),
    );
    expect(attributes).toMatchObject([{ testedOn: '2024-06-30' }]);
    const csv = await readSheet('wastewater-test.csv', `${testHeads}\nSX-01;45473;Lab;pH;Yes\n`);
    expect(csv.problems.map(({ code }) => code)).toEqual(['cell-date-serial']);
  });

  test('a share is read as it is, as a percentage, and in a column of percentages', async () => {
    const heads = (share: string) =>
      `factorId,validFrom,applies,subject,unit,CO2排放系数,${share},source.zh-CN,source.en`;
    const one = async (share: string, cell: string) => {
      const text = `${heads(share)}\nF-1,2024-01-01,fuel,gasoline,t,1,${cell},来源,source\n`;
      return (await readSheet('emission-factor.csv', text)).attributes[0]?.biogenicShare;
    };
    expect(await one('生物质能量占比', '0.066')).toBe('0.066');
    expect(await one('生物质能量占比', '6.6%')).toBe('0.066');
    expect(await one('生物质能量占比（%）', '6.6')).toBe('0.066');
  });

  test('a text that no record could hold is refused', async () => {
    const { problems } = await waste(`${right.replace('绿源', '长'.repeat(5000))}`);
    expect(problems.map(({ code, column }) => [code, column])).toEqual([['cell-text-too-long', '处置单位']]);
  });
});

test('what stands since before 2000 is taken', async () => {
  const heads =
    'supplierId,name.zh-CN,name.en,admittedOn,tier,core,uses3TG,usesCobalt,standings.from,standings.status';
  const { attributes, problems } = await readSheet(
    'supplier.csv',
    `${heads}\nS-1,甲,Jia,1999-03-01,1,是,是,否,1999/3/1,active\n`,
  );
  expect(problems).toEqual([]);
  expect(attributes).toMatchObject([
    { admittedOn: '1999-03-01', standings: [{ from: '1999-03-01', status: 'active' }] },
  ]);
});
