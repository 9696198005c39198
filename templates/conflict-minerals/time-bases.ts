import { elapsedQuarters, type Period, periodCode, yearToDate } from '../../functions/domain/period.ts';
import type { TimeBases } from '../../functions/domain/report.ts';

/**
 * Which period each figure belongs to (domain.md §3.2): the campaign and the suppliers' CSR audits run from January to
 * the period's last day; results are those of that campaign in a second half, of the year before in a first.
 */
export function timeBases(period: Period): TimeBases {
  const campaign = periodCode(yearToDate(period));
  return { campaign, results: elapsedQuarters(period) < 4 ? String(period.year - 1) : campaign };
}
