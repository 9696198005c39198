import { describe, expect, test } from 'vitest';
import { Decimal } from '../../functions/domain/decimal.ts';
import type { Figure } from '../../functions/domain/figure.ts';
import type { CheckInput } from '../../functions/domain/report.ts';
import { checks } from '../../templates/conflict-minerals/checks.ts';
import { conflictMinerals } from '../../templates/conflict-minerals/definition.ts';
import { askedOf, checkedFigure, saidOf } from '../support/check-input.ts';
import { fittingValues } from '../support/fitting-values.ts';

const bases: Readonly<Record<string, string>> = { campaign: '2023', results: '2023' };
const threeTg = ['gold', 'tantalum', 'tin', 'tungsten'];

/** Figures that fit together: two smelters per metal of 3TG, all conformant; every other count is 1. */
const fitting = fittingValues({
  'cm.suppliers_in_scope_cmrt': '10',
  'cm.responses_cmrt': '9',
  'cm.suppliers_in_scope_emrt': '8',
  'cm.responses_emrt': '8',
  ...Object.fromEntries(threeTg.map((metal) => [`cm.sor_count.${metal}`, '2'])),
  ...Object.fromEntries(threeTg.map((metal) => [`cm.sor_conformant.${metal}`, '2'])),
  ...Object.fromEntries(
    ['in_process', 'not_participating', 'unknown'].flatMap((standing) =>
      [...threeTg, 'cobalt'].map((part) => [`cm.sor_${standing}.${part}`, '0']),
    ),
  ),
  'csr.suppliers_audited': '5',
  'csr.onsite_audited': '3',
});

const smelter = (metal: string, number: number, country?: string) => ({
  metal,
  cid: `CID${String(number).padStart(6, '0')}`,
  ...(country === undefined ? {} : { country }),
});

const smelters = [
  smelter('Gold', 900_001, 'CN'),
  smelter('Gold', 900_002, 'JP'),
  smelter('Tantalum', 900_003, 'BR'),
  smelter('Tantalum', 900_004, 'CN'),
  smelter('Tin', 900_005, 'ID'),
  smelter('Tin', 900_006, 'MY'),
  smelter('Tungsten', 900_007, 'VN'),
  smelter('Tungsten', 900_008, 'AT'),
  smelter('Cobalt', 900_009, 'FI'),
];

/** The look-ups of 2023 list them all. */
const lookUp = smelters.map(({ metal, cid, country }) => ({
  metal,
  cid,
  country: { rmiName: 'ANYWHERE', code: country },
  seenIn: [metal === 'Cobalt' ? '1.2' : '6.31'],
}));

/** One potential country of origin of each metal. */
const origins = ['Gold', 'Tantalum', 'Tin', 'Tungsten', 'Cobalt'].map((metal) => ({
  ...{ metal, countries: ['PE'], others: true },
}));

interface Setting {
  /** Values by metric; null for missing. */
  readonly values?: Readonly<Record<string, string | null>>;
  readonly smelters?: readonly unknown[];
  readonly origins?: readonly unknown[];
  readonly records?: Readonly<Record<string, readonly unknown[]>>;
  readonly campaign?: string;
}

function input(setting: Setting): CheckInput {
  const figure = (metric: string, role: string): Figure => {
    const given = setting.values?.[metric];
    const value = given === undefined ? fitting(metric) : given;
    return checkedFigure(
      { metric, period: bases[role] as string, unit: 'suppliers' },
      value,
      new Decimal(value ?? 0).toDecimalPlaces(2).toString(),
    );
  };
  const minerals = { inScope: ['Gold', 'Tantalum', 'Tin', 'Tungsten', 'Cobalt'] };
  const lists: Readonly<Record<string, readonly unknown[]>> = {
    smelters: setting.smelters ?? smelters,
    'look-ups': ['CMRT 6.31', 'EMRT 1.2'],
    origins: setting.origins ?? origins,
  };
  return {
    figure,
    figures: conflictMinerals.figures.map(({ metric, role }) => figure(metric, role)),
    footings: [],
    quarters: [],
    reference: {} as CheckInput['reference'],
    period: '2024-H1',
    releasedOn: '2024-09-30',
    profile: { minerals } as CheckInput['profile'],
    bases: { ...bases, ...(setting.campaign === undefined ? {} : { campaign: setting.campaign }) },
    records: new Map(Object.entries({ smelter: lookUp, ...setting.records })),
    list: (id) => lists[id] ?? [],
  };
}

const findings = (setting: Setting) => saidOf(checks, input(setting));

const status = (snapshotOn: string) => ({ records: { 'rmap-status': [{ snapshotOn }] } });
/** The first smelter conformant by a list of the last day, and when it was to be assessed again. */
const assessed = (nextAssessmentOn: string) => {
  const row = { metal: 'Gold', cid: 'CID900001', status: 'conformant', source: 'list' };
  return {
    ...replaced(0, { status: 'conformant', statusOn: '2023-12-31' }),
    records: {
      'rmap-status': [
        { ...row, status: 'active', snapshotOn: '2023-09-30', nextAssessmentOn: '2023-01-01' },
        { ...row, snapshotOn: '2023-12-31', nextAssessmentOn },
      ],
    },
  };
};
/** `smelters` with one row put in place of another. */
const replaced = (index: number, row: object) => ({
  smelters: smelters.map((one, at) => (at === index ? { ...one, ...row } : one)),
});

