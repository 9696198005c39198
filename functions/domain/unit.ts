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
