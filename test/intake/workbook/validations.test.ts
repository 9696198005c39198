import { describe, expect, test } from 'vitest';
import type { DeclarationContent } from './build-workbook.ts';
import { campaignBench, careful, handInWorkbook } from './hand-in-workbook.ts';

type Cells = NonNullable<DeclarationContent['cells']>;
type Smelters = NonNullable<DeclarationContent['smelters']>;
type Expected = readonly (readonly [
  code: string,
  severity: 'error' | 'warning' | 'note',
  place: string,
  values?: Readonly<Record<string, string>>,
])[];

/** What is said of a declaration, as code, severity and cell. */
async function saidOf(content: Partial<DeclarationContent>) {
  const { problems } = await handInWorkbook(await campaignBench(), { ...careful, ...content });
  return problems.map(({ code, severity, sheet = '', row = '', column = '', values }) => ({
    said: [code, severity, `${sheet}!${column}${row}`],
    values,
  }));
}

async function expectSaid(content: Partial<DeclarationContent>, expected: Expected): Promise<void> {
  const said = await saidOf(content);
  expect(said.map((one) => one.said)).toEqual(
    expected.map(([code, severity, place]) => [`rmi-${code}`, severity, place]),
  );
  expected.forEach(([, , , values], index) => {
    if (values) expect(said[index]?.values).toMatchObject(values);
  });
}

const tin = { metal: 'Tin', cid: 'CID900001', country: 'PE' } as const;
const atAnswer = (row: number): string => `Declaration!D${row}`;
const atSmelter = (letter: string, row = 5): string => `Smelter List!${letter}${row}`;
/** Row of tin in the questions of a CMRT. */
const tinRow = (question: number): number => 27 + (question - 1) * 6;

describe('the company block', () => {
  test.each<[string, Partial<DeclarationContent>, Expected]>([
    ...[8, 15, 16, 17, 18, 20].map((row): [string, Partial<DeclarationContent>, Expected] => [
      `without its required field in row ${row}`,
      { cells: { [atAnswer(row)]: undefined } },
      [['company-field-missing', 'error', atAnswer(row)]],
    ]),
    [
      'with an address without @',
      { cells: { [atAnswer(16)]: 'n/a', [atAnswer(20)]: 'n/a' } },
      [
        ['e-mail-wrong', 'error', atAnswer(16)],
        ['e-mail-wrong', 'error', atAnswer(20)],
      ],
    ],
    ['without a scope', { cells: { [atAnswer(9)]: undefined } }, [['scope-unknown', 'error', atAnswer(9)]]],
    [
      'with a scope of its own, undescribed',
      { cells: { [atAnswer(9)]: "C. User defined [Specify in 'Description of scope']" } },
      [['scope-undescribed', 'error', atAnswer(10)]],
    ],
    [
      'with a scope of its own, described',
      { cells: { [atAnswer(9)]: 'C. User defined', [atAnswer(10)]: 'lenses' } },
      [],
    ],
    [
      'of products that are not listed',
      { cells: { [atAnswer(9)]: 'B. Product (or List of Products)' } },
      [['products-missing', 'error', 'Product List!B6']],
    ],
    [
      'of products that are listed',
      { cells: { [atAnswer(9)]: 'B. Product (or List of Products)' }, products: ['=4711'] },
      [],
    ],
  ])('%s', (_, content, expected) => expectSaid(content, expected));
});

describe('the effective date', () => {
  const dated = (cell: Cells[string], ...expected: Expected) =>
    expectSaid({ cells: { [atAnswer(22)]: cell } }, expected);

  test.each<[string, Cells[string]]>([
    ['a day as the template asks for', '20-Jun-2023'],
    ['a serial number', { number: '45097' }],
    ['a date cell', { date: '2023-06-20' }],
    ['today', '01-Jul-2023'],
    ['a day that has begun east of here', '02-Jul-2023'],
  ])('may be %s', (_, cell) => dated(cell));

  test.each<[string, Cells[string], string]>([
    ['nothing', undefined, 'date-missing'],
    ['no date', 'soon', 'date-unreadable'],
    ['no real day', '31-Feb-2023', 'date-unreadable'],
    ['a day of two readings', '06/07/2023', 'date-unreadable'],
    ['a day to come', '03-Jul-2023', 'date-out-of-range'],
    ['a day before there were templates', '31-Dec-2006', 'date-out-of-range'],
    ['a day of another century', { date: '1999-12-31' }, 'date-out-of-range'],
  ])('cannot be %s', (_, cell, code) => dated(cell, [code, 'error', atAnswer(22)]));

  test('should not be more than a year ago', () =>
    dated('29-Jun-2022', ['date-old', 'warning', atAnswer(22), { found: '2022-06-29' }]));
});

