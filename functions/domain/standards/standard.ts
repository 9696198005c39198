/** A published document that reports cite: a standard, a specification, a guidance, a law. */
export interface Standard {
  readonly id: string;
  /** The only way it is written, with its edition where it has one; alike in both languages unless `names` says more. */
  readonly designation: string;
  /** Title of the document, for a citation that prints one. */
  readonly title?: { readonly 'zh-CN': string; readonly en: string };
  /** First day it could be cited. */
  readonly since: string;
  /** Day from which another took its place; it may still be used where a transition runs. */
  readonly superseded?: { readonly on: string; readonly by: string };
  /** Day from which its publisher no longer keeps it. */
  readonly withdrawnOn?: string;
  /** A citation without its edition says enough: management-system standards are commonly named so. */
  readonly undated?: true;
  /** Where a day that is not printed on the document itself comes from. */
  readonly source?: string;
}

/** How a standard stands on a day. */
export type Standing = 'inForce' | 'superseded' | 'withdrawn' | 'notYet';

export function standingOn({ since, superseded, withdrawnOn }: Standard, day: string): Standing {
  if (day < since) return 'notYet';
  if (withdrawnOn !== undefined && withdrawnOn <= day) return 'withdrawn';
  return superseded !== undefined && superseded.on <= day ? 'superseded' : 'inForce';
}
