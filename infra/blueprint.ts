import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { variables } from '../functions/wiring/names.ts';

/** Root of the checkout; everything below is found from here. */
export const root = join(import.meta.dirname, '..');

/**
 * The one inventory that both hosts read: what exists, by the name that the workflow text and the configuration use.
 * A function is a folder; its handler is `functions/<folder>/handler.ts`, exporting `handler`.
 */
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
  functions: {
    Plan: { folder: 'plan' },
    Aggregate: { folder: 'aggregate' },
    Merge: { folder: 'merge' },
    Check: { folder: 'check' },
    Reserve: { folder: 'reserve' },
    Compose: { folder: 'compose' },
    Render: { folder: 'render' },
    Publish: { folder: 'publish' },
    Notify: { folder: 'notify' },
  },
} as const;

/** The state machine as text, function names still placeholders. */
export function workflowText(): Promise<string> {
  return readFile(join(root, 'infra', 'workflow.asl.json'), 'utf8');
}
