import { datasets } from '../domain/datasets.ts';
import { evaluate } from '../domain/evaluate.ts';
import { metrics } from '../domain/metrics.ts';
import { parsePeriod, quartersOf } from '../domain/period.ts';
import type { QuarterValue } from '../domain/quarter-value.ts';
import type { Reference } from '../domain/reference.ts';
import type { ReportDefinition, TimeBases } from '../domain/report.ts';
import { merge, type Tally } from '../domain/tally.ts';

/** What one bucket of a dataset left behind. */
export interface Partial {
  readonly bucket: string;
  readonly tally: Tally;
}

/**
 * Amounts of each quarter of the report's periods, for who asks whether they are plausible beside each other: metrics
 * that sum quarterly records, and cells that name a facility. A quarter with a gap has no amount.
 */
export function quarterValues(
  definition: ReportDefinition,
  bases: TimeBases,
  partials: ReadonlyMap<string, readonly Partial[]>,
  reference: Reference,
): readonly QuarterValue[] {
  const metricsOf = (period: string): readonly string[] => [
    ...new Set(
      definition.figures.flatMap(({ metric, role }) =>
        bases[role] === period && isFlow(metric) ? [metric] : [],
      ),
    ),
  ];
  const periods = [...partials].filter(([period]) => quartersOf(parsePeriod(period)).length > 1);
  return periods.flatMap(([period, parts]) =>
    quartersOf(parsePeriod(period)).flatMap((quarter) => {
      const tally = merge(parts.filter(({ bucket }) => bucket === quarter).map((part) => part.tally));
      return [
        ...ofMetrics(metricsOf(period), quarter, tally, reference),
        ...ofFacilities(quarter, tally, reference),
      ];
    }),
  );
}

function isFlow(metric: string): boolean {
  const formula = metrics.get(metric)?.formula;
  return (
    formula?.op === 'cells' &&
    formula.datasets.every((dataset) => datasets.get(dataset)?.bucket === 'quarter')
  );
}

function ofMetrics(
  wanted: readonly string[],
  quarter: string,
  tally: Tally,
  reference: Reference,
): readonly QuarterValue[] {
  const figures = evaluate(
    wanted.map((metric) => ({ metric, period: quarter })),
    { metrics, tallies: new Map([[quarter, tally]]), reference, basePeriod: '' },
  );
  return figures.flatMap(({ metric, value, unit, coverage }) =>
    value === undefined || (coverage?.incomplete.length ?? 0) > 0 ? [] : [{ metric, quarter, value, unit }],
  );
}

function ofFacilities(quarter: string, tally: Tally, { facilities }: Reference): readonly QuarterValue[] {
  return [...tally.sums].flatMap(([cell, amount]) => {
    const facility = cell.slice(cell.lastIndexOf('/') + 1);
    return facilities.has(facility) ? [{ metric: cell, facility, quarter, value: amount.toFixed() }] : [];
  });
}
