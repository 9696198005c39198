import { describe, expect, test } from 'vitest';
import { Decimal } from '../../functions/domain/decimal.ts';
import type { OriginRow, SmelterRow } from '../../functions/domain/minerals.ts';
import { parsePeriod } from '../../functions/domain/period.ts';
import { phraseFor } from '../../functions/domain/phrase.ts';
import type { HandIn } from '../../functions/intake/hand-in.ts';
import { figures } from '../../templates/conflict-minerals/figures.ts';
import { lists } from '../../templates/conflict-minerals/lists.ts';
import { timeBases } from '../../templates/conflict-minerals/time-bases.ts';
import { expectedFigures } from '../samples/expected-figures.ts';
import { type DecidedRecords, decide, figuresOf, referenceOf, tallyOf } from '../samples/fold.ts';
import { smelters as listedSmelters } from '../samples/generator/sample-optics/look-up.ts';
import { sampleOptics } from '../samples/generator/sample-optics.ts';
import { samplePrecision } from '../samples/generator/sample-precision.ts';

const precision = samplePrecision();
const optics = sampleOptics();

const reports: readonly (readonly [organisation: string, period: string, handIns: readonly HandIn[]])[] = [
  ['sample-precision', '2023-H2', precision],
  ['sample-precision', '2024-H1', precision],
  ['sample-precision', '2024-H2', precision],
  ['sample-optics', '2023-H2', optics],
];

describe.each(reports)('%s %s', (organisation, period, handIns) => {
  const expected = expectedFigures(`conflict-minerals-${organisation}-${period}`);
  const bases = timeBases(parsePeriod(period));
  const wanted = figures.map(({ metric, role }) => ({ metric, period: bases[role] as string }));
  const found = figuresOf(handIns, wanted);

  test('the table holds every figure of the report, and no other', () => {
    expect(expected.map(({ id, period: of }) => `${id}@${of}`)).toEqual(
      wanted.map(({ metric, period: of }) => `${metric}@${of}`),
    );
  });

  test.each(expected)('$id of $period is $value', ({ id, period: of, value, unit }) => {
    const figure = found.get(`${id}@${of}`);
    expect({ printed: figure?.printed, unit: figure?.unit }).toEqual({ printed: value, unit });
  });
});

function rowsOf<Row>(id: string, period: string, decided: DecidedRecords): readonly Row[] {
  const reference = referenceOf(decided);
  const tally = tallyOf(decided, reference, period);
  const list = lists.find((one) => one.id === id);
  return (list?.rows({ tally, period, reference, records: new Map() }) ?? []) as readonly Row[];
}

const decidedPrecision = decide(precision);
const decidedOptics = decide(optics);
const perMetal = (rows: readonly SmelterRow[]) =>
  Object.fromEntries([...Map.groupBy(rows, ({ metal }) => metal)].map(([metal, own]) => [metal, own.length]));

describe('what the published reports say of the campaign of 2023', () => {
  const printedBy = (organisation: string, id: string): string =>
    expectedFigures(`conflict-minerals-${organisation}-2023-H2`).find((one) => one.id === id)?.value ?? '';

  test.each([
    ['cm.suppliers_in_scope_cmrt', '1,924'],
    ['cm.response_rate_cmrt', '100'],
    ['cm.suppliers_in_scope_emrt', '1,373'],
    ['cm.sor_count.three_tg', '216'],
    ['cm.sor_conformant_rate.three_tg', '100'],
    ['cm.sor_country_identified.three_tg', '216'],
    ['cm.policy_rate', '100'],
    ['cm.upstream_dd_rate', '100'],
    ['cm.training_coverage', '100'],
    ['csr.suppliers_audited', '1,624'],
    ['csr.onsite_audited', '527'],
    ['csr.onsite_share', '32.45'],
    ['csr.new_supplier_audit_rate', '100'],
    ['csr.major_risks', '0'],
    ['csr.rectifications', '1,521'],
  ])('%s is %s for the first organisation', (id, value) => {
    expect(printedBy('sample-precision', id)).toBe(value);
  });

  test.each([
    ['sample-precision', 'cm.response_rate_emrt', 'nearly90'],
    ['sample-optics', 'cm.response_rate_cmrt', 'over90'],
    ['sample-optics', 'cm.response_rate_emrt', 'nearly90'],
  ])('%s %s is %s', (organisation, id, phrase) => {
    expect(phraseFor(new Decimal(printedBy(organisation, id)))).toBe(phrase);
  });
});

describe('smelter lists', () => {
  const made = rowsOf<SmelterRow>('smelters', '2023', decidedPrecision);
  const listed = rowsOf<SmelterRow>('smelters', '2023', decidedOptics);

  test('of the first organisation has 216 made-up rows, each conformant by a list in date', () => {
    expect(perMetal(made)).toEqual({ Gold: 88, Tantalum: 32, Tin: 64, Tungsten: 32 });
    expect(made.map(({ cid }) => cid)).toEqual(
      Array.from({ length: 216 }, (_, index) => `CID${900_001 + index}`),
    );
    expect(new Set(made.map(({ status, statusOn }) => `${status} ${statusOn}`))).toEqual(
      new Set(['conformant 2023-12-18']),
    );
  });

  test('of the second has the 261 listed rows in order, with their countries and nothing more', () => {
    expect(perMetal(listed)).toEqual({ Gold: 90, Tantalum: 34, Tin: 66, Tungsten: 32, Cobalt: 39 });
    const order = ['Gold', 'Tantalum', 'Tin', 'Tungsten', 'Cobalt'];
    const sorted = [...listedSmelters].sort(
      (a, b) => order.indexOf(a.metal) - order.indexOf(b.metal) || (a.cid < b.cid ? -1 : 1),
    );
    expect(listed.map(({ metal, cid }) => ({ metal, cid }))).toEqual(
      sorted.map(({ metal, cid }) => ({ metal, cid })),
    );
    for (const row of listed) expect(Object.keys(row).sort()).toEqual(['cid', 'country', 'metal']);
  });

  test('say nothing of any smelter of the world', () => {
    const statuses = [...(decidedPrecision.get('rmap-status')?.values() ?? [])].flat();
    const real = new Set(listedSmelters.map(({ cid }) => cid));
    expect(statuses.length).toBeGreaterThan(216);
    expect(statuses.filter(({ attributes }) => real.has(attributes.cid as string))).toEqual([]);
    expect(decidedOptics.get('rmap-status')).toBeUndefined();
  });

  test('of 2024 leave out what was removed and what is not eligible', () => {
    const rows = rowsOf<SmelterRow>('smelters', '2024', decidedPrecision);
    expect(perMetal(rows)).toEqual({ Gold: 91, Tantalum: 33, Tin: 66, Tungsten: 34, Cobalt: 17 });
    for (const gone of ['CID900017', 'CID900246']) expect(rows.map(({ cid }) => cid)).not.toContain(gone);
    expect(rowsOf<SmelterRow>('not-eligible', '2024', decidedPrecision).map(({ cid }) => cid)).toEqual([
      'CID900246',
    ]);
  });
});

test('origins of 2023 are those of the published lists, each with further ones kept confidential', () => {
  const rows = rowsOf<OriginRow>('origins', '2023', decidedPrecision);
  expect(rows.map(({ metal, countries }) => [metal, countries.length])).toEqual([
    ['Gold', 9],
    ['Tantalum', 9],
    ['Tin', 11],
    ['Tungsten', 4],
  ]);
  expect(rows.every(({ others }) => others)).toBe(true);
  expect(rowsOf('origins', '2023', decidedOptics)).toEqual([]);
});
