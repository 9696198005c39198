import type { Actor } from '../domain/actor.ts';
import { executionName } from '../domain/execution-name.ts';
import type { Workflow } from '../ports/workflows.ts';
import { type RegenerationPorts, type RegenerationRequest, regenerationRun } from './run-input.ts';

export interface RegeneratePorts extends RegenerationPorts {
  readonly workflow: Workflow;
}

/** Starts the run that a regeneration asks for, under the first name that none had, and says which it is. */
export async function regenerate(
  request: RegenerationRequest,
  actor: Actor,
  ports: RegeneratePorts,
): Promise<{ readonly runId: string }> {
  const { editions, workflow } = ports;
  const { organisation, period } = request;
  const input = await regenerationRun(request, '', actor, ports);
  for (let attempt = 1; ; attempt += 1) {
    const runId = executionName(organisation, `${period}-again`, attempt);
    // Step Functions forgets names after ninety days, run records stay.
    if ((await workflow.find(runId)) || (await editions.run(organisation, runId))) continue;
    if ((await workflow.start(runId, { ...input, runId })) === 'started') return { runId };
  }
}
