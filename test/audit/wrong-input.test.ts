import { describe, expect, test } from 'vitest';
import { audit } from '../../functions/audit/audit.ts';
import { readDisclosure } from '../../functions/audit/read-disclosure.ts';
import { sayAudit } from '../../functions/audit/said.ts';
import { auditPage, auditStrings } from '../../functions/wiring/audit.ts';
import { root } from '../../infra/blueprint.ts';
import { around, auditOf, inShort, labels } from './audited.ts';

const document = { title: 'A report' };
const column = { id: '2023' };
const tableWith = (table: object): object => ({
  document,
  tables: [{ id: 't', title: 'A table', columns: [column], rows: [], ...table }],
});
const row = { label: 'a', values: ['1'] };
const claim = (is: object): object => ({
  document,
  claims: [{ sentence: 'It is 5.', says: [{ text: '5', is }] }],
});

describe('what cannot be audited is refused with its place', () => {
  test.each<readonly [string, unknown, RegExp]>([
    ['no object', [], /the file must be an? object/],
    ['no document', {}, /document must be an? object/],
    [
      'a number as a value',
      tableWith({ rows: [{ label: 'a', values: [5] }] }),
      /tables\.0\.rows\.0\.values\.0 must be a string/,
    ],
    ['a field that does not exist', { document, table: [] }, /the file has no field table/],
    [
      'a row too short',
      tableWith({ rows: [{ label: 'a', values: [] }] }),
      /the row "a" of table "t" must have 1 values, .* has 0/,
    ],
    [
      'a role that does not exist',
      tableWith({ rows: [{ ...row, role: 'sum' }] }),
      /role must be one of total, part/,
    ],
    [
      'a metric that does not exist',
      tableWith({ rows: [{ ...row, metric: 'cr.none' }] }),
      /"cr\.none", which the catalogue does not have/,
    ],
    [
      'a part of nothing',
      tableWith({ rows: [{ ...row, partOf: 'x' }] }),
      /names "x", which no row has as its id/,
    ],
    [
      'two columns of one name',
      tableWith({ columns: [column, column] }),
      /two columns of table "t" have the id "2023"/,
    ],
    ['shares of no column', tableWith({ columns: [{ id: 's', shareOf: 'x' }] }), /no column "x"/],
    [
      'a meaning that does not exist',
      claim({ kind: 'sum' }),
      /claims\.0\.says\.0\.is\.kind must be one of value, change/,
    ],
    [
      'a change without a direction',
      claim({ kind: 'change', of: 'a', from: '1', to: '2' }),
      /direction must be one of up, down/,
    ],
    [
      'a number that the sentence does not print',
      { document, claims: [{ sentence: 'It is.', says: [{ text: '5', is: { kind: 'given', why: 'x' } }] }] },
      /"5", which its sentence does not print/,
    ],
    [
      'a meaning of a row that does not exist',
      claim({ kind: 'value', of: 'cr.scop1', in: '2023' }),
      /claims\.0 names "cr\.scop1", which is neither the id of a row nor a metric/,
    ],
    [
      'a meaning in a column that does not exist',
      claim({ kind: 'value', of: 'cr.scope1', in: '2032' }),
      /claims\.0 names "2032", which no table has as a column or period/,
    ],
    [
      'a goal of nothing',
      { document, goals: [{ title: 'Less', of: 'x' }] },
      /goals\.0 names "x", which is neither/,
    ],
    [
      'a day that does not exist',
      { document: { ...document, asOf: '2024-02-30' } },
      /document\.asOf must be a day such as/,
    ],
  ])('%s', (_, value, message) => {
    expect(() => readDisclosure(JSON.stringify(value), 'x.json')).toThrow(message);
    expect(() => readDisclosure(JSON.stringify(value), 'x.json')).toThrow(/functions\/audit\/README\.md/);
  });

  test('what is no JSON, and JSON that nests without end', () => {
    expect(() => readDisclosure('{', 'x.json')).toThrow(/x\.json is no disclosure .* it is no JSON/);
    expect(() => readDisclosure('['.repeat(200_000), 'x.json')).toThrow(/is no JSON/);
    expect(() => readDisclosure(`${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'x.json')).toThrow(
      /must be an object/,
    );
  });

  test('names of the prototype change nothing', () => {
    const text = '{"document":{"title":"x","__proto__":{"blocked":true}},"tables":[]}';
    expect(() => readDisclosure(text, 'x.json')).toThrow(/x\.json is no disclosure/);
    expect(({} as Record<string, unknown>).blocked).toBeUndefined();
    const file = around({
      lists: [{ id: 'constructor', title: '__proto__', rows: [{ metal: '__proto__', cid: 'toString' }] }],
    });
    expect(inShort(auditOf(file))).toEqual([
      'blocking cid-format: __proto__ toString',
      'note list-uncounted: constructor',
    ]);
  });

  test('a thousand slips are told as a few', () => {
    const rows = Array.from({ length: 1000 }, () => ({ label: 'a', values: [] }));
    expect(() => readDisclosure(JSON.stringify(tableWith({ rows })), 'x.json')).toThrow(/and 992 more/);
  });
});

test('markup in a disclosure is text on the page', async () => {
  const title = '<script>alert(1)</script>"\'&';
  const file = around(
    { tables: [{ id: 't', title, columns: [{ id: '{{x}}' }], rows: [{ label: title, values: ['1,23'] }] }] },
    { title },
  );
  const language = 'en';
  const said = sayAudit(audit(file, labels), await auditStrings(root, language), language);
  const html = (await auditPage(root))(said);
  expect(html).not.toContain('<script');
  expect(html).toContain('&lt;script&gt;');
  expect(html).toContain('column “{{x}}”');
});

test('tens of thousands of rows take a second, broken total and all', () => {
  const count = 20_000;
  const rows = Array.from({ length: count }, (_, at) => ({
    label: `row ${at}`,
    role: 'part' as const,
    values: ['1.00'],
  }));
  const smelters = Array.from({ length: count }, (_, at) => ({
    metal: 'Tin',
    cid: `CID${String((at * 7919) % count).padStart(6, '0')}`,
  }));
  const started = performance.now();
  const { findings } = auditOf(
    around({
      tables: [
        {
          ...{ id: 't', title: 'A table', columns: [{ id: '2023' }] },
          rows: [...rows, { label: 'all', role: 'total', values: ['19,000.00'] }],
        },
      ],
      lists: [
        { id: 'l', title: 'A list', rows: smelters, totals: { Tin: String(count), total: String(count) } },
      ],
    }),
  );
  expect(performance.now() - started).toBeLessThan(15_000);
  expect(
    findings.filter(({ check }) => check === 'disclosed-sum').map(({ values }) => values.expected),
  ).toEqual(['20,000.00']);
});

test('a sentence made to slow down a search is read in linear time', () => {
  const sentence = `${'Scope 1 and '.repeat(300)}${'1,'.repeat(150)}`;
  const started = performance.now();
  auditOf(
    around({ claims: Array.from({ length: 50 }, () => ({ sentence })) }, { publishedOn: '2024-09-30' }),
  );
  expect(performance.now() - started).toBeLessThan(5000);
});
