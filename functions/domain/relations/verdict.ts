import { Decimal } from '../decimal.ts';
import type { Interval } from './interval.ts';

/** Conversions that do not end leave a trace in the last of forty digits. */
export const exactTolerance = new Decimal('1e-12');

/** What a relation says of one of its amounts. */
export interface Claim {
  /** Id of the amount it is told of. */
  readonly subject: string;
  readonly found: Interval;
  readonly expected: Interval;
  /** Decimals that both are printed with. */
  readonly decimals: number;
}

interface Difference {
  readonly subject: string;
  readonly found: Decimal;
  /** Unrounded; to be printed with `decimals`. */
  readonly expected: Decimal;
  readonly decimals: number;
}

export type Verdict =
  | { readonly state: 'holds' }
  /** They differ by no more than rounding explains: a note. */
  | ({ readonly state: 'rounding' } & Difference)
  | ({ readonly state: 'broken' } & Difference)
  /** An amount is missing, or a denominator is zero: nothing to compare. */
  | { readonly state: 'incomparable'; readonly missing: readonly string[] };

export type Broken = Extract<Verdict, { readonly state: 'broken' }>;
