import { ExecutionTimeoutError } from 'aws-local-stepfunctions';
import { executionArn } from '../services/arns.ts';
import { type Json, parseDefinition } from './definition.ts';
import type { Invoke } from './invoke-task.ts';
import { assertStateSize, overTheWire } from './limits.ts';
import { runStates } from './run-states.ts';
import type { WorkflowEvent } from './workflow-event.ts';

export type WorkflowOutcome =
  | { readonly status: 'SUCCEEDED'; readonly output: Json }
  | { readonly status: 'FAILED' | 'TIMED_OUT' | 'ABORTED'; readonly error: string; readonly cause: string };

/**
 * Runs a workflow in the Amazon States Language to its end, whichever; functions are called only through `invoke`,
 * and none is called once the outcome is there. Rejects only with assertSupported's LocalHostError.
 */
export async function runWorkflow(options: {
  /** The text, function names in place of the placeholders (substitute). */
  readonly definition: string;
  /** Whether a test has already held the text against assertSupported; checking it costs a quarter of a second. */
  readonly supported?: boolean;
  readonly input: unknown;
  readonly invoke: Invoke;
  readonly executionName: string;
  /** Answered for `$$.Execution.Id`; without it one of the form that AWS gives. */
  readonly executionArn?: string;
  /** ISO 8601, answered for `$$.Execution.StartTime`. */
  readonly startTime: string;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: WorkflowEvent) => void;
  /** Takes the place of every wait before a Retry; for tests. */
  readonly retryDelayMs?: number;
}): Promise<WorkflowOutcome> {
  const {
    definition,
    invoke,
    executionName,
    startTime,
    signal,
    onEvent = () => undefined,
    retryDelayMs,
  } = options;
  if (!options.supported) (await import('./assert-supported.ts')).assertSupported(definition);
  const machine = parseDefinition(definition);
  const input = overTheWire(options.input);
  const ended = new AbortController();
  try {
    signal?.throwIfAborted();
    assertStateSize(machine.StartAt, 'input', input);
    const output = await runStates(machine, input, {
      invoke,
      onEvent,
      context: {
        Run: {
          Id: options.executionArn ?? executionArn('local-1', 'publication', executionName),
          Name: executionName,
          Input: input,
          StartTime: startTime,
        },
      },
      items: [],
      signal: signal ? AbortSignal.any([signal, ended.signal]) : ended.signal,
      retryDelayMs,
    });
    return { status: 'SUCCEEDED', output };
  } catch (error) {
    const { name, message } = error as Error;
    if (signal?.aborted) return { status: 'ABORTED', error: 'States.Aborted', cause: 'The run was stopped.' };
    if (error instanceof ExecutionTimeoutError) {
      const cause = `The run took longer than ${machine.TimeoutSeconds} s (TimeoutSeconds).`;
      return { status: 'TIMED_OUT', error: 'States.Timeout', cause };
    }
    return { status: 'FAILED', error: name, cause: message };
  } finally {
    ended.abort();
  }
}
