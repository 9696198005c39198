import { describe, expect, test } from 'vitest';
import { shadowCost } from '../../functions/domain/shadow-cost.ts';
import { merge } from '../../functions/domain/tally.ts';
import { fold, plant, record, smallOrganisation } from './small-organisation.ts';

const reference = smallOrganisation({
  facilities: [
    plant('P1', { thresholdTco2e: '1000' }),
    plant('P2', { gridRegion: 'South', thresholdTco2e: '5000' }),
    plant('P3', { gridRegion: 'South', market: 'VN' }),
    plant('OUT', { thresholdTco2e: '0' }),
  ],
  scope: [
    ['P1', '60'],
    ['P2', '30'],
    ['P3', '10'],
  ],
});

const electricity = (facilityId: string, month: number, amount: string) =>
  record({
    ...{ facilityId, year: 2023, month, sourceId: 'meter', sourceType: 'electricity' },
    ...{ carrier: 'grid', amount, unit: 'MWh' },
  });
/** A year of electricity: 2,400 MWh in P1, 1,200 in P2 and P3. */
const year = Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) => [
  electricity('P1', month, '200'),
  electricity('P2', month, '100'),
  electricity('P3', month, '100'),
]);
const diesel = record({
  ...{ facilityId: 'P1', year: 2023, month: 5, sourceId: 'tank', sourceType: 'stationary' },
  ...{ carrier: 'diesel', amount: '10', unit: 't' },
});
const loss = (gas: string) => record({ facilityId: 'P1', year: 2023, quarter: 2, gas, lossKg: '1' });
const cod = record({ facilityId: 'P1', year: 2023, quarter: 2, codRemovedT: '10', recoveredCh4Kg: '0' });
const price = record({ year: 2023, shadowPriceRmb: '100' });

function costs(records: Readonly<Record<string, readonly ReturnType<typeof record>[]>>) {
  const tally = merge(Object.entries(records).map(([dataset, of]) => fold(dataset, '2023', of, reference)));
  return Object.fromEntries(
    shadowCost
      .figures({ tally, period: '2023', reference })
      .map(({ metric, printed, reason }) => [metric, reason ?? printed]),
  );
}

describe('the shadow cost of a year', () => {
  test('is what each facility emits above its threshold at the price, never below zero', () => {
    // P1 emits 2,400 MWh × 0.6 = 1,440 t, P2 1,200 MWh × 0.5 = 600 t; P3 has no threshold.
    expect(costs({ activity: year, 'carbon-price': [price] })).toEqual({
      'cr.shadow_cost': '44,000.00',
      'cr.shadow_cost.P1': '44,000.00',
      'cr.shadow_cost.P2': '0.00',
    });
  });

  test('counts fuels, refrigerants in the scopes and wastewater, too', () => {
    const all = {
      activity: [...year, diesel],
      refrigerant: [loss('CF4'), loss('HCFC-22')],
      wastewater: [cod],
    };
    // Diesel 30.24 + 0.128736 + 0.235872 t, CF4 7.38 t, methane 10 × 0.075 × 27 = 20.25 t; HCFC-22 is outside.
    expect(costs({ ...all, 'carbon-price': [price] })['cr.shadow_cost.P1']).toBe('49,823.46');
  });

  test('is unknown where a month, the price or a facility is missing', () => {
    const months = year.filter(({ attributes }) => {
      const { facilityId, month } = attributes as { facilityId: string; month: number };
      return facilityId !== 'P2' || month !== 7;
    });
    expect(costs({ activity: months, 'carbon-price': [price] })).toEqual({
      'cr.shadow_cost': 'coverageTooLow',
      'cr.shadow_cost.P1': '44,000.00',
      'cr.shadow_cost.P2': 'coverageTooLow',
    });
    expect(costs({ activity: year })['cr.shadow_cost']).toBe('noRecords');
  });
});
