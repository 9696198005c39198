/** An amount of one quarter, unrounded: of a metric, or of a facility in a cell of it. It is printed nowhere. */
export interface QuarterValue {
  /** Metric id, or the cell of a facility. */
  readonly metric: string;
  readonly facility?: string;
  readonly quarter: string;
  readonly value: string;
  readonly unit?: string;
}
