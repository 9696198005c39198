/** How an execution stands, in the words of Step Functions. */
export type ExecutionStatus =
  | 'RUNNING'
  | 'SUCCEEDED'
  | 'FAILED'
  | 'TIMED_OUT'
  | 'ABORTED'
  | 'PENDING_REDRIVE';

/** One state machine. */
export interface Workflow {
  /**
   * Starts an execution. Its name is used once: the same name and input again, while it runs, is the same start;
   * anything else of that name is refused as `exists`.
   */
  readonly start: (name: string, input: unknown) => Promise<'started' | 'exists'>;
  /** How the execution of a name stands; undefined where there is none. */
  readonly status: (name: string) => Promise<ExecutionStatus | undefined>;
}
