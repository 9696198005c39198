import { ExecutionError, StateMachine } from 'aws-local-stepfunctions';
import type { Json, Machine, State } from './definition.ts';
import { type Invoke, invokeTask } from './invoke-task.ts';
import { assertStateSize, StateError } from './limits.ts';
import { prepare, takesWholeInput } from './prepare.ts';
import { runMap } from './run-map.ts';
import { type RunnerEvent, toWorkflowEvent, type WorkflowEvent } from './workflow-event.ts';

/** What holds for one level of the definition: the whole, or one item of a Map. */
export type Level = {
  readonly invoke: Invoke;
  readonly onEvent: (event: WorkflowEvent) => void;
  /** What `$$` answers: Run (the execution), and inside a Map its item. */
  readonly context: { readonly Run: Json; readonly Map?: Json };
  /** Which item of which Map this is, outermost first. */
  readonly items: readonly number[];
  readonly signal: AbortSignal;
  readonly retryDelayMs: number | undefined;
};

/** Runs the states of one level to its output. Rejects with the error that ended it, by its state-language name. */
export async function runStates(machine: Machine, input: Json, level: Level): Promise<Json> {
  const ended = new AbortController();
  const signal = AbortSignal.any([level.signal, ended.signal]);
  const states = Object.entries(machine.States);
  const stopped = new StateError('States.Aborted', 'The run was stopped.', true);
  let oversize: unknown;
  const handler = (name: string, state: State) => async (parameters: Json) => {
    // Lets the events of the states before this one be seen: their sizes are checked there.
    await new Promise(setImmediate);
    if (signal.aborted) throw stopped;
    const inner = { ...level, signal };
    if (state.Type === 'Map') return runMap(name, state, parameters, inner);
    const { FunctionName = '' } = state.Parameters as { readonly FunctionName?: string };
    const call = takesWholeInput(state) ? { FunctionName, Payload: parameters } : parameters;
    return invokeTask(name, call, level.invoke);
  };
  const execution = new StateMachine(prepare(machine), { validationOptions: { noValidate: true } }).run(
    input as never,
    {
      context: level.context as never,
      overrides: {
        taskResourceLocalHandlers: Object.fromEntries(
          states.map(([name, state]) => [name, handler(name, state) as never]),
        ),
        ...(level.retryDelayMs !== undefined && {
          retryIntervalOverrides: Object.fromEntries(states.map(([name]) => [name, level.retryDelayMs!])),
        }),
      },
    },
  );
  signal.addEventListener('abort', execution.abort, { once: true });
  const watching = watch(execution.eventLogs, (event) => {
    try {
      assertEventSize(event);
    } catch (error) {
      oversize ??= error;
      ended.abort();
    }
    const shown = toWorkflowEvent(event, level.items);
    if (shown) level.onEvent(shown);
  });
  // Awaited below; until then a throwing onEvent must not count as unhandled.
  watching.catch(() => undefined);
  try {
    const output = await execution.result;
    await watching;
    if (oversize) throw oversize;
    return output;
  } catch (error) {
    await watching;
    throw oversize ?? (error instanceof ExecutionError ? error.cause : error);
  } finally {
    ended.abort();
  }
}

async function watch(events: AsyncIterable<RunnerEvent>, see: (event: RunnerEvent) => void): Promise<void> {
  for await (const event of events) see(event);
}

function assertEventSize(event: RunnerEvent): void {
  if (event.type === 'StateEntered') assertStateSize(event.state.name, 'input', event.state.input);
  if (event.type === 'StateExited') assertStateSize(event.state.name, 'output', event.state.output ?? null);
}
