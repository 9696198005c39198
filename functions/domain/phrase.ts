import type { Decimal } from './decimal.ts';

/** Qualitative phrases a report may use, each bound to a range (domain.md §3, precision; issue of claims without a table). */
export type Phrase = 'over90' | 'nearly90' | 'moreThan80' | 'nearlyHalf' | 'overHalf' | 'all' | 'exact';

/** The strongest phrase a percentage allows; `exact` where none does and the number itself must stand. */
export function phraseFor(percent: Decimal): Phrase {
  if (percent.equals(100)) return 'all';
  if (percent.greaterThan(90) && percent.lessThanOrEqualTo(95)) return 'over90';
  if (percent.greaterThanOrEqualTo(88) && percent.lessThan(90)) return 'nearly90';
  if (percent.greaterThan(80) && percent.lessThan(88)) return 'moreThan80';
  if (percent.greaterThan(50) && percent.lessThan(60)) return 'overHalf';
  if (percent.greaterThanOrEqualTo(45) && percent.lessThan(50)) return 'nearlyHalf';
  return 'exact';
}

/** Direction of a change, so that a sentence never says "fell" of a rise. */
export function directionOf(change: Decimal): 'down' | 'up' | 'level' {
  if (change.isZero()) return 'level';
  return change.isNegative() ? 'down' : 'up';
}
