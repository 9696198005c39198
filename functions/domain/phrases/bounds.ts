import { Decimal } from '../decimal.ts';

/** Range of a share or of a change, in percent, within which a phrase is true. */
export interface Bounds {
  readonly above?: number;
  readonly atLeast?: number;
  readonly below?: number;
  readonly atMost?: number;
}

/** Whether a value in percent lies within the bounds of a phrase. */
export function phraseHolds({ above, atLeast, below, atMost }: Bounds, percent: Decimal): boolean {
  return (
    (above === undefined || percent.greaterThan(above)) &&
    (atLeast === undefined || percent.greaterThanOrEqualTo(atLeast)) &&
    (below === undefined || percent.lessThan(below)) &&
    (atMost === undefined || percent.lessThanOrEqualTo(atMost))
  );
}

/** Distance of a value from the nearest bound, in percentage points, zero on it; `undefined` without bounds. */
export function marginOf(bounds: Bounds, percent: Decimal): Decimal | undefined {
  const distances = [bounds.above, bounds.atLeast, bounds.below, bounds.atMost].flatMap((bound) =>
    bound === undefined ? [] : [percent.minus(bound).abs()],
  );
  return distances.length === 0 ? undefined : Decimal.min(...distances);
}

/**
 * Which counts of a whole make a phrase true: nearly 90% of 1,373 is 1,209 to 1,235. `undefined` where none does.
 */
export function countsFor(
  { above, atLeast, below, atMost }: Bounds,
  whole: number,
): { readonly least: number; readonly most: number } | undefined {
  const part = (percent: number): Decimal => new Decimal(percent).times(whole).dividedBy(100);
  const least = Math.max(
    0,
    above === undefined ? 0 : part(above).floor().plus(1).toNumber(),
    atLeast === undefined ? 0 : part(atLeast).ceil().toNumber(),
  );
  const most = Math.min(
    whole,
    below === undefined ? whole : part(below).ceil().minus(1).toNumber(),
    atMost === undefined ? whole : part(atMost).floor().toNumber(),
  );
  return least > most ? undefined : { least, most };
}

/** How a phrase stands to the number in it. */
export type Comparison = 'nearly' | 'over' | 'atLeast' | 'under' | 'atMost' | 'about';

/** "Nearly half" begins five points below, every other "nearly" two (domain.md §3, precision: 45 to 49.99; 88 to 90). */
const below = (share: number): number => share - (share === 50 ? 5 : 2);

/** Bounds of a comparison with a share; "over 90%" ends at 95 (domain.md §3, precision). */
export function boundsOf(comparison: Comparison, share: number): Bounds {
  switch (comparison) {
    case 'nearly':
      return { atLeast: below(share), below: share };
    case 'over':
      return share === 90 ? { above: 90, atMost: 95 } : { above: share };
    case 'atLeast':
      return { atLeast: share };
    case 'under':
      return { below: share };
    case 'atMost':
      return { atMost: share };
    case 'about':
      return { atLeast: share - 2, atMost: share + 2 };
  }
}
