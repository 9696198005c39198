import { memoryApprovalStore } from '../../functions/adapters/memory/approval-store.ts';
import { memoryAuditLog } from '../../functions/adapters/memory/audit-log.ts';
import { memoryEditionStore } from '../../functions/adapters/memory/edition-store.ts';
import { memoryObjectStore } from '../../functions/adapters/memory/object-store.ts';
import { memoryRecordStore } from '../../functions/adapters/memory/record-store.ts';
import { memorySorter } from '../../functions/adapters/memory/sorter.ts';
import { aggregate } from '../../functions/aggregate/aggregate.ts';
import { check } from '../../functions/check/check.ts';
import type {
  Checking,
  Composing,
  Facts,
  Outcome,
  Plan,
  PublicationInput,
  Publishing,
  Rendered,
  Reserving,
} from '../../functions/contract.ts';
import { sha256 } from '../../functions/domain/digest.ts';
import type { ReportDefinition } from '../../functions/domain/report.ts';
import type { HandIn } from '../../functions/intake/hand-in.ts';
import { type IntakePorts, intake } from '../../functions/intake/intake.ts';
import { merge } from '../../functions/merge/merge.ts';
import { plan } from '../../functions/plan/plan.ts';
import { publish } from '../../functions/publish/publish.ts';
import { reserve } from '../../functions/reserve/reserve.ts';
import { submit } from '../../functions/submit/submit.ts';
import { verify } from '../../functions/verify/verify.ts';
import { declaredChecks } from '../../functions/wiring/checks.ts';
import { workKeys } from '../../functions/wiring/names.ts';
import { allHandIns, organisation } from './small-organisation.ts';
import { smallReport } from './small-report.ts';

/** Every port in memory, with the small report on top. A test replaces what it is about. */
export function workbench(report: ReportDefinition = smallReport()) {
  let batches = 0;
  return {
    records: memoryRecordStore(3),
    editions: memoryEditionStore(),
    approvals: memoryApprovalStore(),
    audit: memoryAuditLog(),
    now: (): string => '2024-10-02T08:00:00.000Z',
    timeZone: 'Asia/Shanghai',
    work: memoryObjectStore(),
    intake: memoryObjectStore(),
    published: memoryObjectStore(),
    definition: (): ReportDefinition => report,
    declared: declaredChecks,
    engineDigest: 'engine-1',
    templatesDigest: 'templates-1',
    sort: memorySorter,
    newBatchId: (): string => `batch-${++batches}`,
    pause: async (): Promise<void> => {},
  };
}

export type Workbench = ReturnType<typeof workbench>;

/** A workbench that holds the hand-ins of the small organisation. */
export async function loaded(
  report: ReportDefinition = smallReport(),
  handIns: readonly HandIn[] = allHandIns,
): Promise<Workbench> {
  const bench = workbench(report);
  await handOver(bench, ...handIns);
  return bench;
}

export async function handOver(bench: IntakePorts, ...handIns: readonly HandIn[]): Promise<void> {
  for (const one of handIns) await intake(one, bench);
}

export const publication = (changes: Partial<PublicationInput> = {}): PublicationInput => ({
  runId: 'run-1',
  organisation,
  actor: { actorId: 'operator-1', kind: 'person' },
  report: 'small',
  period: '2024-H1',
  releasedOn: '2024-09-30',
  regeneration: null,
  ...changes,
});

/** The run up to the named stage, as the workflow hands its payload on. */
export async function runToMerge(
  bench: Workbench,
  changes: Partial<PublicationInput> = {},
): Promise<Checking> {
  const planned: Plan = await plan(publication(changes), bench);
  for (const task of planned.tasks) await aggregate(task, bench);
  return { ...planned, merged: await merge(planned, bench) };
}

export async function runToCheck(
  bench: Workbench,
  changes: Partial<PublicationInput> = {},
): Promise<Reserving> {
  const merged = await runToMerge(bench, changes);
  return { ...merged, checked: await check(merged, bench) };
}

async function runToReserve(bench: Workbench, changes: Partial<PublicationInput> = {}) {
  const checked = await runToCheck(bench, changes);
  return { ...checked, reserved: await reserve(checked, bench) };
}

export async function composing(bench: Workbench, language = 'en'): Promise<Composing> {
  return { ...(await runToReserve(bench)), language };
}

/** As if both languages were composed without findings and rendered: a few bytes that follow from the edition's number. */
export async function runToRender(
  bench: Workbench,
  changes: Partial<PublicationInput> = {},
): Promise<Reserving & Publishing> {
  const reserved = await runToReserve(bench, changes);
  const documents: Rendered[] = [];
  for (const language of ['zh-CN', 'en']) {
    const pdf = Buffer.from(`%PDF ${language} edition ${reserved.reserved.edition}`);
    const key = workKeys.pdf(reserved, language);
    await bench.work.put(key, pdf, 'application/pdf');
    await bench.work.put(workKeys.textFindings(reserved, language), '[]', 'application/json');
    await bench.work.put(workKeys.printFindings(reserved, language), '[]', 'application/json');
    documents.push({ language, key, sha256: sha256(pdf), bytes: pdf.byteLength, pages: 2 });
  }
  return { ...reserved, documents };
}

/** A whole run as the workflow goes: it ends early where an edition says the same already. */
export async function wholeRun(bench: Workbench, changes: Partial<PublicationInput> = {}): Promise<Outcome> {
  const { unchanged, currentEdition, digestsSuffice, ...planned } = await plan(publication(changes), bench);
  const { report, period } = publication(changes);
  if (digestsSuffice) return verify(planned, bench);
  if (unchanged) return { status: 'unchanged', report, period, edition: currentEdition as number };
  const rendered = await runToRender(bench, changes);
  if (rendered.reserved.outcome === 'frozen') {
    const { documents: _, ...unrendered } = rendered;
    return verify(unrendered, bench);
  }
  if (rendered.reserved.outcome === 'frozenRender') return verify(rendered, bench);
  if (rendered.reserved.outcome === 'reserved')
    return rendered.approval === 'required' ? submit(rendered, bench) : publish(rendered, bench);
  return { status: 'unchanged', report, period, edition: rendered.reserved.edition };
}

export async function stored<T>(bench: Workbench, key: string): Promise<T> {
  return JSON.parse(Buffer.from((await bench.work.get(key)) as Uint8Array).toString('utf8')) as T;
}

export async function factsOf(bench: Workbench, { merged }: Pick<Checking, 'merged'>): Promise<Facts> {
  return stored(bench, merged.factsKey);
}
