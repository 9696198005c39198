import { describe, expect, test } from 'vitest';
import { expectedFigures } from '../samples/expected-figures.ts';
import { decide } from '../samples/fold.ts';
import { samplePrecision } from '../samples/generator/sample-precision.ts';

/** The figures again, added up by hand from the rows that decide, apart from measures and metrics. */

type Row = Readonly<Record<string, unknown>>;

const handIns = samplePrecision();
const decided = decide(handIns);
const rowsOf = (dataset: string, from = decided): readonly Row[] =>
  [...(from.get(dataset)?.values() ?? [])].flat().map(({ attributes }) => attributes);
const sum = (rows: readonly Row[], field: string): number =>
  rows.reduce((all, row) => all + Number(row[field]), 0);
const inHalf = (row: Row): boolean => row.year === 2024 && Number(row.quarter) <= 2;
const inYear = (row: Row): boolean => row.year === 2024;
const expected = new Map<string, number>(
  ['2024-H1', '2024-H2'].flatMap((period) =>
    expectedFigures(`green-manufacturing-sample-precision-${period}`).map(
      ({ id, period: own, value }) => [`${id}@${own}`, Number(value.replaceAll(',', ''))] as const,
    ),
  ),
);
const table = (id: string): number => expected.get(id) ?? expect.fail(id);
const year = (row: Row, field: string): string => String(row[field]).slice(0, 4);

describe.each([
  ['2024-H1', inHalf, '2024-06-30'],
  ['2024', inYear, '2024-12-31'],
] as const)('the table of %s', (period, within, lastDay) => {
  test('has the waste of its rows, the cap on the whole of them', () => {
    const rows = rowsOf('waste').filter((row) => within(row) && row.legallyMandatedLandfill === false);
    const base = sum(rows, 'massT');
    const by = (...methods: readonly string[]): number =>
      sum(
        rows.filter((row) => methods.includes(String(row.method))),
        'massT',
      );
    const diverted = by('reuse', 'recycle', 'compost', 'anaerobic_digestion', 'biofuel');
    const thermal = by('thermal_with_energy_recovery');
    expect(thermal).toBeGreaterThan(base / 10);
    expect(table(`gm.waste_generated@${period}`)).toBeCloseTo(base, 2);
    expect(table(`gm.waste_diversion_rate@${period}`)).toBeCloseTo((100 * (diverted + base / 10)) / base, 1);
    expect(table(`gm.waste_diversion_rate_uncapped@${period}`)).toBeCloseTo(
      (100 * (diverted + thermal)) / base,
      1,
    );
  });

  test('has the change of water utilisation of sums', () => {
    const utilisation = (of: number): number => {
      const own = (row: Row): boolean => within({ ...row, year: row.year === of ? 2024 : 0 });
      const revenue = sum(rowsOf('revenue').filter(own), 'amountRmb') / 10_000;
      return revenue / sum(rowsOf('water').filter(own), 'withdrawalM3');
    };
    expect(table(`gm.water_utilisation@${period}`)).toBeCloseTo(utilisation(2024), 4);
    expect(table(`gm.water_utilisation_change@${period}`)).toBeCloseTo(
      100 * (utilisation(2024) / utilisation(2021) - 1),
      1,
    );
  });

  test('has the people in the role, and of them those who passed', () => {
    const staff = new Set(
      rowsOf('role-scope')
        .filter((row) => row.theme === 'chemicals' && row.year === 2024)
        .filter(({ since = '', until = '9999' }) => String(since) <= lastDay && String(until) >= lastDay)
        .map((row) => row.personHash),
    );
    const trained = new Set(
      rowsOf('training')
        .filter((row) => row.theme === 'chemicals' && row.passed === true)
        .filter((row) => year(row, 'heldOn') === '2024' && String(row.heldOn) <= lastDay)
        .map((row) => row.personHash),
    );
    expect(table(`gm.chem_staff@${period}`)).toBe(staff.size);
    expect(table(`gm.chem_trained@${period}`)).toBe([...staff].filter((one) => trained.has(one)).length);
  });

  test('has the subsidiaries and suppliers that disclosed by its last day', () => {
    const disclosed = (entity: string, field: string): number =>
      new Set(
        rowsOf('ipe-snapshot')
          .filter((row) => row.entity === entity && row[field] === 2024 && String(row.snapshotOn) <= lastDay)
          .map((row) => row.entityId),
      ).size;
    expect(table(`gm.carbon_disclosed_total@${period}`)).toBe(
      disclosed('subsidiary', 'carbonDisclosedYear') + disclosed('supplier', 'carbonDisclosedYear'),
    );
    expect(table(`gm.prtr_sub@${period}`)).toBe(disclosed('subsidiary', 'prtrDisclosedYear'));
    expect(table(`gm.prtr_sup@${period}`)).toBe(disclosed('supplier', 'prtrDisclosedYear'));
  });
});

