import type { Actor } from './domain/actor.ts';
import type { CoverageState } from './domain/chart.ts';
import type { DocumentOutcome } from './domain/document-outcome.ts';
import type { EditionKey, LinkTerms, Origin } from './domain/edition.ts';
import type { Figure } from './domain/figure.ts';
import type { QuarterValue } from './domain/quarter-value.ts';
import type { TimeBases } from './domain/report.ts';

export type { DocumentFailure, DocumentOutcome, Rendered } from './domain/document-outcome.ts';

/**
 * What the workflow's states hand to each other: keys and small facts, never documents (a state's payload stays far
 * below 256 KB). Each stage takes the part it needs.
 */

/** Why a run was started: it decides what is told at its end. */
export type Purpose = 'publication' | 'quarterClose' | 'reminder' | 'regeneration';

/** Input of an execution: the publications of one organisation that are due or asked for. */
export interface RunInput {
  readonly runId: string;
  readonly organisation: string;
  readonly actor: Actor;
  readonly purpose: Purpose;
  readonly publications: readonly PublicationRequest[];
}

export interface PublicationRequest {
  readonly report: string;
  readonly period: string;
  /** The release date; of a quarter, which is not released, the day its figures hold as of. */
  readonly releasedOn: string;
  /** How a period that is published already is made again; null for what is published as scheduled. */
  readonly regeneration: Regeneration | null;
}

/** Regeneration on demand (design.md §3.4). Frozen verifies an edition, newest data make the next one. */
export type Regeneration =
  | {
      readonly kind: 'frozen';
      readonly edition: number;
      /** Whether the documents are rendered again and compared, although the digests prove them already. */
      readonly render: boolean;
    }
  | {
      readonly kind: 'newest';
      /** Why, in the actor's words; for the record, never printed. */
      readonly reason: string;
    };

/** Input of one publication's first state. */
export interface PublicationInput extends EditionKey, PublicationRequest {
  readonly runId: string;
  readonly actor: Actor;
}

/** One bucket of one dataset. */
export interface BucketName {
  readonly dataset: string;
  readonly bucket: string;
}

/** One bucket of one dataset to fold, and the period its figures are wanted for. */
export interface Need extends BucketName {
  /** Period the measure is told: the quarter itself, or the figures' period for yearly and as-of datasets. */
  readonly period: string;
  /** Buckets that the fold joins; absent where its measure joins none. */
  readonly joins?: readonly BucketName[];
}

export interface AggregateTask extends Need {
  readonly organisation: string;
  readonly snapshotKey: string;
  readonly referenceKey: string;
  readonly partialKey: string;
}

/** What a publication is computed from, fixed before anything is computed. */
export interface Plan extends PublicationInput {
  readonly bases: TimeBases;
  /** A quarter: its figures are computed and checked, no edition follows. */
  readonly internal: boolean;
  readonly cutOff: number;
  readonly origin: Origin;
  readonly snapshotKey: string;
  readonly referenceKey: string;
  readonly languages: readonly string[];
  readonly links: LinkTerms;
  /** Whether somebody must approve the edition before it is published. */
  readonly approval: 'required' | 'none';
  readonly tasks: readonly AggregateTask[];
  /** Whether the current edition has the same origin: nothing is left to do. */
  readonly unchanged: boolean;
  readonly currentEdition: number | null;
  /** Whether a frozen regeneration needs no computing: its origin is the edition's own, and nobody asked to render. */
  readonly digestsSuffice: boolean;
}

/** Everything the later stages say: figures of one snapshot with what stands beside them. Stored as one object. */
export interface Facts {
  readonly figures: readonly Figure[];
  readonly footings: readonly StoredFooting[];
  readonly ranking: readonly StoredRank[];
  /** By role, what each facility delivered. */
  readonly delivery: Readonly<
    Record<string, readonly { readonly facilityId: string; readonly months: readonly CoverageState[] }[]>
  >;
  /** Amounts of single quarters, which are printed nowhere: what is plausible is seen beside each other. */
  readonly quarters: readonly QuarterValue[];
  /** Rows of the report's lists, by list. */
  readonly lists: Readonly<Record<string, readonly unknown[]>>;
  /** Records behind words and evidence, by dataset. */
  readonly records: Readonly<Record<string, readonly unknown[]>>;
}

