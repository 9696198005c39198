import type { StateMachine } from 'aws-local-stepfunctions';

export type RunnerEvent =
  ReturnType<StateMachine['run']>['eventLogs'] extends AsyncGenerator<infer Event> ? Event : never;

type About = {
  readonly state: string;
  /** The item of each Map around the state, outermost first, counted from 0; empty at the top. */
  readonly items: readonly number[];
  /** Milliseconds since 1970, by this machine's clock. */
  readonly timestamp: number;
};

export type WorkflowEvent =
  | (About & { readonly type: 'StateEntered' | 'StateExited' })
  | (About & { readonly type: 'StateFailed'; readonly error: string; readonly cause: string })
  | (About & { readonly type: 'StateRetried'; readonly attempt: number })
  | (About & { readonly type: 'StateCaught'; readonly next: string });

export function toWorkflowEvent(event: RunnerEvent, items: readonly number[]): WorkflowEvent | undefined {
  if (!('state' in event)) return undefined;
  const about = { state: event.state.name, items, timestamp: event.timestamp };
  switch (event.type) {
    case 'StateFailed':
      return { ...about, type: event.type, error: event.Error, cause: String(event.Cause) };
    case 'StateRetried':
      return { ...about, type: event.type, attempt: event.retry.attempt };
    case 'StateCaught':
      return { ...about, type: event.type, next: event.catch.catcher.Next };
    default:
      return { ...about, type: event.type };
  }
}
