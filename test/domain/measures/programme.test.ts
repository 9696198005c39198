import { describe, expect, test } from 'vitest';
import { tallyToJson } from '../../../functions/domain/tally-json.ts';
import { cellsOf, fold, record } from '../small-organisation.ts';

const project = (facilityId: string, verifiedMwh: string, quarter = 2) =>
  record({
    projectId: 'X',
    facilityId,
    year: 2024,
    quarter,
    plannedMwh: '999',
    verifiedMwh,
    stage: 'underway',
  });
const members = (tally: Parameters<typeof tallyToJson>[0]) => tallyToJson(tally).members;

describe('programmes', () => {
  test('savings are what was verified, by plant, and avoid the grid where the plant stands', () => {
    const tally = fold('eep-project', '2024-Q2', [
      project('P1', '100'),
      project('P1', '20'),
      project('P2', '10'),
      project('OUT', '5'),
    ]);
    expect(cellsOf(tally)).toEqual({ 'eep/P1': 120, 'eep/P2': 10, 'avoided/eep': 120 * 0.6 + 10 * 0.5 });
    expect(tally.presence.get('eep|P1')).toBe(0b111000);
  });

  test('clean energy is what was verified, by plant', () => {
    const tally = fold('cep-project', '2024-Q1', [project('P1', '7', 1), project('OUT', '5', 1)]);
    expect(cellsOf(tally)).toEqual({ 'cep/P1': 7 });
    expect([...tally.presence]).toEqual([['cep|P1', 0b111]]);
  });

  test('goals are kept by programme and plant', () => {
    const goal = (facilityId: string, programme: string) =>
      record({ facilityId, year: 2024, programme, targetMwh: '400' });
    expect(
      cellsOf(fold('factory-target', '2024', [goal('P1', 'EEP'), goal('P1', 'CEP'), goal('OUT', 'EEP')])),
    ).toEqual({
      'factoryTarget/EEP/P1': 400,
      'factoryTarget/CEP/P1': 400,
    });
  });
});

describe('revenue', () => {
  const quarter = (audited: boolean) => record({ year: 2024, quarter: 1, amountRmb: '57962500000', audited });
  test('is counted in RMB million, for the organisation as a whole', () => {
    const tally = fold('revenue', '2024-Q1', [quarter(true)]);
    expect(cellsOf(tally)).toEqual({ revenue: 57962.5 });
    expect([...tally.presence]).toEqual([['revenue|*', 0b111]]);
  });

  test('that is not audited is neither counted nor delivered', () => {
    const tally = fold('revenue', '2024-Q1', [quarter(false)]);
    expect([...tally.sums.keys(), ...tally.presence.keys()]).toEqual([]);
  });
});

describe('Scope 3', () => {
  const category = (more: Readonly<Record<string, unknown>>) =>
    record({ year: 2023, method: 'hybrid', ...more });
  test('is kept by category, whichever methods were used', () => {
    expect(
      cellsOf(
        fold('scope3', '2023', [
          category({ category: 1, emissionsT: '100.5' }),
          category({ category: 1, method: 'spend-based', emissionsT: '0.5' }),
          category({ category: 11, emissionsT: '0' }),
        ]),
      ),
    ).toEqual({ 'scope3/01': 101, 'scope3/11': 0 });
  });

  test('tells a category that is not applicable from one without a value', () => {
    const tally = fold('scope3', '2023', [
      category({ category: 14, method: 'not-applicable' }),
      category({ category: 8 }),
    ]);
    expect([...tally.notApplicable]).toEqual(['scope3/14']);
    expect(cellsOf(tally)).toEqual({});
  });
});

describe('distinct counts', () => {
  const visit = (supplierId: string, visitedOn: string, purpose = 'carbon_coaching') =>
    record({ supplierId, visitedOn, purpose });
  test('a supplier visited twice is one supplier, each purpose for itself', () => {
    const tally = fold('supplier-visit', '2024-Q1', [
      visit('S1', '2024-01-10'),
      visit('S1', '2024-03-10'),
      visit('S2', '2024-03-10'),
      visit('S3', '2024-03-10', 'green_supply_chain'),
    ]);
    expect(members(tally)).toEqual({
      'visited/carbon_coaching': ['S1', 'S2'],
      'visited/green_supply_chain': ['S3'],
    });
  });

  test.each([
    [
      'issued and answered by the last day',
      { issuedOn: '2024-02-01', submittedOn: '2024-06-30' },
      ['S1'],
      ['S1'],
    ],
    ['answered after it', { issuedOn: '2024-02-01', submittedOn: '2024-07-01' }, ['S1'], undefined],
    ['not answered', { issuedOn: '2024-06-30' }, ['S1'], undefined],
    ['issued after it', { issuedOn: '2024-07-01' }, undefined, undefined],
  ])('a survey %s', (_, dates, issued, submitted) => {
    const found = members(
      fold('supplier-carbon', '2024-H1', [record({ supplierId: 'S1', year: 2024, ...dates })]),
    );
    expect([found['supplierCarbon/issued'], found['supplierCarbon/submitted']]).toEqual([issued, submitted]);
  });

  test('certificates count in the period they were issued in, first and last day included', () => {
    const issued = (certificateNumber: string, issuedOn: string, standard = 'ISO14067') =>
      record({ certificateNumber, issuedOn, standard, facilityId: 'P1', subject: {} });
    const tally = fold('certificate', '2024-H1', [
      issued('A', '2023-12-31'),
      issued('B', '2024-01-01'),
      issued('C', '2024-06-30'),
      issued('D', '2024-07-01'),
      issued('E', '2024-03-01', 'UL2809'),
    ]);
    expect(members(tally)).toEqual({
      'certificateIssued/ISO14067': ['B', 'C'],
      'certificateIssued/UL2809': ['E'],
    });
  });
});
