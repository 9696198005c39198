import { describe, expect, test } from 'vitest';
import { asDeclared, findingsOf } from '../../functions/domain/check.ts';
import type { Figure } from '../../functions/domain/figure.ts';
import { carbonRelations } from '../../functions/domain/relations/carbon.ts';
import { evaluate } from '../../functions/domain/relations/evaluate.ts';
import { operandOf } from '../../functions/domain/relations/of-figure.ts';
import { amountsOf } from '../../functions/domain/relations/relation.ts';
import type { CheckInput } from '../../functions/domain/report.ts';
import { checks } from '../../templates/carbon/checks.ts';
import { carbon } from '../../templates/carbon/definition.ts';
import { askedOf, checkedFigure, saidOf } from '../support/check-input.ts';
import { fittingValues } from '../support/fitting-values.ts';

const years: Readonly<Record<string, string>> = {
  inventory: '2023',
  base: '2022',
  progress: '2024-H1',
  plan: '2024',
};

/** Figures that fit together; of what is folded from records, each is 1 but for these. */
const fitting = fittingValues({
  'cr.pv_total': '2',
  'cr.municipal_electricity': '10',
  'cr.scope1': '7',
  'cr.scope1.stationary': '3',
  'cr.scope2_market': '5',
  'cr.scope2_market.electricity': '4',
  'cr.scope2_location': '5',
});

/** Computed because listed figures rest on them. */
const restedOn = ['cr.clean_electricity', 'cr.clean_electricity_with_certificates'].map((metric) => ({
  ...{ metric, role: 'inventory' },
}));

interface Setting {
  /** Values by `metric@role`; null for missing. */
  readonly values?: Readonly<Record<string, string | null>>;
  readonly records?: Readonly<Record<string, readonly unknown[]>>;
  readonly targets?: readonly unknown[];
}

function input({ values = {}, records = {}, targets = [] }: Setting): CheckInput {
  const figure = (metric: string, role: string): Figure => {
    const given = values[`${metric}@${role}`];
    const value = given === undefined ? fitting(metric) : given;
    return checkedFigure({ metric, period: years[role] as string, unit: 'MWh' }, value, value ?? '');
  };
  const all = { verification: [{ year: 2023 }], ...records };
  return {
    figure,
    figures: [...carbon.figures, ...restedOn].map(({ metric, role }) => figure(metric, role)),
    footings: [],
    quarters: [],
    reference: { targets } as unknown as CheckInput['reference'],
    period: '2024-H1',
    releasedOn: '2024-09-30',
    profile: {} as CheckInput['profile'],
    bases: years,
    records: new Map(Object.entries(all)),
    list: () => [],
  };
}

const findings = (setting: Setting) => saidOf(checks, input(setting));

const lot = (serialFrom: string, serialTo: string, more: object = {}) => ({
  ...{ type: 'GEC', serialFrom, serialTo, year: 2023, retiredOn: '2024-01-31' },
  mwh: String(Number(serialTo.replace(/.*-/, '')) - Number(serialFrom.replace(/.*-/, '')) + 1),
  ...more,
});

