import { Failure } from '../domain/failure.ts';
import type { EditionStore } from '../ports/editions.ts';
import type { ObjectStore } from '../ports/objects.ts';
import type { Execution, ExecutionStatus, Workflow } from '../ports/workflows.ts';
import { type RestatementOf, restatementsOf } from '../snapshot/restatements.ts';
import { type SaidOutcome, said } from './said.ts';

export interface DescribePorts {
  readonly editions: EditionStore;
  readonly published: ObjectStore;
  /** Where a run of that name may be. */
  readonly workflows: readonly Pick<Workflow, 'find'>[];
}

export interface RunState {
  readonly runId: string;
  /** `broken`: it ended without a record of how; the log of its execution says why. */
  readonly status: 'running' | 'ended' | 'broken';
  readonly outcomes: readonly SaidOutcome[];
  /** Of the editions it published. */
  readonly restatements: readonly RestatementOf[];
}

const underWay: readonly ExecutionStatus[] = ['RUNNING', 'PENDING_REDRIVE'];

/** How a run stands. Throws `run.unknown`. */
export async function describe(
  { organisation, runId }: { readonly organisation: string; readonly runId: string },
  { editions, published, workflows }: DescribePorts,
): Promise<RunState> {
  // Asked before the record: a run that ends in between has one then.
  const executions = await Promise.all(workflows.map((workflow) => workflow.find(runId)));
  const record = await editions.run(organisation, runId);
  if (record) {
    const restatements = await restatementsOf(organisation, record.outcomes, { editions, published });
    return { runId, status: 'ended', outcomes: record.outcomes.map(said), restatements };
  }
  const execution = executions.find((one) => one && organisationOf(one) === organisation);
  if (execution === undefined)
    throw new Failure('run.unknown', `there is no run "${runId}" of ${organisation}`);
  const status = underWay.includes(execution.status) ? 'running' : 'broken';
  return { runId, status, outcomes: [], restatements: [] };
}

/** Organisations share the state machines: what another one runs does not exist for this one. */
function organisationOf({ input }: Execution): unknown {
  return (input as { readonly organisation?: unknown } | null)?.organisation;
}
