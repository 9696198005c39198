import type { ExecutionStatus, Workflow } from '../../ports/workflows.ts';

export interface MemoryWorkflow extends Workflow {
  /** What was started, in order. */
  readonly started: () => readonly { readonly name: string; readonly input: unknown }[];
  /** Says how an execution ended. */
  readonly end: (name: string, status: ExecutionStatus) => void;
}

/** A state machine in memory that runs nothing: executions stay under way until `end`. */
export function memoryWorkflow(): MemoryWorkflow {
  const executions = new Map<string, { readonly input: unknown; status: ExecutionStatus }>();
  return {
    async start(name, input) {
      const known = executions.get(name);
      if (known)
        return known.status === 'RUNNING' && JSON.stringify(known.input) === JSON.stringify(input)
          ? 'started'
          : 'exists';
      executions.set(name, { input, status: 'RUNNING' });
      return 'started';
    },
    status: async (name) => executions.get(name)?.status,
    started: () => [...executions].map(([name, { input }]) => ({ name, input })),
    end(name, status) {
      const known = executions.get(name);
      if (known) known.status = status;
    },
  };
}
