import { datasets } from './datasets.ts';
import { foldedDatasets } from './figure-provenance.ts';
import type { Formula } from './formula.ts';
import { elapsedQuarters, halfOf, type Period, parsePeriod, periodCode, yearToDate } from './period.ts';
import type { Profile } from './reference.ts';
import type { ReportDefinition, TimeBases } from './report.ts';

/**
 * The figures of a quarter are for the organisation itself (domain.md §3.2): computed by the same rules as a report's,
 * never published and never called verified.
 */
export const isInternal = (period: string): boolean => parsePeriod(period).kind === 'quarter';

/** Role of the year to date in a quarter, which factories are ranked by as in a half; no other period has it. */
export const toDate = 'toDate';

/** A report as a period asks for it: its own for a half; for a quarter its figures, ranking and checks, without words. */
export function definitionFor(definition: ReportDefinition, period: string): ReportDefinition {
  if (!isInternal(period)) return definition;
  const closesYear = elapsedQuarters(parsePeriod(period)) === 4;
  const { internal, ...own } = definition;
  return {
    ...own,
    ...(definition.ranking ? { ranking: toDate } : {}),
    ...(internal ? { internal: internal.filter(({ annual }) => !annual || closesYear) } : {}),
    requiredSlots: [],
    timeBases: (quarter, profile) => quarterBases(definition, quarter, profile),
  };
}

/**
 * Time bases of a quarter, the same for every report: each role means the quarter itself; what changes are measured
 * against is the same quarter of the report's base year. Rankings add the year to date.
 */
function quarterBases(definition: ReportDefinition, quarter: Period, profile: Profile): TimeBases {
  const ofHalf = definition.timeBases(halfOf(quarter), profile);
  const bases = Object.entries(ofHalf).map(([role, code]) => [
    role,
    periodCode(role === definition.base ? { ...quarter, year: parsePeriod(code).year } : quarter),
  ]);
  const ranked = definition.ranking || definition.internal ? [[toDate, periodCode(yearToDate(quarter))]] : [];
  return Object.fromEntries([...bases, ...ranked]);
}

/** Whether a dataset says nothing of a period, because it is kept by the year. */
export function isKeptByTheYear(dataset: string, period: string): boolean {
  return isInternal(period) && datasets.get(dataset)?.bucket === 'year';
}

/** Whether a formula asks a quarter for what there is of whole years only: an annual target, a dataset kept by the year. */
export function asksForYear(formula: Formula, period: string): boolean {
  if (!isInternal(period)) return false;
  return (
    formula.op === 'target' || foldedDatasets(formula).some((dataset) => isKeptByTheYear(dataset, period))
  );
}
