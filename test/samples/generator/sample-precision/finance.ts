import { type Fact, fact, quarters } from '../fact.ts';
import { exact } from './exact.ts';
import { revenue } from './published.ts';
import { spread } from './spread.ts';

const rmbPerMillion = 1_000_000;
const salesYear = [212, 226, 258, 304];

/** Revenue by quarter; that of 2024 is handed in as it runs and again once its half-year has closed. */
export function revenueOf(
  year: 2021 | 2022 | 2023 | 2024,
  state: 'running' | 'final' = year < 2024 ? 'final' : 'running',
): readonly Fact[] {
  const amounts = spread(exact(revenue[year]).times(rmbPerMillion), salesYear, 2);
  return quarters.map((quarter, index) =>
    fact('revenue', { year, quarter, amountRmb: amounts[index]?.toFixed(2), audited: state === 'final' }),
  );
}

/** RMB per tCO2e, for internal decisions. */
const shadowPrices = { 2022: '60', 2023: '80', 2024: '100' } as const;

export function carbonPrice(year: 2022 | 2023 | 2024): Fact {
  return fact('carbon-price', { year, shadowPriceRmb: shadowPrices[year] });
}
