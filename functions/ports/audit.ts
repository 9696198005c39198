import type { Actor } from '../domain/actor.ts';

/** Something that a person did to editions, for the record. */
export interface AuditEvent {
  readonly organisation: string;
  /** ISO 8601. */
  readonly at: string;
  readonly actor: Actor;
  readonly action: 'regenerate' | 'withdraw' | 'approve' | 'reject';
  readonly report: string;
  readonly period: string;
  /** Null where the edition is not known yet. */
  readonly edition: number | null;
  readonly reason: string | null;
}

export interface AuditLog {
  /** Adds an event; the same event added again is there once. */
  readonly add: (event: AuditEvent) => Promise<void>;
  /** Events of an organisation, oldest first. */
  readonly events: (organisation: string) => AsyncIterable<AuditEvent>;
}
