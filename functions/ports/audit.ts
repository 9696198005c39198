import type { Actor } from '../domain/actor.ts';

/** Something that a person did, for the record. */
export type AuditEvent = EditionEvent | ReviewEvent | ErasureEvent;

interface Event {
  readonly organisation: string;
  /** ISO 8601. */
  readonly at: string;
  readonly actor: Actor;
  readonly reason: string | null;
}

/** What was done to an edition. */
export interface EditionEvent extends Event {
  readonly action: 'regenerate' | 'withdraw' | 'approve' | 'reject';
  readonly report: string;
  readonly period: string;
  /** Null where the edition is not known yet. */
  readonly edition: number | null;
}

/** A review decision about records. */
export interface ReviewEvent extends Event {
  readonly action: 'acceptRecords' | 'rejectRecords';
  /** Number of the batch that holds the decision. */
  readonly batch: number;
  readonly rows: number;
}

/** A file that was erased. */
export interface ErasureEvent extends Event {
  readonly action: 'eraseFile';
  /** SHA-256. */
  readonly file: string;
}

export interface AuditLog {
  /** Adds an event; the same event added again is there once. */
  readonly add: (event: AuditEvent) => Promise<void>;
  /** Events of an organisation, oldest first. */
  readonly events: (organisation: string) => AsyncIterable<AuditEvent>;
}
