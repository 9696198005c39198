import { mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { assertRequestSize, StateError } from '../workflow/limits.ts';
import { type FunctionProcess, type FunctionRuntime, startFunctionProcess } from './function-process.ts';

/** What one invocation took; failed ones are not measured. */
export interface Measurement {
  readonly function: string;
  /** Whether a process had to be started for it. */
  readonly cold: boolean;
  readonly milliseconds: number;
  /** Bytes. */
  readonly memory: number;
}

export interface FunctionPool {
  readonly invoke: (name: string, payload: unknown) => Promise<unknown>;
  readonly measurements: () => readonly Measurement[];
  readonly end: () => Promise<void>;
}

interface Environment {
  readonly running: FunctionProcess;
  readonly dispose: () => Promise<void>;
}

interface Fleet {
  readonly runtime: FunctionRuntime;
  readonly idle: Environment[];
  readonly waiting: (() => void)[];
  busy: number;
}

/**
 * Runs functions as Lambda does: a process is kept warm for the next invocation, another one is started when all are
 * busy. Of each function as many run at a time as the machine has cores; the others wait their turn.
 */
export async function startFunctionPool(
  runtimes: readonly FunctionRuntime[],
  folders: { readonly temporary: string; readonly logs: string },
): Promise<FunctionPool> {
  const fleets = new Map(
    runtimes.map((runtime): [string, Fleet] => [runtime.name, { runtime, idle: [], waiting: [], busy: 0 }]),
  );
  await mkdir(folders.logs, { recursive: true });
  const all = new Set<Environment>();
  const measured: Measurement[] = [];
  let ended = false;

  const start = async (runtime: FunctionRuntime): Promise<Environment> => {
    const folder = await mkdtemp(join(folders.temporary, `${runtime.name}-`));
    const log = await open(join(folders.logs, `${runtime.name}.log`), 'a');
    const running = startFunctionProcess(runtime, folder, log.fd);
    await log.close();
    const environment = {
      running,
      dispose: async () => {
        all.delete(environment);
        await running.end();
        await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
      },
    };
    all.add(environment);
    return environment;
  };

  const invoke = async (fleet: Fleet, payload: string): Promise<unknown> => {
    // Whoever waited for a turn gets none any more.
    if (ended) throw new StateError('Lambda.ServiceException', 'The functions of this machine were stopped.');
    const idle = await warm(fleet);
    const environment = idle ?? (await start(fleet.runtime));
    try {
      const { result, milliseconds, memory } = await environment.running.invoke(payload);
      measured.push({ function: fleet.runtime.name, cold: idle === undefined, milliseconds, memory });
      return result;
    } finally {
      if (environment.running.isAlive()) fleet.idle.push(environment);
      else await environment.dispose();
    }
  };

  return {
    invoke: async (name, payload) => {
      const fleet = fleets.get(name);
      if (!fleet) throw new StateError('Lambda.ResourceNotFoundException', `Function not found: ${name}`);
      const text = JSON.stringify(payload) ?? 'null';
      assertRequestSize(text);
      return inTurn(fleet, () => invoke(fleet, text));
    },
    measurements: () => measured,
    end: async () => {
      ended = true;
      await Promise.all([...all].map(({ dispose }) => dispose()));
    },
  };
}

/** One that waits for work; those that ended while they waited are put away. */
async function warm(fleet: Fleet): Promise<Environment | undefined> {
  for (let found = fleet.idle.pop(); found; found = fleet.idle.pop()) {
    if (found.running.isAlive()) return found;
    await found.dispose();
  }
  return undefined;
}

async function inTurn<T>(fleet: Fleet, work: () => Promise<T>): Promise<T> {
  if (fleet.busy >= availableParallelism()) await new Promise<void>((resolve) => fleet.waiting.push(resolve));
  else fleet.busy += 1;
  try {
    return await work();
  } finally {
    // The place is handed over, not freed, so that a newcomer cannot overtake.
    const next = fleet.waiting.shift();
    if (next === undefined) fleet.busy -= 1;
    else next();
  }
}