test('what the source states of the first half stands in the table', () => {
  const stated: Readonly<Record<string, number>> = {
    'gm.regulatory_updates@2024-H1': 18,
    'gm.gp_suggestions@2024-H1': 11,
    'gm.chem_closed@2024-H1': 22,
    'gm.chem_submission_rate@2024-H1': 100,
    'gm.chem_training_coverage@2024-H1': 100,
    'gm.gf_planned@2024-H1': 11,
    'gm.gf_planned.factories@2024-H1': 10,
    'gm.gf_planned.supply_chains@2024-H1': 1,
    'gm.pas2060_planned@2024-H1': 1,
    'gm.zero_carbon_planned@2024-H1': 1,
    'gm.gf_submitted@2024-H1': 7,
    'gm.ul2799_planned@2024': 7,
    'gm.aws_planned@2024': 4,
    'gm.aws_valid.gold@2024-H1': 2,
    'gm.ipe_trainings@2024-H1': 3,
    'gm.sub_violations@2024-H1': 0,
    'target.carbon-disclosure@2024': 180,
    'target.prtr@2024': 200,
    'target.waste-diversion@2024': 88,
    'target.waste-diversion@2025': 90,
    'target.water-utilisation@2025': 20,
  };
  expect(Object.fromEntries(Object.keys(stated).map((id) => [id, table(id)]))).toEqual(stated);
});

describe('rows of the green programmes', () => {
  test('of a quarter hold days of that quarter', () => {
    const days = ['testedOn', 'auditedOn', 'receivedOn', 'heldOn', 'snapshotOn', 'assessedOn'];
    const strays = handIns
      .filter(({ source }) => /^green-2024-Q/.test(source))
      .flatMap(({ source, records }) => {
        const quarter = Number(source.at(-1));
        return [...records].flatMap(({ dataset, attributes }) =>
          days
            .map((field) => (attributes as Row)[field])
            .filter((day) => day !== undefined && Math.ceil(Number(String(day).slice(5, 7)) / 3) !== quarter)
            .map((day) => `${source} ${dataset} ${day}`),
        );
      });
    expect(strays).toEqual([]);
  });

  test('a misread water meter is superseded; stray water, an unverified and a rejected load do not count', () => {
    const reading = (until: number): number =>
      sum(
        rowsOf('water', decide(handIns.slice(0, until))).filter(
          (row) => row.facilityId === 'JS-03' && row.year === 2024 && row.quarter === 1,
        ),
        'withdrawalM3',
      );
    const correction = handIns.findIndex(({ source }) => source === 'green-corrections-2024-Q1');
    expect(reading(correction)).toBe(10 * reading(handIns.length));
    expect(rowsOf('water').filter((row) => row.facilityId === 'HE-01' && row.source === 'reclaimed')).toEqual(
      [],
    );
    const streams = rowsOf('waste').map((row) => `${row.facilityId} ${row.stream} ${row.method}`);
    expect(streams).not.toContain('GD-05 SW59-mixed landfill');
    expect(streams).not.toContain('NL-01 SW17-mixed recycle');
  });

  test('revenue of 2024 is final once its half-year has closed', () => {
    const final = (until: string): readonly unknown[] =>
      rowsOf('revenue', decide(handIns.filter(({ handedInAt }) => handedInAt < until)))
        .filter((row) => row.year === 2024 && row.audited === true)
        .map((row) => row.quarter);
    expect(final('2024-08-01')).toEqual([]);
    expect(final('2024-09-30')).toEqual([1, 2]);
    expect(final('2025-03-31')).toEqual([1, 2, 3, 4]);
  });
});
