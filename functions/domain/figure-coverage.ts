import { coverageOf, type Expectation, organisationWide } from './coverage.ts';
import { Decimal } from './decimal.ts';
import type { Coverage, Figure } from './figure.ts';
import { type Formula, inputsOf } from './formula.ts';
import type { Outcome } from './formula-value.ts';
import type { Metric } from './metric.ts';
import { parsePeriod } from './period.ts';
import type { Reference } from './reference.ts';
import type { Tally } from './tally.ts';

const marketExpectations: readonly Expectation[] = [
  'activity:grid',
  'activity:steam',
  'activity:heat',
  'activity:cold',
];

/**
 * Who must have reported what for a figure, followed through its formula: a derived figure is complete where every
 * facility is complete in all that it rests on. What the organisation reports as a whole is no facility's matter; its
 * gap leaves the figure without a value anyway.
 */
export function expectationsOf(
  formula: Formula,
  metrics: ReadonlyMap<string, Metric>,
): readonly Expectation[] {
  const all = new Set<Expectation>();
  const collect = (one: Formula): void => {
    const own = one.op === 'marketBased' ? marketExpectations : 'expects' in one ? (one.expects ?? []) : [];
    for (const expectation of own) all.add(expectation);
    for (const input of inputsOf(one)) {
      const metric = metrics.get(input);
      if (metric) collect(metric.formula);
    }
  };
  collect(formula);
  const ofFacilities = [...all].filter((expectation) => !organisationWide.has(expectation));
  return ofFacilities.length > 0 ? ofFacilities : [...all];
}

export type CoverageFor = (formula: Formula, tally: Tally, period: string) => Coverage | undefined;

/**
 * Coverage of a formula in a period; undefined where nothing is expected of anybody. Many metrics expect the same of the
 * same facilities: it is worked out once for them all. One period has one tally.
 */
export function coverageReader(metrics: ReadonlyMap<string, Metric>, reference: Reference): CoverageFor {
  const known = new Map<string, Coverage | undefined>();
  return (formula, tally, period) => {
    const expects = expectationsOf(formula, metrics);
    const name = [period, ...expects].join('|');
    if (!known.has(name)) known.set(name, coverageOf(expects, tally, parsePeriod(period), reference));
    return known.get(name);
  };
}

/** A change is as complete as the less complete of its two years, and names what either lacks. */
export function lessComplete(own: Coverage | undefined, base: Figure | undefined): Coverage | undefined {
  if (!own || !base?.coverage) return own ?? base?.coverage;
  const lower = new Decimal(base.coverage.weight).lessThan(own.weight) ? base.coverage : own;
  return { ...lower, incomplete: [...new Set([...own.incomplete, ...base.coverage.incomplete])].sort() };
}

/** Whether a value is kept back: below the threshold that its metric asks for, or a zero that not everybody stands for. */
export function isWithheld(
  { completeness }: Metric,
  computed: Outcome,
  coverage: Coverage | undefined,
  { publishAtLeast, preliminaryAtLeast }: Reference['profile']['coverage'],
): boolean {
  if (!coverage) return false;
  const least = completeness === 'publishable' ? publishAtLeast : preliminaryAtLeast;
  if (new Decimal(coverage.weight).lessThan(least)) return true;
  const none = 'value' in computed && computed.value.isZero();
  return completeness === 'allForZero' && none && coverage.complete < coverage.expected;
}

/** What a formula reads of a tally: all of it, or only cells of facilities that delivered all they owe. */
export function readBy(formula: Formula, tally: Tally, coverage: Coverage | undefined): Tally {
  if (formula.op !== 'cells' || !formula.ofComplete || !coverage?.incomplete.length) return tally;
  const late = new Set(coverage.incomplete);
  const complete = <T>(cells: ReadonlyMap<string, T>): Map<string, T> =>
    new Map([...cells].filter(([cell]) => !late.has(cell.slice(cell.lastIndexOf('/') + 1))));
  return {
    ...tally,
    sums: complete(tally.sums),
    counts: complete(tally.counts),
    estimated: complete(tally.estimated),
  };
}
