import { Decimal } from '../domain/decimal.ts';
import { type Figure, figureId } from '../domain/figure.ts';
import type { Observation } from '../domain/finding.ts';
import { formatDecimal } from '../domain/number-format.ts';
import { bands } from '../domain/plausibility/bands.ts';
import type { QuarterValue } from '../domain/quarter-value.ts';
import type { CaseRecord, CheckInput, FigureCheck } from '../domain/report.ts';

/** Value of a metric in a period; `undefined` without one, or where it is zero and nothing can be divided by it. */
function amountOf(figures: ReadonlyMap<string, Figure>, metric: string, period: string): Decimal | undefined {
  const value = figures.get(figureId(metric, period))?.value;
  return value === undefined || Number(value) === 0 ? undefined : new Decimal(value);
}

/** C-PLAUS: ratios that nature or the grid limits (domain.md §4.2). */
function outOfBand({ figures, bases }: CheckInput): readonly Observation[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return [...new Set(Object.values(bases))].flatMap((period) =>
    bands.flatMap(({ id, numerator, denominator, low, high }): readonly Observation[] => {
      const [over, under] = [numerator, denominator].map((metric) => amountOf(byId, metric, period));
      const ratio = under && over?.dividedBy(under);
      if (!ratio || (ratio.greaterThanOrEqualTo(low) && ratio.lessThanOrEqualTo(high))) return [];
      return [
        {
          subject: figureId(numerator, period),
          figures: [figureId(denominator, period)],
          values: {
            ...{ ratio: `@findings.ratios.${id}`, found: formatDecimal(ratio, 4) },
            ...{ low: formatDecimal(new Decimal(low), 4), high: formatDecimal(new Decimal(high), 4) },
          },
        },
      ];
    }),
  );
}

/** Share by which a case's factor may lie off the organisation's own average before somebody is asked. */
const caseTolerance = 0.1;

/** C-PLAUS: a case avoids as much per MWh as the organisation's electricity emits on average (domain.md §5.2, X18). */
function caseFactors({ records, figures, bases }: CheckInput): readonly Observation[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const period = bases.inventory ?? '';
  const emitted = amountOf(byId, 'cr.scope2_location', period);
  const used = amountOf(byId, 'cr.municipal_electricity', period);
  const average = used && emitted?.dividedBy(used);
  if (average === undefined) return [];
  return ((records.get('case-study') ?? []) as readonly CaseRecord[]).flatMap(
    ({ caseId, savingKwhPerYear, reductionTco2ePerYear }): readonly Observation[] => {
      const saved = new Decimal(savingKwhPerYear).dividedBy(1000);
      if (saved.isZero()) return [];
      const factor = new Decimal(reductionTco2ePerYear).dividedBy(saved);
      if (factor.dividedBy(average).minus(1).abs().lessThanOrEqualTo(caseTolerance)) return [];
      const values = { found: formatDecimal(factor, 4), expected: formatDecimal(average, 4) };
      const rests = ['cr.scope2_location', 'cr.municipal_electricity'].map((one) => figureId(one, period));
      return [{ subject: caseId, figures: rests, values }];
    },
  );
}

/** Values of one amount in the order of quarters. */
function seriesOf(quarters: readonly QuarterValue[]): readonly (readonly QuarterValue[])[] {
  const byName = Map.groupBy(quarters, ({ metric }) => metric);
  return [...byName.values()].map((series) => series.toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1)));
}

interface Step {
  readonly before: QuarterValue;
  readonly after: QuarterValue;
  /** The later over the earlier. */
  readonly ratio: Decimal;
}

const next = (quarter: string): string =>
  quarter.endsWith('4')
    ? `${Number(quarter.slice(0, 4)) + 1}-Q1`
    : `${quarter.slice(0, -1)}${Number(quarter.at(-1)) + 1}`;

/** Steps from a quarter to the one that follows it, neither of them zero. */
const stepsOf = (quarters: readonly QuarterValue[]): readonly Step[] =>
  seriesOf(quarters).flatMap((series) =>
    series.flatMap((after, index): readonly Step[] => {
      const before = series[index - 1];
      if (!before || next(before.quarter) !== after.quarter) return [];
      if (Number(before.value) === 0 || Number(after.value) === 0) return [];
      return [{ before, after, ratio: new Decimal(after.value).dividedBy(before.value) }];
    }),
  );

/** Flows that a factory keeps up; emissions follow from them, events and projects come when they come. */
const isSteady = ({ metric, unit = '' }: QuarterValue): boolean =>
  ['MWh', 't', 'm3', 'rmbMillion'].includes(unit) && metric !== 'cr.electricity_savings';

/** What of a facility is meant; the name of a metric says it already. */
const cellOf = ({ metric, facility }: QuarterValue): string =>
  facility === undefined ? '' : `@findings.cells.${metric.slice(0, metric.indexOf('/'))}`;

const seenStep = ({ before, after, ratio }: Step, factor: Decimal = ratio): Observation => ({
  subject: after.facility ?? after.metric,
  values: {
    ...{ cell: cellOf(after), quarter: after.quarter, found: formatDecimal(new Decimal(after.value), 2) },
    ...{ previous: before.quarter, before: formatDecimal(new Decimal(before.value), 2) },
    ...{ change: formatDecimal(ratio.minus(1).times(100), 1), factor: formatDecimal(factor, 0) },
  },
});

/** How often the larger of two quarters is the smaller: a slip of units shows as about a thousand. */
const times = ({ ratio }: Step): Decimal => (ratio.lessThan(1) ? new Decimal(1).dividedBy(ratio) : ratio);

const isSlip = (step: Step): boolean => times(step).greaterThan(300);

/** C-PLAUS: a quarter more than half as much again, or less than half, of the one before. */
const swings = ({ quarters }: CheckInput): readonly Observation[] =>
  stepsOf(quarters.filter(isSteady))
    .filter((step) => step.ratio.minus(1).abs().greaterThan('0.5') && !isSlip(step))
    .map((step) => seenStep(step));

/** C-PLAUS: kilograms for tonnes, kWh for MWh. */
const slips = ({ quarters }: CheckInput): readonly Observation[] =>
  stepsOf(quarters)
    .filter(isSlip)
    .map((step) => seenStep(step, times(step)));

/** Digits that two quarters must share before it is more than chance: of a facility's amount, of a total. */
const alike = { facility: 4, total: 7 } as const;

const digits = (value: string): number =>
  value
    .replace(/^[0.]+/, '')
    .replace('.', '')
    .replace(/0+$/, '').length;

/** C-DUP: a quarter copied into another. */
const repeats = ({ quarters }: CheckInput): readonly Observation[] =>
  seriesOf(quarters).flatMap((series) =>
    series.flatMap((after, index): readonly Observation[] => {
      const before = series.slice(0, index).find(({ value }) => value === after.value);
      if (!before || digits(after.value) < alike[after.facility === undefined ? 'total' : 'facility'])
        return [];
      return [seenStep({ before, after, ratio: new Decimal(1) })];
    }),
  );

export const plausibilityChecks: readonly FigureCheck[] = [
  { id: 'ratio-out-of-band', rule: 'C-PLAUS', severity: 'warning', run: outOfBand },
  { id: 'case-factor', rule: 'C-PLAUS', severity: 'warning', run: caseFactors },
  { id: 'quarter-swing', rule: 'C-PLAUS', severity: 'warning', run: swings },
  { id: 'quarter-unit-slip', rule: 'C-PLAUS', severity: 'warning', run: slips },
  { id: 'quarter-repeats', rule: 'C-DUP', severity: 'note', run: repeats },
];
