import { expect, test } from 'vitest';
import { startProgress } from '../../functions/cli/progress.ts';
import type { WorkflowEvent } from '../../infra/local/workflow/workflow-event.ts';

function shown(isTTY: boolean, quiet = false): string {
  let text = '';
  let time = 0;
  const stream = { isTTY, write: (more: string) => (text += more) };
  const progress = startProgress(['carbon 2024-H1'], quiet, stream, () => (time += 500));
  const event = (
    type: 'StateEntered' | 'StateExited',
    state: string,
    items: readonly number[],
  ): WorkflowEvent => ({
    type,
    state,
    items,
    timestamp: 0,
  });
  progress.onEvent(event('StateEntered', 'Plan', [0]));
  progress.onEvent(event('StateExited', 'Plan', [0]));
  progress.onEvent(event('StateEntered', 'IsReserved', [0]));
  progress.onEvent(event('StateEntered', 'AggregateBucket', [0, 3]));
  progress.onEvent(event('StateEntered', 'Notify', []));
  progress.onEvent(event('StateExited', 'Notify', []));
  return text;
}

test('a pipe gets one plain line for each finished stage', () => {
  expect(shown(false)).toBe('carbon 2024-H1  plan  0.5 s\nnotify  0.5 s\n');
});

test('a terminal shows the stage at work on a line that the finished one replaces', () => {
  const clear = '\r\u001B[K';
  expect(shown(true)).toBe(
    `${clear}carbon 2024-H1  plan …${clear}carbon 2024-H1  plan  0.5 s\n${clear}notify …${clear}notify  0.5 s\n`,
  );
});

test('nothing is shown beside --json', () => {
  expect(shown(true, true)).toBe('');
});
