import type { BucketName, Need } from '../contract.ts';
import { bucketsOf, joinedTo } from '../domain/buckets.ts';
import { datasets } from '../domain/datasets.ts';
import { foldedDatasets } from '../domain/figure-provenance.ts';
import { inputsOf } from '../domain/formula.ts';
import { isKeptByTheYear, toDate } from '../domain/internal-figures.ts';
import { metrics } from '../domain/metrics.ts';
import { rankingDatasets } from '../domain/ranking.ts';
import { basePeriodOf, type ReportDefinition, type TimeBases } from '../domain/report.ts';

/** Needs by the period whose figures they serve. */
export type NeedsByPeriod = ReadonlyMap<string, readonly Need[]>;

/** Everything a report's figures are folded from, following formulas down to the datasets they read. */
export function needsOf(definition: ReportDefinition, bases: TimeBases): NeedsByPeriod {
  const wanted = new Map<string, Set<string>>();
  // A period has its entry even when its metrics read targets only: every period needs a tally.
  const want = (metricId: string, period: string): void => {
    const formula = metrics.get(metricId)?.formula;
    if (!formula) return;
    wanted.set(period, wanted.get(period) ?? new Set());
    for (const dataset of foldedDatasets(formula))
      wanted.set(period, (wanted.get(period) ?? new Set()).add(dataset));
    for (const input of inputsOf(formula)) want(input, period);
    if (formula.op === 'change') want(formula.of, basePeriodOf(definition, bases));
  };
  for (const { metric, role } of definition.figures) want(metric, bases[role] as string);
  if (definition.ranking) {
    const period = bases[definition.ranking] as string;
    wanted.set(period, new Set([...(wanted.get(period) ?? []), ...rankingDatasets]));
  }
  const soFar = bases[toDate];
  if (soFar !== undefined) {
    const internal = (definition.internal ?? []).flatMap(({ datasets: folded }) => folded);
    wanted.set(soFar, new Set([...(wanted.get(soFar) ?? []), ...internal]));
  }
  return new Map(
    [...wanted].map(([period, names]) => [
      period,
      [...names].sort().flatMap((name) => needsOfDataset(name, period)),
    ]),
  );
}

/** Buckets of a dataset that figures of a period are folded from; none of a quarter where it is kept by the year. */
export function needsOfDataset(dataset: string, period: string): readonly Need[] {
  if (isKeptByTheYear(dataset, period)) return [];
  const joins = joinsOf(dataset, period);
  return bucketsOf(dataset, period).map((bucket) => ({
    dataset,
    bucket,
    period: datasets.get(dataset)?.bucket === 'quarter' ? bucket : period,
    ...(joins.length > 0 ? { joins } : {}),
  }));
}

function joinsOf(dataset: string, period: string): readonly BucketName[] {
  return joinedTo(dataset).flatMap((joined) =>
    bucketsOf(joined, period).map((bucket) => ({ dataset: joined, bucket })),
  );
}

/** Every bucket that a need reads: its own and those joined to it. */
export function bucketsRead(needs: readonly Need[]): readonly BucketName[] {
  return needs.flatMap((need) => [need, ...(need.joins ?? [])]);
}
