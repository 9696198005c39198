import type { Decimal } from './decimal.ts';
import type { Figure } from './figure.ts';
import type { Outcome } from './formula-value.ts';
import type { Metric } from './metric.ts';
import { decimalsOfShare, formatDecimal, missingMark, notApplicableMark } from './number-format.ts';

/** What a figure says of its value: the value itself, and how it stands on the page. */
export type Concluded = Pick<Figure, 'decimals' | 'state' | 'printed' | 'value' | 'reason'>;

/** What a metric declares of the form of its values. */
type Form = Pick<Metric, 'decimals' | 'bareWhole' | 'ofWhole'>;

/**
 * Digits a figure keeps of the forty it is computed with: conversions that do not end (÷ 3.6) leave a trace in the
 * last ones, which would turn an exact half down and depend on how the fold was spread over buckets and shards.
 */
const significantDigits = 30;

/** The outcome of a formula, rounded once and printed as its metric declares (domain.md §3, precision). */
export function concluded(outcome: Outcome, form: Form): Concluded {
  if ('value' in outcome) {
    const value = outcome.value.toSignificantDigits(significantDigits);
    const decimals = decimalsOf(value, form);
    return { decimals, state: 'value', value: value.toFixed(), printed: formatDecimal(value, decimals) };
  }
  if ('missing' in outcome)
    return { decimals: form.decimals, state: 'missing', printed: missingMark, reason: outcome.missing };
  return { decimals: form.decimals, state: 'notApplicable', printed: notApplicableMark };
}

function decimalsOf(value: Decimal, { decimals, bareWhole, ofWhole }: Form): number {
  if (bareWhole && value.isInteger()) return 0;
  return ofWhole ? decimalsOfShare(value, decimals) : decimals;
}
