import { expect, test } from 'vitest';
import { memoryEditionStore } from '../../functions/adapters/memory/edition-store.ts';
import type { Notifying, Outcome } from '../../functions/contract.ts';
import { notify } from '../../functions/notify/notify.ts';

const outcomes: readonly Outcome[] = [
  { status: 'published', report: 'carbon', period: '2024-H1', edition: 3 },
  { status: 'unchanged', report: 'green', period: '2024-H1', edition: 1 },
  { status: 'failed', report: 'minerals', period: '2024-H1', error: 'check.blocked', cause: '2 findings' },
];
const input: Notifying = {
  runId: 'run-1',
  organisation: 'acme',
  actor: { actorId: 'operator-1', kind: 'schedule' },
  purpose: 'publication',
  publications: [],
  outcomes,
};

test('a run is recorded with every publication that it published, found unchanged or failed', async () => {
  const editions = memoryEditionStore();
  expect(await notify(input, { editions })).toEqual({ outcomes, failed: 1 });
  expect(await editions.run('acme', 'run-1')).toEqual({
    runId: 'run-1',
    organisation: 'acme',
    actor: input.actor,
    outcomes,
  });
});

test('a run that is told twice is recorded once, as it ended', async () => {
  const editions = memoryEditionStore();
  await notify({ ...input, outcomes: [] }, { editions });
  expect(await notify({ ...input, outcomes: outcomes.slice(0, 2) }, { editions })).toMatchObject({
    failed: 0,
  });
  expect((await editions.run('acme', 'run-1'))?.outcomes).toEqual(outcomes.slice(0, 2));
});