describe('the checks of the conflict-minerals report', () => {
  test('keep silent where everything fits', () => {
    expect(findings({})).toEqual([]);
  });

  test.each<[string, Setting, string]>([
    [
      'a survey that was never issued',
      { values: { 'cm.suppliers_in_scope_cmrt': null } },
      'blocking headline-missing',
    ],
    [
      'a survey without a single SOR',
      { values: { 'cm.sor_count.three_tg': null } },
      'blocking headline-missing',
    ],
    [
      'more answers than surveys',
      { values: { 'cm.responses_emrt': '9' } },
      'blocking responses-over-surveyed',
    ],
    [
      'more audits on site than audits',
      { values: { 'csr.onsite_audited': '6' } },
      'blocking onsite-over-audited',
    ],
    [
      'a hundred percent with one supplier missing',
      {
        values: {
          'cm.suppliers_in_scope_cmrt': '100000',
          'cm.responses_cmrt': '99999',
          'cm.response_rate_cmrt': '99.999',
        },
      },
      'blocking hundred-without-all',
    ],
    ['two surveys of one size', { values: { 'cm.suppliers_in_scope_emrt': '10' } }, 'note surveys-identical'],
    [
      'metals that do not add up to 3TG',
      { values: { 'cm.sor_count.three_tg': '9' } },
      'blocking smelter-metals',
    ],
    [
      'standings that leave a smelter out',
      { values: { 'cm.sor_conformant.tin': '1' } },
      'blocking smelter-standings',
    ],
    ['a list shorter than its count', { smelters: smelters.slice(1) }, 'blocking smelter-list-count'],
    [
      'a metal in the list that was not counted',
      { values: { 'cm.sor_count.cobalt': null } },
      'blocking smelter-list-count',
    ],
    ['a surveyed metal without smelters', { smelters: smelters.slice(0, -1) }, 'note scope-without-rows'],
    ['a status list older than a quarter', status('2023-09-29'), 'warning status-list-old'],
    ['status lists that are all of a later day', status('2024-01-31'), 'warning status-list-later'],
    ['an assessment overdue', assessed('2023-10-01'), 'warning assessment-overdue'],
    ['a number that is no CID', replaced(0, { cid: 'CID90001' }), 'blocking cid-format'],
    ['a smelter listed twice', replaced(1, { cid: 'CID900001' }), 'blocking cid-twice'],
    ['one number under two metals', replaced(2, { cid: 'CID900002' }), 'warning cid-two-metals'],
    ['a smelter without a country', replaced(0, { country: undefined }), 'warning country-missing'],
    ['a code that ISO does not have', replaced(0, { country: 'XX' }), 'blocking country-unknown'],
    [
      'an origin with a code that ISO does not have',
      { origins: [{ metal: 'Tin', countries: ['UK'], others: false }] },
      'blocking country-unknown',
    ],
    [
      'numbers out of order',
      { smelters: [...smelters.slice(0, 2).toReversed(), ...smelters.slice(2)] },
      'warning list-order',
    ],
    ['metals out of order', { smelters: [smelters[8], ...smelters.slice(0, 8)] }, 'warning list-order'],
    [
      'undisclosed origins alone',
      { origins: [{ metal: 'Tin', countries: [], others: true }] },
      'warning origins-undisclosed',
    ],
    [
      'shares of the standings that leave one out',
      { values: { 'cm.sor_conformant_rate.three_tg': '90' } },
      'blocking standing-shares',
    ],
    [
      'a rate that its counts do not make',
      { values: { 'cm.response_rate_cmrt': '91' } },
      'blocking rate-of-counts',
    ],
    [
      'more smelters located than listed',
      { values: { 'cm.sor_country_identified.three_tg': '9' } },
      'blocking located-over-listed',
    ],
    [
      'rectifications that the criteria do not make',
      { values: { 'csr.rectifications': '6' } },
      'blocking rectifications',
    ],
    ['a metal whose origins are left out', { origins: origins.slice(1) }, 'blocking origins-counted'],
    ['origins of a metal twice', { origins: [...origins, origins[4]] }, 'blocking origins-counted'],
    ['origins in another order', { origins: origins.toReversed() }, 'blocking origins-counted'],
    [
      'more countries than are counted',
      { values: { 'cm.countries_of_origin.tin': '2' } },
      'blocking origins-counted',
    ],
  ])('name %s', (_, setting, expected) => {
    expect(findings(setting)).toContain(expected);
  });

  test.each<[string, Setting]>([
    ['a status list of the limit', status('2023-09-30')],
    ['an assessment overdue for ninety days', assessed('2023-10-02')],
    [
      'smelters that were not assessed',
      {
        values: Object.fromEntries(
          ['conformant', 'in_process', 'not_participating', 'unknown'].flatMap((standing) =>
            [...threeTg, 'cobalt', 'three_tg'].map((part) => [`cm.sor_${standing}.${part}`, null]),
          ),
        ),
      },
    ],
  ])('say nothing of %s', (_, setting) => {
    expect(findings(setting)).toEqual([]);
  });

  test('say what the report needs to be put right', () => {
    const [old] = checks.flatMap((check) => check.run(input(status('2023-06-30'))));
    expect(old?.values).toEqual({ found: '0', newest: '2023-06-30', age: '184', limit: '92' });
  });

  test('ask only for figures that the report lists', () => {
    const { asked, unlisted } = askedOf(checks, input({}), conflictMinerals);
    expect(asked.length).toBeGreaterThan(20);
    expect(unlisted).toEqual([]);
  });
});
