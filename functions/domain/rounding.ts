import { Decimal, sum } from './decimal.ts';
import type { Figure } from './figure.ts';

/** A total and the parts printed beside it, which a reader will add up. */
export interface Composition {
  readonly id: string;
  readonly total: string;
  readonly parts: readonly string[];
}

/** A composition of the figures of one role. */
export type PlacedComposition = Composition & { readonly role: string };

export const placed = (
  id: string,
  role: string,
  total: string,
  parts: readonly string[],
): PlacedComposition => ({ id, role, total, parts });

export interface Footing {
  readonly composition: string;
  /** Sum of the parts as printed. */
  readonly printedSum: Decimal;
  readonly printedTotal: Decimal;
  /** `equal`; `rounding`: they differ within half a unit of the last decimal per part; `broken`: they differ by more. */
  readonly verdict: 'equal' | 'rounding' | 'broken';
}

/** Adds up parts as a reader would, from printed values (domain.md §5, C-FOOT: tolerance n × half a unit). */
export function footing(composition: string, total: Figure, parts: readonly Figure[]): Footing | undefined {
  const reported = parts.filter((part) => part.state === 'value');
  // A part that is missing stands as a dash beside the total: there is nothing to add up.
  const missing = parts.some((part) => part.state === 'missing');
  if (total.state !== 'value' || missing || reported.length === 0) return undefined;
  const printedSum = sum(reported.map(asPrinted));
  const printedTotal = asPrinted(total);
  const difference = printedSum.minus(printedTotal).abs();
  const tolerance = new Decimal(10).pow(-total.decimals).dividedBy(2).times(reported.length);
  const verdict = difference.isZero()
    ? 'equal'
    : difference.lessThanOrEqualTo(tolerance)
      ? 'rounding'
      : 'broken';
  return { composition, printedSum, printedTotal, verdict };
}

function asPrinted(figure: Figure): Decimal {
  return new Decimal(figure.value as string).toDecimalPlaces(figure.decimals);
}
