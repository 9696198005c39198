import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { intakeKeys, variables } from '../functions/wiring/names.ts';
import type { Named, ScheduleSpec, UploadSpec } from './function-spec.ts';
import { calledFunctions } from './inventory/called-functions.ts';
import { routes } from './inventory/routes.ts';
import { stageFunctions } from './inventory/stage-functions.ts';

/** Root of the checkout; everything below is found from here. */
export const root = join(import.meta.dirname, '..');

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
  functions: { ...stageFunctions, ...calledFunctions },
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
  /** Each file is a batch of its own; those of one organisation wait for each other where they say the same. */
  uploads: {
    bucket: 'intake',
    prefix: intakeKeys.incomingPrefix,
    function: 'Intake',
    atOnce: 4,
  } as const satisfies UploadSpec,
} as const;

export type WorkflowName = keyof typeof blueprint.workflows;

/** A state machine as text, function names still placeholders. */
export function workflowText(name: WorkflowName = 'publication'): Promise<string> {
  return readFile(join(root, 'infra', blueprint.workflows[name].file), 'utf8');
}
