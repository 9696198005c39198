import { randomUUID } from 'node:crypto';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { type FunctionUse, summaryOf } from '../../functions/cli/bundled-summary.ts';
import { intake } from '../../functions/intake/intake.ts';
import { samplePorts } from '../../functions/wiring/intake.ts';
import { stores } from '../../functions/wiring/stores.ts';
import { root } from '../../infra/blueprint.ts';
import type { Measured, MeasuredRun } from '../../infra/costs/measured.ts';
import { type BundledRun, type LocalHost, startLocalHost } from '../../infra/local/host.ts';
import { loadSample } from '../../infra/local/samples/load-sample.ts';
import { knownSmelters, supplierRecords } from './campaign-records.ts';
import { alignedTable } from './ratio-table.ts';

/** The measurement that memory, timeouts and the cost table rest on. */
export const measuredFile = join(root, 'infra', 'costs', 'measured.json');

const actor = { actorId: 'bench', kind: 'sample' as const };

interface Publication {
  readonly report: string;
  readonly period: string;
  readonly releasedOn: string;
}

const halfYear: readonly Publication[] = [
  { report: 'carbon', period: '2024-H1', releasedOn: '2024-09-30' },
  { report: 'green-manufacturing', period: '2024-H1', releasedOn: '2024-09-30' },
  { report: 'conflict-minerals', period: '2023-H2', releasedOn: '2024-07-31' },
];
const quarter = halfYear.map(({ report }) => ({ report, period: '2024-Q2', releasedOn: '2024-06-30' }));

/** What the bundled functions take: of the sample's half-year, and of one campaign with so many suppliers and smelters. */
export async function measureFunctions(
  [suppliers, smelters]: readonly [number, number],
  folder: string,
  say: (line: string) => void,
): Promise<Measured> {
  say('functions: the sample, a half-year, a quarter and a day on which nothing is due');
  const sample = 'sample-precision';
  const first = await withBundles(join(folder, 'sample'), async (host, bundled) => {
    await loadSample(sample, samplePorts());
    return {
      sampleRecords: await recordsOf(sample),
      publication: await measureRun(host, bundled, sample, 'publication', halfYear),
      quarterClose: await measureRun(host, bundled, sample, 'quarterClose', quarter),
      overdue: await measureCall(host, bundled, 'Overdue', {
        trigger: 'overdue',
        at: '2024-10-01T01:00:00Z',
      }),
    };
  });
  say(`functions: handing in ${suppliers} suppliers with ${smelters} smelters each`);
  const large = await withBundles(join(folder, 'large'), async (host, bundled) => {
    await loadSample('sample-optics', samplePorts());
    await handInCampaign('sample-optics', suppliers, smelters, say);
    say('functions: publishing it');
    return {
      largeRecords: await recordsOf('sample-optics'),
      large: await measureRun(host, bundled, 'sample-optics', 'publication', [
        { report: 'conflict-minerals', period: '2023-H2', releasedOn: '2024-07-31' },
      ]),
    };
  });
  return {
    measuredOn: new Date().toISOString().slice(0, 10),
    machine: `${availableParallelism()} cores of ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`,
    suppliers,
    smelters,
    ...first,
    ...large,
  };
}

async function withBundles<T>(
  folder: string,
  work: (host: LocalHost, bundled: BundledRun) => Promise<T>,
): Promise<T> {
  const host = await startLocalHost({ folder, bundled: true });
  try {
    return await work(host, host.bundled as BundledRun);
  } finally {
    await host.end();
  }
}

/** One run; what was measured before it is taken off. */
async function measureRun(
  host: LocalHost,
  bundled: BundledRun,
  organisation: string,
  purpose: string,
  publications: readonly Publication[],
): Promise<MeasuredRun> {
  const before = snapshotOf(bundled);
  const runId = randomUUID();
  let transitions = 0;
  const outcome = await host.run(
    {
      runId,
      organisation,
      actor,
      purpose,
      publications: publications.map((one) => ({ ...one, regeneration: null })),
    },
    {
      executionName: runId,
      onEvent: ({ type }) => {
        if (type === 'StateEntered' || type === 'StateRetried') transitions += 1;
      },
    },
  );
  if (outcome.status !== 'SUCCEEDED') throw new Error(`the run failed: ${JSON.stringify(outcome)}`);
  return { transitions, ...since(bundled, before) };
}

async function measureCall(
  host: LocalHost,
  bundled: BundledRun,
  name: string,
  payload: object,
): Promise<MeasuredRun> {
  const before = snapshotOf(bundled);
  await host.invoke(name, payload as never);
  return { transitions: 0, ...since(bundled, before) };
}

const snapshotOf = ({ measurements, traffic }: BundledRun) => ({
  calls: measurements().length,
  traffic: structuredClone(traffic()),
});

function since(
  bundled: BundledRun,
  { calls, traffic }: ReturnType<typeof snapshotOf>,
): Omit<MeasuredRun, 'transitions'> {
  const now = bundled.traffic();
  const { functions } = summaryOf({ ...bundled, measurements: () => bundled.measurements().slice(calls) });
  const requests = Object.entries(now.requests)
    .map(([action, count]) => [action, count - (traffic.requests[action] ?? 0)] as const)
    .filter(([, count]) => count > 0);
  return {
    functions: functions.map(({ timeout: _, memory: __, ...taken }) => taken),
    requests: Object.fromEntries(requests),
    bytesRead: now.bytesRead - traffic.bytesRead,
  };
}

/** What the commits list. */
async function recordsOf(organisation: string): Promise<number> {
  let records = 0;
  for await (const { parts } of stores().records.commits(organisation))
    for (const { rows } of parts) records += rows;
  return records;
}

/** Suppliers of one hand-in. */
const handInSize = 250;

async function handInCampaign(
  organisation: string,
  suppliers: number,
  smelters: number,
  say: (line: string) => void,
): Promise<void> {
  const handIn = (source: string, records: Parameters<typeof intake>[0]['records']) =>
    intake({ organisation, actor, handedInAt: '2024-01-22T02:00:00Z', source, records }, stores());
  await handIn('look-up', knownSmelters());
  for (let from = 0; from < suppliers; from += handInSize) {
    const numbers = Array.from(
      { length: Math.min(handInSize, suppliers - from) },
      (_, index) => from + index,
    );
    await handIn(
      `suppliers from ${from}`,
      numbers.flatMap((number) => [...supplierRecords(number, smelters)]),
    );
    if (from % 1000 === 0) say(`functions: ${from} of ${suppliers} suppliers handed in`);
  }
}

/** The measurement for people. */
export function functionsText(measured: Measured): string {
  const parts = {
    'a half-year of the sample': measured.publication,
    'a quarter of the sample': measured.quarterClose,
    'a daily look for what is overdue': measured.overdue,
    [`${measured.suppliers} suppliers × ${measured.smelters} smelters`]: measured.large,
  };
  return Object.entries(parts)
    .map(
      ([what, run]) =>
        `${tableOf(what, run.functions)}\n${JSON.stringify({ transitions: run.transitions, ...run.requests, bytesRead: run.bytesRead })}\n`,
    )
    .join('\n');
}

function tableOf(what: string, functions: readonly Omit<FunctionUse, 'timeout' | 'memory'>[]): string {
  const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);
  return alignedTable([
    [what, 'calls', 'cold', 'total s', 'longest s', 'peak MB'],
    ...functions.map((one) => [
      one.function,
      String(one.invocations),
      String(one.coldStarts),
      seconds(one.totalMilliseconds),
      seconds(one.longestMilliseconds),
      String(one.peakMemory),
    ]),
  ]);
}
