import type { Period } from './period.ts';
import type { DecidedRecord } from './record.ts';
import type { Reference } from './reference.ts';
import type { Tally } from './tally.ts';

export interface MeasureContext {
  readonly reference: Reference;
  /** The bucket's own period; for `asof` datasets the period the figures are wanted for. */
  readonly period: Period;
}

/**
 * How one dataset's records become cells. `step` adds a record as handed in; `finish` turns the sums of one bucket
 * into what metrics read (energy, emissions), once per sum instead of once per record: both are linear, so the result
 * is exact and the fold stays as cheap as the read.
 */
export interface Measure<Attributes = unknown> {
  readonly dataset: string;
  readonly step: (tally: Tally, record: DecidedRecord<Attributes>, context: MeasureContext) => void;
  readonly finish?: (tally: Tally, context: MeasureContext) => Tally;
}

/** Declares a measure with the record type of its dataset. */
export function measure<Attributes>(declaration: Measure<Attributes>): Measure {
  return declaration as unknown as Measure;
}
