import { describe, expect, test } from 'vitest';
import { waterSources } from '../../functions/domain/datasets/waste-water.ts';
import type { Figure } from '../../functions/domain/figure.ts';
import type { CheckInput } from '../../functions/domain/report.ts';
import { checks } from '../../templates/green-manufacturing/checks.ts';
import { greenManufacturing } from '../../templates/green-manufacturing/definition.ts';
import { askedOf, checkedFigure, saidOf } from '../support/check-input.ts';
import { fittingValues } from '../support/fitting-values.ts';

const periods: Readonly<Record<string, string>> = { progress: '2024-H1', plan: '2024', base: '2021-H1' };

/** Figures that fit together; of what is folded from records, each is 1 but for these. */
const fitting = fittingValues({
  'gm.waste_generated': '9',
  'gm.waste_hazardous': '4',
  'gm.waste_non_hazardous': '5',
  'gm.waste_diverted_uncapped': '2',
  'gm.water_withdrawal': String(waterSources.length),
  'gm.aws_valid': '3',
});

interface Setting {
  /** Values by `metric@role`; null for missing. */
  readonly values?: Readonly<Record<string, string | null>>;
  /** What stands on the page where it is not the value. */
  readonly printed?: Readonly<Record<string, string>>;
  readonly certificates?: readonly object[];
}

function input({ values = {}, printed = {}, certificates = [] }: Setting): CheckInput {
  const figure = (metric: string, role: string): Figure => {
    const key = `${metric}@${role}`;
    const given = values[key];
    const value = given === undefined ? fitting(metric) : given;
    return checkedFigure(
      { metric, period: periods[role] as string, unit: 'percent' },
      value,
      printed[key] ?? value ?? '',
    );
  };
  return {
    figure,
    figures: greenManufacturing.figures.map(({ metric, role }) => figure(metric, role)),
    footings: [],
    quarters: [],
    reference: {} as CheckInput['reference'],
    period: '2024-H1',
    releasedOn: '2024-09-30',
    profile: {} as CheckInput['profile'],
    bases: periods,
    records: new Map([['certificate', certificates]]),
    list: () => [],
  };
}

const findings = (setting: Setting) => saidOf(checks, input(setting));

const certificate = (more: object = {}) => ({
  certificateNumber: 'AWS-1',
  standard: 'AWS',
  level: 'gold',
  facilityId: 'GD-01',
  issuedOn: '2022-06-12',
  expiresOn: '2025-06-11',
  ...more,
});

describe('the checks of the green-manufacturing report', () => {
  test('keep silent where everything fits', () => {
    expect(findings({ certificates: [certificate()] })).toEqual([]);
  });

  test.each<[string, Setting, string]>([
    [
      'a headline without a value',
      { values: { 'gm.gf_planned@progress': null } },
      'blocking headline-missing',
    ],
    [
      'more applications than planned',
      { values: { 'gm.gf_submitted@progress': '3' } },
      'blocking part-beyond-whole',
    ],
    [
      'more reviews closed than submitted',
      { values: { 'gm.chem_closed@progress': '2' } },
      'blocking part-beyond-whole',
    ],
    [
      'more people trained than there are',
      { values: { 'gm.chem_trained@progress': '2', 'gm.chem_training_coverage@progress': '200' } },
      'blocking part-beyond-whole',
    ],
    [
      'more suppliers visited than planned',
      { values: { 'gm.visits_done@progress': '2', 'gm.visits_reached@progress': '200' } },
      'note visits-beyond-plan',
    ],
    [
      'a hundred percent that is not all',
      {
        values: {
          'gm.chem_submission_rate@progress': '99.6',
          'gm.chem_submitted@progress': '249',
          'gm.chem_subsidiaries@progress': '250',
        },
        printed: { 'gm.chem_submission_rate@progress': '100.00' },
      },
      'blocking hundred-not-all',
    ],
    [
      'methods that do not add up to the waste',
      { values: { 'gm.waste.landfill@progress': '1.01' } },
      'blocking waste-methods',
    ],
    [
      'hazardous and other waste that do not add up',
      { values: { 'gm.waste_hazardous@progress': '4.01' } },
      'blocking waste-hazard',
    ],
    [
      'a plan that is not the sum of its types',
      { values: { 'gm.gf_planned.factories@progress': '3' } },
      'blocking factory-plan',
    ],
    [
      'the same in the year ahead',
      { values: { 'gm.gf_planned.factories@plan': '3' } },
      'blocking factory-plan',
    ],
    [
      'a goal without its figure',
      { values: { 'gm.water_utilisation_change@progress': null } },
      'warning goal-without-figure',
    ],
    [
      'a long-term goal without its figure',
      { values: { 'gm.regulatory_updates@progress': null } },
      'warning goal-without-figure',
    ],
    [
      'an AWS certificate without a last day',
      { certificates: [certificate({ expiresOn: undefined })] },
      'blocking certificate-without-end',
    ],
    [
      'a certificate that ended before the period did',
      { certificates: [certificate({ expiresOn: '2024-06-29' })] },
      'warning certificate-expired',
    ],
    [
      'sources that do not make the water withdrawn',
      { values: { 'gm.water.municipal@progress': '2' } },
      'blocking water-sources',
    ],
    [
      'levels that do not make the certificates',
      { values: { 'gm.aws_valid.gold@progress': '2' } },
      'blocking certificate-levels',
    ],
    [
      'disclosures that are not those of both',
      { values: { 'gm.prtr_sup@progress': '2' } },
      'blocking disclosures',
    ],
    [
      'a rate that its counts do not make',
      { values: { 'gm.wastewater_test_rate@progress': '99' } },
      'blocking rate-of-counts',
    ],
  ])('name %s', (_, setting, expected) => {
    expect(findings(setting)).toEqual([expected]);
  });

  test.each<[string, Setting]>([
    ['a certificate that ends on the last day', { certificates: [certificate({ expiresOn: '2024-06-30' })] }],
    [
      'an old certificate beside its renewal',
      {
        certificates: [
          certificate({ expiresOn: '2024-03-01' }),
          certificate({ certificateNumber: 'AWS-2', issuedOn: '2024-02-20', expiresOn: '2027-02-19' }),
        ],
      },
    ],
    [
      'a certificate issued after the period',
      { certificates: [certificate({ issuedOn: '2024-08-01', expiresOn: undefined })] },
    ],
    [
      'the footprint of a product',
      { certificates: [certificate({ standard: 'ISO14067', expiresOn: '2024-01-01' })] },
    ],
    [
      'a goal that was never set',
      { values: { 'target.prtr@progress': null, 'gm.prtr_total@progress': null } },
    ],
    ['as many visits as planned', { values: { 'gm.visits_done@progress': '1' } }],
    ['a rate that is really a hundred', { printed: { 'gm.chem_submission_rate@progress': '100' } }],
  ])('say nothing of %s', (_, setting) => {
    expect(findings(setting)).toEqual([]);
  });

  test('ask only for figures that the report lists', () => {
    const { asked, unlisted } = askedOf(checks, input({}), greenManufacturing);
    expect(asked.length).toBeGreaterThan(5);
    expect(unlisted).toEqual([]);
  });
});