describe('the checks of the carbon report', () => {
  test('keep silent where everything fits', () => {
    expect(findings({})).toEqual([]);
  });

  test.each<[string, Setting, string]>([
    ['a base year without its total', { values: { 'cr.total@base': null } }, 'blocking headline-missing'],
    [
      'overlapping lots whose numbers differ in length',
      { records: { 'green-certificate': [lot('A-1', 'A-10'), lot('A-9', 'A-9')] } },
      'blocking certificate-twice',
    ],
    [
      'a goal without its figure',
      { values: { 'cr.pv_capacity_new@progress': null } },
      'warning goal-without-figure',
    ],
    [
      'a goal of the path whose year is over',
      { targets: [{ targetId: 'neutral', metricId: 'cr.total', targetYear: 2023 }] },
      'blocking goal-passed',
    ],
    [
      'purchased electricity that is not the main source',
      { values: { 'cr.scope2_market.electricity@inventory': '2.9' } },
      'blocking main-source-untrue',
    ],
    ['a headline without a value', { values: { 'cr.total@inventory': null } }, 'blocking headline-missing'],
    [
      'a change over the current year instead of the base year',
      { values: { 'cr.total@inventory': '80', 'cr.total@base': '100', 'cr.change.total@inventory': '-25' } },
      'blocking change-against-base',
    ],
    ['fuels that do not add up', { values: { 'cr.diesel@inventory': '1.01' } }, 'blocking energy-fuels'],
    [
      'renewables that do not add up',
      { values: { 'cr.biomass@inventory': '3' } },
      'blocking energy-renewables',
    ],
    [
      'PV used and sold beyond PV generated',
      { values: { 'cr.pv_sold@inventory': '2' } },
      'blocking energy-pv',
    ],
    ['gases that do not add up to Scope 1', { values: { 'cr.scope1.ch4@inventory': '2' } }, 'blocking gases'],
    [
      'categories that do not add up to Scope 3',
      { values: { 'cr.scope3.c07@inventory': '2' } },
      'blocking categories',
    ],
    [
      'contracts and certificates beyond purchases',
      { values: { 'cr.green_electricity@inventory': '9.5' } },
      'blocking energy-cover',
    ],
    [
      'market-based above location-based',
      { values: { 'cr.scope2_market@inventory': '6', 'cr.scope2_market@base': '6' } },
      'warning market-above-location',
    ],
    [
      'no statement of the inventory year',
      { records: { verification: [{ year: 2022 }] } },
      'blocking verification-missing',
    ],
    [
      'a category reported in one year only',
      { values: { 'cr.scope3.c09@base': null } },
      'blocking categories-differ',
    ],
    [
      'overlapping certificate lots',
      { records: { 'green-certificate': [lot('A-000100', 'A-000199'), lot('A-000150', 'A-000160')] } },
      'blocking certificate-twice',
    ],
    [
      'a lot of more certificates than megawatt-hours',
      { records: { 'green-certificate': [lot('A-000100', 'A-000199', { mwh: '1000' })] } },
      'blocking certificate-amount',
    ],
    [
      'certificates retired before the year that used them',
      { records: { 'green-certificate': [lot('A-000100', 'A-000199', { retiredOn: '2022-12-18' })] } },
      'blocking certificate-retirement',
    ],
    [
      'certificates retired after the report is out',
      { records: { 'green-certificate': [lot('A-000100', 'A-000199', { retiredOn: '2024-10-01' })] } },
      'blocking certificate-retirement',
    ],
    [
      'green electricity added to the energy total it is inside of',
      { values: { 'cr.total_energy@inventory': '20' } },
      'blocking energy-total',
    ],
    [
      'electricity used without PV',
      { values: { 'cr.electricity_used@inventory': '10' } },
      'blocking electricity-used',
    ],
    [
      'a share of clean energy of another whole',
      { values: { 'cr.clean_energy_rate.withoutCertificates@inventory': '20' } },
      'blocking clean-energy-share',
    ],
    [
      'sources that do not make Scope 1',
      { values: { 'cr.scope1.process@inventory': '2' } },
      'blocking scope1-sources',
    ],
    [
      'electricity and heat that do not make Scope 2',
      { values: { 'cr.scope2.heat@inventory': '2' } },
      'blocking scope2-parts',
    ],
    [
      'two scopes that are not their sum',
      { values: { 'cr.scope12_location@inventory': '7' } },
      'blocking scope12',
    ],
    [
      'scopes of the base year that are not its total',
      { values: { 'cr.total@base': '22' } },
      'blocking scopes',
    ],
    [
      'a share of another whole',
      { values: { 'cr.share.scope3@inventory': '65' } },
      'blocking share-of-whole',
    ],
    [
      'shares that do not make a hundred',
      { values: { 'cr.share.scope3@inventory': '65' } },
      'blocking shares-of-hundred',
    ],
    [
      'an intensity of another revenue',
      { values: { 'cr.intensity_s1@inventory': '6' } },
      'blocking intensity',
    ],
    ['two revenues', { values: { 'cr.intensity_s1@inventory': '6' } }, 'blocking one-revenue'],
    [
      'another count of categories than there are',
      { values: { 'cr.scope3.reported@inventory': '14' } },
      'blocking category-count',
    ],
  ])('name %s', (_, setting, expected) => {
    expect(findings(setting)).toContain(expected);
  });

  test('name the figures they rest on and the slip that reproduces the value', () => {
    const values = {
      'cr.total@inventory': '80',
      'cr.total@base': '100',
      'cr.change.total@inventory': '-25',
    };
    const [change] = findingsOf(checks, input({ values }), asDeclared).filter(
      ({ check }) => check === 'change-against-base',
    );
    expect(change).toMatchObject({
      subject: 'cr.change.total@2023',
      values: { found: '−25.00', expected: '−20.00' },
      figures: ['cr.change.total@2023', 'cr.total@2023', 'cr.total@2022'],
      cause: { slip: 'currentAsDenominator', values: { current: '80', base: '100' } },
    });
  });

  test('compare every relation of the reported year', () => {
    const figures = new Map(input({}).figures.map((figure) => [figure.id, figure]));
    const states = carbonRelations('2023', '2022')
      .filter((relation) => amountsOf(relation)[0]?.endsWith('@2023'))
      .map((relation) => evaluate(relation, (id) => operandOf(figures.get(id))).state);
    expect(states.length).toBeGreaterThan(50);
    expect(new Set(states)).toEqual(new Set(['holds']));
  });

  test('tell values apart that are printed alike', () => {
    const setting = { values: { 'cr.diesel@inventory': '1.0001' } };
    const [fuels] = findingsOf(checks, input(setting), asDeclared).filter(
      ({ check }) => check === 'energy-fuels',
    );
    expect(fuels?.values).toEqual({ found: '4.0000', expected: '4.0001' });
  });

  test.each<[string, readonly unknown[]]>([
    ['lots side by side', [lot('A-000100', 'A-000199'), lot('A-000200', 'A-000299')]],
    ['equal numbers of different series', [lot('A-000100', 'A-000199'), lot('B-000100', 'B-000199')]],
    [
      'an overlapping lot that was never retired',
      [lot('A-000100', 'A-000199'), lot('A-000150', 'A-000160', { retiredOn: undefined })],
    ],
  ])('say nothing of %s', (_, lots) => {
    expect(findings({ records: { 'green-certificate': lots } })).toEqual([]);
  });

  test('ask only for figures that the report lists', () => {
    const { asked, unlisted } = askedOf(checks, input({}), carbon);
    expect(asked.length).toBeGreaterThan(5);
    expect(unlisted).toEqual([]);
  });
});
