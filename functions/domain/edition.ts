import type { Actor } from './actor.ts';

export interface EditionKey {
  readonly organisation: string;
  readonly report: string;
  readonly period: string;
}

/** What an edition is a function of (design.md §3.4). Equal origins give equal bytes. */
export interface Origin {
  /** Digest of the batches that the report's datasets hold, up to the cut-off. */
  readonly inputDigest: string;
  /** Digest of templates and strings. */
  readonly templatesDigest: string;
  /** Digest of source, dependencies and browser. */
  readonly engineDigest: string;
  readonly releasedOn: string;
}

export interface ReservedEdition extends EditionKey {
  readonly number: number;
  readonly runId: string;
  readonly actor: Actor;
  readonly cutOff: number;
  readonly origin: Origin;
  readonly figuresDigest: string;
  /** The edition it will supersede, known before composing. */
  readonly supersedes: number | null;
  /** Why it was made again, in the actor's words: for the record, never printed. */
  readonly reason?: string;
}

export interface PublishedDocument {
  readonly key: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly pages: number;
}

/** What links to an edition need to know of its organisation, as its profile said at publication. */
export interface LinkTerms {
  /** Who may open them: anybody, or who has a token. */
  readonly access: 'public' | 'token';
  /** Its name in each language, for pages and names of files. */
  readonly organisationName: Readonly<Record<string, string>>;
}

export function sameOrigin(a: Origin, b: Origin): boolean {
  return (
    a.inputDigest === b.inputDigest &&
    a.templatesDigest === b.templatesDigest &&
    a.engineDigest === b.engineDigest &&
    a.releasedOn === b.releasedOn
  );
}

/**
 * Whether a new engine would publish the same: records, words, templates and release date are equal and so are the
 * recomputed figures. Then the stored bytes stand (design.md §3.4, frozen regeneration under another engine).
 */
export function sameContent(a: Origin, aFigures: string, b: Origin, bFigures: string): boolean {
  return sameOrigin({ ...a, engineDigest: b.engineDigest }, b) && aFigures === bFigures;
}