describe('answers', () => {
  test.each<[string, Cells, Expected]>([
    [
      'of other words than the template has',
      { [atAnswer(tinRow(3))]: '是' },
      [['answer-unknown', 'error', atAnswer(tinRow(3)), { question: 'Q3', metal: 'Tin', found: '是' }]],
    ],
    ['of a share as a number', { [atAnswer(tinRow(6))]: { number: '1' } }, []],
    ['in other case and with other punctuation', { [atAnswer(tinRow(6))]: 'greater than  90 %' }, []],
    [
      'that are missing although they are asked',
      { [atAnswer(tinRow(8))]: undefined },
      [['answer-missing', 'error', atAnswer(tinRow(8))]],
    ],
    [
      'to question 1 for every metal',
      { [atAnswer(26)]: undefined },
      [['answer-missing', 'error', atAnswer(26), { metal: 'Tantalum' }]],
    ],
    [
      'that an earlier No made superfluous',
      { [atAnswer(32)]: 'Yes' },
      [['answer-not-asked', 'note', atAnswer(32), { question: 'Q2', metal: 'Tantalum', found: 'Yes' }]],
    ],
    [
      'of the company in other words',
      { [atAnswer(81)]: 'Maybe' },
      [['company-answer-unknown', 'error', atAnswer(81), { question: 'D' }]],
    ],
    [
      'of the company that are missing',
      { [atAnswer(75)]: undefined },
      [['company-answer-missing', 'error', atAnswer(75), { question: 'A' }]],
    ],
    [
      'about a public policy without its address',
      { 'Declaration!G77': 'on our website' },
      [['policy-address-missing', 'error', 'Declaration!G77']],
    ],
    [
      'about a public policy with an address of e-mail',
      { 'Declaration!G77': 'csr.team@mail.example.com' },
      [['policy-address-missing', 'error', 'Declaration!G77']],
    ],
    [
      'about a public policy with an address in words',
      { 'Declaration!G77': 'see csr.example.com/policy' },
      [],
    ],
    [
      'about another format without its name',
      { [atAnswer(83)]: 'Yes, using other format (describe)', 'Declaration!G83': undefined },
      [['other-format-undescribed', 'warning', 'Declaration!G83']],
    ],
  ])('%s', (_, cells, expected) => expectSaid({ cells }, expected));

  test('of the company may be missing where no product contains any of the metals', () =>
    expectSaid({ answers: {}, smelters: [], cells: { [atAnswer(75)]: undefined } }, []));
});

