import { coverageOf, type Expectation } from './coverage.ts';
import { Decimal, sum, zero } from './decimal.ts';
import { Failure } from './failure.ts';
import { type Coverage, type Figure, figureId, type MissingReason } from './figure.ts';
import { marketBasedScope2 } from './market-based.ts';
import { type Formula, inputsOf, type Metric, matches } from './metric.ts';
import { formatDecimal, missingMark, notApplicableMark } from './number-format.ts';
import { parsePeriod } from './period.ts';
import type { Reference } from './reference.ts';
import type { Tally } from './tally.ts';

export interface EvaluationInput {
  readonly metrics: ReadonlyMap<string, Metric>;
  /** Merged tally per period code. */
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly reference: Reference;
  readonly basePeriod: string;
}

export interface Wanted {
  readonly metric: string;
  readonly period: string;
}

/** Computes the wanted figures and, through their formulas, every figure they rest on. Sorted by id. */
export function evaluate(wanted: readonly Wanted[], input: EvaluationInput): readonly Figure[] {
  const figures = new Map<string, Figure>();
  for (const { metric, period } of wanted) figureOf(metric, period, input, figures);
  return [...figures.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A value on its way to a figure. */
type Outcome =
  | { readonly value: Decimal }
  | { readonly missing: MissingReason }
  | { readonly notApplicable: true };

function figureOf(
  metricId: string,
  period: string,
  input: EvaluationInput,
  figures: Map<string, Figure>,
): Figure {
  const id = figureId(metricId, period);
  const known = figures.get(id);
  if (known) return known;
  const metric = input.metrics.get(metricId);
  if (!metric)
    throw new Failure(
      'compose.figure-unknown',
      `no metric "${metricId}" is declared: check the report's definition`,
    );
  const inputs = inputsOf(metric.formula).map((name) => figureOf(name, period, input, figures));
  const base =
    metric.formula.op === 'change' ? [figureOf(metric.formula.of, input.basePeriod, input, figures)] : [];
  const figure = conclude(metric, period, input, [...inputs, ...base]);
  figures.set(id, figure);
  return figure;
}

function conclude(metric: Metric, period: string, input: EvaluationInput, inputs: readonly Figure[]): Figure {
  const { formula } = metric;
  const tally = tallyFor(period, input);
  const coverage =
    formula.op === 'marketBased' || formula.op === 'cells'
      ? ownCoverage(formula, tally, period, input)
      : worst(inputs);
  const thresholds = input.reference.profile.coverage;
  const withheld =
    coverage !== undefined && new Decimal(coverage.weight).lessThan(thresholds.preliminaryAtLeast);
  const computed = compute(formula, tally, period, input, inputs);
  const outcome: Outcome = withheld && 'value' in computed ? { missing: 'coverageTooLow' } : computed;
  return {
    id: figureId(metric.id, period),
    metric: metric.id,
    period,
    unit: metric.unit,
    decimals: metric.decimals,
    ...printed(outcome, metric.decimals),
    ...(coverage === undefined ? {} : { coverage }),
    preliminary:
      coverage !== undefined && !withheld && new Decimal(coverage.weight).lessThan(thresholds.publishAtLeast),
    estimatedShare: estimatedShare(formula, tally, inputs).toFixed(6),
    provenance: {
      inputs: inputs.map((one) => one.id),
      records: inputs.reduce((records, one) => records + one.provenance.records, recordsOf(formula, tally)),
      datasets: [
        ...new Set([...datasetsOf(formula), ...inputs.flatMap((one) => one.provenance.datasets)]),
      ].sort(),
    },
  };
}

function printed(outcome: Outcome, decimals: number): Pick<Figure, 'state' | 'printed' | 'value' | 'reason'> {
  if ('value' in outcome)
    return {
      state: 'value',
      value: outcome.value.toFixed(),
      printed: formatDecimal(outcome.value, decimals),
    };
  if ('missing' in outcome) return { state: 'missing', printed: missingMark, reason: outcome.missing };
  return { state: 'notApplicable', printed: notApplicableMark };
}

function compute(
  formula: Formula,
  tally: Tally,
  period: string,
  input: EvaluationInput,
  inputs: readonly Figure[],
): Outcome {
  switch (formula.op) {
    case 'cells':
      return sumOfCells(formula.match, tally);
    case 'members': {
      const members = tally.members.get(formula.match);
      return members ? { value: new Decimal(members.size) } : { missing: 'noRecords' };
    }
    case 'marketBased': {
      const value = marketBasedScope2(tally, parsePeriod(period), input.reference);
      return value ? { value } : { missing: 'noRecords' };
    }
    case 'target': {
      const target = input.reference.targets.find((candidate) => candidate.targetId === formula.targetId);
      return target?.value === undefined
        ? { missing: 'targetWithoutValue' }
        : { value: new Decimal(target.value) };
    }
    case 'countReported':
      return { value: new Decimal(inputs.filter((one) => one.state === 'value').length) };
    case 'sum':
      return formula.partial ? partialSum(inputs) : whole(inputs, (values) => ({ value: sum(values) }));
    case 'difference':
      return whole(inputs, ([from = zero, minus = zero]) => ({ value: from.minus(minus) }));
    case 'ratio':
      return whole(inputs, ([numerator = zero, denominator = zero]) =>
        denominator.isZero()
          ? { missing: 'denominatorZero' }
          : { value: numerator.times(formula.times).dividedBy(denominator) },
      );
    case 'change':
      return whole(inputs, ([current = zero, base = zero]) =>
        base.isZero()
          ? { missing: 'baseMissing' }
          : { value: current.minus(base).dividedBy(base).times(100) },
      );
  }
}

function sumOfCells(patterns: readonly string[], tally: Tally): Outcome {
  const fitting = [...tally.sums].filter(([cell]) => patterns.some((pattern) => matches(pattern, cell)));
  if (fitting.length > 0) return { value: sum(fitting.map(([, amount]) => amount)) };
  const declared = [...tally.notApplicable].some((cell) =>
    patterns.some((pattern) => matches(pattern, cell)),
  );
  return declared ? { notApplicable: true } : { missing: 'noRecords' };
}

/** All inputs must have a value: a sum with a missing part is missing, never smaller. */
function whole(inputs: readonly Figure[], apply: (values: readonly Decimal[]) => Outcome): Outcome {
  if (inputs.some((one) => one.state !== 'value')) return { missing: 'inputMissing' };
  return apply(inputs.map((one) => new Decimal(one.value as string)));
}

/** Sum of what is reported, for lists whose gaps are declared beside the total (Scope 3 categories). */
function partialSum(inputs: readonly Figure[]): Outcome {
  const reported = inputs.filter((one) => one.state === 'value');
  return reported.length === 0
    ? { missing: 'inputMissing' }
    : { value: sum(reported.map((one) => new Decimal(one.value as string))) };
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

const marketExpectations: readonly Expectation[] = ['activity:grid', 'activity:steam', 'activity:heat'];

function ownCoverage(
  formula: Formula,
  tally: Tally,
  period: string,
  input: EvaluationInput,
): Coverage | undefined {
  const expects = formula.op === 'cells' ? formula.expects : marketExpectations;
  return coverageOf(expects, tally, parsePeriod(period), input.reference);
}

/** A derived figure is as complete as its least complete input, and names what any of them lacks. */
function worst(inputs: readonly Figure[]): Coverage | undefined {
  const coverages = inputs.flatMap((one) => (one.coverage ? [one.coverage] : []));
  const [first, ...rest] = coverages;
  if (!first) return undefined;
  const lowest = rest.reduce((low, one) => (new Decimal(one.weight).lessThan(low.weight) ? one : low), first);
  return { ...lowest, incomplete: [...new Set(coverages.flatMap((one) => one.incomplete))].sort() };
}

function estimatedShare(formula: Formula, tally: Tally, inputs: readonly Figure[]): Decimal {
  if (formula.op !== 'cells')
    return inputs.reduce((most, one) => Decimal.max(most, one.estimatedShare), zero);
  const fits = ([cell]: readonly [string, unknown]): boolean =>
    formula.match.some((pattern) => matches(pattern, cell));
  const all = sum([...tally.sums].filter(fits).map(([, amount]) => amount));
  const estimated = sum([...tally.estimated].filter(fits).map(([, amount]) => amount));
  return all.isZero() ? zero : estimated.dividedBy(all);
}

function recordsOf(formula: Formula, tally: Tally): number {
  if (formula.op === 'members') return tally.counts.get(formula.match) ?? 0;
  const patterns =
    formula.op === 'cells'
      ? formula.match
      : formula.op === 'marketBased'
        ? ['electricity/*/*', 'green/*', 'certificate/*', 'scope2Heat/*']
        : [];
  return [...tally.counts]
    .filter(([cell]) => patterns.some((pattern) => matches(pattern, cell)))
    .reduce((records, [, count]) => records + count, 0);
}

function datasetsOf(formula: Formula): readonly string[] {
  if (formula.op === 'cells' || formula.op === 'members') return formula.datasets;
  if (formula.op === 'marketBased') return ['activity', 'green-power', 'green-certificate'];
  return formula.op === 'target' ? ['target'] : [];
}
