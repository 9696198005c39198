import { describe, expect, test } from 'vitest';
import { cellsOf, failureOf, fold, record } from '../small-organisation.ts';

const generated = (facilityId: string, month = 7) =>
  record({
    plantId: 'PV',
    facilityId,
    year: 2023,
    month,
    generatedMwh: '50',
    selfUsedMwh: '40',
    soldMwh: '10',
  });
const delivered = (facilityId: string, emissionFactor = '0') =>
  record({
    contractId: 'C',
    facilityId,
    year: 2023,
    month: 7,
    market: 'CN',
    deliveredMwh: '30',
    emissionFactor,
  });
const certificate = (more: Readonly<Record<string, unknown>>) =>
  record({
    serialFrom: '1',
    serialTo: '2',
    type: 'GEC',
    year: 2023,
    market: 'CN',
    mwh: '100',
    beneficiary: 'B',
    ...more,
  });

test('solar power is kept as generated, used and sold; what is used avoids the grid where the plant stands', () => {
  const tally = fold('pv-generation', '2023-Q3', [generated('P1'), generated('P2', 9), generated('OUT')]);
  expect(cellsOf(tally)).toEqual({
    'pv/generated': 100,
    'pv/selfUsed': 80,
    'pv/sold': 20,
    'avoided/pv': 40 * 0.6 + 40 * 0.5,
  });
  expect(tally.presence.get('pv|P1')).toBe(1 << 6);
  expect(tally.presence.get('pv|P2')).toBe(1 << 8);
});

describe('a solar plant', () => {
  const plant = (more: Readonly<Record<string, unknown>>) =>
    record({
      plantId: 'PV',
      facilityId: 'P1',
      capacityMw: '2.5',
      rooftop: true,
      commissionedOn: '2023-01-01',
      ...more,
    });
  test.each([
    [
      'commissioned before the period is in service, not new',
      { commissionedOn: '2023-12-31' },
      { 'pvCapacity/inService': 2.5 },
    ],
    [
      'commissioned on the first day is new',
      { commissionedOn: '2024-01-01' },
      { 'pvCapacity/inService': 2.5, 'pvCapacity/new': 2.5 },
    ],
    [
      'commissioned on the last day is new',
      { commissionedOn: '2024-06-30' },
      { 'pvCapacity/inService': 2.5, 'pvCapacity/new': 2.5 },
    ],
    ['commissioned the day after is not there yet', { commissionedOn: '2024-07-01' }, {}],
    [
      'on the ground is in service, but no new roof',
      { commissionedOn: '2024-03-01', rooftop: false },
      { 'pvCapacity/inService': 2.5 },
    ],
    ['retired on the last day is gone', { retiredOn: '2024-06-30' }, {}],
    ['retired the day after is still there', { retiredOn: '2024-07-01' }, { 'pvCapacity/inService': 2.5 }],
    ['of a plant outside the consolidation does not count', { facilityId: 'OUT' }, {}],
  ])('%s', (_, more, expected) => {
    expect(cellsOf(fold('pv-plant', '2024-H1', [plant(more)]))).toEqual(expected);
  });
});

describe('green power', () => {
  test('counts in its market, with what its contract emits and what the grid would have', () => {
    expect(
      cellsOf(fold('green-power', '2023-Q3', [delivered('P1', '0.02'), delivered('P2'), delivered('OUT')])),
    ).toEqual({
      'green/CN': 60,
      'greenEmissions/CN': 0.6,
      'avoided/green': 18 + 15,
    });
  });

  test('at a plant that no list knows stops the fold', () => {
    expect(failureOf(() => fold('green-power', '2023-Q3', [delivered('LOST')]))).toMatchObject({
      code: 'aggregate.facility-unknown',
    });
  });
});

describe('a green certificate', () => {
  test('counts once retired, whenever that was', () => {
    expect(cellsOf(fold('green-certificate', '2023', [certificate({ retiredOn: '2024-02-10' })]))).toEqual({
      'certificate/CN': 100,
      'avoided/certificate': 70,
    });
  });

  test('that is not retired does not count at all', () => {
    expect(cellsOf(fold('green-certificate', '2023', [certificate({})]))).toEqual({});
  });

  test('of a market without a factor stops the fold', () => {
    const call = () =>
      fold('green-certificate', '2023', [certificate({ market: 'XX', retiredOn: '2024-02-10' })]);
    expect(failureOf(call)).toMatchObject({
      code: 'aggregate.factor-missing',
      message: expect.stringContaining('no market emission factor for "XX" is valid on 2023-01-01'),
    });
  });
});
