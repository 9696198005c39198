import { Decimal } from './decimal.ts';
import { Failure } from './failure.ts';

/**
 * The one unit table: what an amount is multiplied with to reach the base unit of its quantity. 1 MWh = 3.6 GJ
 * (ISO 80000-5); the rest are decimal multiples.
 */
const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  MWh: { MWh: '1', kWh: '0.001', '10MWh': '10', GWh: '1000' },
  GJ: { GJ: '1', MJ: '0.001', MWh: '3.6', kWh: '0.0036' },
  t: { t: '1', kg: '0.001' },
  kg: { kg: '1', t: '1000', g: '0.001' },
  '1000m3': { '1000m3': '1', m3: '0.001' },
  m3: { m3: '1', '1000m3': '1000', L: '0.001' },
  L: { L: '1', m3: '1000' },
};

const fuelUnits = ['t', 'kg', '1000m3', 'm3', 'L'];

/** Units that an activity may be handed in with, by its source type: those that a factor can be met from. */
export const activityUnits: Readonly<Record<string, readonly string[]>> = {
  stationary: fuelUnits,
  mobile: fuelUnits,
  process: Object.keys(tables.t ?? {}),
  electricity: Object.keys(tables.MWh ?? {}),
  steam: [...Object.keys(tables.GJ ?? {}), 't', 'kg'],
  heat: Object.keys(tables.GJ ?? {}),
  cold: Object.keys(tables.GJ ?? {}),
};

export const gigajoulePerMegawattHour = new Decimal('3.6');

/** Converts between units of one quantity. Throws `aggregate.unit-unknown` where no exact factor is declared. */
export function convert(amount: Decimal, from: string, to: string): Decimal {
  if (from === to) return amount;
  const factor = tables[to]?.[from];
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
