import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../s3/durable-files.ts';
import { writeWhole } from './whole-file.ts';

/** An execution as DescribeExecution answers it; instants in seconds since 1970. */
export interface Execution {
  readonly executionArn: string;
  readonly stateMachineArn: string;
  readonly name: string;
  readonly status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';
  readonly startDate: number;
  readonly stopDate?: number;
  /** Text of a JSON value, as it was sent. */
  readonly input: string;
  readonly output?: string;
  readonly error?: string;
  readonly cause?: string;
}

/** Executions by their ARN, each in a file, so that a name stays used when the process ends. */
export interface ExecutionFiles {
  readonly known: ReadonlyMap<string, Execution>;
  readonly keep: (execution: Execution) => Promise<void>;
}

/** Opens the folder. What runs in it belonged to a process that is gone: it counts as aborted. */
export async function openExecutionFiles(folder: string, now: () => Date): Promise<ExecutionFiles> {
  await makeFolder(folder);
  const known = new Map<string, Execution>();
  const keep = async (execution: Execution): Promise<void> => {
    const { executionArn } = execution;
    // A start is known before it is written: two of one name in one instant must see each other. An end is known after.
    if (!known.has(executionArn)) known.set(executionArn, execution);
    const file = executionArn.split(':').slice(-2).join('.');
    await writeWhole(join(folder, `${file}.json`), JSON.stringify(execution, null, 1));
    known.set(executionArn, execution);
  };
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.json'))) {
    const found = JSON.parse(await readFile(join(folder, file), 'utf8')) as Execution;
    known.set(found.executionArn, found);
    if (found.status !== 'RUNNING') continue;
    const stopDate = now().getTime() / 1000;
    const cause = 'The process that ran it ended.';
    await keep({ ...found, status: 'ABORTED', error: 'States.Aborted', cause, stopDate });
  }
  return { known, keep };
}
