import { Decimal } from '../domain/decimal.ts';
import type { Figure } from '../domain/figure.ts';
import type { Observation } from '../domain/finding.ts';
import { metrics } from '../domain/metrics.ts';
import { formatDecimal } from '../domain/number-format.ts';
import type { CheckInput, FigureCheck } from '../domain/report.ts';
import type { Footing } from '../domain/rounding.ts';
import { definitionChecks } from './definition-checks.ts';
import { evidenceChecks } from './evidence-checks.ts';
import { formChecks } from './figure-form.ts';
import { identityChecks } from './figure-identity.ts';
import { plausibilityChecks } from './plausibility-checks.ts';
import { recomputed } from './recomputed.ts';

/** Printed parts against the printed total, as a reader adds them up. */
const footings =
  (verdict: Footing['verdict']) =>
  (input: CheckInput): readonly Observation[] =>
    input.footings
      .filter((footing) => footing.verdict === verdict)
      .map(({ composition, printedSum, printedTotal }) => ({
        subject: composition,
        values: { sum: formatDecimal(printedSum, 2), total: formatDecimal(printedTotal, 2) },
      }));

function sharesOfWhole({ figures }: CheckInput): readonly Observation[] {
  return figures
    .filter((figure) => figure.state === 'value' && metrics.get(figure.metric)?.ofWhole)
    .filter(({ value = '0' }) => new Decimal(value).lessThan(0) || new Decimal(value).greaterThan(100))
    .map((figure) => ({ subject: figure.id, values: { value: figure.printed } }));
}

/** How incomplete records bear on a figure that is folded from them (domain.md §3, missing data 2–3). */
function gapOf({ reason, preliminary }: Figure): 'withheld' | 'preliminary' | 'gap' {
  if (reason === 'coverageTooLow') return 'withheld';
  return preliminary ? 'preliminary' : 'gap';
}

const gaps =
  (kind: ReturnType<typeof gapOf>) =>
  ({ figures }: CheckInput): readonly Observation[] =>
    figures.flatMap((figure): readonly Observation[] => {
      const { coverage, provenance } = figure;
      if (!coverage || provenance.inputs.length > 0 || coverage.incomplete.length === 0) return [];
      if (gapOf(figure) !== kind) return [];
      const values = {
        complete: String(coverage.complete),
        expected: String(coverage.expected),
        facilities: coverage.incomplete.join(', '),
      };
      return [{ subject: figure.id, values }];
    });

/** Every figure belongs to the periods of this one run. */
function strays({ figures, bases }: CheckInput): readonly Observation[] {
  return figures
    .filter((figure) => !Object.values(bases).includes(figure.period))
    .map((figure) => ({ subject: figure.id, values: { period: figure.period } }));
}

/** Checks every report gets without asking (domain.md §5). */
export const houseChecks: readonly FigureCheck[] = [
  { id: 'footing', rule: 'C-FOOT', severity: 'blocking', firm: true, run: footings('broken') },
  { id: 'footing-rounding', rule: 'C-FOOT', severity: 'note', run: footings('rounding') },
  { id: 'rate', rule: 'C-RATE', severity: 'blocking', firm: true, run: sharesOfWhole },
  { id: 'coverage-withheld', rule: 'C-COVER', severity: 'warning', run: gaps('withheld') },
  { id: 'coverage-preliminary', rule: 'C-COVER', severity: 'warning', run: gaps('preliminary') },
  { id: 'coverage-gap', rule: 'C-COVER', severity: 'warning', run: gaps('gap') },
  { id: 'snapshot', rule: 'C-SNAP', severity: 'blocking', firm: true, run: strays },
  recomputed,
  ...identityChecks,
  ...formChecks,
  ...definitionChecks,
  ...evidenceChecks,
  ...plausibilityChecks,
];