describe('the smelter list', () => {
  test.each<[string, Partial<DeclarationContent>, Expected]>([
    [
      'without any smelter of a metal that products contain',
      { smelters: [] },
      [['smelters-missing', 'error', atAnswer(tinRow(2)), { metal: 'Tin' }]],
    ],
    [
      'with smelters of a metal that they do not contain',
      { smelters: [tin, { metal: 'Gold', cid: 'CID900003' }] },
      [['smelters-not-asked', 'warning', atSmelter('B', 6), { metal: 'Gold', count: '1' }]],
    ],
    [
      'with a row that names none, where all are said to be identified',
      {
        answers: { Tin: { Q3: 'Unknown', Q4: 'Unknown', Q7: 'Yes' } },
        smelters: [tin, { metal: 'Tin' }],
      },
      [['smelters-unidentified', 'error', atAnswer(tinRow(7)), { rows: '6' }]],
    ],
    [
      'with rows that name none, where not all are said to be identified',
      {
        answers: { Tin: { Q3: 'Unknown', Q4: 'Unknown', Q7: 'No' } },
        smelters: [
          tin,
          { metal: 'Tin' },
          { metal: 'Tin', lookup: 'notListed', name: '=HYPERLINK("x")', country: 'PE' },
        ],
      },
      [],
    ],
    [
      'with an unlisted smelter without name and country',
      { answers: { Tin: { Q7: 'No' } }, smelters: [tin, { metal: 'Tin', lookup: 'notListed' }] },
      [
        ['unlisted-name-missing', 'error', atSmelter('D', 6)],
        ['unlisted-country-missing', 'error', atSmelter('E', 6)],
        ['origin-contradicted', 'warning', atAnswer(tinRow(3))],
        ['origin-contradicted', 'warning', atAnswer(tinRow(4))],
      ],
    ],
    [
      'with a listed smelter without number',
      { cells: { [atSmelter('F')]: undefined } },
      [
        ['cid-missing', 'error', atSmelter('F')],
        ['smelters-missing', 'error', atAnswer(tinRow(2))],
      ],
    ],
    [
      'with a number that was only typed, never looked up',
      { cells: { [atSmelter('F')]: undefined, [atSmelter('A')]: 'CID900001' } },
      [],
    ],
    [
      'with a number but no metal',
      { smelters: [tin, tin], cells: { [atSmelter('B', 6)]: undefined, [atSmelter('C', 6)]: undefined } },
      [['metal-unknown', 'error', atSmelter('B', 6), { found: '—' }]],
    ],
    [
      'with a number that is none',
      { smelters: [tin, { metal: 'Tin', cid: 'CID12' }] },
      [['cid-malformed', 'error', atSmelter('F', 6), { found: 'CID12' }]],
    ],
    [
      'with a number typed beside another',
      { smelters: [tin, tin], cells: { [atSmelter('A', 6)]: 'CID900002' } },
      [['cid-contradicted', 'error', atSmelter('F', 6), { found: 'CID900001', typed: 'CID900002' }]],
    ],
    [
      'with a smelter twice, under two aliases',
      { smelters: [tin, { ...tin, name: 'An alias' }] },
      [['smelter-merged', 'note', atSmelter('F', 6), { row: '5', smelter: 'Tin CID900001' }]],
    ],
    [
      'with a metal of another template',
      { smelters: [tin, { metal: 'Cobalt', cid: 'CID900004' }] },
      [['metal-unknown', 'error', atSmelter('B', 6), { found: 'Cobalt' }]],
    ],
    [
      'with a metal that is not reported on',
      { smelters: [tin, { metal: 'Nickel', cid: 'CID900004' }] },
      [['metal-not-reported', 'note', 'Smelter List!', { metal: 'Nickel', count: '1' }]],
    ],
    [
      'with a country that is none',
      { smelters: [{ ...tin, country: 'Atlantis' }] },
      [['country-unknown', 'warning', atSmelter('E'), { found: 'Atlantis' }]],
    ],
    [
      'with mines in countries that are none',
      { smelters: [{ ...tin, mineCountries: 'CONGO, DEMOCRATIC REPUBLIC OF THE, Peru; Atlantis' }] },
      [['mine-country-unknown', 'warning', atSmelter('O'), { found: 'Atlantis' }]],
    ],
    [
      'with mines of what is said to be recycled',
      {
        answers: { Tin: { Q3: 'Unknown', Q4: 'Unknown', Q5: 'Yes' } },
        smelters: [{ ...tin, mines: 'San Rafael' }],
      },
      [['recycled-with-mines', 'warning', atSmelter('N'), { question: 'Q5' }]],
    ],
    [
      'with recycled material where mines would stand',
      {
        answers: { Tin: { Q3: 'Unknown', Q4: 'Unknown', Q5: 'Yes' } },
        smelters: [{ ...tin, mines: 'Recycled/Scrap', mineCountries: 'Recycled/Scrap', recycled: 'Yes' }],
      },
      [],
    ],
  ])('%s', (_, content, expected) => expectSaid(content, expected));
});

describe('reference lists', () => {
  /** On the edition whose look-up was handed in, and on a later one, which may know more. */
  const contradicted = async (
    content: Partial<DeclarationContent>,
    [code, place, values]: [string, string, object],
  ): Promise<void> => {
    for (const [version, severity] of [
      ['6.31', 'error'],
      ['6.4', 'warning'],
    ] as const) {
      const wanted = { said: [`rmi-${code}`, severity, place], values: expect.objectContaining(values) };
      expect(await saidOf({ ...content, version })).toEqual([wanted]);
    }
  };

  test.each<[string, Smelters[number], string, string, object]>([
    [
      'do not know a number',
      { metal: 'Tin', cid: 'CID900008' },
      'cid-not-in-look-up',
      atSmelter('F', 6),
      { found: 'CID900008' },
    ],
    [
      'know it for another metal',
      { metal: 'Tin', cid: 'CID900003' },
      'cid-of-other-metal',
      atSmelter('B', 6),
      { expected: 'Gold' },
    ],
  ])('%s', (_, smelter, code, place, values) =>
    contradicted({ smelters: [tin, smelter] }, [code, place, values]),
  );

  test('place a smelter elsewhere', () =>
    contradicted({ smelters: [{ ...tin, country: 'BO' }] }, [
      'country-contradicted',
      atSmelter('E'),
      { found: 'BO', expected: 'PE' },
    ]));

  test('no longer have a smelter', () =>
    expectSaid({ smelters: [tin, { metal: 'Tin', cid: 'CID900002' }] }, [
      ['smelter-delisted', 'warning', atSmelter('F', 6), { lastSeen: '6.22', edition: '6.31' }],
    ]));

  test('find covered countries where the supplier says that nothing comes from there', () =>
    expectSaid({ answers: { Tin: { Q3: 'No', Q4: 'Unknown' } } }, [
      ['origin-contradicted', 'warning', atAnswer(tinRow(3)), { smelters: 'CID900001 (CD)' }],
    ]));

  test('are asked for where there is none of a metal', () =>
    expectSaid(
      {
        answers: { ...careful.answers, Tungsten: {} },
        smelters: [tin, { metal: 'Tungsten', cid: 'CID900007' }],
      },
      [['look-up-missing', 'note', 'Smelter List!', { metal: 'Tungsten' }]],
    ));
});
