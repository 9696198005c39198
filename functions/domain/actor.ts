import { sha256 } from './digest.ts';

/** Who did something: a pseudonymous id, never a name or an address (design.md §4). */
export interface Actor {
  readonly actorId: string;
  readonly kind: 'person' | 'schedule' | 'system' | 'sample';
  /** Present where nobody proved it: the name was given on a command line. */
  readonly asserted?: true;
}

/** The person that somebody on this machine says to be. */
export function assertedActor(actorId: string): Actor {
  return { actorId, kind: 'person', asserted: true };
}

/**
 * The person behind an identity of IAM, by its unique id (`AIDA…`, or `AROA…:session` of a role). The same person has one
 * pseudonym however they come: S3 writes `AWS:` before the id that API Gateway gives bare. No name can be read from it.
 */
export function actorOfIdentity(uniqueId: string): Actor {
  return { actorId: `iam-${sha256(uniqueId.replace(/^AWS:/, '')).slice(0, 24)}`, kind: 'person' };
}
