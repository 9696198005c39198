import { describe, expect, test } from 'vitest';
import {
  cellsOf,
  factor,
  failureOf,
  fold,
  record,
  smallFactors,
  smallOrganisation,
} from '../small-organisation.ts';

const activity = (attributes: Readonly<Record<string, unknown>>, estimated = false) =>
  record({ facilityId: 'P1', year: 2023, month: 5, ...attributes }, estimated);
const burned = (sourceType: string, carrier: string, amount: string, unit: string) =>
  activity({ sourceType, carrier, amount, unit });
const cells = (...records: readonly ReturnType<typeof activity>[]) =>
  cellsOf(fold('activity', '2023-Q2', records));

describe('fuel', () => {
  // 10 t × 43.2 GJ/t = 432 GJ = 120 MWh; CO2 432 × 70 kg; CH4 432 × 0.01 kg × 29.8; N2O 432 × 0.002 kg × 273.
  const tenTonnesOfDiesel = {
    'energy/diesel': 120,
    'scope1/stationary/diesel/CO2': 30.24,
    'scope1/stationary/diesel/CH4': 0.128736,
    'scope1/stationary/diesel/N2O': 0.235872,
  };

  test.each([
    ['10', 't'],
    ['10000', 'kg'],
    ['12500', 'L'],
    ['12.5', 'm3'],
  ])('%s %s of diesel are 120 MWh, and emit per gas', (amount, unit) => {
    expect(cells(burned('stationary', 'diesel', amount, unit))).toEqual(tenTonnesOfDiesel);
  });

  test('burned on the road is counted apart from fuel burned in place', () => {
    expect(Object.keys(cells(burned('mobile', 'diesel', '1', 't')))).toEqual([
      'energy/diesel',
      'scope1/mobile/diesel/CO2',
      'scope1/mobile/diesel/CH4',
      'scope1/mobile/diesel/N2O',
    ]);
  });

  test('by volume at its own unit: 2,000 m3 of natural gas are 72 GJ', () => {
    expect(cells(burned('stationary', 'natural_gas', '2000', 'm3'))).toEqual({
      'energy/natural_gas': 20,
      'scope1/stationary/natural_gas/CO2': 3.96,
    });
  });

  test('with ethanol is split: a tenth of the energy is biomass, its CO2 stands outside the scopes, its CH4 inside', () => {
    // 10 t × 43.2 = 432 GJ; fossil 388.8 GJ = 108 MWh; biogenic 43.2 GJ = 12 MWh.
    expect(cells(burned('mobile', 'ethanol_gasoline', '10', 't'))).toEqual({
      'energy/gasoline': 108,
      'scope1/mobile/gasoline/CO2': 26.4384,
      'scope1/mobile/gasoline/CH4': 0.128736,
      'energy/biomass': 12,
      'biogenic/ethanol': 3.024,
    });
  });

  test('of a month takes the factor of that month', () => {
    const dated = [
      ...smallFactors.filter(({ subject }) => subject !== 'natural_gas'),
      ...(['2020-01-01', '2023-05-01'] as const).map((validFrom, index) =>
        factor(
          'fuel',
          'natural_gas',
          { CO2: index === 0 ? '50' : '60' },
          { validFrom, unit: '1000m3', netCalorificValue: '36' },
        ),
      ),
    ];
    const reference = smallOrganisation({ factors: dated });
    const inMonth = (month: number) =>
      record({
        facilityId: 'P1',
        year: 2023,
        month,
        sourceType: 'stationary',
        carrier: 'natural_gas',
        unit: '1000m3',
        amount: '1',
      });
    const tally = fold('activity', '2023-Q2', [inMonth(4), inMonth(5)], reference);
    expect(cellsOf(tally)['scope1/stationary/natural_gas/CO2']).toBe(1.8 + 2.16);
  });

  test('estimated is a part of its cells, by the same factors', () => {
    const tally = fold('activity', '2023-Q2', [
      activity({ sourceType: 'stationary', carrier: 'diesel', amount: '9', unit: 't' }),
      activity({ sourceType: 'stationary', carrier: 'diesel', amount: '1', unit: 't' }, true),
    ]);
    expect(cellsOf(tally)).toEqual(tenTonnesOfDiesel);
    expect(tally.estimated.get('energy/diesel')?.toFixed()).toBe('12');
    expect(tally.estimated.get('scope1/stationary/diesel/CO2')?.toFixed()).toBe('3.024');
  });
});

