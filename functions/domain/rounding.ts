import { Decimal, sum } from './decimal.ts';
import type { Figure } from './figure.ts';
import type { Amount } from './relations/amount.ts';
import { evaluate } from './relations/evaluate.ts';

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
  /** Ids of the total and of the parts that have a value. */
  readonly figures: readonly string[];
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
  const [whole, ...amounts] = [total, ...reported].map(asPrinted) as [Amount, ...Amount[]];
  const byPlace = new Map([whole, ...amounts].map((amount) => [amount.id, amount]));
  const relation = { form: 'sum', total: whole.id, parts: amounts.map(({ id }) => id) } as const;
  const { state } = evaluate(relation, (place) => byPlace.get(place));
  return {
    composition,
    figures: [total, ...reported].map(({ id }) => id),
    printedSum: sum(amounts.map(({ value }) => value)),
    printedTotal: whole.value,
    verdict: state === 'rounding' || state === 'broken' ? state : 'equal',
  };
}

/** A figure as a reader finds it: by its place in the composition, rounded. */
function asPrinted({ value = '', decimals, printed, unit }: Figure, place: number): Amount {
  const rounded = new Decimal(value).toDecimalPlaces(decimals);
  return { id: String(place), printed, value: rounded, decimals, unit, exact: false };
}
