export type LocalHostErrorCode =
  | 'local.bundles-unsupported'
  | 'local.data-corrupt'
  | 'local.folder-in-use'
  | 'local.folder-unusable'
  | 'local.other-format'
  | 'local.other-sample'
  | 'local.port-unusable'
  | 'local.workflow-invalid'
  | 'local.workflow-unsupported';

/** Stops the local host; the message is one line for the person at the keyboard, the cause is for the log. */
export class LocalHostError extends Error {
  readonly code: LocalHostErrorCode;

  constructor(code: LocalHostErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LocalHostError';
    this.code = code;
  }
}