describe('purchased energy', () => {
  test('electricity is kept by market and grid, with the emissions of the grid where the plant stands', () => {
    const bought = (facilityId: string) =>
      activity({ facilityId, sourceType: 'electricity', carrier: 'grid', amount: '100000', unit: 'kWh' });
    expect(cells(bought('P1'), bought('P2'), bought('P3'))).toEqual({
      'electricity/CN/East': 100,
      'electricity/CN/South': 100,
      'electricity/VN/South': 100,
      'scope2Location/grid/East': 60,
      'scope2Location/grid/South': 100,
    });
  });

  test('steam by weight goes through its enthalpy: 20,000 kg are 54 GJ', () => {
    expect(cells(activity({ sourceType: 'steam', carrier: 'steam', amount: '20000', unit: 'kg' }))).toEqual({
      'heat/steam': 15,
      'scope2Heat/steam': 5.94,
    });
  });

  test.each([
    ['36', 'GJ'],
    ['10', 'MWh'],
  ])('cold metered as %s %s is 10 MWh', (amount, unit) => {
    expect(cells(activity({ sourceType: 'cold', carrier: 'cold', amount, unit }))).toEqual({
      'heat/cold': 10,
      'scope2Heat/cold': 1.8,
    });
  });
});

test('dry ice leaves its own weight of CO2', () => {
  expect(cells(burned('process', 'dry_ice', '2500', 'kg'))).toEqual({ 'scope1/process/dry_ice/CO2': 2.5 });
});

test('a measured zero is a zero, and delivered', () => {
  const tally = fold('activity', '2023-Q2', [burned('stationary', 'natural_gas', '0', 'm3')]);
  expect(cellsOf(tally)).toEqual({ 'energy/natural_gas': 0, 'scope1/stationary/natural_gas/CO2': 0 });
  expect(tally.presence.get('activity:natural_gas|P1')).toBe(1 << 4);
});

test('a plant that is not consolidated neither counts nor delivers', () => {
  const tally = fold('activity', '2023-Q2', [
    activity({ facilityId: 'OUT', sourceType: 'stationary', carrier: 'diesel', amount: '10', unit: 't' }),
  ]);
  expect([...tally.sums.keys(), ...tally.presence.keys()]).toEqual([]);
});

describe('a fold stops', () => {
  test.each([
    [
      'at a consolidated plant that no list knows',
      { facilityId: 'LOST', sourceType: 'electricity', carrier: 'grid', unit: 'kWh' },
      'aggregate.facility-unknown',
      '"LOST"',
    ],
    [
      'at a fuel without a factor',
      { sourceType: 'stationary', carrier: 'peat', unit: 't' },
      'aggregate.factor-missing',
      '"peat"',
    ],
    [
      'at a unit of another quantity',
      { sourceType: 'stationary', carrier: 'diesel', unit: 'kWh' },
      'aggregate.unit-unknown',
      '"kWh"',
    ],
    [
      'at a volume of a fuel without density',
      { sourceType: 'process', carrier: 'dry_ice', unit: 'L' },
      'aggregate.unit-unknown',
      '"L"',
    ],
    [
      'at an unknown unit of electricity',
      { sourceType: 'electricity', carrier: 'grid', unit: 'kwh' },
      'aggregate.unit-unknown',
      '"kwh"',
    ],
    [
      'at a unit with a stroke in it',
      { sourceType: 'process', carrier: 'dry_ice', unit: 'kg/d' },
      'aggregate.unit-unknown',
      '"kg/d"',
    ],
    [
      'at a year without a consolidation',
      { year: 2019, sourceType: 'stationary', carrier: 'diesel', unit: 't' },
      'plan.no-data',
      '2019',
    ],
  ])('%s', (_, attributes, code, named) => {
    const failure = failureOf(() => cells(activity({ amount: '1', ...attributes })));
    expect(failure).toMatchObject({ code, message: expect.stringContaining(named) });
  });

  test('at a gas without a warming potential', () => {
    const reference = smallOrganisation({
      factors: [factor('process', 'fumes', { XYZ: '1' }, { unit: 't' })],
    });
    const failure = failureOf(() =>
      fold('activity', '2023-Q2', [burned('process', 'fumes', '1', 't')], reference),
    );
    expect(failure).toMatchObject({
      code: 'aggregate.factor-missing',
      message: expect.stringContaining('"XYZ"'),
    });
  });
});
