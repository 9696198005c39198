import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { auditChecks } from '../../functions/audit/checks.ts';
import type { Claim, DisclosedTable, DisclosureFile, Meaning } from '../../functions/audit/disclosure.ts';
import type { LookUp } from '../../functions/audit/look-up.ts';
import { declaredChecks } from '../../functions/wiring/checks.ts';
import { root } from '../../infra/blueprint.ts';
import { saying } from './audited.ts';

type Row = DisclosedTable['rows'][number];
type Part = Parameters<typeof saying>[0];
type Document = Partial<DisclosureFile['document']>;

type RowOfOne = Partial<Row> & { readonly value: string };
/** A table of one year, each row given by its value and what else matters. */
const table = (...rows: RowOfOne[]): DisclosedTable => ({
  ...{ id: 't', title: 'A table', columns: [{ id: '2023' }] },
  rows: rows.map(({ value, ...row }, at) => ({ label: `row ${at}`, ...row, values: [value] })),
});
const tables = (...rows: RowOfOne[]): Part => ({ tables: [table(...rows)] });
const of = (metric: string, value: string, more: Partial<Row> = {}): RowOfOne => ({ metric, value, ...more });

const says = (sentence: string, text: string, is: Meaning): readonly Claim[] => [
  { sentence, says: [{ text, is }] },
];
const about = (rows: DisclosedTable, text: string, is: Meaning): Part => ({
  tables: [rows],
  claims: [...says(`It is ${text}.`, text, is)],
});
const parts = table(
  { id: 'a', value: '48.00' },
  { id: 'b', value: '4.00' },
  { id: 'whole', value: '100.00' },
);
const share = (text: string, definitions: readonly { name: string; of: string[] }[] = []): Part =>
  about(parts, text, { kind: 'share', of: ['a'], whole: 'whole', in: '2023', definitions: [...definitions] });

const list = (
  rows: readonly (readonly [string, string, string?])[],
  totals?: Record<string, string>,
): Part => ({
  lists: [
    {
      ...{ id: 'l', title: 'A list' },
      rows: rows.map(([metal, cid, country]) => ({ metal, cid, ...(country ? { country } : {}) })),
      totals: totals ?? { total: String(rows.length), ...countsOf(rows) },
    },
  ],
});
const countsOf = (rows: readonly (readonly [string, ...unknown[]])[]): Record<string, string> =>
  Object.fromEntries(
    [...Map.groupBy(rows, ([metal]) => metal)].map(([metal, own]) => [String(metal), String(own.length)]),
  );
const lookUp: LookUp = {
  editions: ['made up'],
  byMetal: new Map([
    [
      'Gold',
      new Map([
        ['CID000001', 'JP'],
        ['CID000002', 'CN'],
      ]),
    ],
    [
      'Tin',
      new Map([
        ['CID000003', 'CN'],
        ['CID000004', 'CN'],
        ['CID000005', 'PE'],
      ]),
    ],
  ]),
};
const years = (...rows: readonly (readonly [string, string, string])[]): DisclosedTable => ({
  ...{ id: 't', title: 'A table', columns: [{ id: '2023' }, { id: '2022' }] },
  rows: rows.map(([metric, now, base], at) => ({ label: `row ${at}`, metric, values: [now, base] })),
});
/** A whole in equal parts, and what is printed as their shares. */
const shares = (...printed: readonly string[]): DisclosedTable => ({
  ...{ id: 't', title: 'A table', columns: [{ id: '2023' }, { id: 'share', shareOf: '2023' }] },
  rows: [
    ...printed.map((share, at) => ({ label: `part ${at}`, role: 'part' as const, values: ['1.00', share] })),
    { label: 'all', role: 'total', values: [`${printed.length}.00`, '100.00%'] },
  ],
});
const gases = (...values: readonly string[]) =>
  ['co2', 'ch4', 'n2o', 'hfcs', 'pfcs', 'sf6', 'nf3'].map((gas, at) =>
    of(`cr.scope1.${gas}`, values[at] ?? '0.00'),
  );
const categories = (first: string) =>
  Array.from({ length: 15 }, (_, at) =>
    of(`cr.scope3.c${String(at + 1).padStart(2, '0')}`, at === 0 ? first : '/'),
  );
const value: Meaning = { kind: 'value', of: 'cr.scope1', in: '2023' };
const change: Meaning = { kind: 'change', of: 'cr.scope1', from: '2022', to: '2023', direction: 'down' };
const target = (text: string): Part =>
  about(table({ id: 'one', value: '32.00%' }, { id: 'other', value: '62.00%' }), text, {
    ...{ kind: 'target', in: '2023' },
    definitions: [
      { name: 'one', metric: 'one' },
      { name: 'other', metric: 'other' },
    ],
  });
