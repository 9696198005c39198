import { describe, expect, test } from 'vitest';
import { memoryWorkflow } from '../../functions/adapters/memory/workflow.ts';
import { type ApprovalRequest, approve } from '../../functions/approve/approve.ts';
import type { ApprovalRun } from '../../functions/approve/run-input.ts';
import type { PublicationInput } from '../../functions/contract.ts';
import type { Rendered } from '../../functions/domain/document-outcome.ts';
import type { Approval } from '../../functions/ports/approvals.ts';
import type { AuditEvent } from '../../functions/ports/audit.ts';
import { publish } from '../../functions/publish/publish.ts';
import { submit } from '../../functions/submit/submit.ts';
import { electricity, handIn, organisation, profile } from '../support/small-organisation.ts';
import {
  handOver,
  loaded,
  publication,
  runToRender,
  type Workbench,
  wholeRun,
} from '../support/workbench.ts';

const editor = { actorId: 'editor-7', kind: 'person' } as const;
const schedule = { actorId: 'schedule', kind: 'schedule' } as const;
const ask = (changes: Partial<ApprovalRequest> = {}): ApprovalRequest => ({
  organisation,
  report: 'small',
  period: '2024-H1',
  verdict: 'approved',
  ...changes,
});
const rejection = ask({ verdict: 'rejected', reason: 'a photo is missing' });

/** An organisation that asks for approval, its first edition waiting. */
async function waiting(changes: Partial<PublicationInput> = {}) {
  const bench = await loaded();
  await handOver(bench, handIn('approval', [profile({ approval: 'required' })]));
  expect(await wholeRun(bench, changes)).toEqual({
    status: 'awaitingApproval',
    report: 'small',
    period: '2024-H1',
    edition: 1,
  });
  const workflow = memoryWorkflow(bench.now);
  return { bench, workflow, ports: { ...bench, workflow } };
}

const latest = async (bench: Workbench): Promise<Approval> =>
  (await bench.approvals.latest(publication())) as Approval;

async function events(bench: Workbench): Promise<readonly AuditEvent[]> {
  const found: AuditEvent[] = [];
  for await (const one of bench.audit.events(organisation)) found.push(one);
  return found;
}

describe('an edition that must be approved', () => {
  test('waits with its number reserved and nothing published', async () => {
    const { bench } = await waiting();
    expect(await bench.editions.current(publication())).toBeUndefined();
    expect(await bench.editions.highest(publication())).toMatchObject({ number: 1, status: 'reserved' });
    expect(bench.published.keys()).toEqual([]);
    const { publishing, ...approval } = await latest(bench);
    expect(approval).toEqual({
      organisation,
      report: 'small',
      period: '2024-H1',
      edition: 1,
      runId: 'run-1',
      startedBy: { actorId: 'operator-1', kind: 'person' },
      warnings: 0,
      notes: 1,
      decision: null,
    });
    expect(JSON.stringify(publishing).length).toBeLessThan(4096);
    expect(publishing).not.toHaveProperty('tasks');
  });

  test('is published as it was rendered by the run that its approval starts', async () => {
    const { bench, workflow, ports } = await waiting();
    const rendered = (await latest(bench)).publishing.documents as readonly Rendered[];
    expect(await approve(ask(), editor, ports)).toEqual({
      report: 'small',
      period: '2024-H1',
      edition: 1,
      verdict: 'approved',
      runId: 'acme-small-2024-H1-1-approved-1',
    });
    const [started] = workflow.started();
    const input = started?.input as ApprovalRun;
    expect(input).toMatchObject({
      runId: 'acme-small-2024-H1-1-approved-1',
      organisation,
      actor: editor,
      purpose: 'publication',
      publications: [{ report: 'small', period: '2024-H1', releasedOn: '2024-09-30', regeneration: null }],
    });
    expect(await publish(input.publishing, bench)).toMatchObject({ status: 'published', edition: 1 });
    const edition = await bench.editions.get(publication(), 1);
    expect(edition).toMatchObject({ status: 'complete', runId: 'run-1', actor: { actorId: 'operator-1' } });
    expect(edition).toMatchObject({
      documents: Object.fromEntries(rendered.map(({ language, sha256 }) => [language, { sha256 }])),
    });
    expect(await events(bench)).toMatchObject([{ action: 'approve', actor: editor, edition: 1 }]);
  });

  test('of which a language failed is not submitted: there is nothing to approve', async () => {
    const { bench } = await waiting();
    const again = await runToRender(bench, { runId: 'run-2' });
    const failed = { language: 'en', error: 'render.missing-glyph', cause: '' };
    expect(await submit({ ...again, documents: [failed] }, bench)).toMatchObject({ status: 'failed' });
    expect((await latest(bench)).runId).toBe('run-1');
  });
});

