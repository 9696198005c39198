import { Decimal } from '../domain/decimal.ts';
import { type Figure, figureId } from '../domain/figure.ts';
import { isWithheld } from '../domain/figure-coverage.ts';
import type { Observation } from '../domain/finding.ts';
import { metrics } from '../domain/metrics.ts';
import type { CheckInput, FigureCheck } from '../domain/report.ts';

/** C-SNAP: a figure is named by its metric and period, and there is one of each. */
function misnamed({ figures }: CheckInput): readonly Observation[] {
  const seen = new Set<string>();
  return figures.flatMap(({ id, metric, period }): readonly Observation[] => {
    const expected = figureId(metric, period);
    const twice = seen.has(id);
    seen.add(id);
    return id === expected && !twice ? [] : [{ subject: id, values: { found: id, expected } }];
  });
}

/** C-NULL: a figure has a value or says why it has none, never both (domain.md §3, missing data). */
const contradicting = ({ figures }: CheckInput): readonly Observation[] =>
  figures
    .filter(
      ({ state, value, reason }) =>
        (state === 'value') !== (value !== undefined) || (state === 'missing') !== (reason !== undefined),
    )
    .map(({ id, printed }) => ({ subject: id, values: { found: printed } }));

/** C-COVER: what is said of completeness agrees with itself, and with what is printed, marked or withheld. */
const coverageBelied = ({ figures, profile }: CheckInput): readonly Observation[] =>
  figures
    .filter((figure) => figure.coverage && !coverageHolds(figure, profile.coverage))
    .map(({ id, coverage }) => ({
      subject: id,
      values: { complete: String(coverage?.complete), expected: String(coverage?.expected) },
    }));

function coverageHolds(
  { metric, coverage, value, preliminary, provenance }: Figure,
  thresholds: CheckInput['profile']['coverage'],
): boolean {
  const declared = metrics.get(metric);
  if (!coverage || !declared) return true;
  const { complete, expected, weight, incomplete } = coverage;
  const isCount = complete >= 0 && complete <= expected;
  // Of two years that are compared, all are named whom either lacks.
  const isNamed =
    provenance.inputs.length > 0
      ? incomplete.length >= expected - complete
      : incomplete.length === expected - complete;
  const outcome =
    value === undefined ? ({ missing: 'inputMissing' } as const) : { value: new Decimal(value) };
  const withheld = isWithheld(declared, outcome, coverage, thresholds);
  const isMarked = preliminary === (!withheld && new Decimal(weight).lessThan(thresholds.publishAtLeast));
  return isCount && isNamed && isMarked && !(withheld && value !== undefined);
}

/** Checks that what a figure says of itself does not contradict itself. */
export const identityChecks: readonly FigureCheck[] = [
  { id: 'figure-misnamed', rule: 'C-SNAP', severity: 'blocking', firm: true, run: misnamed },
  { id: 'figure-contradicts', rule: 'C-NULL', severity: 'blocking', firm: true, run: contradicting },
  { id: 'coverage-contradicts', rule: 'C-COVER', severity: 'blocking', firm: true, run: coverageBelied },
];
