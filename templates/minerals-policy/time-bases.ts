import { type Period, periodCode } from '../../functions/domain/period.ts';
import type { TimeBases } from '../../functions/domain/report.ts';

/** The policy is the one in force on the last day of the half-year that it is published for. */
export function timeBases(period: Period): TimeBases {
  return { policy: periodCode(period) };
}
