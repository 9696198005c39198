import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  editionKeys,
  editionsTable,
  intakeKeys,
  recordsTable,
  variables,
  workKeys,
} from '../functions/wiring/names.ts';
import type { FunctionSpec, Grant, Named, ScheduleSpec } from './function-spec.ts';
import { routes } from './routes.ts';

/** Root of the checkout; everything below is found from here. */
export const root = join(import.meta.dirname, '..');

const any = '*';
const anyRun = { organisation: any, report: any, period: any, runId: any };

const query = (...partitions: readonly string[]): Grant => ({
  table: 'records',
  actions: ['query'],
  partitions,
});
/** Which rows count says the snapshot, which is taken from the commits once a run. */
const readRows = query(recordsTable.rowsPartition(any, any, any, any));
const readCommits = query(recordsTable.commitsPartition(any));
const readOrganisations = query(recordsTable.organisationsPartition);
const readProfile: Grant = {
  table: 'records',
  actions: ['query'],
  partitions: [recordsTable.rowsPartition(any, 'organisation', 'asof', any)],
};
const writeAudit: Grant = {
  table: 'editions',
  actions: ['put'],
  partitions: [editionsTable.auditPartition(any)],
};
const editionItems = [editionsTable.partition(any, any, any)];
const readWork = (...keys: readonly string[]): Grant => ({ bucket: 'work', actions: ['get'], keys });
const writeWork = (...keys: readonly string[]): Grant => ({ bucket: 'work', actions: ['put'], keys });
const snapshot = workKeys.snapshot(any, any);
const reference = workKeys.reference(any, any);
const inputs = workKeys.inputs(any, any);
const partial = workKeys.partial(any, any, any, any);
const figures = workKeys.figures(anyRun);
const findings = workKeys.findings(anyRun);
const restatement = workKeys.restatement(anyRun);
const html = workKeys.html(anyRun, any);
const pdf = workKeys.pdf(anyRun, any);
const pages = workKeys.pages(any, any, any);
const document = editionKeys.document(any, any, any, any, any, any);
const evidence = editionKeys.evidence(any, any, any, any, any);
/** An evidence that is gone is said so, in words that tell it from one that may not be read. */
const findEvidence: Grant = { bucket: 'editions', actions: ['get', 'find'], keys: [evidence] };

