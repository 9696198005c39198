import { describe, expect, test } from 'vitest';
import { blueprint, workflowText } from '../../../infra/blueprint.ts';
import { substitute } from '../../../infra/local/workflow/definition.ts';
import { runWorkflow } from '../../../infra/local/workflow/run-workflow.ts';
import { type Payload, runProduct } from './product.ts';
import { failure } from './states.ts';

const named = Object.fromEntries(Object.keys(blueprint.functions).map((name) => [name, name]));

describe('the product’s workflow', () => {
  test('verifies a frozen edition of the same origin without computing anything', async () => {
    const { outcome, calls, outcomes } = await runProduct(['carbon'], {
      planned: () => ({ digestsSuffice: true }),
    });
    expect(outcome).toMatchObject({ status: 'SUCCEEDED' });
    expect(calls).toEqual(['Plan carbon', 'Verify carbon', 'Notify']);
    expect(outcomes).toMatchObject([{ status: 'verified' }]);
  });

  test('verifies a frozen edition of another engine without composing, rendering or publishing anything', async () => {
    const { outcome, calls, outcomes } = await runProduct(['carbon'], { reserved: { outcome: 'frozen' } });
    expect(outcome).toMatchObject({ status: 'SUCCEEDED' });
    expect(calls).toEqual([
      ...['Plan', 'Aggregate', 'Merge', 'Check', 'Reserve', 'Verify'].map((name) => `${name} carbon`),
      'Notify',
    ]);
    expect(outcomes).toEqual([
      { status: 'verified', report: 'carbon', period: '2024-H1', edition: 1, how: 'digests' },
    ]);
  });

  test('renders a frozen edition again in every language and then verifies it, approval or not', async () => {
    const { calls, outcomes } = await runProduct(['carbon'], {
      reserved: { outcome: 'frozenRender' },
      planned: () => ({ approval: 'required' }),
    });
    expect(calls.filter((call) => call.startsWith('Render')).sort()).toEqual([
      'Render carbon en',
      'Render carbon zh-CN',
    ]);
    expect(calls.filter((call) => /^(Verify|Submit|Publish)/.test(call))).toEqual(['Verify carbon']);
    expect(outcomes).toMatchObject([{ status: 'verified' }]);
  });

  test('tells what differs as a failed publication, and goes on with the others', async () => {
    const { outcome, outcomes } = await runProduct(['carbon', 'minerals'], {
      reserved: { outcome: 'frozen' },
      failing: { 'Verify carbon': 'verify.figures-differ' },
    });
    expect(outcome).toMatchObject({ status: 'FAILED', error: 'run.publication-failed' });
    expect(outcomes).toMatchObject([
      { status: 'failed', report: 'carbon', error: 'verify.figures-differ' },
      { status: 'verified', report: 'minerals' },
    ]);
  });

  test('submits what must be approved and publishes the rest', async () => {
    const { outcome, calls, outcomes } = await runProduct(['carbon', 'minerals'], {
      planned: (report) => ({ approval: report === 'carbon' ? 'required' : 'none' }),
    });
    expect(outcome).toMatchObject({ status: 'SUCCEEDED' });
    expect(calls.filter((call) => /^(Submit|Publish)/.test(call)).sort()).toEqual([
      'Publish minerals',
      'Submit carbon',
    ]);
    expect(outcomes).toMatchObject([{ status: 'awaitingApproval' }, { status: 'published' }]);
  });
});

describe('the workflow of an approval', () => {
  const input = {
    runId: 'approved-1',
    organisation: 'acme',
    actor: { actorId: 'editor-7', kind: 'person' },
    purpose: 'publication',
    publications: [{ report: 'carbon', period: '2024-H1', releasedOn: '2024-09-30', regeneration: null }],
    publishing: { report: 'carbon', period: '2024-H1', runId: 'run-1' },
  };

  async function approvalRun(publish: (payload: Payload) => unknown) {
    const calls: { readonly name: string; readonly payload: Payload }[] = [];
    const outcome = await runWorkflow({
      definition: substitute(await workflowText('approval'), named),
      input,
      invoke: async (name, sent) => {
        const payload = sent as Payload;
        calls.push({ name, payload });
        if (name === 'Publish') return publish(payload);
        const outcomes = payload.outcomes as readonly { readonly status: string }[];
        return { outcomes, failed: outcomes.filter(({ status }) => status === 'failed').length };
      },
      executionName: 'approved-1',
      startTime: '2024-10-02T08:00:00.000Z',
      retryDelayMs: 0,
    });
    return { outcome, calls };
  }
  const published = { status: 'published', report: 'carbon', period: '2024-H1', edition: 1 };

  test('publishes what was stored and records the run of who approved', async () => {
    const { outcome, calls } = await approvalRun(() => published);
    expect(outcome).toMatchObject({ status: 'SUCCEEDED' });
    const { publishing, ...run } = input;
    expect(calls).toEqual([
      { name: 'Publish', payload: publishing },
      { name: 'Notify', payload: { ...run, outcomes: [published] } },
    ]);
  });

  test('records what was lost, and fails', async () => {
    const { outcome, calls } = await approvalRun(() => {
      throw failure('publish.lost-race', 'another run published first');
    });
    expect(outcome).toMatchObject({ status: 'FAILED', error: 'run.publication-failed' });
    expect(calls.at(-1)?.payload).toMatchObject({
      outcomes: [
        {
          status: 'failed',
          report: 'carbon',
          period: '2024-H1',
          error: 'publish.lost-race',
          cause: expect.stringContaining('another run published first'),
        },
      ],
    });
  });
});
