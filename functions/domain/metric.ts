import type { Formula } from './formula.ts';

/**
 * A metric declared as data: its unit, its printed precision and how its value comes about. How it adds over time
 * follows from the fold: flows sum over buckets, statuses come from `asof` datasets, distinct counts are unions, ratios
 * divide sums (domain.md §3, period algebra).
 */
export interface Metric {
  readonly id: string;
  readonly unit: Unit;
  readonly decimals: number;
  /** A whole value is printed without decimals: 100% of suppliers, but 89.29% of them (domain.md §3, precision). */
  readonly bareWhole?: boolean;
  /**
   * Coverage asked for beyond the profile's thresholds. `publishable`: withheld where others would be preliminary.
   * `allForZero`: none is said only where everybody reported.
   */
  readonly completeness?: 'publishable' | 'allForZero';
  /** A share of a whole: below zero or above a hundred percent it is wrong, whatever the records say. */
  readonly ofWhole?: boolean;
  readonly formula: Formula;
}

export type Unit =
  | 'MWh'
  | 'MW'
  | 'tCO2e'
  | 'percent'
  | 'MWhPerRmbMillion'
  | 'tCO2ePerRmbMillion'
  | 'tCO2ePerMWh'
  | 'rmbMillion'
  | 'suppliers'
  | 'products'
  | 'facilities'
  | 'people'
  | 'sessions'
  | 'subsidiaries'
  | 'items'
  | 'certificates'
  | 'entities'
  | 'plans'
  | 't'
  | 'kg'
  | 'm3'
  | 'rmb10kPerCubicMetre'
  | 'smelters'
  | 'countries'
  | 'rows'
  | 'cases'
  | 'findings'
  | 'categories'
  | 'year'
  | 'rmb'
  | 'rank'
  | 'score';
