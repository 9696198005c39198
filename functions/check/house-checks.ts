import { Decimal } from '../domain/decimal.ts';
import type { Figure } from '../domain/figure.ts';
import type { Observation } from '../domain/finding.ts';
import { metricName } from '../domain/finding-values.ts';
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

/** The name and the period of a total, for the sentence. */
const namedWhole = (total: Figure | undefined): Observation['values'] =>
  total === undefined ? {} : { whole: metricName(total.metric), period: total.period };

/** Printed parts against the printed total, as a reader adds them up: of amounts, or of the shares of a whole. */
const footings =
  (verdict: Footing['verdict'], of: 'amounts' | 'shares') =>
  (input: CheckInput): readonly Observation[] => {
    const figures = new Map(input.figures.map((figure) => [figure.id, figure]));
    return input.footings.flatMap((footing): readonly Observation[] => {
      const total = figures.get(footing.figures[0] ?? '');
      const isOfShares = total?.unit === 'percent';
      if (footing.verdict !== verdict || isOfShares !== (of === 'shares')) return [];
      const [sum, printed] = [footing.printedSum, footing.printedTotal].map((value) =>
        formatDecimal(value, total?.decimals ?? 2),
      ) as [string, string];
      const values = { sum, total: printed, ...namedWhole(total) };
      const seen = { subject: footing.composition, values };
      // A rounding needs nobody to look at its figures.
      return [verdict === 'broken' ? { ...seen, figures: footing.figures } : seen];
    });
  };

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
  { id: 'footing', rule: 'C-FOOT', severity: 'blocking', firm: true, run: footings('broken', 'amounts') },
  { id: 'footing-rounding', rule: 'C-FOOT', severity: 'note', run: footings('rounding', 'amounts') },
  {
    ...{ id: 'share-footing', rule: 'C-FOOT-PCT', severity: 'blocking', firm: true },
    run: footings('broken', 'shares'),
  },
  { id: 'share-rounding', rule: 'C-FOOT-PCT', severity: 'note', run: footings('rounding', 'shares') },
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
