import * as z from 'zod/mini';
import type { RunInput } from '../contract.ts';
import { idText } from '../domain/dataset.ts';
import { executionName } from '../domain/execution-name.ts';
import { Failure } from '../domain/failure.ts';
import type { Workflow } from '../ports/workflows.ts';
import { forEachOrganisation } from '../snapshot/each-organisation.ts';
import type { ScheduledPorts } from '../snapshot/scheduled.ts';
import { type Wanted, wantedOf } from './wanted.ts';

export interface StartPorts extends ScheduledPorts {
  readonly workflow: Workflow;
  /** Says to operators what became of one. */
  readonly tell: (message: string, facts: Readonly<Record<string, unknown>>) => void;
}

/** What a schedule sends; `at` is the instant it was set for, which a delivery that is repeated repeats. */
export const startRequest = z.object({
  trigger: z.enum(['publication', 'quarterClose', 'reminder']),
  at: z.iso.datetime({ offset: true }),
  /** One organisation only; all of them where absent. */
  organisation: z.optional(idText),
});

export type StartRequest = z.infer<typeof startRequest>;

export interface Started {
  readonly execution: string;
  /** `waiting`: an execution of the same period runs; `done`: this very moment of the schedule had its execution. */
  readonly outcome: 'started' | 'waiting' | 'done';
}

/** More attempts at one period than anybody makes; beyond them something else is wrong. */
const attempts = 99;

/**
 * Starts what a schedule asks for: one execution for each organisation and period. An organisation that cannot be
 * started does not stop the others; at the end all of those are named in one failure.
 */
export async function start(event: unknown, ports: StartPorts): Promise<readonly Started[]> {
  const request = readRequest(event);
  const started: Started[] = [];
  const failure = await forEachOrganisation(await organisationsOf(request, ports), async (organisation) => {
    for (const wanted of await wantedOf(organisation, request, ports)) {
      const one = await startOne(organisation, wanted, request, ports);
      ports.tell('execution', { ...one });
      started.push(one);
    }
  });
  if (failure) throw failure;
  return started;
}

function readRequest(event: unknown): StartRequest {
  const parsed = z.safeParse(startRequest, event);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Failure(
    'usage.invalid-request',
    `"${issue?.path.join('.')}" of the start is wrong (${issue?.message}): send { "trigger": "publication", "quarterClose" or "reminder", "at": an instant such as "2026-09-30T01:00:00Z" }`,
  );
}

async function organisationsOf(
  { organisation }: StartRequest,
  { records }: StartPorts,
): Promise<readonly string[]> {
  const known = await records.organisations();
  if (organisation === undefined) return known;
  if (known.includes(organisation)) return [organisation];
  throw new Failure(
    'usage.unknown-organisation',
    `there is no organisation "${organisation}" with records: choose ${known.join(', ')}`,
  );
}

/**
 * The first attempt that nobody made. One under way is left alone, and so is one that began at or after the moment the
 * schedule was set for: then this is its second delivery, or Lambda's second try. Editions keep run ids for ever, Step
 * Functions its names for ninety days.
 */
async function startOne(
  organisation: string,
  { what, publications }: Wanted,
  { trigger, at }: StartRequest,
  { editions, workflow }: StartPorts,
): Promise<Started> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const execution = executionName(organisation, what, attempt);
    const earlier = await workflow.find(execution);
    if (earlier?.status === 'RUNNING') return { execution, outcome: 'waiting' };
    if (earlier && Date.parse(earlier.startedAt) >= Date.parse(at)) return { execution, outcome: 'done' };
    if (earlier || (await editions.run(organisation, execution))) continue;
    const input: RunInput = {
      runId: execution,
      organisation,
      actor: { actorId: 'schedule', kind: 'schedule' },
      purpose: trigger,
      publications: publications.map((one) => ({ ...one, regeneration: null })),
    };
    if ((await workflow.start(execution, input)) === 'started') return { execution, outcome: 'started' };
    // Another start came in between, with what was due a moment earlier or later.
    return { execution, outcome: 'waiting' };
  }
  throw new Failure(
    'start.organisation-failed',
    `${what} of ${organisation} was attempted ${attempts} times: find out why it fails before it is started again`,
  );
}
