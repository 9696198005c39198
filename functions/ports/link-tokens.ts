import type { EditionKey } from '../domain/edition.ts';

/** What a link opens: a report of a period in its newest edition, or one edition of it. */
export interface LinkScope extends EditionKey {
  readonly edition?: number;
}

/** What a token says once its signature is found good; `expired` was good until some time ago. */
export interface OpenedToken {
  readonly id: string;
  readonly scope: LinkScope;
  readonly expired: boolean;
}

export interface LinkTokens {
  /** `id` stands in the token and in the record of who gave it. Good until `expiresAt`, to the second. */
  readonly issue: (token: {
    readonly id: string;
    readonly scope: LinkScope;
    readonly expiresAt: Date;
  }) => Promise<string>;
  /** Undefined for what this deployment did not sign, whatever is wrong with it. */
  readonly open: (token: string) => Promise<OpenedToken | undefined>;
}
