import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { StateError } from '../workflow/limits.ts';
import type { Invocation, Reply, ReportedError } from './messages.ts';
import { peakMemory } from './process-memory.ts';

/** How one function is run; the same for each of its processes. */
export interface FunctionRuntime {
  readonly name: string;
  /** Root of the bundle; nothing else of this machine is told to the process. */
  readonly folder: string;
  readonly handler: string;
  readonly memory: number;
  /** Seconds. */
  readonly timeout: number;
  readonly environment: Readonly<Record<string, string>>;
}

export interface Invoked {
  readonly result: unknown;
  readonly milliseconds: number;
  /** Largest memory of the process and of those it started so far, in bytes. */
  readonly memory: number;
}

/** One execution environment of Lambda: a process that answers one invocation at a time and is kept for the next. */
export interface FunctionProcess {
  /** Rejects with a StateError as Step Functions sees it; after a timeout or an exit the process is gone. */
  readonly invoke: (payload: string) => Promise<Invoked>;
  readonly isAlive: () => boolean;
  readonly end: () => Promise<void>;
}

/** Node keeps what Lambda's runtime gives to its heap: nine tenths of the memory. */
const heapShare = 0.9;

/** Starts one. `temporary` is its /tmp, empty; `log` takes what it writes. */
export function startFunctionProcess(
  { name, folder, handler, memory, timeout, environment }: FunctionRuntime,
  temporary: string,
  log: number,
): FunctionProcess {
  const child = fork(join(import.meta.dirname, 'runtime.ts'), [], {
    cwd: folder,
    execArgv: [`--max-old-space-size=${Math.floor(memory * heapShare)}`],
    stdio: ['ignore', log, log, 'ipc'],
    env: {
      ...environment,
      _HANDLER: handler,
      LAMBDA_TASK_ROOT: folder,
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      AWS_LAMBDA_FUNCTION_NAME: name,
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memory),
      LANG: 'en_US.UTF-8',
      TZ: ':UTC',
      TMPDIR: temporary,
    },
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    invoke: (payload) => invoke(child, payload, timeout),
    isAlive: () => child.connected && !child.killed && child.exitCode === null && child.signalCode === null,
    end: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

async function invoke(child: ChildProcess, payload: string, timeout: number): Promise<Invoked> {
  const id = randomUUID();
  const started = performance.now();
  const reply = await answerTo(child, { id, payload, deadline: Date.now() + timeout * 1000 }, timeout);
  const milliseconds = performance.now() - started;
  if ('error' in reply) throw asStateError(reply.error);
  const memory = await peakMemory(child.pid);
  return { result: JSON.parse(reply.answer), milliseconds, memory };
}

/** Sends the invocation and waits for its reply, its deadline or the end of the process, whichever is first. */
function answerTo(child: ChildProcess, invocation: Invocation, timeout: number): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onExit);
      act();
    };
    const onMessage = (reply: unknown): void => settle(() => resolve(reply as Reply));
    const onExit = (code: number | null, signal: string | null): void => {
      const how = signal === null ? `exit status ${code}` : `signal: ${signal}`;
      const errorMessage = `RequestId: ${invocation.id} Error: Runtime exited with error: ${how}`;
      settle(() => reject(asStateError({ errorType: 'Runtime.ExitError', errorMessage })));
    };
    const timer = setTimeout(() => {
      const errorMessage = `RequestId: ${invocation.id} Error: Task timed out after ${timeout.toFixed(2)} seconds`;
      settle(() => {
        child.kill('SIGKILL');
        reject(asStateError({ errorType: 'Sandbox.Timedout', errorMessage }));
      });
    }, timeout * 1000);
    child.on('message', onMessage);
    child.on('exit', onExit);
    // A process that ended is told by its exit.
    child.send(invocation, () => undefined);
  });
}

/** Lambda's error type is the name that the workflow's ErrorEquals meets, the whole report its cause. */
function asStateError(error: ReportedError): StateError {
  return new StateError(error.errorType, JSON.stringify(error));
}