const functions = {
  Plan: {
    folder: 'plan',
    calledBy: 'workflow',
    memory: 1024,
    timeout: 60,
    grants: [
      readCommits,
      readRows,
      { table: 'editions', actions: ['get'], partitions: editionItems },
      writeWork(snapshot, reference, inputs),
      findEvidence,
    ],
  },
  Aggregate: {
    folder: 'aggregate',
    calledBy: 'workflow',
    memory: 1769,
    timeout: 300,
    grants: [
      readRows,
      readWork(snapshot, reference),
      { bucket: 'work', actions: ['get', 'put', 'find'], keys: [partial] },
    ],
  },
  Merge: {
    folder: 'merge',
    calledBy: 'workflow',
    memory: 1769,
    timeout: 120,
    grants: [readRows, readWork(snapshot, reference, partial), writeWork(figures)],
  },
  Check: {
    folder: 'check',
    calledBy: 'workflow',
    memory: 1024,
    timeout: 60,
    grants: [readWork(figures, reference), writeWork(findings)],
  },
  Reserve: {
    folder: 'reserve',
    calledBy: 'workflow',
    memory: 512,
    timeout: 30,
    grants: [
      { table: 'editions', actions: ['get', 'query', 'put', 'update'], partitions: editionItems },
      readWork(figures, inputs, reference),
      writeWork(restatement),
      findEvidence,
      { bucket: 'editions', actions: ['list'], keys: [editionKeys.editions(any, any, any)] },
    ],
  },
  Compose: {
    folder: 'compose',
    calledBy: 'workflow',
    memory: 1769,
    timeout: 120,
    carries: 'words',
    grants: [
      readWork(figures, findings, reference, restatement),
      writeWork(html, workKeys.textFindings(anyRun, any)),
      { bucket: 'intake', actions: ['get', 'find'], keys: [intakeKeys.original(any, any)] },
    ],
  },
  Render: {
    folder: 'render',
    calledBy: 'workflow',
    memory: 2048,
    timeout: 300,
    carries: 'browser',
    grants: [
      readWork(html),
      writeWork(pdf),
      { bucket: 'work', actions: ['get', 'put', 'find'], keys: [pages] },
    ],
  },
  Verify: {
    folder: 'verify',
    calledBy: 'workflow',
    memory: 1024,
    timeout: 120,
    grants: [
      { table: 'editions', actions: ['get'], partitions: editionItems },
      readWork(figures),
      { bucket: 'editions', actions: ['get', 'find'], keys: [document, evidence] },
    ],
  },
  Submit: {
    folder: 'submit',
    calledBy: 'workflow',
    memory: 512,
    timeout: 30,
    grants: [{ table: 'editions', actions: ['put'], partitions: editionItems }],
  },
  Publish: {
    folder: 'publish',
    calledBy: 'workflow',
    memory: 1024,
    timeout: 120,
    grants: [
      { table: 'editions', actions: ['get', 'put', 'update'], partitions: editionItems },
      readWork(figures, findings, inputs, pdf, restatement),
      { bucket: 'editions', actions: ['get', 'put'], keys: [document, evidence] },
    ],
  },
  Notify: {
    folder: 'notify',
    calledBy: 'workflow',
    memory: 512,
    timeout: 60,
    carries: 'words',
    variables: [variables.noticesTopic, variables.publicAddress],
    grants: [
      { table: 'editions', actions: ['update'], partitions: [editionsTable.runsPartition(any)] },
      { table: 'editions', actions: ['get'], partitions: editionItems },
      {
        bucket: 'work',
        actions: ['get', 'find'],
        keys: [figures, findings, workKeys.textFindings(anyRun, any)],
      },
      { topic: 'notices', actions: ['publish'] },
    ],
  },
  Download: {
    folder: 'download',
    calledBy: 'http',
    memory: 512,
    timeout: 10,
    carries: 'words',
    variables: [variables.linkSecret, variables.publicAddress],
    grants: [
      { table: 'editions', actions: ['get'], partitions: editionItems },
      {
        bucket: 'editions',
        actions: ['get'],
        keys: [editionKeys.document(any, any, any, any, any, any)],
      },
      { secret: 'links', actions: ['read'] },
    ],
  },
  Share: {
    folder: 'share',
    calledBy: 'http',
    memory: 512,
    timeout: 10,
    variables: [variables.linkSecret, variables.publicAddress],
    grants: [
      { table: 'editions', actions: ['get'], partitions: editionItems },
      { table: 'editions', actions: ['put'], partitions: [editionsTable.shareLinksPartition(any)] },
      { secret: 'links', actions: ['read'] },
    ],
  },
  Start: {
    folder: 'start',
    calledBy: 'schedule',
    memory: 512,
    timeout: 300,
    variables: [variables.publicationWorkflow, variables.timeZone],
    grants: [
      readOrganisations,
      readCommits,
      readProfile,
      { table: 'editions', actions: ['get', 'query'], partitions: editionItems },
      { table: 'editions', actions: ['get'], partitions: [editionsTable.runsPartition(any)] },
      { workflow: 'publication', actions: ['start', 'describe'] },
    ],
  },
  Overdue: {
    folder: 'overdue',
    calledBy: 'schedule',
    memory: 512,
    timeout: 300,
    variables: [variables.timeZone],
    grants: [
      readOrganisations,
      readCommits,
      readProfile,
      { table: 'editions', actions: ['get', 'query'], partitions: editionItems },
    ],
  },
  Regenerate: {
    folder: 'regenerate',
    calledBy: 'http',
    memory: 512,
    timeout: 29,
    variables: [variables.publicationWorkflow],
    grants: [
      readCommits,
      readProfile,
      {
        table: 'editions',
        actions: ['get'],
        partitions: [...editionItems, editionsTable.runsPartition(any)],
      },
      writeAudit,
      { workflow: 'publication', actions: ['start', 'describe'] },
    ],
  },
  Withdraw: {
    folder: 'withdraw',
    calledBy: 'http',
    memory: 512,
    timeout: 29,
    grants: [{ table: 'editions', actions: ['get', 'update'], partitions: editionItems }, writeAudit],
  },
  Approve: {
    folder: 'approve',
    calledBy: 'http',
    memory: 1024,
    timeout: 29,
    variables: [variables.approvalWorkflow],
    grants: [
      readCommits,
      { table: 'editions', actions: ['get', 'query', 'put'], partitions: editionItems },
      writeAudit,
      { bucket: 'work', actions: ['get', 'find'], keys: [inputs, pdf] },
      { workflow: 'approval', actions: ['start', 'describe'] },
    ],
  },
  Describe: {
    folder: 'describe',
    calledBy: 'http',
    memory: 512,
    timeout: 29,
    variables: [variables.publicationWorkflow, variables.approvalWorkflow],
    grants: [
      {
        table: 'editions',
        actions: ['get'],
        partitions: [...editionItems, editionsTable.runsPartition(any)],
      },
      findEvidence,
      { workflow: 'publication', actions: ['describe'] },
      { workflow: 'approval', actions: ['describe'] },
    ],
  },
} as const satisfies Readonly<Record<string, FunctionSpec>>;

