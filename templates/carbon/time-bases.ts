import { elapsedQuarters, type Period, periodCode, yearToDate } from '../../functions/domain/period.ts';
import type { Profile } from '../../functions/domain/reference.ts';
import type { TimeBases } from '../../functions/domain/report.ts';

/**
 * Which period each figure belongs to (domain.md §3.2): the verified inventory is that of the year before, programmes
 * run from January to the period's last day, goals are this year's in a first half and next year's in a second.
 */
export function timeBases(period: Period, profile: Profile): TimeBases {
  return {
    inventory: String(period.year - 1),
    base: String(profile.baseYear.carbon),
    progress: periodCode(yearToDate(period)),
    plan: String(elapsedQuarters(period) < 4 ? period.year : period.year + 1),
  };
}
