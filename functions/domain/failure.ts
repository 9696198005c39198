/**
 * The closed list of reasons a run or a command stops. The name of the thrown error is the code, so that the
 * workflow can match on it (Step Functions compares error names).
 */
export type FailureCode =
  | 'usage.unknown-report'
  | 'usage.unknown-organisation'
  | 'usage.unknown-language'
  | 'usage.invalid-period'
  | 'usage.period-not-due'
  | 'usage.invalid-release-date'
  | 'usage.invalid-due-date'
  | 'usage.options-exclude'
  | 'usage.missing-option'
  | 'usage.invalid-edition'
  | 'usage.invalid-actor'
  | 'usage.invalid-slug'
  | 'usage.invalid-checkout'
  | 'usage.empty-list'
  | 'usage.out-not-writable'
  | 'usage.invalid-request'
  | 'usage.invalid-address'
  | 'usage.invalid-port'
  | 'usage.invalid-days'
  | 'usage.file-unreadable'
  | 'usage.unknown-file'
  | 'usage.invalid-disclosure'
  | 'usage.invalid-look-up'
  | 'usage.unknown-dataset'
  | 'start.organisation-failed'
  | 'plan.no-data'
  | 'plan.profile-missing'
  | 'records.count-differs'
  | 'records.digest-differs'
  | 'records.commit-missing'
  | 'records.invalid-row'
  | 'records.not-committed'
  | 'aggregate.factor-missing'
  | 'aggregate.unit-unknown'
  | 'aggregate.facility-unknown'
  | 'merge.partial-missing'
  | 'check.blocked'
  | 'compose.blocked'
  | 'compose.html-unreadable'
  | 'compose.translation-missing'
  | 'compose.figure-unknown'
  | 'compose.list-unknown'
  | 'compose.picture-missing'
  | 'compose.picture-erased'
  | 'compose.picture-unsafe'
  | 'render.numerals-differ'
  | 'render.missing-glyph'
  | 'render.request-left-page'
  | 'render.timeout'
  | 'render.browser-unavailable'
  | 'render.browser-crashed'
  | 'render.contents-unstable'
  | 'render.failed'
  | 'verify.inputs-differ'
  | 'verify.figures-differ'
  | 'verify.document-differs'
  | 'edition.unknown'
  | 'edition.withdrawn'
  | 'run.unknown'
  | 'review.none'
  | 'review.same-actor'
  | 'approval.none'
  | 'approval.decided'
  | 'approval.same-actor'
  | 'approval.outdated'
  | 'publish.lost-race'
  | 'publish.object-differs'
  | 'api.unreachable'
  | 'api.refused'
  | 'api.failed'
  | 'store.object-missing'
  | 'store.object-damaged';

/**
 * A stop with two messages: `message` for the person who can act (what was found, where, what was expected, what to
 * do), `internal` for the log.
 */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly internal: string;

  constructor(code: FailureCode, message: string, internal = '', cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.name = code;
    this.internal = internal;
  }
}

/** The message of a failed function as a workflow reports it: a JSON text from Lambda, plain text of a timeout. */
export function messageOfCause({ error, cause }: { readonly error: string; readonly cause: string }): string {
  try {
    return (JSON.parse(cause) as { readonly errorMessage?: string }).errorMessage ?? error;
  } catch {
    return cause === '' ? error : `${error}: ${cause}`;
  }
}
