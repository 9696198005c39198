import { datasetOf, type Expectation } from '../domain/coverage.ts';
import { type DataStatus, owedData } from '../domain/data-status.ts';
import { expectationsOf } from '../domain/figure-coverage.ts';
import { asksForYear } from '../domain/internal-figures.ts';
import { localDate } from '../domain/local-date.ts';
import { metrics } from '../domain/metrics.ts';
import { parsePeriod } from '../domain/period.ts';
import { buildReference, type Profile } from '../domain/reference.ts';
import type { ReportDefinition } from '../domain/report.ts';
import { emptyTally } from '../domain/tally.ts';
import type { RecordStore } from '../ports/records.ts';
import { needsOfDataset } from '../snapshot/needs.ts';
import { referenceRecords } from '../snapshot/reference-records.ts';
import { takeSnapshot } from '../snapshot/snapshot.ts';
import { campaigns } from './campaigns.ts';
import { foldTwice } from './fold-twice.ts';
import { reviewedRows } from './reviewed-rows.ts';

export interface DataStatusPorts {
  readonly records: RecordStore;
  readonly definition: (report: string) => ReportDefinition;
  readonly now: () => string;
  /** Zone whose calendar says which day it is. */
  readonly timeZone: string;
}

/**
 * How the data of a quarter, a half or a year stand, by the rules that coverage is measured by: who owes what says the
 * facility list for what the scheduled reports are computed from. Throws `plan.profile-missing`, and `plan.no-data` where
 * nobody has said which facilities the year consolidates.
 */
export async function dataStatus(
  organisation: string,
  period: string,
  { records, definition, now, timeZone }: DataStatusPorts,
): Promise<DataStatus> {
  parsePeriod(period);
  const on = localDate(now(), timeZone);
  const snapshot = await takeSnapshot(organisation, records);
  const reference = buildReference(await referenceRecords(organisation, snapshot, records));
  const expectations = expectedIn(period, reference.profile, definition);
  const tallies = { verified: emptyTally(), proposed: emptyTally() };
  for (const dataset of new Set(expectations.map(datasetOf)))
    for (const need of needsOfDataset(dataset, period))
      await foldTwice(need, tallies, { organisation, snapshot, reference, records });
  return {
    organisation,
    period,
    on,
    asOfBatch: snapshot.cutOff,
    owed: owedData(expectations, tallies, { period, on }, reference),
    reviews: await reviewedRows(organisation, period, snapshot, records),
    campaigns: await campaigns(organisation, { period, on }, snapshot, records),
  };
}

/** What the figures of the scheduled reports expect of anybody in a period. */
function expectedIn(
  period: string,
  { publications }: Profile,
  definition: DataStatusPorts['definition'],
): readonly Expectation[] {
  const reports = [...new Set(publications.map(({ report }) => report))];
  const formulas = reports
    .flatMap((report) => definition(report).figures)
    .flatMap(({ metric }) => metrics.get(metric)?.formula ?? [])
    .filter((formula) => !asksForYear(formula, period));
  return [...new Set(formulas.flatMap((formula) => expectationsOf(formula, metrics)))];
}
