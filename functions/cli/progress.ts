import ora from 'ora';
import type { WorkflowEvent } from '../../infra/local/workflow/workflow-event.ts';

/** Stages worth a line, by state name; the rest are choices and ends. */
const stages = new Set(['Plan', 'Aggregate', 'Merge', 'Check', 'Reserve', 'Documents', 'Publish', 'Notify']);

export interface Progress {
  readonly step: <T>(label: string, work: () => Promise<T>) => Promise<T>;
  readonly onEvent: (event: WorkflowEvent) => void;
  readonly stop: () => void;
}

/** A line for each finished stage with its time: a spinner on a terminal, plain lines in a pipe, nothing when quiet. */
export function startProgress(
  publications: readonly string[],
  quiet: boolean,
  now: () => number = () => performance.now(),
): Progress {
  const spinner = ora({ stream: process.stderr, isSilent: quiet, discardStdin: false });
  const started = new Map<string, number>();
  const seconds = (since: number): string => `${((now() - since) / 1000).toFixed(1)} s`;
  const done = (label: string, since: number): void => {
    if (process.stderr.isTTY) spinner.succeed(`${label}  ${seconds(since)}`);
    else if (!quiet) process.stderr.write(`${label}  ${seconds(since)}\n`);
  };
  const labelOf = (event: WorkflowEvent): string => {
    const publication = publications[event.items[0] ?? -1];
    return [publication, event.state.toLowerCase()].filter(Boolean).join('  ');
  };
  return {
    async step(label, work) {
      const since = now();
      if (process.stderr.isTTY) spinner.start(label);
      const result = await work();
      done(label, since);
      return result;
    },
    onEvent(event) {
      if (!stages.has(event.state) || event.items.length > 1) return;
      const label = labelOf(event);
      if (event.type === 'StateEntered') {
        started.set(label, now());
        if (process.stderr.isTTY) spinner.start(label);
      } else if (event.type === 'StateExited') done(label, started.get(label) ?? now());
    },
    stop: () => {
      spinner.stop();
    },
  };
}
