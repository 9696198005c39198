import type { Check } from './check.ts';
import type { ReportDocument } from './document.ts';
import type { Figure } from './figure.ts';
import type { RankedFactory } from './ranking.ts';
import type { Reference } from './reference.ts';
import type { EditionStamp, FacilityDelivery, TimeBases } from './report.ts';
import type { Footing } from './rounding.ts';

/** One language of a publication before print, with the others and all that its words may rest on: what text checks look at. */
export interface Draft {
  readonly report: string;
  readonly period: string;
  /** The release date: the only day that counts as today. */
  readonly releasedOn: string;
  readonly language: string;
  readonly html: string;
  /** The view models of every language, this one among them. */
  readonly documents: ReadonlyMap<string, ReportDocument>;
  /** House text, terms, units and constants of every language. */
  readonly strings: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** By id. */
  readonly figures: ReadonlyMap<string, Figure>;
  readonly bases: TimeBases;
  readonly reference: Reference;
  /** Records behind the words, by dataset. */
  readonly records: ReadonlyMap<string, readonly unknown[]>;
  /** The edition, which prints its own number, date and predecessor. */
  readonly stamp: EditionStamp;
  readonly beside: BesideFigures;
}

/** What reports print beside their figures, computed from the same records: rows of lists, ranks, sums, deliveries. */
export interface BesideFigures {
  readonly lists: Readonly<Record<string, readonly unknown[]>>;
  readonly ranking: readonly RankedFactory[];
  readonly footings: readonly Footing[];
  /** By role. */
  readonly delivery: Readonly<Record<string, readonly FacilityDelivery[]>>;
}

/** A check of the text of one language, alone or against the others. */
export type TextCheck = Check<Draft>;
