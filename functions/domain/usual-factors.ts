import type { Doubt } from './dataset.ts';
import { Decimal, sum } from './decimal.ts';

/** Emissions of fuels that a year's inventory came to, kg CO2e per GJ of net calorific value (domain.md §4.2). */
const usual: Readonly<Record<string, string>> = {
  gasoline: '70.79',
  diesel: '74.82',
  lpg: '61.88',
  natural_gas: '55.59',
};

/** A factor further off than this share is more likely in another unit than about another fuel. */
const tolerance = '0.15';

/** Warming potentials (AR6) that are exact enough to see a slip by. */
const potentials: Readonly<Record<string, string>> = { CO2: '1', CH4: '29.8', N2O: '273' };

interface FactorRecord {
  readonly applies: string;
  readonly subject: string;
  readonly perGas: Readonly<Record<string, string>>;
}

/** Doubts a fuel's factor that is far from what its fuel usually emits. */
export function doubtFactor({ applies, subject, perGas }: FactorRecord): readonly Doubt[] {
  const expected = usual[subject];
  if (applies !== 'fuel' || expected === undefined) return [];
  const found = sum(
    Object.entries(perGas).map(([gas, value]) => new Decimal(value).times(potentials[gas] ?? 0)),
  );
  if (found.dividedBy(expected).minus(1).abs().lessThanOrEqualTo(tolerance)) return [];
  const values = {
    subject,
    expected,
    found: found.toDecimalPlaces(2).toFixed(),
    limit: new Decimal(tolerance).times(100).toFixed(),
  };
  return [{ code: 'factor-unusual', values }];
}