const rate = (text: string, count?: string): Part => ({
  claims: [
    ...says(`It is ${text} of 1,373.`, text, { kind: 'rate', of: '1,373', ...(count ? { count } : {}) }),
    { sentence: 'Asked.', says: [] },
  ].map((claim) => ({ ...claim, sentence: claim.sentence.replace(' of 1,373', '') })),
});
const dated = (of: 'event' | 'plan', day: string): Part => ({
  claims: [...says('Something is in July.', 'July', { kind: 'date', of, day })],
});
const plans = (due: string): Part => ({
  tables: [
    table(...['10', '1', '1', '1', '10', due].map((value, at): RowOfOne => ({ id: `r${at}`, value }))),
  ],
  plans: [{ title: 'Projects', planned: ['r0', 'r1', 'r2', 'r3'], followed: ['r4', 'r5'], in: '2023' }],
});
const goal = (more: { readonly of?: string }): Part => ({
  tables: [parts],
  goals: [{ title: 'Less', ...more }],
});
const told = (sentence: string): Part => ({ claims: [{ sentence }] });
const evidence = (one: NonNullable<DisclosureFile['evidence']>[number]): Part => ({ evidence: [one] });

interface Example {
  readonly fires: Part;
  readonly silent: Part;
  readonly document?: Document;
  readonly with?: LookUp;
}

const published: Document = { publishedOn: '2024-09-30' };

