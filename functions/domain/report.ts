import type { CoverageState } from './chart.ts';
import type { Check } from './check.ts';
import type { RecordOf } from './dataset.ts';
import type { caseStudy, verification } from './datasets/carbon.ts';
import type { content } from './datasets/words.ts';
import type { Note, Picture, ReportDocument } from './document.ts';
import { Failure } from './failure.ts';
import type { Figure } from './figure.ts';
import type { Finding } from './finding.ts';
import type { Period } from './period.ts';
import type { QuarterValue } from './quarter-value.ts';
import type { RankedFactory } from './ranking.ts';
import type { Profile, Reference } from './reference.ts';
import type { Restatement } from './restatement.ts';
import type { Footing, PlacedComposition } from './rounding.ts';
import type { Tally } from './tally.ts';
import type { Inline, Text } from './text.ts';

/**
 * Time bases of a report by role (domain.md §3.2): a half-year report mixes verified annual figures, progress figures
 * of the year to date and plans, and each figure belongs to exactly one.
 */
export type TimeBases = Readonly<Record<string, string>>;

export interface ReportDefinition {
  readonly slug: string;
  /** Published when somebody asks for it, as a policy is, and in no schedule. */
  readonly onDemand?: true;
  readonly timeBases: (period: Period, profile: Profile) => TimeBases;
  /** Role that changes are measured against; absent where the report prints none. */
  readonly base?: string;
  /** Metrics the report prints, each with its role. */
  readonly figures: readonly { readonly metric: string; readonly role: string }[];
  readonly compositions: readonly PlacedComposition[];
  /** Role whose tally ranks factories; absent where the report has no ranking. */
  readonly ranking?: string;
  /** Lists the report prints row by row beside its figures. */
  readonly lists?: readonly ListDefinition[];
  /** Figures for the organisation itself: in the file of a quarter, on no page. */
  readonly internal?: readonly InternalFigures[];
  /** Datasets the words and evidence of the report come from, with the role that gives their bucket. */
  readonly words: readonly { readonly dataset: string; readonly role: string }[];
  /** Slots that content records may fill; `plan.*` stands for all that begin with `plan.`. */
  readonly slots: readonly string[];
  /** Slots that must have a content record; others close up when empty. */
  readonly requiredSlots: readonly string[];
  readonly checks: readonly FigureCheck[];
  readonly view: (context: ViewContext) => ReportDocument;
}

/** Period that the report's changes are measured against; empty where it prints none. */
export function basePeriodOf(definition: Pick<ReportDefinition, 'base'>, bases: TimeBases): string {
  return definition.base === undefined ? '' : (bases[definition.base] ?? '');
}

/** Rows of a list by its id. Throws `compose.list-unknown` for one that the definition does not have. */
export function listFrom(
  lists: Readonly<Record<string, readonly unknown[]>>,
): (id: string) => readonly unknown[] {
  return (id) => {
    const rows = lists[id];
    if (rows) return rows;
    throw new Failure(
      'compose.list-unknown',
      `the report prints the list "${id}", which its definition lacks`,
    );
  };
}

/** A list made from one period's cells and the records behind the words: rows of strings, numbers and lists of them. */
export interface ListDefinition {
  readonly id: string;
  readonly role: string;
  readonly rows: (input: ListInput) => readonly unknown[];
}

/** Figures of the year to date that a quarter's file holds, made from that period's cells. */
export interface InternalFigures {
  /** Datasets that they are folded from. */
  readonly datasets: readonly string[];
  /** There is one of whole years only: they stand in the file of the fourth quarter. */
  readonly annual: boolean;
  readonly figures: (input: Omit<ListInput, 'records'>) => readonly Figure[];
}

export interface ListInput {
  readonly tally: Tally;
  readonly period: string;
  readonly reference: Reference;
  readonly records: ReadonlyMap<string, readonly unknown[]>;
}

