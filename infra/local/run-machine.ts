import { randomUUID } from 'node:crypto';
import { blueprint, type WorkflowName, workflowText } from '../blueprint.ts';
import { substitute } from './workflow/definition.ts';
import type { Invoke } from './workflow/invoke-task.ts';
import { runWorkflow, type WorkflowOutcome } from './workflow/run-workflow.ts';
import type { WorkflowEvent } from './workflow/workflow-event.ts';

export interface RunOptions {
  readonly executionName?: string;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: WorkflowEvent) => void;
}

/** Runs a state machine of the inventory to its end. */
export async function runMachine(
  workflow: WorkflowName,
  input: unknown,
  options: RunOptions & { readonly executionArn?: string },
  invoke: Invoke,
): Promise<WorkflowOutcome> {
  const names = Object.fromEntries(Object.keys(blueprint.functions).map((name) => [name, name]));
  return runWorkflow({
    definition: substitute(await workflowText(workflow), names),
    supported: true,
    input,
    invoke,
    executionName: options.executionName ?? randomUUID(),
    ...(options.executionArn ? { executionArn: options.executionArn } : {}),
    startTime: new Date().toISOString(),
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.onEvent ? { onEvent: options.onEvent } : {}),
  });
}
