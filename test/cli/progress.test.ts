import { expect, test } from 'vitest';
import { startProgress } from '../../functions/cli/progress.ts';
import type { WorkflowEvent } from '../../infra/local/workflow/workflow-event.ts';

type Step = (type: 'StateEntered' | 'StateExited', state: string, items: readonly number[]) => void;

function shown(
  isTTY: boolean,
  happens: (step: Step, tell: (event: WorkflowEvent) => void) => void,
  quiet = false,
): string {
  let text = '';
  let time = 0;
  const stream = { isTTY, write: (more: string) => (text += more) };
  const named = { publications: ['carbon 2024-H1'], languages: ['zh-CN', 'en'] };
  const { onEvent } = startProgress(named, quiet, stream, () => (time += 500));
  happens((type, state, items) => onEvent({ type, state, items, timestamp: 0 }), onEvent);
  return text;
}

const stages = (step: Step): void => {
  step('StateEntered', 'Plan', [0]);
  step('StateExited', 'Plan', [0]);
  step('StateEntered', 'IsReserved', [0]);
  step('StateEntered', 'AggregateBucket', [0, 3]);
  step('StateEntered', 'Notify', []);
  step('StateExited', 'Notify', []);
};

test('a pipe gets one plain line for each finished stage', () => {
  expect(shown(false, stages)).toBe('carbon 2024-H1  plan  0.5 s\nnotify  0.5 s\n');
});

test('a terminal shows the stage at work on a line that the finished one replaces', () => {
  const clear = '\r\u001B[K';
  expect(shown(true, stages)).toBe(
    `${clear}carbon 2024-H1  plan …${clear}carbon 2024-H1  plan  0.5 s\n${clear}notify …${clear}notify  0.5 s\n`,
  );
});

test('each language has a line of its own: one that fails says with what, the other when it was done', () => {
  const text = shown(false, (step, tell) => {
    step('StateEntered', 'Compose', [0, 0]);
    step('StateEntered', 'Compose', [0, 1]);
    step('StateExited', 'Compose', [0, 0]);
    step('StateEntered', 'Render', [0, 0]);
    tell({
      type: 'StateFailed',
      state: 'Compose',
      items: [0, 1],
      timestamp: 0,
      error: 'compose.translation-missing',
      cause: '',
    });
    step('StateEntered', 'DocumentFailed', [0, 1]);
    step('StateExited', 'Render', [0, 0]);
  });
  expect(text).toBe(
    'carbon 2024-H1  document  en  failed: compose.translation-missing\ncarbon 2024-H1  document  zh-CN  1.0 s\n',
  );
});

test('a language whose rendition failed is not told as done, although its state was left', () => {
  const text = shown(false, (step, tell) => {
    step('StateEntered', 'Compose', [0, 1]);
    step('StateEntered', 'Render', [0, 1]);
    tell({
      type: 'StateFailed',
      state: 'Render',
      items: [0, 1],
      timestamp: 0,
      error: 'render.missing-glyph',
      cause: '',
    });
    step('StateExited', 'Render', [0, 1]);
    step('StateEntered', 'DocumentFailed', [0, 1]);
  });
  expect(text).toBe('carbon 2024-H1  document  en  failed: render.missing-glyph\n');
});

test('nothing is shown beside --json', () => {
  expect(shown(true, stages, true)).toBe('');
});
