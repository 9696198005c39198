import type { Check } from '../../domain/check.ts';
import { Decimal } from '../../domain/decimal.ts';
import type { Observation } from '../../domain/finding.ts';
import { formatDecimal } from '../../domain/number-format.ts';
import { bands } from '../../domain/plausibility/bands.ts';
import { isAmount, togetherName } from '../amounts.ts';
import type { Examined } from '../examine.ts';
import { placeOf } from '../place.ts';

/** A ratio that has limits, its denominator perhaps of several metrics. */
interface Limited {
  readonly id: string;
  readonly numerator: string;
  readonly denominators: readonly string[];
  readonly low: number;
  readonly high: number;
}

/** What saved and clean electricity avoids is as much per MWh as a grid emits (domain.md §4.6, reductions). */
const avoided: Limited = {
  ...{ id: 'avoided', numerator: 'cr.reduction_total', low: 0.3, high: 1 },
  denominators: [
    ...['cr.electricity_savings', 'cr.pv_self_use', 'cr.green_electricity', 'cr.green_certificates'],
  ],
};

const limited: readonly Limited[] = [
  ...bands.map(({ denominator, ...band }) => ({ ...band, denominators: [denominator] })),
  avoided,
];

/** Ratios that nature or the grid keeps within limits, of what is printed for one period (domain.md §4.2). */
function outOfBand({ book, amountOf }: Examined): readonly Observation[] {
  return limited.flatMap(({ id, numerator, denominators, low, high }) =>
    book.cells
      .filter(({ metric }) => metric === numerator)
      .flatMap((cell): readonly Observation[] => {
        const period = cell.id.slice(cell.id.lastIndexOf('@'));
        const over = amountOf(cell.id);
        const under = amountOf(togetherName(denominators.map((metric) => `${metric}${period}`)));
        if (!isAmount(over) || !isAmount(under) || under.value.isZero() || over.value.isZero()) return [];
        const ratio = over.value.dividedBy(under.value);
        if (ratio.greaterThanOrEqualTo(low) && ratio.lessThanOrEqualTo(high)) return [];
        return [
          {
            subject: cell.id,
            values: {
              ...{
                ratio: `@${id === avoided.id ? 'audit' : 'findings'}.ratios.${id}`,
                found: formatDecimal(ratio, 4),
              },
              ...{ low: formatDecimal(new Decimal(low), 4), high: formatDecimal(new Decimal(high), 4) },
            },
            figures: denominators.map((metric) => `${metric}${period}`),
            place: placeOf(cell.id, book),
          },
        ];
      }),
  );
}

/** Quantities and counts are none below zero; changes may be. */
const negative = ({ book }: Examined): readonly Observation[] =>
  book.cells
    .filter(
      ({ metric, column }) => metric !== undefined && !/\bchange\b|_change/.test(metric) && !column.shareOf,
    )
    .filter(
      ({ printed }) => printed.kind === 'number' && printed.value.isNegative() && !printed.value.isZero(),
    )
    .map((cell) => ({ subject: cell.id, values: { found: cell.text }, place: placeOf(cell.id, book) }));

/** Values that are possible and unlikely (domain.md §5, C-PLAUS). */
export const plausibilityChecks: readonly Check<Examined>[] = [
  { id: 'disclosed-implausible', rule: 'C-PLAUS', severity: 'warning', run: outOfBand },
  { id: 'disclosed-negative', rule: 'C-PLAUS', severity: 'warning', run: negative },
];
