import type { Json } from '../../../infra/local/workflow/definition.ts';
import type { Invoke } from '../../../infra/local/workflow/invoke-task.ts';
import { runWorkflow } from '../../../infra/local/workflow/run-workflow.ts';

type Fields = { readonly [field: string]: unknown };

/** A Task as CDK's LambdaInvoke with payloadResponseOnly off and outputPath "$.Payload" synthesizes it. */
export const task = (functionName: string, fields: Fields = { End: true }): Fields => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { FunctionName: functionName, 'Payload.$': '$' },
  OutputPath: '$.Payload',
  ...fields,
});

export const map = (states: Fields, fields: Fields = { End: true }): Fields => ({
  Type: 'Map',
  ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, StartAt: Object.keys(states)[0], States: states },
  ...fields,
});

export const machine = (states: Fields, fields: Fields = {}): string =>
  JSON.stringify({ StartAt: Object.keys(states)[0], States: states, ...fields });

type Options = Partial<Parameters<typeof runWorkflow>[0]>;

export const run = (
  states: Fields,
  input: unknown,
  invoke: Invoke = async (_, payload) => payload,
  more: Options = {},
) =>
  runWorkflow({
    definition: machine(states),
    input,
    invoke,
    executionName: 'run-1',
    startTime: '2026-07-01T00:00:00.000Z',
    retryDelayMs: 0,
    ...more,
  });

/** An error as a handler throws it: the name is its code. */
export function failure(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}

/** The outcome's output with every `Cause` read as the JSON it is, its stack left out. */
export function withReadCauses(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (key, inner: Json) => {
    if (key !== 'Cause') return inner;
    const { trace: _, ...cause } = JSON.parse(String(inner));
    return cause;
  });
}
