import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Invocation, Reply, ReportedError } from './messages.ts';

/**
 * Runs in a process of its own, in the place of Lambda's runtime for Node: loads the handler that `_HANDLER` names from
 * LAMBDA_TASK_ROOT, once, and answers one invocation after the other.
 */
type Handler = (event: unknown, context: object) => Promise<unknown>;

const { LAMBDA_TASK_ROOT = '', _HANDLER = '' } = process.env;
const handler = load();
// Reported with the first invocation, as Lambda does.
handler.catch(() => undefined);

process.on('message', ({ id, payload, deadline }: Invocation) => {
  const context = {
    awsRequestId: id,
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
  void handler
    .then((call) => call(JSON.parse(payload), context))
    .then((result) => ({ answer: JSON.stringify(result) ?? 'null' }))
    .catch((error: unknown) => ({ error: reported(error) }))
    .then((outcome) => send({ id, ...outcome }));
});

async function load(): Promise<Handler> {
  const [module = '', name = ''] = _HANDLER.split('.');
  const loaded = await import(pathToFileURL(join(LAMBDA_TASK_ROOT, `${module}.mjs`)).href);
  const found = (loaded as Record<string, unknown>)[name];
  if (typeof found === 'function') return found as Handler;
  throw Object.assign(new Error(`${_HANDLER} is undefined or not exported`), {
    name: 'Runtime.HandlerNotFound',
  });
}

function reported(error: unknown): ReportedError {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error), trace: [] };
  return { errorType: error.name, errorMessage: error.message, trace: error.stack?.split('\n') ?? [] };
}

function send(reply: Reply): void {
  process.send?.(reply);
}