describe('a decision', () => {
  test('is made once: a second one says who, when and what', async () => {
    const { bench, workflow, ports } = await waiting();
    await approve(ask(), editor, ports);
    const [input] = workflow.started().map((one) => one.input as ApprovalRun);
    await publish((input as ApprovalRun).publishing, bench);
    for (const second of [ask(), rejection])
      await expect(approve(second, editor, ports)).rejects.toMatchObject({
        name: 'approval.decided',
        message:
          'edition 1 of small 2024-H1 was approved already, by editor-7 on 2024-10-02 and is published',
      });
    expect(workflow.started()).toHaveLength(1);
  });

  test('stays made where a later edition superseded what it published', async () => {
    const { bench, workflow, ports } = await waiting();
    await approve(ask(), editor, ports);
    const [input] = workflow.started().map((one) => one.input as ApprovalRun);
    await publish((input as ApprovalRun).publishing, bench);
    await handOver(bench, handIn('nobody approves any more', [profile(), electricity('north', 1, '77')]));
    await wholeRun(bench, { runId: 'run-2' });
    expect(await bench.editions.current(publication())).toBe(2);
    for (const second of [ask(), rejection])
      await expect(approve(second, editor, ports)).rejects.toMatchObject({
        name: 'approval.decided',
        message: expect.stringMatching(/edition 1 .* was approved already, .* and is published$/),
      });
  });

  test('of 20 at once is one decision, one run', async () => {
    const { workflow, ports } = await waiting();
    let second = 0;
    const now = (): string => {
      second += 1;
      return `2024-10-02T08:00:${String(second).padStart(2, '0')}.000Z`;
    };
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        approve(ask(), { actorId: `editor-${index}`, kind: 'person' }, { ...ports, now }),
      ),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(workflow.started()).toHaveLength(1);
  });

  test('to approve may be given again where its run did not publish', async () => {
    const { bench, workflow, ports } = await waiting();
    await approve(ask(), editor, ports);
    await expect(approve(ask(), editor, ports)).rejects.toMatchObject({
      message:
        'edition 1 of small 2024-H1 was approved already, by editor-7 on 2024-10-02; its run is at work, or failed, and then it may be approved again',
    });
    workflow.end('acme-small-2024-H1-1-approved-1', 'FAILED');
    expect(await approve(ask(), editor, ports)).toMatchObject({ runId: 'acme-small-2024-H1-1-approved-2' });
    const inputs = workflow.started().map(({ input }) => (input as ApprovalRun).publishing);
    expect(await publish(inputs[0] as ApprovalRun['publishing'], bench)).toMatchObject({ edition: 1 });
    expect(await publish(inputs[1] as ApprovalRun['publishing'], bench)).toMatchObject({ edition: 1 });
    expect(await bench.editions.current(publication())).toBe(1);
  });

  test('to reject keeps the reason and starts nothing; the next run submits the number anew', async () => {
    const { bench, workflow, ports } = await waiting();
    expect(await approve(rejection, editor, ports)).toMatchObject({ verdict: 'rejected', runId: null });
    expect(workflow.started()).toEqual([]);
    await expect(approve(ask(), editor, ports)).rejects.toMatchObject({
      message: expect.stringContaining(
        'was rejected already, by editor-7 on 2024-10-02 (a photo is missing)',
      ),
    });
    expect(await wholeRun(bench, { runId: 'run-2' })).toMatchObject({
      status: 'awaitingApproval',
      edition: 1,
    });
    expect(await approve(ask(), editor, ports)).toMatchObject({ verdict: 'approved', edition: 1 });
  });

  test('to approve is not for the person who started it; one of a schedule is for anybody', async () => {
    const own = await waiting({ actor: editor });
    await expect(approve(ask(), editor, own.ports)).rejects.toMatchObject({
      name: 'approval.same-actor',
      message: expect.stringContaining('somebody else has to'),
    });
    expect((await latest(own.bench)).decision).toBeNull();
    expect(await approve(rejection, editor, own.ports)).toMatchObject({ verdict: 'rejected' });
    const scheduled = await waiting({ actor: schedule });
    expect(await approve(ask(), editor, scheduled.ports)).toMatchObject({ verdict: 'approved' });
  });

  test('is not asked for where nothing waits', async () => {
    const { ports } = await waiting();
    await expect(approve(ask({ period: '2024-H2' }), editor, ports)).rejects.toMatchObject({
      name: 'approval.none',
    });
  });
});

describe('an edition cannot be approved any more', () => {
  const outdated = (why: RegExp) => ({ name: 'approval.outdated', message: expect.stringMatching(why) });

  test('when records behind it were handed in since, naming them', async () => {
    const { bench, ports } = await waiting();
    await handOver(bench, handIn('correction', [electricity('north', 1, '99')]));
    await expect(approve(ask(), editor, ports)).rejects.toMatchObject(
      outdated(/records behind it were handed in since \(activity 2023-Q1\); run the report again/),
    );
    expect((await latest(bench)).decision).toBeNull();
  });

  test('when a later run took its number over and is still at work', async () => {
    const { bench, ports } = await waiting();
    await runToRender(bench, { runId: 'run-2' });
    await expect(approve(ask(), editor, ports)).rejects.toMatchObject(
      outdated(/a later run has taken its number over/),
    );
  });

  test('when another edition was published meanwhile', async () => {
    const { bench, ports } = await waiting();
    await bench.editions.publish(publication(), 7, undefined);
    await expect(approve(ask(), editor, ports)).rejects.toMatchObject(
      outdated(/edition 7 was published meanwhile/),
    );
  });

  test.each([
    [
      'its documents',
      ({ publishing }: Approval) => (publishing.documents[0] as Rendered).key,
      /documents are kept no longer/,
    ],
    [
      'what it was computed from',
      ({ publishing }: Approval) => `acme/inputs/${publishing.origin.inputDigest}.json`,
      /computed from is kept no longer/,
    ],
  ])('when %s have expired', async (_, keyOf, why) => {
    const { bench, ports } = await waiting();
    const key = keyOf(await latest(bench));
    const work = {
      ...bench.work,
      get: async (asked: string) => (asked === key ? undefined : bench.work.get(asked)),
    };
    await expect(approve(ask(), editor, { ...ports, work })).rejects.toMatchObject(outdated(why));
  });
});
