import type { Json } from './definition.ts';
import { assertStateSize, maxResponseBytes, overTheWire, StateError } from './limits.ts';

/** Calls a function with a payload; its result is JSON or made so. An error's name is what ErrorEquals matches. */
export type Invoke = (functionName: string, payload: Json) => Promise<unknown>;

/** The `arn:aws:states:::lambda:invoke` integration: what a Task's Parameters become, and what stands in `$.Payload`. */
export async function invokeTask(state: string, parameters: Json, invoke: Invoke): Promise<Json> {
  assertStateSize(state, 'input', parameters);
  const { FunctionName, Payload } = parameters as { readonly FunctionName: string; readonly Payload: Json };
  let answer: Json;
  try {
    answer = overTheWire(await invoke(FunctionName, overTheWire(Payload)));
  } catch (error) {
    throw asStateError(error);
  }
  assertResponseSize(answer);
  const result = { ExecutedVersion: '$LATEST', Payload: answer, StatusCode: 200 };
  assertStateSize(state, 'output', result);
  return result;
}

/** The cause is what Lambda's Node runtime reports of a failure: a JSON text, not the bare message. */
function asStateError(error: unknown): StateError {
  if (error instanceof StateError) return error;
  if (!(error instanceof Error)) {
    return new StateError(
      typeof error,
      JSON.stringify({ errorType: typeof error, errorMessage: String(error), trace: [] }),
    );
  }
  const trace = error.stack?.split('\n') ?? [];
  return new StateError(
    error.name,
    JSON.stringify({ errorType: error.name, errorMessage: error.message, trace }),
  );
}

function assertResponseSize(answer: Json): void {
  const bytes = Buffer.byteLength(JSON.stringify(answer));
  if (bytes <= maxResponseBytes) return;
  const errorType = 'Function.ResponseSizeTooLarge';
  const errorMessage = `Response payload size (${bytes} bytes) exceeded maximum allowed payload size (${maxResponseBytes} bytes).`;
  throw new StateError(errorType, JSON.stringify({ errorType, errorMessage }));
}
