import { Decimal } from './decimal.ts';
import type { StatusState } from './document.ts';
import type { Figure } from './figure.ts';

/**
 * Status of a year-to-date figure against its annual target (domain.md §3, targets): achieved when met and the period
 * reaches the target's year end or the target is a floor already passed; on track when at or above the linear path;
 * otherwise behind.
 */
export function statusAgainst(
  actual: Figure | undefined,
  goal: Figure,
  quartersElapsed: number,
): StatusState {
  if (goal.state !== 'value' || actual?.state !== 'value') return 'noData';
  const value = new Decimal(actual.value as string);
  const target = new Decimal(goal.value as string);
  if (value.greaterThanOrEqualTo(target)) return 'achieved';
  const path = target.times(quartersElapsed).dividedBy(4);
  return quartersElapsed < 4 && value.greaterThanOrEqualTo(path) ? 'onTrack' : 'behind';
}
