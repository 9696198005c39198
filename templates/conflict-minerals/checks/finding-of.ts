import { Decimal } from '../../../functions/domain/decimal.ts';
import type { Figure } from '../../../functions/domain/figure.ts';
import type { Finding, Severity } from '../../../functions/domain/finding.ts';

/** A finding about a figure, with the printed digits as `found`. */
export function finding(
  check: string,
  severity: Severity,
  subject: Figure,
  values: Finding['values'] = {},
): Finding {
  return { check, severity, subject: subject.id, values: { found: subject.printed, ...values } };
}

/** The unrounded value; `undefined` where there is none and nothing can be compared. */
export function decimalOf(figure: Figure): Decimal | undefined {
  return figure.value === undefined ? undefined : new Decimal(figure.value);
}
