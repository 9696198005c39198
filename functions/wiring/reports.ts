import { reports } from '../../templates/reports.ts';
import { Failure } from '../domain/failure.ts';
import type { ReportDefinition } from '../domain/report.ts';

/** The report of a slug. Throws `usage.unknown-report`, naming those there are. */
export function definition(report: string): ReportDefinition {
  const found = reports.get(report);
  if (found) return found;
  throw new Failure(
    'usage.unknown-report',
    `there is no report "${report}": choose ${[...reports.keys()].join(', ')}`,
  );
}
