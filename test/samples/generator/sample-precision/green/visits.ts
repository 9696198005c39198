import { type Fact, fact } from '../../fact.ts';
import { numbers } from '../numbers.ts';
import { supplierId } from '../suppliers.ts';

/** Core suppliers that the green supply chain programme is to visit. */
const planned: Readonly<Record<2024 | 2025, readonly number[]>> = {
  2024: [4, 11, 25, ...numbers(61, 93)],
  2025: numbers(94, 133),
};

export const visitPlans = (year: 2024 | 2025): readonly Fact[] =>
  planned[year].map((number) =>
    fact('visit-plan', { supplierId: supplierId(number), year, purpose: 'green_supply_chain' }),
  );
