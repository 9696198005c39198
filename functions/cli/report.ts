import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from '../../infra/blueprint.ts';
import { startLocalHost } from '../../infra/local/host.ts';
import { loadSample } from '../../infra/local/samples/load-sample.ts';
import { sampleOrganisations } from '../../infra/local/samples/manifest.ts';
import type { Outcome } from '../contract.ts';
import { Failure } from '../domain/failure.ts';
import type { Profile } from '../domain/reference.ts';
import { readProfile } from '../snapshot/profile.ts';
import { samplePorts } from '../wiring/intake.ts';
import { definition } from '../wiring/reports.ts';
import { stores } from '../wiring/stores.ts';
import { summaryOf } from './bundled-summary.ts';
import { copyPdfs } from './copy-pdfs.ts';
import { exitCodes } from './exit-codes.ts';
import { explainFailure } from './explain-failure.ts';
import { type FiguresOf, type FindingOf, figuresOfAll, findingsOf } from './findings.ts';
import { assertWritable, folderOf } from './out-folder.ts';
import { printResult } from './print-result.ts';
import { startProgress } from './progress.ts';
import { type ReportOptions, type ReportRequest, readRequest } from './request.ts';
import { stopSignal } from './stop-signal.ts';
import { unreadableOf } from './unreadable.ts';
import { languagesToCopy, wantedPublications } from './wanted-publications.ts';
import { writeFigures } from './write-figures.ts';

/** `stele report`: publishes what is wanted on this machine's own system and copies the PDFs; of a quarter, the figures. */
export async function report(options: ReportOptions): Promise<number> {
  const request = readRequest(options);
  const folder = folderOf(resolve(options.out), request.organisation);
  await assertWritable(folder);
  assertKnown(request, resolve(options.data));
  const stop = stopSignal();
  const host = await startLocalHost({
    folder: resolve(options.data),
    environment: process.env,
    bundled: options.bundled === true,
  });
  const progress = startProgress({}, options.json === true);
  try {
    await progress.step('load sample', () => loadSample(request.organisation, samplePorts()));
    if (stop.signal.aborted) return stop.exitCode;
    const profile = await profileOf(request.organisation);
    const languages = languagesToCopy(profile, request);
    const publications = wantedPublications(
      profile,
      request,
      (report) => definition(report).onDemand === true,
    );
    const runId = randomUUID();
    const named = startProgress(
      {
        publications: publications.map((one) => `${one.report} ${one.period}`),
        languages: profile.languages,
      },
      options.json === true,
    );
    const input = {
      runId,
      organisation: request.organisation,
      actor: { actorId: 'operator', kind: 'person' as const },
      purpose: 'publication' as const,
      publications: publications.map((one) => ({ ...one, regeneration: null })),
    };
    const ended = await host.run(input, {
      executionName: runId,
      signal: stop.signal,
      onEvent: named.onEvent,
    });
    if (ended.status === 'ABORTED') return stop.exitCode;
    const outcomes = (await stores().editions.run(request.organisation, runId))?.outcomes;
    if (!outcomes)
      throw new Failure(
        'render.failed',
        `the run ended before it recorded anything: ${'cause' in ended ? ended.cause : ''}`,
      );
    const unreadable = await unreadableOf(request.organisation, outcomes, stores().editions);
    const readable = outcomes.filter(
      ({ report, period }) => !unreadable.some((one) => one.report === report && one.period === period),
    );
    const editions = await copyPdfs(request.organisation, readable, languages, folder);
    const computed = await writeFigures(request.organisation, outcomes, folder);
    const run = { organisation: request.organisation, runId };
    const findings = await findingsOfAll(outcomes, run, profile.languages);
    const figuresOf = await figuresOfAll(outcomes.map(({ report, period }) => ({ ...run, report, period })));
    const bundled = host.bundled ? { bundled: summaryOf(host.bundled) } : {};
    await printResult(
      {
        organisation: request.organisation,
        editions,
        computed,
        outcomes,
        findings,
        figuresOf,
        unreadable,
        ...bundled,
      },
      options.json === true,
    );
    return await explainFailures(outcomes, run, profile.languages, figuresOf);
  } finally {
    stop.dispose();
    await host.end();
  }
}

/** What can be refused without the data is refused before a folder is made. */
function assertKnown(request: ReportRequest, data: string): void {
  const written = readdirSync(join(root, 'locales'));
  for (const language of request.languages ?? []) {
    if (written.includes(language)) continue;
    throw new Failure(
      'usage.unknown-language',
      `there is no language "${language}": choose ${written.join(', ')}`,
    );
  }
  if (!sampleOrganisations().includes(request.organisation) && !existsSync(data))
    throw unknownOrganisation(request.organisation, []);
}

/** Known are the organisations that handed something in, and the samples, which load by themselves. */
function unknownOrganisation(organisation: string, withRecords: readonly string[]): Failure {
  const known = [...new Set([...sampleOrganisations(), ...withRecords])];
  return new Failure(
    'usage.unknown-organisation',
    `there is no organisation "${organisation}" with records: choose ${known.join(', ')}`,
  );
}

async function profileOf(organisation: string): Promise<Profile> {
  const { records } = stores();
  const profile = await readProfile(organisation, records);
  if (profile) return profile;
  throw unknownOrganisation(organisation, await records.organisations());
}

/** Findings of what this run published and of what it could not; those of a quarter stand in its file. */
async function findingsOfAll(
  outcomes: readonly Outcome[],
  run: { readonly organisation: string; readonly runId: string },
  languages: readonly string[],
): Promise<readonly FindingOf[]> {
  const checked = outcomes.filter(({ status }) => status === 'published' || status === 'failed');
  const found = await Promise.all(
    checked.map(({ report, period }) => findingsOf({ ...run, report, period }, languages)),
  );
  return found.flat();
}

async function explainFailures(
  outcomes: readonly Outcome[],
  run: { readonly organisation: string; readonly runId: string },
  languages: readonly string[],
  figuresOf: FiguresOf,
): Promise<number> {
  let code: number = exitCodes.done;
  for (const outcome of outcomes) {
    if (outcome.status !== 'failed') continue;
    const scope = { ...run, report: outcome.report, period: outcome.period };
    code = Math.max(code, await explainFailure(outcome, scope, languages, figuresOf));
  }
  return code;
}