const examples: Readonly<Record<string, Example>> = {
  sum: {
    fires: tables(
      { value: '1.00', role: 'part' },
      { value: '2.00', role: 'part' },
      { value: '4.00', role: 'total' },
    ),
    silent: tables(
      { value: '1.00', role: 'part' },
      { value: '2.00', role: 'part' },
      { value: '3.00', role: 'total' },
    ),
  },
  gases: {
    fires: tables(of('cr.scope1', '9.00'), ...gases('5.00', '2.00')),
    silent: tables(of('cr.scope1', '7.00'), ...gases('5.00', '2.00')),
  },
  energy: {
    fires: tables(of('cr.renewable_energy', '9.00'), of('cr.biomass', '1.00'), of('cr.pv_self_use', '2.00')),
    silent: tables(of('cr.renewable_energy', '3.00'), of('cr.biomass', '1.00'), of('cr.pv_self_use', '2.00')),
  },
  categories: {
    fires: tables(of('cr.scope3', '9.00'), ...categories('5.00')),
    silent: tables(of('cr.scope3', '5.00'), ...categories('5.00')),
  },
  'smelter-sum': {
    fires: tables(
      ...['gold', 'tantalum', 'tin', 'tungsten'].map((one) => of(`cm.sor_count.${one}`, '5')),
      of('cm.sor_count.three_tg', '21'),
    ),
    silent: tables(
      ...['gold', 'tantalum', 'tin', 'tungsten'].map((one) => of(`cm.sor_count.${one}`, '5')),
      of('cm.sor_count.three_tg', '20'),
    ),
  },
  rounding: {
    fires: tables(
      { value: '1.00', role: 'part' },
      { value: '2.00', role: 'part' },
      { value: '3.01', role: 'total' },
    ),
    silent: tables(
      { value: '1.00', role: 'part' },
      { value: '2.00', role: 'part' },
      { value: '3.00', role: 'total' },
    ),
  },
  shares: {
    fires: { tables: [shares('50.00%', '40.00%')] },
    silent: { tables: [shares('50.00%', '50.00%')] },
  },
  'shares-rounding': {
    fires: { tables: [shares('33.33%', '33.33%', '33.33%')] },
    silent: { tables: [shares('50.00%', '50.00%')] },
  },
  change: {
    fires: about(years(['cr.scope1', '8.00', '10.00']), '25.00%', change),
    silent: about(years(['cr.scope1', '8.00', '10.00']), '20.00%', change),
  },
  ratio: {
    fires: { tables: [shares('40.00%', '50.00%')] },
    silent: { tables: [shares('50.00%', '50.00%')] },
  },
  revenue: {
    fires: tables(
      ...[of('cr.scope1', '100.00'), of('cr.scope2_market', '200.00'), of('cr.total_energy', '400.00')],
      ...[
        of('cr.intensity_s1', '1.00'),
        of('cr.intensity_s2_market', '2.00'),
        of('cr.energy_intensity', '3.00'),
      ],
    ),
    silent: tables(
      ...[of('cr.scope1', '100.00'), of('cr.scope2_market', '200.00'), of('cr.total_energy', '400.00')],
      ...[
        of('cr.intensity_s1', '1.00'),
        of('cr.intensity_s2_market', '2.00'),
        of('cr.energy_intensity', '4.00'),
      ],
    ),
  },
  'more-than-whole': {
    fires: tables({ id: 'all', value: '5' }, { value: '6', ofWhich: 'all' }),
    silent: tables({ id: 'all', value: '6' }, { value: '5', ofWhich: 'all' }),
  },
  'market-above-location': {
    fires: tables(of('cr.scope2_market', '6.00'), of('cr.scope2_location', '5.00')),
    silent: tables(of('cr.scope2_market', '5.00'), of('cr.scope2_location', '6.00')),
  },
  'scope-value': {
    fires: about(table(of('cr.scope1', '5.00')), '6.00', value),
    silent: about(table(of('cr.scope1', '5.00')), '5.00', value),
  },
  value: {
    fires: about(parts, '6.00', { kind: 'value', of: 'a', in: '2023' }),
    silent: about(parts, '48.00', { kind: 'value', of: 'a', in: '2023' }),
  },
  'number-format': { fires: tables({ value: '1,23,456.00' }), silent: tables({ value: '123,456.00' }) },
  unreadable: {
    fires: tables({ value: '1,23' }),
    silent: tables({ value: '—' }, { value: '/' }, { value: '' }),
  },
  twice: {
    fires: tables(of('cr.scope1', '5.00'), of('cr.scope1', '6.00')),
    silent: tables(of('cr.scope1', '5.00'), of('cr.scope1', '5.00')),
  },
  unit: {
    fires: tables(of('cr.scope1', '5.00', { unit: 'MWh' })),
    silent: tables(of('cr.scope1', '5.00', { unit: '吨二氧化碳当量' })),
  },
  'total-unit': {
    fires: tables({ value: '5.00', role: 'total', unit: 'tCO2e/RMB 1 million' }),
    silent: tables({ value: '5.00', role: 'total', unit: 'tCO2e' }),
  },
  'loose-unit': {
    fires: tables(of('cr.scope1', '5.00', { unit: 'ton' })),
    silent: tables(of('cr.scope1', '5.00', { unit: 'tCO₂e' })),
  },
  decimals: {
    fires: tables({ value: '1.00' }, { value: '2.00' }, { value: '3.0' }),
    silent: tables({ value: '1.00' }, { value: '2.00' }, { value: '3.00' }, { value: '0' }),
  },
  unaccounted: {
    fires: told('We have 7 plans.'),
    silent: told('Scope 1 and 2 of 2024, CO2 of 3TG, by ISO 14064-1:2018 and GB/T 16483-2008.'),
    document: published,
  },
  'unaccounted-in-table': {
    fires: { ...tables({ value: '5,000' }), ...told('We used 5,000 of them.') },
    silent: { ...tables({ value: '5,000' }), ...told('We used some.') },
  },
  phrase: { fires: share('more than 80%'), silent: share('nearly half') },
  definition: {
    fires: share('nearly half', [{ name: 'with b', of: ['a', 'b'] }]),
    silent: share('nearly half', [{ name: 'as well', of: ['a'] }]),
  },
  'target-definition': { fires: target('at least 40%'), silent: target('at least 30%') },
  margin: {
    fires: about(table({ id: 'a', value: '80.20' }, { id: 'whole', value: '100.00' }), 'more than 80%', {
      ...{ kind: 'share', of: ['a'], whole: 'whole', in: '2023' },
    }),
    silent: about(table({ id: 'a', value: '84.20' }, { id: 'whole', value: '100.00' }), 'more than 80%', {
      ...{ kind: 'share', of: ['a'], whole: 'whole', in: '2023' },
    }),
  },
  rate: { fires: rate('nearly 90%', '1,300'), silent: rate('nearly 90%', '1,235') },
  'rate-uncounted': { fires: rate('nearly 90%'), silent: rate('nearly 90%', '1,235') },
  'rate-without-whole': {
    fires: { claims: [...says('100% of the plants.', '100%', { kind: 'rate' })] },
    silent: { claims: [...says('100% of the plants.', '100%', { kind: 'rate', of: '22', count: '22' })] },
  },
  plan: { fires: plans('1'), silent: plans('3') },
  'goal-unfigured': { fires: goal({}), silent: goal({ of: 'a' }) },
  term: { fires: told('The waste conversion rate rose.'), silent: told('The waste diversion rate rose.') },
  'former-name': {
    fires: told('A member of EICC.'),
    silent: told('A member of RBA.'),
    document: published,
  },
  'after-period': { fires: dated('event', '2024-07'), silent: dated('event', '2024-06-30') },
  'stale-plan': { fires: dated('plan', '2024-07'), silent: dated('plan', '2024-10'), document: published },
  'other-year': {
    fires: evidence({ title: 'Statement', year: '2022', shownFor: '2023' }),
    silent: evidence({ title: 'Statement', year: '2023', shownFor: '2023' }),
  },
  expired: {
    fires: evidence({ title: 'Certificate', validUntil: '2024-06-29' }),
    silent: evidence({ title: 'Certificate', validUntil: '2024-06-30' }),
  },
  citation: {
    fires: told('Verified to ISO 14064: 2018 (Part 1).'),
    silent: told('Verified to ISO 14064-1:2018.'),
    document: published,
  },
  'standard-gone': {
    fires: told('Neutral by PAS 2060.'),
    silent: told('Neutral by ISO 14068-1:2023.'),
    document: published,
  },
  'standard-unknown': {
    fires: told('As ISO 99999:2020 has it.'),
    silent: told('As ISO 14067:2018 has it.'),
    document: published,
  },
  'cid-format': { fires: list([['Gold', 'CID00001']]), silent: list([['Gold', 'CID000001']]) },
  'cid-twice': {
    fires: list([
      ['Gold', 'CID000001'],
      ['Gold', 'CID000001'],
    ]),
    silent: list([
      ['Gold', 'CID000001'],
      ['Gold', 'CID000002'],
    ]),
  },
  'cid-metals': {
    fires: list([
      ['Gold', 'CID000001'],
      ['Tin', 'CID000001'],
    ]),
    silent: list([
      ['Gold', 'CID000001'],
      ['Tin', 'CID000003'],
    ]),
  },
  'cid-unknown': { fires: list([['Gold', 'CID000009']]), silent: list([['金', 'CID000001']]), with: lookUp },
  'cid-other-metal': {
    fires: list([['Gold', 'CID000003']]),
    silent: list([['Tin', 'CID000003']]),
    with: lookUp,
  },
  'country-differs': {
    fires: list([['Gold', 'CID000001', 'CHINA']]),
    silent: list([['Gold', 'CID000001', 'Japan']]),
    with: lookUp,
  },
  'country-unknown': {
    fires: list([['Gold', 'CID000001', 'Nowhere']]),
    silent: list([['Gold', 'CID000001', 'BOLIVIA (PLURINATIONAL STATE OF)']]),
  },
  order: {
    fires: list([
      ['Tin', 'CID000001'],
      ['Tin', 'CID000002'],
      ['Gold', 'CID000003'],
      ['Tin', 'CID000004'],
    ]),
    silent: list([
      ['Tin', 'CID000001'],
      ['Tin', 'CID000002'],
      ['Gold', 'CID000000'],
    ]),
  },
  unsorted: {
    fires: list(['5', '4', '3', '2'].map((digit) => ['Tin', `CID00000${digit}`] as const)),
    silent: list(['2', '3', '4', '5'].map((digit) => ['Tin', `CID00000${digit}`] as const)),
  },
  'beyond-look-up': {
    fires: tables(of('cm.sor_count.gold', '9'), of('cm.sor_count.tin', '9')),
    silent: tables(of('cm.sor_count.gold', '2'), of('cm.sor_count.tin', '3')),
    with: lookUp,
  },
  'counts-exchanged': {
    fires: tables(of('cm.sor_count.gold', '3'), of('cm.sor_count.tin', '2')),
    silent: tables(of('cm.sor_count.gold', '2'), of('cm.sor_count.tin', '3')),
    with: lookUp,
  },
  'list-total': {
    fires: list([['Gold', 'CID000001']], { Gold: '2', total: '1' }),
    silent: list([['Gold', 'CID000001']], { Gold: '1', total: '1' }),
  },
  'total-missing': {
    fires: tables({ value: '1', role: 'part' }, { value: '2', role: 'part' }),
    silent: tables({ value: '1', role: 'part' }, { value: '2', role: 'part' }, { value: '3', role: 'total' }),
  },
  'list-uncounted': {
    fires: list([['Gold', 'CID000001']], {}),
    silent: list([['Gold', 'CID000001']], { 金: '1', 合计: '1' }),
  },
  copied: {
    fires: { tables: [years(['cr.scope1', '12,345.00', '12,345.00'])] },
    silent: { tables: [years(['cr.scope1', '12,345.00', '12,345.01'])] },
  },
  implausible: {
    fires: tables(of('cr.gasoline', '10.00'), of('cr.scope1.gasoline', '9.00')),
    silent: tables(of('cr.gasoline', '10.00'), of('cr.scope1.gasoline', '2.50')),
  },
  negative: {
    fires: tables(of('cr.electricity_savings', '-5.00')),
    silent: tables(of('cr.electricity_savings', '5.00'), of('cr.change.total', '-5.00')),
  },
  missing: {
    fires: tables(
      { value: '—', role: 'part' },
      { value: '2.00', role: 'part' },
      { value: '3.00', role: 'total' },
    ),
    silent: tables(
      { value: '/', role: 'part' },
      { value: '3.00', role: 'part' },
      { value: '3.00', role: 'total' },
    ),
  },
  unheld: {
    fires: about(parts, 'many', { kind: 'value', of: 'a', in: '2023' }),
    silent: about(parts, '48.00', { kind: 'value', of: 'a', in: '2023' }),
  },
  'without-percent': {
    fires: about(parts, '48.00', { kind: 'share', of: ['a'], whole: 'whole', in: '2023' }),
    silent: about(parts, '48.00%', { kind: 'share', of: ['a'], whole: 'whole', in: '2023' }),
  },
  'mixed-percent': {
    fires: { tables: [shares('50.00%', '50.00')] },
    silent: { tables: [shares('50.00%', '50.00%')] },
  },
  ungrouped: {
    fires: tables({ value: '1,234.00' }, { value: '1234.50' }),
    silent: tables({ value: '1234.00' }, { value: '1234.50' }),
  },
  'surveys-identical': {
    fires: tables(of('cm.suppliers_in_scope_cmrt', '239'), of('cm.suppliers_in_scope_emrt', '239')),
    silent: tables(of('cm.suppliers_in_scope_cmrt', '239'), of('cm.suppliers_in_scope_emrt', '238')),
  },
};