/** The one inventory that both hosts read: what exists, by the name that the workflow text and the configuration use. */
export const blueprint = {
  tables: {
    records: { variable: variables.recordsTable },
    editions: { variable: variables.editionsTable },
  },
  buckets: {
    /** Files and pictures as handed in. */
    intake: { variable: variables.intakeBucket },
    /** Intermediate results; expires. */
    work: { variable: variables.workBucket },
    /** PDFs and evidence, written at publication only. */
    editions: { variable: variables.editionsBucket },
  },
  /** By the placeholder in the workflow text. */
  functions,
  /** State machines, each with its text beside this file. */
  workflows: {
    publication: { file: 'workflow.asl.json', variable: variables.publicationWorkflow },
    /** Publishes what was approved. */
    approval: { file: 'approval.asl.json', variable: variables.approvalWorkflow },
  } as const satisfies Readonly<Record<string, Named & { readonly file: string }>>,
  topics: {
    /** What operators and editors are told. */
    notices: { variable: variables.noticesTopic },
  } as const satisfies Readonly<Record<string, Named>>,
  secrets: {
    /** What download links are signed with. */
    links: { variable: variables.linkSecret },
  } as const satisfies Readonly<Record<string, Named>>,
  addresses: {
    /** Where the HTTP API answers. */
    public: { variable: variables.publicAddress },
  } as const satisfies Readonly<Record<string, Named>>,
  settings: {
    /** Of the stage's configuration: the zone that schedules fire in. */
    timeZone: { variable: variables.timeZone },
  } as const satisfies Readonly<Record<string, Named>>,
  routes,
  /** By kind, what each calls when it fires; when is the stage's configuration. */
  schedules: {
    quarterClose: { function: 'Start' },
    publication: { function: 'Start' },
    reminder: { function: 'Start' },
    overdue: { function: 'Overdue' },
  } as const satisfies Readonly<Record<string, ScheduleSpec>>,
} as const;

export type WorkflowName = keyof typeof blueprint.workflows;

/** A state machine as text, function names still placeholders. */
export function workflowText(name: WorkflowName = 'publication'): Promise<string> {
  return readFile(join(root, 'infra', blueprint.workflows[name].file), 'utf8');
}
