import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { startLocalHost } from '../../../infra/local/host.ts';
import { approve } from '../../approve/approve.ts';
import { describe } from '../../describe/describe.ts';
import { said } from '../../describe/said.ts';
import type { Actor } from '../../domain/actor.ts';
import { Failure } from '../../domain/failure.ts';
import { regenerationRun } from '../../regenerate/run-input.ts';
import { share } from '../../share/share.ts';
import { restatementsOf } from '../../snapshot/restatements.ts';
import { links } from '../../wiring/links.ts';
import { stores } from '../../wiring/stores.ts';
import { approvalWorkflow } from '../../wiring/workflows.ts';
import { withdraw } from '../../withdraw/withdraw.ts';
import { startProgress } from '../progress.ts';
import type { EditionService } from './service.ts';
import { untilEnded } from './until-ended.ts';

export interface LocalOptions {
  readonly data: string;
  readonly actor: Actor;
  readonly quiet: boolean;
  readonly signal: AbortSignal;
}

const pollMs = 50;

/** The system of a data folder, in this process. Throws `edition.unknown` where there is no such folder. */
export async function localService({ data, actor, quiet, signal }: LocalOptions): Promise<EditionService> {
  if (!existsSync(resolve(data)))
    throw new Failure('edition.unknown', `nothing is published in ${data}: run stele report first`);
  const host = await startLocalHost({ folder: resolve(data), environment: process.env });
  return {
    async regenerate(request) {
      const runId = randomUUID();
      const input = await regenerationRun(request, runId, actor, stores());
      const publications = input.publications.map(({ report, period }) => `${report} ${period}`);
      const { onEvent } = startProgress({ publications, languages: await languagesOf(input) }, quiet);
      const ended = await host.run(input, { executionName: runId, signal, onEvent });
      if (ended.status === 'ABORTED') return undefined;
      const record = await stores().editions.run(request.organisation, runId);
      if (!record)
        throw new Failure(
          'run.unknown',
          `the run ended before it recorded anything: ${'cause' in ended ? ended.cause : ''}`,
        );
      const { outcomes } = record;
      return {
        runId,
        outcomes: outcomes.map(said),
        restatements: await restatementsOf(request.organisation, outcomes, stores()),
      };
    },
    withdraw: (request) => withdraw(request, actor, stores()),
    async decide(request) {
      const decided = await approve(request, actor, { ...stores(), workflow: approvalWorkflow() });
      if (decided.runId === null) return { ...decided, ended: null };
      const run = { organisation: request.organisation, runId: decided.runId };
      const ports = { ...stores(), workflows: [approvalWorkflow()] };
      return { ...decided, ended: await untilEnded(() => describe(run, ports), pollMs) };
    },
    share: (request) => share(request, actor, { ...stores(), ...links() }),
    end: host.end,
  };
}

/** Languages as the current edition has them, for the names of what is rendered again. */
async function languagesOf({
  organisation,
  publications,
}: {
  readonly organisation: string;
  readonly publications: readonly { readonly report: string; readonly period: string }[];
}): Promise<readonly string[]> {
  const [first] = publications;
  const { editions } = stores();
  const key = { organisation, report: first?.report ?? '', period: first?.period ?? '' };
  const edition = await editions.get(key, (await editions.current(key)) ?? 0);
  return edition?.status === 'complete' ? Object.keys(edition.documents) : [];
}
