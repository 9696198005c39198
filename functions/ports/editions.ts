import type { Outcome, Purpose } from '../contract.ts';
import type { Actor } from '../domain/actor.ts';
import type { EditionKey, LinkTerms, PublishedDocument, ReservedEdition } from '../domain/edition.ts';

/** Why and by whom a published edition was taken back. Its bytes and its number stay. */
export interface Withdrawal {
  readonly reason: string;
  readonly actor: Actor;
  /** ISO 8601. */
  readonly at: string;
}

export interface CompletedEdition extends ReservedEdition {
  readonly status: 'complete';
  readonly documents: Readonly<Record<string, PublishedDocument>>;
  readonly evidence: { readonly key: string; readonly sha256: string };
  readonly links: LinkTerms;
  readonly withdrawn?: Withdrawal;
}

export type EditionItem = (ReservedEdition & { readonly status: 'reserved' }) | CompletedEdition;

/** What one execution did, for the record and for those who ask. */
export interface RunRecord {
  readonly runId: string;
  readonly organisation: string;
  readonly actor: Actor;
  readonly purpose: Purpose;
  /** When it was recorded, ISO 8601. */
  readonly endedAt: string;
  readonly outcomes: readonly Outcome[];
  /** Each failure in both of its messages; one without a report is the run's own. */
  readonly failures: readonly RunFailure[];
}

export interface RunFailure {
  readonly report?: string;
  readonly period?: string;
  /** The error's name: a code of Stele's or one of the platform's. */
  readonly error: string;
  /** For the person who can act. */
  readonly message: string;
  /** For operators: what the platform reported, where it was thrown. */
  readonly internal: string;
}

export interface EditionStore {
  /** Number the CURRENT pointer stands on, read strongly. */
  readonly current: (key: EditionKey) => Promise<number | undefined>;
  readonly get: (key: EditionKey, number: number) => Promise<EditionItem | undefined>;
  readonly highest: (key: EditionKey) => Promise<EditionItem | undefined>;
  readonly reserve: (edition: ReservedEdition) => Promise<'reserved' | 'taken'>;
  /** Takes a reservation over from a run that did not finish; refused once it is complete. */
  readonly takeOver: (edition: ReservedEdition, fromRun: string) => Promise<boolean>;
  /** Completes a reservation that the edition's run still holds. */
  readonly complete: (edition: CompletedEdition) => Promise<boolean>;
  /** The one conditional write that publishes. Read back when refused, before a loss is reported. */
  readonly publish: (
    key: EditionKey,
    number: number,
    previous: number | undefined,
  ) => Promise<'published' | 'lost'>;
  /** Withdraws a complete edition; the pointer stays. `refused` where it is not complete or withdrawn already. */
  readonly withdraw: (
    key: EditionKey,
    number: number,
    withdrawal: Withdrawal,
  ) => Promise<'withdrawn' | 'refused'>;
  readonly list: (
    organisation: string,
  ) => AsyncIterable<{ readonly key: EditionKey; readonly number: number }>;
  /** Records a run; a second record of it takes the first one's place, and what was told of it stays told. */
  readonly saveRun: (run: RunRecord) => Promise<void>;
  /** Marks a run as told at an instant, once: false where it was told before. */
  readonly markTold: (organisation: string, runId: string, at: string) => Promise<boolean>;
  /** Takes the mark of that instant back: telling failed. */
  readonly unmarkTold: (organisation: string, runId: string, at: string) => Promise<void>;
  readonly run: (organisation: string, runId: string) => Promise<RunRecord | undefined>;
}
