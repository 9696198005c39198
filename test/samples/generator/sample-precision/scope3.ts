import { type Fact, fact } from '../fact.ts';
import { exact } from './exact.ts';
import type { InventoryYear } from './fuels.ts';
import { scope3 } from './published.ts';
import { spread } from './spread.ts';

/** Method and data quality of a category, and how 2022 stood to 2023, in per cent. */
const categories = [
  { method: 'hybrid', quality: 3, before: 113 },
  { method: 'spend-based', quality: 4, before: 108 },
  { method: 'average-data', quality: 2, before: 96 },
  { method: 'average-data', quality: 3, before: 117 },
  { method: 'average-data', quality: 2, before: 106 },
  { method: 'average-data', quality: 3, before: 74 },
  { method: 'average-data', quality: 3, before: 101 },
  { method: 'average-data', quality: 4, before: 99 },
  { method: 'average-data', quality: 4, before: 109 },
  { method: 'average-data', quality: 4, before: 112 },
  { method: 'average-data', quality: 4, before: 114 },
  { method: 'average-data', quality: 4, before: 107 },
  { method: 'average-data', quality: 4, before: 103 },
  { method: 'not-applicable' },
  { method: 'spend-based', quality: 5, before: 95 },
] as const;

export function scope3Of(year: InventoryYear): readonly Fact[] {
  const emissions = year === 2023 ? scope3[2023] : before();
  return categories.map((one, index) => {
    const own = { year, category: index + 1, method: one.method };
    if (one.method === 'not-applicable')
      return fact('scope3', { ...own, reason: 'The organisation grants no franchises.' });
    return fact('scope3', { ...own, emissionsT: emissions[index], dataQuality: one.quality });
  });
}

function before(): readonly string[] {
  const weights = categories.map((one, index) =>
    'before' in one
      ? exact(scope3[2023][index] ?? '0')
          .times(one.before)
          .toDecimalPlaces(0)
          .toNumber()
      : 0,
  );
  return spread(exact(scope3[2022]), weights, 2).map((amount) => amount.toFixed(2));
}
