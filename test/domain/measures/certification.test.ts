import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../functions/domain/evaluate.ts';
import { metrics } from '../../../functions/domain/metrics.ts';
import type { Tally } from '../../../functions/domain/tally.ts';
import { tallyToJson } from '../../../functions/domain/tally-json.ts';
import { fold, plant, record, smallOrganisation } from '../small-organisation.ts';

const members = (tally: Tally) => tallyToJson(tally).members;
const of = (facilityId: string, subsidiaryId: string) => plant(facilityId, { subsidiaryId });
const reference = smallOrganisation({
  facilities: [of('P1', 'S1'), of('P2', 'S1'), of('P3', 'S2'), of('OUT', 'S3')],
  scope: [
    ['P1', '1'],
    ['P2', '1'],
    ['P3', '1'],
  ],
});

describe('certificates of facilities', () => {
  const certificate = (certificateNumber: string, standard: string, facilityId: string, more = {}) =>
    record({ certificateNumber, standard, facilityId, subject: {}, issuedOn: '2023-01-01', ...more });
  const validAt = (period: string, ...rows: readonly ReturnType<typeof record>[]) =>
    members(fold('certificate', period, rows, reference));

  test.each([
    ['issued on the last day', { issuedOn: '2024-06-30' }, true],
    ['issued after it', { issuedOn: '2024-07-01' }, false],
    ['that ends on it', { expiresOn: '2024-06-30' }, true],
    ['that ended before it', { expiresOn: '2024-06-29' }, false],
    ['without an end', {}, true],
  ])('one %s', (_, dates, valid) => {
    const found = validAt('2024-H1', certificate('A', 'UL2799', 'P1', dates));
    expect(found['certificateValid/UL2799']).toEqual(valid ? ['A'] : []);
    expect(found['certificateHolder/UL2799']).toEqual(valid ? ['S1'] : []);
  });

  test('count by level; their holders are subsidiaries, however many they hold', () => {
    const found = validAt(
      '2024-H1',
      certificate('A', 'AWS', 'P1', { level: 'gold' }),
      certificate('B', 'AWS', 'P2', { level: 'gold' }),
      certificate('C', 'AWS', 'P3', { level: 'core' }),
      certificate('D', 'AWS', 'OUT', { level: 'platinum' }),
    );
    expect(found).toMatchObject({
      'certificateValid/AWS': ['A', 'B', 'C'],
      'certificateValid/AWS/core': ['C'],
      'certificateValid/AWS/gold': ['A', 'B'],
      'certificateValid/AWS/platinum': [],
      'certificateHolder/AWS': ['S1', 'S2'],
    });
  });

  test('of one standard say nothing of another: no AWS certificate handed in is no zero by level', () => {
    expect(Object.keys(validAt('2024-H1', certificate('A', 'UL2799', 'P1')))).not.toContainEqual(
      expect.stringContaining('AWS'),
    );
  });

  test('of products are no certificates of facilities, wherever the product is made', () => {
    expect(validAt('2024-H1', certificate('A', 'ISO14067', 'OUT', { issuedOn: '2024-02-01' }))).toEqual({
      'certificateIssued/ISO14067': ['A'],
    });
  });
});

test('plans count subsidiaries, each standard for itself', () => {
  const plan = (facilityId: string, standard: string) =>
    record({ facilityId, standard, year: 2024, occasion: 'first' });
  const tally = fold(
    'certification-plan',
    '2024',
    [plan('P1', 'UL2799'), plan('P2', 'UL2799'), plan('P3', 'UL2799'), plan('P3', 'AWS'), plan('OUT', 'AWS')],
    reference,
  );
  expect(members(tally)).toEqual({
    'certificationPlan/UL2799': ['S1', 'S2'],
    'certificationPlan/AWS': ['S2'],
  });
});

describe('green factory applications', () => {
  const application = (facilityId: string, type: string, submittedOn?: string) =>
    record({
      facilityId,
      type,
      year: 2024,
      status: 'selected',
      ...(submittedOn === undefined ? {} : { submittedOn }),
    });
  const at = (...rows: readonly ReturnType<typeof record>[]) =>
    members(fold('green-factory-application', '2024-H1', rows, reference));

  test('are counted one by one; carbon neutrality and zero carbon stand in their own lines', () => {
    expect(
      at(
        application('P1', 'national'),
        application('P1', 'municipal'),
        application('P3', 'provincial'),
        application('P3', 'national_green_supply_chain'),
        application('P2', 'PAS2060'),
        application('OUT', 'national'),
      ),
    ).toEqual({
      'greenFactory/planned/factory': ['P1/municipal', 'P1/national', 'P3/provincial'],
      'greenFactory/planned/supplyChain': ['P3/national_green_supply_chain'],
      'greenFactory/planned/pas2060': ['P2/PAS2060'],
      'greenFactory/planned/zeroCarbon': [],
      'greenFactory/submitted': [],
      'greenFactory/submittedApplications': [],
    });
  });

  test('are done of the plan one by one, although a subsidiary that submits two is one', () => {
    const both = [application('P1', 'national', '2024-06-30'), application('P2', 'municipal', '2024-05-01')];
    const tallies = new Map([['2024-H1', fold('green-factory-application', '2024-H1', both, reference)]]);
    const printed = ['gm.gf_submitted', 'gm.gf_applications_submitted', 'gm.gf_reached'].map((metric) =>
      evaluate([{ metric, period: '2024-H1' }], { metrics, tallies, reference, basePeriod: '' }).find(
        (one) => one.metric === metric,
      ),
    );
    expect(printed.map((figure) => figure?.printed)).toEqual(['1', '2', '100']);
  });

  test('are submitted by subsidiaries, by the last day, carbon neutrality not among them', () => {
    const submitted = (...rows: readonly ReturnType<typeof record>[]) =>
      at(...rows)['greenFactory/submitted'];
    expect(
      submitted(
        application('P1', 'national', '2024-06-30'),
        application('P2', 'provincial', '2024-05-01'),
        application('P3', 'national', '2024-07-01'),
      ),
    ).toEqual(['S1']);
    expect(submitted(application('P3', 'PAS2060', '2024-02-01'))).toBeUndefined();
  });
});