describe('times that a sentence gives and nobody declared', () => {
  const on = (sentence: string, document: Document = published) => saying(told(sentence), document);

  test.each([
    ['We plan to finish in July.', ['stale-plan']],
    ['We plan to finish in October.', []],
    ['We plan to finish in July 2025.', []],
    ['A commitment was signed in August.', ['after-period']],
    ['A commitment was signed in May.', []],
    ['After the reporting period, a commitment was signed in August.', []],
    ['On 18 May a commitment was signed.', []],
    ['This report was published in September 2024.', []],
    ['The list is as of 31 July 2024.', []],
    ['From April all plants will be audited.', []],
    ['Suppliers will be asked by May each year.', []],
    ['The year 2024 ended well.', []],
  ])('%s', (sentence, checks) => expect(on(sentence)).toEqual(checks));

  test('in Chinese as well', () => {
    const chinese: Document = { ...published, language: 'zh-CN' };
    expect(on('计划于七月完成申报。', chinese)).toEqual(['stale-plan']);
    expect(on('八月签署了承诺书。', chinese)).toEqual(['after-period']);
    expect(on('五月签署了承诺书。', chinese)).toEqual([]);
    expect(on('本报告于2024年9月发布。', chinese)).toEqual([]);
    expect(on('公司自4月起将绿电纳入采购。', chinese)).toEqual([]);
  });

  test('a declared time is judged as it is declared', () =>
    expect(saying(dated('event', '2024-06-30'), published)).toEqual([]));
});

test('every check has its examples, its sentence in both languages, and an id of its own', () => {
  const ids = auditChecks.map(({ id }) => id);
  expect(ids.map((id) => id.replace('disclosed-', '')).sort()).toEqual(Object.keys(examples).sort());
  for (const language of ['zh-CN', 'en']) {
    const { findings } = JSON.parse(readFileSync(join(root, 'locales', language, 'audit.json'), 'utf8'));
    expect(Object.keys(findings).sort()).toEqual([...ids].sort());
  }
  expect(ids.filter((id) => declaredChecks.has(id))).toEqual([]);
});

describe.each(Object.entries(examples))('%s', (check, { fires, silent, document, with: given }) => {
  test('fires', () => expect(saying(fires, document, given)).toContain(check));
  test('is silent, and so is every other', () => expect(saying(silent, document, given)).toEqual([]));
});
