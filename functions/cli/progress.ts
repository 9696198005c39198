import type { WorkflowEvent } from '../../infra/local/workflow/workflow-event.ts';

/** Stages worth a line, by state name; the rest are choices and ends. */
const stages = new Set([
  ...['Plan', 'Aggregate', 'Merge', 'Check', 'Reserve', 'Documents'],
  ...['Verify', 'Submit', 'Publish', 'Notify'],
]);

/** States of one language. */
const documentStates = new Set(['Compose', 'Render', 'DocumentFailed']);

/** Where progress is shown: standard error, a terminal or a pipe. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

export interface Progress {
  readonly step: <T>(label: string, work: () => Promise<T>) => Promise<T>;
  readonly onEvent: (event: WorkflowEvent) => void;
}

/** What the workflow's items are called, in their order. */
export interface Named {
  readonly publications?: readonly string[];
  readonly languages?: readonly string[];
}

/** Back to the line's first column and empty it (ECMA-48: CR, EL). */
const emptyLine = '\r\u001B[K';

/**
 * A line for each finished stage with its time. On a terminal the stage at work stands below them; in a pipe there are
 * plain lines only; nothing when quiet.
 */
export function startProgress(
  { publications = [], languages = [] }: Named,
  quiet: boolean,
  stream: ProgressStream = process.stderr,
  now: () => number = () => performance.now(),
): Progress {
  const started = new Map<string, number>();
  const begin = (label: string): void => {
    started.set(label, now());
    if (!quiet && stream.isTTY) stream.write(`${emptyLine}${label} …`);
  };
  const end = (label: string, how: string): void => {
    if (!quiet) stream.write(`${stream.isTTY ? emptyLine : ''}${label}  ${how}\n`);
  };
  const done = (label: string): void =>
    end(label, `${((now() - (started.get(label) ?? now())) / 1000).toFixed(1)} s`);
  const labelOf = (event: WorkflowEvent): string => {
    const publication = publications[event.items[0] ?? -1];
    return [publication, event.state.toLowerCase()].filter(Boolean).join('  ');
  };
  const errors = new Map<string, string>();
  /** A language has its own line: it ends for itself, whatever becomes of the others. */
  const onDocument = (event: WorkflowEvent): void => {
    const [publication = -1, language = -1] = event.items;
    const label = [publications[publication], 'document', languages[language]].join('  ');
    if (event.type === 'StateFailed') errors.set(label, event.error);
    else if (event.type === 'StateEntered' && event.state === 'Compose') begin(label);
    else if (event.type === 'StateEntered' && event.state === 'DocumentFailed')
      end(label, `failed: ${errors.get(label)}`);
    // A caught failure leaves its state too.
    else if (event.type === 'StateExited' && event.state === 'Render' && !errors.has(label)) done(label);
  };
  return {
    async step(label, work) {
      begin(label);
      const result = await work();
      done(label);
      return result;
    },
    onEvent(event) {
      if (documentStates.has(event.state)) onDocument(event);
      if (!stages.has(event.state) || event.items.length > 1) return;
      if (event.type === 'StateEntered') begin(labelOf(event));
      else if (event.type === 'StateExited') done(labelOf(event));
    },
  };
}
