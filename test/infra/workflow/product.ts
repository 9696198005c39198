import { blueprint, workflowText } from '../../../infra/blueprint.ts';
import { substitute } from '../../../infra/local/workflow/definition.ts';
import { runWorkflow, type WorkflowOutcome } from '../../../infra/local/workflow/run-workflow.ts';
import { failure } from './states.ts';

const text = await workflowText();

/** A call of a function: its state's name with the report and, of a document, its language. */
export type Call = string;
export type Payload = Readonly<Record<string, unknown>>;

export interface Ran {
  readonly outcome: WorkflowOutcome;
  readonly calls: readonly Call[];
  /** What Notify was given of each publication. */
  readonly outcomes: readonly unknown[];
  /** Everything that Notify was given. */
  readonly told: Payload;
}

interface Setting {
  /** By call, as `Render carbon en`: the error it fails with. */
  readonly failing?: Readonly<Record<Call, string>>;
  /** What Plan adds for a report. */
  readonly planned?: (report: string) => Payload;
  /** What Reserve answers otherwise. */
  readonly reserved?: Payload;
  readonly publish?: (payload: Payload) => unknown;
  /** Changes the text before it runs. */
  readonly altered?: (text: string) => string;
}

/** Runs the product's own workflow text; every function answers as its stage would, in keys only. */
export async function runProduct(reports: readonly string[], setting: Setting = {}): Promise<Ran> {
  const calls: Call[] = [];
  let outcomes: readonly unknown[] = [];
  let told: Payload = {};
  const answers: Readonly<Record<string, (payload: Payload) => unknown>> = {
    Plan: (payload) => ({
      ...payload,
      bases: {},
      cutOff: 1,
      origin: { inputDigest: 'inputs' },
      snapshotKey: 'snapshot',
      referenceKey: 'reference',
      languages: ['zh-CN', 'en'],
      tasks: [{ report: payload.report }],
      internal: false,
      approval: 'none',
      unchanged: false,
      digestsSuffice: false,
      currentEdition: null,
      ...setting.planned?.(String(payload.report)),
    }),
    Aggregate: () => ({}),
    Merge: () => ({ factsKey: 'facts', factsDigest: 'bytes', figuresDigest: 'digest' }),
    Check: () => ({ findingsKey: 'findings', warnings: 0, notes: 0 }),
    Reserve: () => ({
      outcome: 'reserved',
      edition: 1,
      supersedes: null,
      restatementKey: null,
      ...setting.reserved,
    }),
    Verify: ({ report, period }) => ({ status: 'verified', report, period, edition: 1, how: 'digests' }),
    Submit: ({ report, period }) => ({ status: 'awaitingApproval', report, period, edition: 1 }),
    Compose: ({ language }) => ({ language, htmlKey: 'html' }),
    Render: ({ language }) => ({ language, key: 'pdf', sha256: 'sha', bytes: 1, pages: 1 }),
    Publish: ({ report, period }) => ({ status: 'published', report, period, edition: 1 }),
    Notify: (payload) => {
      told = payload;
      outcomes = payload.outcomes as readonly unknown[];
      const failed = outcomes.filter((one) => (one as { status: string }).status === 'failed').length;
      return { outcomes, failed: failed + ('failure' in payload ? 1 : 0) };
    },
    ...(setting.publish ? { Publish: setting.publish } : {}),
  };
  const outcome = await runWorkflow({
    definition: substitute(
      setting.altered?.(text) ?? text,
      Object.fromEntries(Object.keys(blueprint.functions).map((name) => [name, name])),
    ),
    input: {
      runId: 'run-1',
      organisation: 'acme',
      actor: { actorId: 'operator-1', kind: 'schedule' },
      purpose: 'publication',
      publications: reports.map((report) => ({
        report,
        period: '2024-H1',
        releasedOn: '2024-09-30',
        regeneration: null,
      })),
    },
    invoke: async (name, sent) => {
      const payload = sent as Payload;
      const call = [name, payload.report, payload.language].filter(Boolean).join(' ');
      calls.push(call);
      const error = setting.failing?.[call];
      if (error) throw failure(error, `${call} failed`);
      return answers[name]?.(payload);
    },
    executionName: 'run-1',
    startTime: '2024-09-30T00:00:00.000Z',
    retryDelayMs: 0,
  });
  return { outcome, calls, outcomes, told };
}
