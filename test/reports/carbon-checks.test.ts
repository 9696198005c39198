import { describe, expect, test } from 'vitest';
import type { Figure } from '../../functions/domain/figure.ts';
import type { CheckInput } from '../../functions/domain/report.ts';
import { checks } from '../../templates/carbon/checks.ts';
import { carbon } from '../../templates/carbon/definition.ts';
import { askedOf, checkedFigure, saidOf } from '../support/check-input.ts';

const years: Readonly<Record<string, string>> = {
  inventory: '2023',
  base: '2022',
  progress: '2024-H1',
  plan: '2024',
};

/** Figures that fit together: every one 1, totals the sum of their parts, changes zero. */
const fitting: Readonly<Record<string, string>> = {
  'cr.non_renewable_energy': '4',
  'cr.renewable_energy': '2',
  'cr.pv_total': '2',
  'cr.municipal_electricity': '10',
  'cr.scope1': '7',
  'cr.scope3': '15',
  'cr.change.total': '0',
  'cr.change.scope1': '0',
  'cr.change.scope2_market': '0',
  'cr.change.scope3': '0',
  'cr.change.scope12_market': '0',
};

interface Setting {
  /** Values by `metric@role`; null for missing. */
  readonly values?: Readonly<Record<string, string | null>>;
  readonly records?: Readonly<Record<string, readonly unknown[]>>;
}

function input({ values = {}, records = {} }: Setting): CheckInput {
  const figure = (metric: string, role: string): Figure => {
    const given = values[`${metric}@${role}`];
    const value = given === undefined ? (fitting[metric] ?? '1') : given;
    return checkedFigure({ metric, period: years[role] as string, unit: 'MWh' }, value, value ?? '');
  };
  const all = { verification: [{ year: 2023 }], ...records };
  return {
    figure,
    figures: [],
    footings: [],
    reference: {} as CheckInput['reference'],
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
  type: 'GEC',
  serialFrom,
  serialTo,
  retiredOn: '2024-01-31',
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
      { values: { 'cr.scope2_market@inventory': '2', 'cr.scope2_market@base': '2' } },
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
  ])('name %s', (_, setting, expected) => {
    expect(findings(setting)).toContain(expected);
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
