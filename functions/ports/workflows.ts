/** How an execution stands, in the words of Step Functions. */
export type ExecutionStatus =
  | 'RUNNING'
  | 'SUCCEEDED'
  | 'FAILED'
  | 'TIMED_OUT'
  | 'ABORTED'
  | 'PENDING_REDRIVE';

export interface Execution {
  readonly status: ExecutionStatus;
  /** ISO 8601. */
  readonly startedAt: string;
  /** What it was started with. */
  readonly input: unknown;
}

/** One state machine. */
export interface Workflow {
  /**
   * Starts an execution. Its name is used once: the same name and input again, while it runs, is the same start;
   * anything else of that name is refused as `exists`.
   */
  readonly start: (name: string, input: unknown) => Promise<'started' | 'exists'>;
  /** The execution of a name; undefined where there is none, or it began a moment ago. */
  readonly find: (name: string) => Promise<Execution | undefined>;
}