/** What a check looks at: figures of one snapshot and the organisation's own settings. */
export interface CheckInput {
  readonly figure: (metric: string, role: string) => Figure;
  readonly figures: readonly Figure[];
  readonly footings: readonly Footing[];
  readonly profile: Profile;
  readonly reference: Reference;
  readonly bases: TimeBases;
  /** Period of the publication, as `2024-H1`. */
  readonly period: string;
  /** The release date: the only day that counts as today. */
  readonly releasedOn: string;
  readonly records: ReadonlyMap<string, readonly unknown[]>;
  /** Amounts of the single quarters of the report's periods; printed nowhere. */
  readonly quarters: readonly QuarterValue[];
  /** Rows of a declared list. Throws `compose.list-unknown` for one that the definition does not have. */
  readonly list: (id: string) => readonly unknown[];
}

/** A check of a report's figures and records. */
export type FigureCheck = Check<CheckInput>;

export type ContentRecord = RecordOf<typeof content>;
export type VerificationRecord = RecordOf<typeof verification>;
export type CaseRecord = RecordOf<typeof caseStudy>;

/** An edition as it is reserved before composing: the only inputs of a document that are not records. */
export interface EditionStamp {
  readonly organisation: string;
  readonly report: string;
  readonly period: string;
  readonly number: number;
  readonly releasedOn: string;
  readonly cutOff: number;
  readonly inputDigest: string;
  readonly supersedes: number | null;
  /** What the superseded edition printed otherwise; null where there is none to compare with. */
  readonly restatement: Restatement | null;
}

/** A slot's words in one language, its figures bound. */
export interface Slot {
  readonly title: Text;
  readonly paragraphs: readonly Text[];
  readonly picture?: Picture;
  readonly caption: Text;
  /** The event lies after the period's last day: said beside it (domain.md §5, C-PERIOD). */
  readonly afterPeriod: boolean;
}

export interface FacilityDelivery {
  readonly facilityId: string;
  /** One state per month of the period; `notExpected` where the facility was not open. */
  readonly months: readonly CoverageState[];
}

/**
 * What a view is given to compose one language. Text comes only from `say` and `slot`, numbers only from `figure`
 * and `constant`, so that nothing unbound can reach the page.
 */
export interface ViewContext {
  readonly language: string;
  readonly period: Period;
  readonly bases: TimeBases;
  readonly profile: Profile;
  readonly reference: Reference;
  readonly stamp: EditionStamp;
  readonly findings: readonly Finding[];
  readonly ranking: readonly RankedFactory[];
  readonly footings: readonly Footing[];
  /** Rows of a declared list. Throws `compose.list-unknown` for one that the definition does not have. */
  readonly list: (id: string) => readonly unknown[];
  /** Records behind the words, by dataset. */
  readonly records: (dataset: string) => readonly unknown[];
  /** What each facility of the consolidation delivered, month by month, of all it owed in the given role's period. */
  readonly delivery: (role: string) => readonly FacilityDelivery[];
  readonly verifications: readonly VerificationRecord[];
  readonly cases: readonly CaseRecord[];
  /** The figure of a metric for a role. Throws `compose.figure-unknown` when the definition does not list it. */
  readonly value: (metric: string, role: string) => Figure;
  /** The same, bound for printing. Forms: '' the printed digits; `abs` without sign. */
  readonly figure: (metric: string, role: string, form?: string) => Inline;
  /** A declared constant, as `iso14064` or a value of a record with its own id. */
  readonly constant: (id: string, text: string) => Inline;
  /** One string of the locale as bound text; parameters are texts put in for `{{name}}`. Suppressed sentences are empty. */
  readonly say: (key: string, parameters?: Readonly<Record<string, Text>>) => Text;
  /** Paragraphs of the locale: a list of paragraphs, each a list of sentences. Sentences whose figure is missing are left out. */
  readonly paragraphs: (key: string, parameters?: Readonly<Record<string, Text>>) => readonly Text[];
  readonly slot: (name: string) => Slot | undefined;
  /** The printed name of a unit, bound where it holds digits; beside a figure of one, in the singular. */
  readonly unit: (unit: string, beside?: Figure) => Text;
  /** The label of a period role: '2023', 'as of Q2 2024'. */
  readonly periodLabel: (role: string, form?: 'year' | 'asOf' | 'whole') => Text;
  /** Starts a list of footnotes; `mark` adds one and returns its mark, `list` gives them for the section. */
  readonly notes: () => {
    readonly mark: (key: string, parameters?: Readonly<Record<string, Text>>) => Inline;
    readonly list: () => readonly Note[];
  };
}
