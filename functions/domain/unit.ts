import { Decimal } from './decimal.ts';
import { Failure } from './failure.ts';

/**
 * The one unit table: what an amount is multiplied with to reach the base unit of its quantity. 1 MWh = 3.6 GJ
 * (ISO 80000-5); a tonne of standard coal by calorific value (当量值) is 7,000 kcal/kg = 29.3076 GJ (GB/T 2589-2020);
 * the rest are decimal multiples.
 */
const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  MWh: {
    MWh: '1',
    kWh: '0.001',
    '10MWh': '10',
    GWh: '1000',
    '100GWh': '100000',
    'tce(calorific)': '8.141',
    'kgce(calorific)': '0.008141',
    '10000tce(calorific)': '81410',
  },
  GJ: {
    GJ: '1',
    MJ: '0.001',
    kJ: '0.000001',
    TJ: '1000',
    MWh: '3.6',
    kWh: '0.0036',
    'tce(calorific)': '29.3076',
    'kgce(calorific)': '0.0293076',
    '10000tce(calorific)': '293076',
  },
  t: { t: '1', kg: '0.001', g: '0.000001', '1000t': '1000', '10000t': '10000' },
  kg: { kg: '1', t: '1000', g: '0.001', '1000t': '1000000', '10000t': '10000000' },
  '1000m3': { '1000m3': '1', m3: '0.001', '10000m3': '10', L: '0.000001' },
  m3: { m3: '1', '1000m3': '1000', '10000m3': '10000', L: '0.001' },
  L: { L: '1', m3: '1000', '1000m3': '1000000', '10000m3': '10000000' },
  RMB: {
    RMB: '1',
    '1000RMB': '1000',
    '10000RMB': '10000',
    '1000000RMB': '1000000',
    '100000000RMB': '100000000',
  },
};

const fuelUnits = [...Object.keys(tables.t ?? {}), ...Object.keys(tables.m3 ?? {})];

/** Units that an activity may be handed in with, by its source type: those that a factor can be met from. */
export const activityUnits: Readonly<Record<string, readonly string[]>> = {
  stationary: fuelUnits,
  mobile: fuelUnits,
  process: Object.keys(tables.t ?? {}),
  electricity: Object.keys(tables.MWh ?? {}),
  steam: [...Object.keys(tables.GJ ?? {}), ...Object.keys(tables.t ?? {})],
  heat: Object.keys(tables.GJ ?? {}),
  cold: Object.keys(tables.GJ ?? {}),
};

/** What an amount in one unit is multiplied with to be in another; `undefined` where no exact factor is declared. */
export function conversion(from: string, to: string): string | undefined {
  return from === to ? '1' : tables[to]?.[from];
}

export const gigajoulePerMegawattHour = new Decimal('3.6');

/** Converts between units of one quantity. Throws `aggregate.unit-unknown` where no exact factor is declared. */
export function convert(amount: Decimal, from: string, to: string): Decimal {
  const factor = conversion(from, to);
  if (!factor) {
    throw new Failure(
      'aggregate.unit-unknown',
      `no conversion from "${from}" to "${to}": hand the amount in as ${accepted(to)}`,
    );
  }
  return amount.times(factor);
}

function accepted(unit: string): string {
  return Object.keys(tables[unit] ?? { [unit]: '1' }).join(', ');
}
