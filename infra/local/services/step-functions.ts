import { maxStateBytes } from '../workflow/limits.ts';
import type { WorkflowOutcome } from '../workflow/run-workflow.ts';
import { executionArn } from './arns.ts';
import { type Execution, openExecutionFiles } from './execution-files.ts';
import type { Operations } from './operations.ts';
import { ServiceError } from './service-error.ts';

export interface Start {
  readonly machineArn: string;
  readonly executionArn: string;
  readonly name: string;
  readonly input: unknown;
  readonly signal: AbortSignal;
}

export interface StepFunctionsOptions {
  readonly folder: string;
  readonly region: string;
  readonly machineArns: readonly string[];
  readonly run: (start: Start) => Promise<WorkflowOutcome>;
  readonly now: () => Date;
}

/** Names that CloudWatch can log, which are those that Stele makes. */
const nameForm = /^[\w-]{1,80}$/;

/**
 * AWS Step Functions, as far as functions use it. A name is used once: starting it again with the same input while it
 * runs is the same start, anything else is refused. Executions run in this process; `end` stops those that do.
 */
export async function openStepFunctions(
  options: StepFunctionsOptions,
): Promise<{ readonly operations: Operations; readonly end: () => Promise<void> }> {
  const { region, machineArns, run, now } = options;
  const { known, keep } = await openExecutionFiles(options.folder, now);
  const underWay = new Set<Promise<void>>();
  const stopping = new AbortController();
  const seconds = (): number => now().getTime() / 1000;

  async function finish(execution: Execution, parsed: unknown): Promise<void> {
    const { executionArn, stateMachineArn: machineArn, name } = execution;
    const outcome = await run({ machineArn, executionArn, name, input: parsed, signal: stopping.signal });
    const { status, ...rest } = outcome;
    const ended = 'output' in rest ? { output: JSON.stringify(rest.output) } : rest;
    await keep({ ...execution, status, ...ended, stopDate: seconds() });
  }

  return {
    operations: {
      'AWSStepFunctions.StartExecution': async ({ stateMachineArn, name, input }) => {
        const machine = String(stateMachineArn);
        if (!machineArns.includes(machine))
          throw new ServiceError(
            'StateMachineDoesNotExist',
            `State Machine Does Not Exist: '${stateMachineArn}'`,
          );
        if (typeof name !== 'string' || !nameForm.test(name))
          throw new ServiceError('InvalidName', `Invalid Name: '${name}'`);
        const text = String(input ?? '{}');
        const parsed = readInput(text);
        const arn = executionArn(region, machine.split(':').at(-1) as string, name);
        const earlier = known.get(arn);
        if (earlier) {
          if (earlier.status === 'RUNNING' && earlier.input === text) return startOf(earlier);
          throw new ServiceError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
        }
        const execution: Execution = {
          executionArn: arn,
          stateMachineArn: machine,
          name,
          status: 'RUNNING',
          startDate: seconds(),
          input: text,
        };
        await keep(execution);
        const running = finish(execution, parsed).finally(() => underWay.delete(running));
        underWay.add(running);
        return startOf(execution);
      },
      'AWSStepFunctions.DescribeExecution': async ({ executionArn: arn }) => {
        const found = known.get(String(arn));
        if (!found) throw new ServiceError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
        return { ...found };
      },
    },
    async end() {
      stopping.abort();
      await Promise.all(underWay);
    },
  };
}

const startOf = ({ executionArn, startDate }: Execution) => ({ executionArn, startDate });

function readInput(text: string): unknown {
  const bytes = Buffer.byteLength(text);
  if (bytes > maxStateBytes)
    throw new ServiceError(
      'InvalidExecutionInput',
      `The input has ${bytes} bytes, ${maxStateBytes} are allowed.`,
    );
  try {
    return JSON.parse(text);
  } catch {
    throw new ServiceError('InvalidExecutionInput', 'Invalid State Machine Execution Input: not JSON.');
  }
}
