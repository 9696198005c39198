/** What the host sends to a function's process, and what comes back. */
export interface Invocation {
  readonly id: string;
  /** JSON text. */
  readonly payload: string;
  /** Milliseconds since 1970. */
  readonly deadline: number;
}

/** An error as Lambda's runtime for Node reports it. */
export interface ReportedError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}

export type Reply = {
  readonly id: string;
} & ({ readonly answer: string } | { readonly error: ReportedError });
