import { Decimal, sum } from '../../../functions/domain/decimal.ts';
import type { Figure } from '../../../functions/domain/figure.ts';
import type { Finding, Severity } from '../../../functions/domain/finding.ts';
import type { Check, CheckInput } from '../../../functions/domain/report.ts';

/** Unrounded values; `undefined` where one has none and nothing can be compared. */
export function valuesOf(figures: readonly Figure[]): readonly Decimal[] | undefined {
  const applicable = figures.filter((figure) => figure.state !== 'notApplicable');
  if (applicable.some((figure) => figure.value === undefined)) return undefined;
  return applicable.map((figure) => new Decimal(figure.value as string));
}

export function finding(
  check: string,
  severity: Severity,
  subject: Figure,
  values: Finding['values'],
): Finding {
  return { check, severity, subject: subject.id, values: { found: subject.printed, ...values } };
}

/** The total is exactly the sum of its parts, before rounding: half a unit of the last decimal would be a wrong number. */
export function adds(check: string, role: string, total: string, parts: readonly string[]): Check {
  return {
    id: check,
    run({ figure }) {
      const whole = figure(total, role);
      const values = valuesOf(parts.map((part) => figure(part, role)));
      if (whole.value === undefined || !values) return [];
      const expected = sum(values);
      if (expected.minus(whole.value).abs().lessThan('1e-12')) return [];
      return [finding(check, 'blocking', whole, { expected: expected.toFixed(whole.decimals) })];
    },
  };
}

/** C-NULL: without its headline figures there is no report to publish. */
export function headlinesMissing(
  { figure }: CheckInput,
  headlines: readonly (readonly [metric: string, role: string])[],
): readonly Finding[] {
  return headlines
    .map(([metric, role]) => figure(metric, role))
    .filter((one) => one.state !== 'value')
    .map((one) => finding('headline-missing', 'blocking', one, { reason: one.reason ?? one.state }));
}
