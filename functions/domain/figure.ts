/**
 * One computed value of one metric for one period: the only way for a number to reach a page.
 * Stored as JSON with the edition's evidence; the value is the unrounded decimal, `printed` is rounded once.
 */
export interface Figure {
  /** `<metric>@<period>`, as `cr.total@2023`. */
  readonly id: string;
  readonly metric: string;
  readonly period: string;
  readonly unit: string;
  readonly decimals: number;
  readonly state: 'value' | 'notApplicable' | 'missing';
  /** Unrounded but for thirty significant digits; present only with state `value`. */
  readonly value?: string;
  /** What stands on the page: digits with comma thousands, `/` or `—`. Equal in every language. */
  readonly printed: string;
  /** Why there is no value: no records, incomplete records, an input without a value. */
  readonly reason?: MissingReason;
  readonly coverage?: Coverage;
  /** Coverage is below the publishing threshold but above the withholding one. */
  readonly preliminary: boolean;
  /** Share of the value that rests on estimates, 0 to 1, as decimal text. */
  readonly estimatedShare: string;
  readonly provenance: Provenance;
}

export type MissingReason =
  | 'noRecords'
  | 'notCalculated'
  /** No status list was supplied: nothing can be said of a smelter's standing. */
  | 'notAssessed'
  | 'coverageTooLow'
  | 'inputMissing'
  | 'denominatorZero'
  | 'baseMissing'
  | 'targetWithoutValue'
  /** A quarter was asked for what there is of whole years only. */
  | 'yearOnly';

/** Facilities with complete data against those in the consolidation that must report (domain.md §3, missing data). */
export interface Coverage {
  readonly complete: number;
  readonly expected: number;
  /** Share of the consolidation's weight that is complete, 0 to 1. */
  readonly weight: string;
  readonly incomplete: readonly string[];
}

export interface Provenance {
  /** Figures it is computed from; empty for a figure folded from records. */
  readonly inputs: readonly string[];
  /** Records folded into it directly; what a derived figure rests on stands with its inputs. */
  readonly records: number;
  /** Datasets those records come from. */
  readonly datasets: readonly string[];
}

export function figureId(metric: string, period: string): string {
  return `${metric}@${period}`;
}
