import type { Actor } from '../domain/actor.ts';
import type { LinkScope } from './link-tokens.ts';

/** Who gave a link to what, until when: the token itself is kept nowhere. */
export interface ShareLink extends LinkScope {
  /** Stands in the token, and in the log of every download with it. */
  readonly id: string;
  readonly actor: Actor;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly expiresAt: string;
}

export interface ShareLinkStore {
  readonly save: (link: ShareLink) => Promise<void>;
}
