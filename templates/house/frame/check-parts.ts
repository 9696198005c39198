import { Decimal } from '../../../functions/domain/decimal.ts';
import type { Figure } from '../../../functions/domain/figure.ts';
import type { Observation } from '../../../functions/domain/finding.ts';
import type { CheckInput, FigureCheck } from '../../../functions/domain/report.ts';

/** The unrounded value; `undefined` where there is none and nothing can be compared. */
export function decimalOf(figure: Figure): Decimal | undefined {
  return figure.value === undefined ? undefined : new Decimal(figure.value);
}

/** Unrounded values; `undefined` where one has none and nothing can be compared. */
export function valuesOf(figures: readonly Figure[]): readonly Decimal[] | undefined {
  const applicable = figures.filter((figure) => figure.state !== 'notApplicable');
  if (applicable.some((figure) => figure.value === undefined)) return undefined;
  return applicable.map((figure) => new Decimal(figure.value as string));
}

/** What was seen in a figure, with its printed digits as `found`. */
export function seenIn(subject: Figure, values: Observation['values'] = {}): Observation {
  return { subject: subject.id, values: { found: subject.printed, ...values } };
}

/** C-NULL: without its headline figures there is no report to publish. */
export function headlinesMissing(
  headlines: readonly (readonly [metric: string, role: string])[],
): FigureCheck {
  return {
    id: 'headline-missing',
    rule: 'C-NULL',
    severity: 'blocking',
    firm: true,
    run: ({ figure }: CheckInput) =>
      headlines
        .map(([metric, role]) => figure(metric, role))
        .filter((one) => one.state !== 'value')
        .map((one) => seenIn(one, { reason: one.reason ?? one.state })),
  };
}
