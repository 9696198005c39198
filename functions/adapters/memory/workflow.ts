import type { Execution, ExecutionStatus, Workflow } from '../../ports/workflows.ts';

export interface MemoryWorkflow extends Workflow {
  /** What was started, in order. */
  readonly started: () => readonly { readonly name: string; readonly input: unknown }[];
  /** Says how an execution ended. */
  readonly end: (name: string, status: ExecutionStatus) => void;
}

/** A state machine in memory that runs nothing: executions stay under way until `end`. */
export function memoryWorkflow(now: () => string): MemoryWorkflow {
  const executions = new Map<string, Execution>();
  return {
    async start(name, input) {
      const known = executions.get(name);
      if (known) {
        const same = JSON.stringify(known.input) === JSON.stringify(input);
        return known.status === 'RUNNING' && same ? 'started' : 'exists';
      }
      executions.set(name, { input, status: 'RUNNING', startedAt: now() });
      return 'started';
    },
    find: async (name) => executions.get(name),
    started: () => [...executions].map(([name, { input }]) => ({ name, input })),
    end(name, status) {
      const known = executions.get(name);
      if (known) executions.set(name, { ...known, status });
    },
  };
}
