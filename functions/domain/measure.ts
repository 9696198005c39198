import type { Period } from './period.ts';
import type { DecidedRecord } from './record.ts';
import type { Reference } from './reference.ts';
import type { Tally } from './tally.ts';

export interface MeasureContext {
  readonly reference: Reference;
  /** The bucket's own period; for yearly and `asof` datasets the period the figures are wanted for. */
  readonly period: Period;
}

/**
 * How one dataset's records become cells. `step` adds a record as handed in; `finish` turns the sums of one bucket
 * into what metrics read (energy, emissions), once per sum instead of once per record: both are linear, so the result
 * is exact and the fold stays as cheap as the read.
 */
export interface Measure<Attributes = unknown, Joined = unknown> {
  readonly dataset: string;
  /** Other datasets that decide whether and how a record counts. */
  readonly join?: Join<Joined>;
  readonly step: (
    tally: Tally,
    record: DecidedRecord<Attributes>,
    context: MeasureContext,
    joined: Joined,
  ) => void;
  readonly finish?: (tally: Tally, context: MeasureContext) => Tally;
}

/**
 * Small datasets beside a large one. Each has the large one's shard count and `shardBy`, so that a shard is joined by
 * itself: its part of the small ones is read first and kept as `start` and `take` see fit, then the large one's rows
 * stream by. Memory is bounded by what is kept, never by the rows (design.md §4).
 */
export interface Join<Joined> {
  readonly datasets: readonly string[];
  readonly start: () => Joined;
  readonly take: (
    joined: Joined,
    dataset: string,
    record: DecidedRecord<unknown>,
    context: MeasureContext,
  ) => void;
}

/** Declares a measure with the record type of its dataset. */
export function measure<Attributes, Joined = undefined>(declaration: Measure<Attributes, Joined>): Measure {
  return declaration as unknown as Measure;
}

/** The fold of one shard: records of joined datasets first, then the measure's own. */
export interface ShardFold {
  readonly take: (dataset: string, record: DecidedRecord<unknown>) => void;
  readonly step: (record: DecidedRecord<unknown>) => void;
}

export function shardFold(measure: Measure, tally: Tally, context: MeasureContext): ShardFold {
  const { join } = measure;
  const joined = join?.start();
  return {
    take: (dataset, record) => join?.take(joined, dataset, record, context),
    step: (record) => measure.step(tally, record, context, joined),
  };
}
