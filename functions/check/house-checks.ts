import { Decimal } from '../domain/decimal.ts';
import type { Finding } from '../domain/finding.ts';
import { metrics } from '../domain/metrics.ts';
import { formatDecimal } from '../domain/number-format.ts';
import type { Check } from '../domain/report.ts';

/** Checks every report gets without asking (domain.md §5). */
export const houseChecks: readonly Check[] = [
  {
    /** C-FOOT, C-FOOT-PCT: printed parts against the printed total; a rounding difference is a note, more blocks. */
    id: 'footing',
    run: ({ footings }) =>
      footings.flatMap((footing): readonly Finding[] => {
        if (footing.verdict === 'equal') return [];
        const values = {
          sum: formatDecimal(footing.printedSum, 2),
          total: formatDecimal(footing.printedTotal, 2),
        };
        return footing.verdict === 'rounding'
          ? [{ check: 'footing-rounding', severity: 'note', subject: footing.composition, values }]
          : [{ check: 'footing', severity: 'blocking', subject: footing.composition, values }];
      }),
  },
  {
    /** C-RATE: a share of a whole lies between 0 and 100 percent. */
    id: 'rate',
    run: ({ figures }) =>
      figures
        .filter((figure) => figure.state === 'value' && metrics.get(figure.metric)?.ofWhole)
        .filter(({ value = '0' }) => new Decimal(value).lessThan(0) || new Decimal(value).greaterThan(100))
        .map((figure) => ({
          check: 'rate',
          severity: 'blocking',
          subject: figure.id,
          values: { value: figure.printed },
        })),
  },
  {
    /** Coverage: what is preliminary or withheld is said before publication (domain.md §3, missing data 2–3). */
    id: 'coverage',
    run: ({ figures }) =>
      figures.flatMap((figure): readonly Finding[] => {
        if (
          !figure.coverage ||
          figure.provenance.inputs.length > 0 ||
          figure.coverage.incomplete.length === 0
        )
          return [];
        const values = {
          complete: String(figure.coverage.complete),
          expected: String(figure.coverage.expected),
          facilities: figure.coverage.incomplete.join(', '),
        };
        const check =
          figure.reason === 'coverageTooLow'
            ? 'coverage-withheld'
            : figure.preliminary
              ? 'coverage-preliminary'
              : 'coverage-gap';
        return [{ check, severity: 'warning', subject: figure.id, values }];
      }),
  },
  {
    /** C-SNAP: all figures belong to the periods of this one run. */
    id: 'snapshot',
    run: ({ figures, bases }) =>
      figures
        .filter((figure) => !Object.values(bases).includes(figure.period))
        .map((figure) => ({
          check: 'snapshot',
          severity: 'blocking',
          subject: figure.id,
          values: { period: figure.period },
        })),
  },
];
