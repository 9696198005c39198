import type { Json } from './definition.ts';

// AWS Step Functions, service quotas: input or output of a task, state or execution, as UTF-8.
export const maxStateBytes = 262_144;
// AWS Lambda, quotas: 6 MB for the response of a synchronous invocation, in the bytes its error message states.
export const maxResponseBytes = 6_291_556;
// The same quota for the request. From a state it cannot be reached: the state's own limit comes first.
export const maxRequestBytes = 6_291_456;

/** An error as the state language sees it: a name for ErrorEquals and a text for $.Cause. */
export class StateError extends Error {
  // The runner asks every error for these two; false: neither Retry nor Catch applies.
  readonly isRetryable: boolean;
  readonly isCatchable: boolean;

  constructor(name: string, cause: string, terminal = false) {
    super(cause);
    this.name = name;
    this.isRetryable = !terminal;
    this.isCatchable = !terminal;
  }
}

/** Throws States.DataLimitExceeded, which ends the run. */
export function assertStateSize(state: string, what: 'input' | 'output', value: Json): void {
  const bytes = Buffer.byteLength(JSON.stringify(value));
  if (bytes <= maxStateBytes) return;
  throw new StateError(
    'States.DataLimitExceeded',
    `The ${what} of state ${state} has ${bytes} bytes, ${maxStateBytes} are allowed: pass keys, not documents.`,
    true,
  );
}

/** Throws what Lambda answers to a request that is too large. */
export function assertRequestSize(payload: string): void {
  const bytes = Buffer.byteLength(payload);
  if (bytes <= maxRequestBytes) return;
  throw new StateError(
    'Lambda.RequestTooLargeException',
    `Request must be smaller than ${maxRequestBytes} bytes for the InvokeFunction operation; it has ${bytes}.`,
  );
}

/** As the wire would carry it: undefined becomes null, a date its text, NaN null. */
export function overTheWire(value: unknown): Json {
  return JSON.parse(JSON.stringify(value) ?? 'null') as Json;
}