export interface StoredFooting {
  readonly composition: string;
  readonly figures: readonly string[];
  readonly printedSum: string;
  readonly printedTotal: string;
  readonly verdict: 'equal' | 'rounding' | 'broken';
}

export interface StoredRank {
  readonly facilityId: string;
  readonly eep: string | null;
  readonly cep: string | null;
  readonly score: string | null;
  readonly rank: number | null;
}

export interface Merged {
  readonly factsKey: string;
  /** SHA-256 of the facts as they were stored: what every later stage reads must be the same. */
  readonly factsDigest: string;
  /** Of what an edition prints of them. */
  readonly figuresDigest: string;
}

export interface Checked {
  readonly findingsKey: string;
  readonly warnings: number;
  readonly notes: number;
}

export interface Reserved {
  /**
   * `frozen` and `frozenRender` name an edition that is there already: nothing is reserved, it is verified, the second
   * after it was rendered again.
   */
  readonly outcome: 'unchanged' | 'reserved' | 'frozen' | 'frozenRender';
  readonly edition: number;
  readonly supersedes: number | null;
  /** Where the figures stand that the superseded edition printed otherwise; null where there is none to compare with. */
  readonly restatementKey: string | null;
}

/** A publication as it grows: each state adds its result under the name of what it did. */
export type Merging = Plan;
export type Checking = Plan & { readonly merged: Merged };
export type Reserving = Checking & { readonly checked: Checked };
export type Composing = Pick<
  Reserving,
  | 'organisation'
  | 'report'
  | 'period'
  | 'runId'
  | 'releasedOn'
  | 'bases'
  | 'cutOff'
  | 'origin'
  | 'referenceKey'
  | 'merged'
  | 'checked'
> & {
  readonly reserved: Reserved;
  readonly language: string;
};
export type Rendering = Composing & { readonly composed: Composed };
/** What publishing needs of all that: it may have to wait for an approval. */
export type Publishing = Pick<
  Reserving,
  | 'organisation'
  | 'report'
  | 'period'
  | 'runId'
  | 'actor'
  | 'regeneration'
  | 'cutOff'
  | 'origin'
  | 'links'
  | 'merged'
  | 'checked'
> & {
  readonly reserved: Reserved;
  readonly documents: readonly DocumentOutcome[];
};
/** Absent: what a frozen regeneration did not have to compute, or to render. */
export type Verifying = Pick<Publishing, 'organisation' | 'report' | 'period' | 'regeneration' | 'origin'> &
  Partial<Pick<Publishing, 'merged' | 'documents'>>;
export type Notifying = RunInput & {
  readonly outcomes: readonly Outcome[];
  /** What ended the run outside a publication, where something did. */
  readonly failure?: { readonly error: string; readonly cause: string };
};

export interface Composed {
  readonly language: string;
  readonly htmlKey: string;
}

/** How one publication ended. */
export type Outcome =
  | {
      readonly status: 'published' | 'unchanged';
      readonly report: string;
      readonly period: string;
      readonly edition: number;
    }
  | {
      /** Rendered and kept until somebody approves it. */
      readonly status: 'awaitingApproval';
      readonly report: string;
      readonly period: string;
      readonly edition: number;
    }
  | {
      /** A frozen regeneration: the edition is what its records, or its figures, say it is. */
      readonly status: 'verified';
      readonly report: string;
      readonly period: string;
      readonly edition: number;
      readonly how: Verified;
      /** Of what could not be rendered again: why not. */
      readonly note?: string;
    }
  | {
      /** The figures of a quarter, for the organisation itself. */
      readonly status: 'computed';
      readonly report: string;
      readonly period: string;
      readonly cutOff: number;
      readonly inputDigest: string;
      readonly figuresDigest: string;
      readonly factsKey: string;
      readonly findingsKey: string;
    }
  | {
      readonly status: 'failed';
      readonly report: string;
      readonly period: string;
      readonly error: string;
      readonly cause: string;
      /** Each language, where it came to composing. */
      readonly documents?: readonly DocumentOutcome[];
    };

/**
 * By what an edition was verified: its digests; its figures, under another engine or other templates, whose bytes would
 * differ; its documents, rendered again to the same bytes; or, where a picture that it prints was erased since, its figures,
 * with the stored bytes standing for what cannot be rendered again.
 */
export type Verified = 'digests' | 'figures' | 'rendered' | 'stored';
