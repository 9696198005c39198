import { describe, expect, it } from 'vitest';
import { runProduct } from './product.ts';

/** How often a call was made when it failed with an error each time. */
async function attempts(call: string, error: string): Promise<number> {
  const { calls } = await runProduct(['carbon'], { failing: { [call]: error } });
  return calls.filter((one) => one === call).length;
}

const stages = ['Plan', 'Aggregate', 'Merge', 'Check', 'Reserve', 'Publish'].map(
  (stage) => `${stage} carbon`,
);
const calls = [...stages, 'Compose carbon en', 'Render carbon en', 'Notify'];

describe.each(calls)('%s', (call) => {
  it.each([
    ['ThrottlingException', 5],
    ['SlowDown', 5],
    ['Lambda.TooManyRequestsException', 5],
    ['TimeoutError', 5],
    ['States.Timeout', 2],
    ['Sandbox.Timedout', 2],
    ['check.blocked', 1],
    ['plan.no-data', 1],
    ['publish.lost-race', 1],
    ['TypeError', 1],
    ['Runtime.ExitError', 1],
  ])('that fails with %s is tried %i times', async (error, times) => {
    expect(await attempts(call, error)).toBe(times);
  });
});

it('a browser that crashed is tried once more, and no other stage is for that', async () => {
  expect(await attempts('Render carbon en', 'render.browser-crashed')).toBe(2);
  expect(await attempts('Compose carbon en', 'render.browser-crashed')).toBe(1);
});

/** As if a publication let an error through: its first stage catches nothing. */
function withoutFirstCatch(text: string): string {
  const machine = JSON.parse(text) as {
    States: { Publications: { ItemProcessor: { States: Record<string, { Catch?: unknown }> } } };
  };
  delete machine.States.Publications.ItemProcessor.States.Plan?.Catch;
  return JSON.stringify(machine);
}

it('a run that breaks off outside of its publications is recorded and told like any other end, and fails', async () => {
  const { outcome, calls, told } = await runProduct(['carbon'], {
    altered: withoutFirstCatch,
    failing: { 'Plan carbon': 'States.Permissions' },
  });
  expect(calls).toEqual(['Plan carbon', 'Notify']);
  expect(told).toEqual({
    runId: 'run-1',
    organisation: 'acme',
    actor: { actorId: 'operator-1', kind: 'schedule' },
    purpose: 'publication',
    publications: [expect.objectContaining({ report: 'carbon' })],
    outcomes: [],
    failure: { error: 'States.Permissions', cause: expect.stringContaining('Plan carbon failed') },
  });
  expect(outcome).toMatchObject({ status: 'FAILED', error: 'run.publication-failed' });
});
