import { greenSettings } from '../../functions/domain/green-settings.ts';
import { elapsedQuarters, type Period, periodCode, yearToDate } from '../../functions/domain/period.ts';
import type { Profile } from '../../functions/domain/reference.ts';
import type { TimeBases } from '../../functions/domain/report.ts';

/**
 * Which period each figure belongs to (domain.md §3.2): progress runs from January to the period's last day, plans are
 * this year's in a first half and next year's in a second; water use is compared with the same quarters of its base
 * year.
 */
export function timeBases(period: Period, profile: Profile): TimeBases {
  const progress = yearToDate(period);
  return {
    progress: periodCode(progress),
    plan: String(elapsedQuarters(period) < 4 ? period.year : period.year + 1),
    base: periodCode({ ...progress, year: greenSettings(profile).waterBaseYear }),
  };
}
