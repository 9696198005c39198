import { concluded } from './concluded.ts';
import { Decimal } from './decimal.ts';
import { Failure } from './failure.ts';
import { type Figure, figureId } from './figure.ts';
import { type CoverageFor, coverageReader, isWithheld, lessComplete, readBy } from './figure-coverage.ts';
import { datasetsOf, estimatedShare, recordsOf } from './figure-provenance.ts';
import { type Formula, inputsOf } from './formula.ts';
import { compute, type Outcome } from './formula-value.ts';
import { greenSettings } from './green-settings.ts';
import { asksForYear } from './internal-figures.ts';
import type { Metric } from './metric.ts';
import type { Reference } from './reference.ts';
import type { Tally } from './tally.ts';

export interface EvaluationInput {
  readonly metrics: ReadonlyMap<string, Metric>;
  /** Merged tally per period code. */
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly reference: Reference;
  readonly basePeriod: string;
}

interface Evaluating extends EvaluationInput {
  readonly coverageFor: CoverageFor;
}

export interface Wanted {
  readonly metric: string;
  readonly period: string;
}

/** Computes the wanted figures and, through their formulas, every figure they rest on. Sorted by id. */
export function evaluate(wanted: readonly Wanted[], input: EvaluationInput): readonly Figure[] {
  const figures = new Map<string, Figure>();
  const coverageFor = coverageReader(input.metrics, input.reference);
  for (const { metric, period } of wanted) figureOf(metric, period, { ...input, coverageFor }, figures);
  return [...figures.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function figureOf(metricId: string, period: string, input: Evaluating, figures: Map<string, Figure>): Figure {
  const id = figureId(metricId, period);
  const known = figures.get(id);
  if (known) return known;
  const metric = input.metrics.get(metricId);
  if (!metric)
    throw new Failure(
      'compose.figure-unknown',
      `no metric "${metricId}" is declared: check the report's definition`,
    );
  const inputs = inputsRead(metric.formula, input.reference).map((name) =>
    figureOf(name, period, input, figures),
  );
  const base =
    metric.formula.op === 'change'
      ? figureOf(metric.formula.of, input.basePeriod, input, figures)
      : undefined;
  const figure = conclude(metric, period, input, inputs, base);
  figures.set(id, figure);
  return figure;
}

function conclude(
  metric: Metric,
  period: string,
  input: Evaluating,
  read: readonly Figure[],
  base: Figure | undefined,
): Figure {
  const { formula } = metric;
  const whole = tallyFor(period, input);
  const inputs = base ? [...read, base] : read;
  const yearOnly = ofYearOnly(formula, period, inputs);
  // Nobody owes a quarter what there is of whole years only.
  const coverage = yearOnly ? undefined : lessComplete(input.coverageFor(formula, whole, period), base);
  const tally = readBy(formula, whole, coverage);
  const thresholds = input.reference.profile.coverage;
  const computed: Outcome = yearOnly
    ? { missing: 'yearOnly' }
    : compute(formula, tally, period, input.reference, inputs);
  const withheld = isWithheld(metric, computed, coverage, thresholds);
  const outcome: Outcome = withheld && 'value' in computed ? { missing: 'coverageTooLow' } : computed;
  const form = printedAs(metric, inputs, input);
  return {
    id: figureId(metric.id, period),
    metric: metric.id,
    period,
    unit: form.unit,
    ...concluded(outcome, form),
    ...(coverage === undefined ? {} : { coverage }),
    preliminary:
      coverage !== undefined && !withheld && new Decimal(coverage.weight).lessThan(thresholds.publishAtLeast),
    estimatedShare: estimatedShare(formula, tally, inputs).toFixed(6),
    provenance: {
      inputs: inputs.map((one) => one.id),
      records: recordsOf(formula, tally),
      datasets: [
        ...new Set([...datasetsOf(formula), ...inputs.flatMap((one) => one.provenance.datasets)]),
      ].sort(),
    },
  };
}

/** A part of a year has no figure where the formula, or one it rests on, asks for whole years. */
function ofYearOnly(formula: Formula, period: string, inputs: readonly Figure[]): boolean {
  return asksForYear(formula, period) || inputs.some(({ reason }) => reason === 'yearOnly');
}

/** Inputs of a formula; of those a definition chooses from, the one that the profile names. */
export function inputsRead(formula: Formula, { profile }: Reference): readonly string[] {
  if (formula.op !== 'byDefinition') return inputsOf(formula);
  return [formula.of[greenSettings(profile)[formula.setting]] as string];
}

/** The metric whose unit and decimals a figure is printed with: its own, or the one that a definition names. */
export function printedAs(
  metric: Metric,
  [chosen]: readonly Figure[],
  { metrics }: Pick<EvaluationInput, 'metrics'>,
): Metric {
  return (metric.formula.op === 'byDefinition' && chosen && metrics.get(chosen.metric)) || metric;
}

function tallyFor(period: string, input: EvaluationInput): Tally {
  const tally = input.tallies.get(period);
  if (!tally)
    throw new Failure(
      'merge.partial-missing',
      `no aggregated data for ${period}: the run's plan does not cover it`,
    );
  return tally;
}
