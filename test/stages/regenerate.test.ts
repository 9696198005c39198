import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { memoryWorkflow } from '../../functions/adapters/memory/workflow.ts';
import type { RunInput } from '../../functions/contract.ts';
import type { AuditEvent } from '../../functions/ports/audit.ts';
import type { CompletedEdition } from '../../functions/ports/editions.ts';
import { regenerate } from '../../functions/regenerate/regenerate.ts';
import { regenerationRequest } from '../../functions/regenerate/request.ts';
import { type RegenerationRequest, regenerationRun } from '../../functions/regenerate/run-input.ts';
import { withdraw } from '../../functions/withdraw/withdraw.ts';
import { electricity, handIn, organisation, profile } from '../support/small-organisation.ts';
import { handOver, loaded, publication, type Workbench, wholeRun } from '../support/workbench.ts';

const editor = { actorId: 'editor-7', kind: 'person' } as const;
const request = (changes: Partial<RegenerationRequest> = {}): RegenerationRequest => ({
  organisation,
  period: '2024-H1',
  kind: 'frozen',
  reason: 'asked by the auditor',
  ...changes,
});
const newest = { runId: 'again', regeneration: { kind: 'newest', reason: 'meter corrected' } } as const;

async function published(): Promise<Workbench> {
  const bench = await loaded();
  await wholeRun(bench);
  return bench;
}

async function events(bench: Workbench): Promise<readonly AuditEvent[]> {
  const found: AuditEvent[] = [];
  for await (const one of bench.audit.events(organisation)) found.push(one);
  return found;
}

describe('a regeneration asked for', () => {
  test('is a run of what is published of the half, as it is now, kept with who and why', async () => {
    const bench = await published();
    expect(await regenerationRun(request(), 'run-9', editor, bench)).toEqual({
      runId: 'run-9',
      organisation,
      actor: editor,
      purpose: 'regeneration',
      publications: [
        {
          report: 'small',
          period: '2024-H1',
          releasedOn: '2024-09-30',
          regeneration: { kind: 'frozen', edition: 1, render: false },
        },
      ],
    });
    expect(await events(bench)).toEqual([
      {
        organisation,
        at: '2024-10-02T08:00:00.000Z',
        actor: editor,
        action: 'regenerate',
        report: 'small',
        period: '2024-H1',
        edition: 1,
        reason: 'asked by the auditor',
      },
    ]);
  });

  test('names each report once, and no field of the other kind', async () => {
    const bench = await published();
    const twice = await regenerationRun(request({ reports: ['small', 'small'] }), 'run-9', editor, bench);
    expect(twice.publications).toHaveLength(1);
    const asked = (fields: object) =>
      z.safeParse(regenerationRequest, { organisation, period: '2024-H1', reason: 'why', ...fields });
    const one = ['small'];
    for (const fields of [{}, { edition: 1, reports: one }, { kind: 'newest', releasedOn: '2024-10-31' }])
      expect([fields, asked(fields).success]).toEqual([fields, true]);
    for (const [field, fields] of [
      ['edition', { edition: 1 }],
      ['edition', { edition: 1, reports: ['small', 'large'] }],
      ['edition', { edition: 1, reports: one, kind: 'newest' }],
      ['render', { render: true, kind: 'newest' }],
      ['releasedOn', { releasedOn: '2024-10-31' }],
    ] as const)
      expect([fields, asked(fields).error?.issues[0]?.path]).toEqual([fields, [field]]);
  });

  test('with newest data has the reason, and the release date of the edition unless another is named', async () => {
    const bench = await published();
    const run = await regenerationRun(request({ kind: 'newest' }), 'run-9', editor, bench);
    expect(run.publications[0]).toEqual({
      report: 'small',
      period: '2024-H1',
      releasedOn: '2024-09-30',
      regeneration: { kind: 'newest', reason: 'asked by the auditor' },
    });
    const later = request({ kind: 'newest', releasedOn: '2024-10-05' });
    expect((await regenerationRun(later, 'run-9', editor, bench)).publications[0]?.releasedOn).toBe(
      '2024-10-05',
    );
  });

  test.each([
    ['of nothing published', request({ period: '2024-H2' }), 'edition.unknown'],
    ['of a report that is not published', request({ reports: ['other'] }), 'edition.unknown'],
    ['of an edition that there is not', request({ reports: ['small'], edition: 2 }), 'edition.unknown'],
    ['of an organisation without records', request({ organisation: 'nobody' }), 'usage.unknown-organisation'],
    ['of a quarter', request({ period: '2024-Q2' }), 'usage.invalid-period'],
  ])('%s is refused and leaves no trace', async (_, asked, name) => {
    const bench = await published();
    await expect(regenerationRun(asked, 'run-9', editor, bench)).rejects.toMatchObject({ name });
    expect(await events(bench)).toEqual([]);
  });

  test('says nothing of other organisations to who names one that is not there', async () => {
    const asked = regenerationRun(request({ organisation: 'nobody' }), 'run-9', editor, await published());
    await expect(asked).rejects.toMatchObject({ message: expect.not.stringContaining(organisation) });
  });

  test('takes a report that is named twice once', async () => {
    const twice = request({ reports: ['small', 'small'] });
    const { publications } = await regenerationRun(twice, 'run-9', editor, await published());
    expect(publications.map(({ report }) => report)).toEqual(['small']);
  });

  test('starts one execution, under a name that none had', async () => {
    const bench = await published();
    const workflow = memoryWorkflow(bench.now);
    const ports = { ...bench, workflow };
    expect(await regenerate(request(), editor, ports)).toEqual({ runId: 'acme-2024-H1-again-1' });
    expect(await regenerate(request(), editor, ports)).toEqual({ runId: 'acme-2024-H1-again-2' });
    expect(workflow.started().map(({ name, input }) => [name, (input as RunInput).runId])).toEqual([
      ['acme-2024-H1-again-1', 'acme-2024-H1-again-1'],
      ['acme-2024-H1-again-2', 'acme-2024-H1-again-2'],
    ]);
  });
});

describe('a regeneration with newest data', () => {
  test('finds nothing to do where nothing changed', async () => {
    expect(await wholeRun(await published(), newest)).toMatchObject({ status: 'unchanged', edition: 1 });
  });

  test('makes the next edition after a correction; its reason is on the edition and not in the evidence', async () => {
    const bench = await published();
    await handOver(bench, handIn('correction', [electricity('north', 1, '99')]));
    expect(await wholeRun(bench, newest)).toMatchObject({ status: 'published', edition: 2 });
    const edition = (await bench.editions.get(publication(), 2)) as CompletedEdition;
    expect(edition).toMatchObject({ reason: 'meter corrected', supersedes: 1 });
    const evidence = Buffer.from((await bench.published.get(edition.evidence.key)) as Uint8Array).toString();
    expect(evidence).not.toContain('meter corrected');
    expect(JSON.parse(evidence).restatement).toMatchObject({
      supersedes: 1,
      rows: [{ id: 'cr.municipal_electricity@2023' }, { id: 'cr.electricity_used@2023' }],
    });
  });

  test('names the profile where nothing nearer changed, and lists no ranking that is not published', async () => {
    const bench = await published();
    const ranking = { published: false, eepWeight: '0.9', cepWeight: '0.1' };
    await handOver(bench, handIn('profile', [profile({ ranking })]));
    expect(await wholeRun(bench, newest)).toMatchObject({ edition: 2 });
    const edition = (await bench.editions.get(publication(), 2)) as CompletedEdition;
    const evidence = Buffer.from((await bench.published.get(edition.evidence.key)) as Uint8Array).toString();
    expect(JSON.parse(evidence).restatement.rows).toEqual([]);
  });
});

describe('a withdrawal', () => {
  const withdrawal = { ...publication(), organisation, edition: 1, reason: 'wrong boundary' };

  test('is kept on the edition and in the log; the pointer stays', async () => {
    const bench = await published();
    expect(await withdraw(withdrawal, editor, bench)).toEqual({
      report: 'small',
      period: '2024-H1',
      edition: 1,
      current: true,
    });
    expect(await bench.editions.get(publication(), 1)).toMatchObject({
      withdrawn: { reason: 'wrong boundary', actor: editor, at: '2024-10-02T08:00:00.000Z' },
    });
    expect(await bench.editions.current(publication())).toBe(1);
    expect(await events(bench)).toMatchObject([{ action: 'withdraw', edition: 1, reason: 'wrong boundary' }]);
  });

  test('is made once: the second says who, when and why', async () => {
    const bench = await published();
    await withdraw(withdrawal, editor, bench);
    await expect(withdraw(withdrawal, editor, bench)).rejects.toMatchObject({
      name: 'edition.withdrawn',
      message: 'edition 1 of small 2024-H1 was withdrawn already, by editor-7 on 2024-10-02: wrong boundary',
    });
    expect(await events(bench)).toHaveLength(1);
  });

  test('of an edition that nobody has seen is refused', async () => {
    const bench = await published();
    await expect(withdraw({ ...withdrawal, edition: 2 }, editor, bench)).rejects.toMatchObject({
      name: 'edition.unknown',
    });
  });

  test('is followed by the next edition when it is asked for, equal as it is; not by a scheduled run', async () => {
    const bench = await published();
    await withdraw(withdrawal, editor, bench);
    expect(await wholeRun(bench, { runId: 'scheduled' })).toMatchObject({ status: 'unchanged', edition: 1 });
    expect(await wholeRun(bench, newest)).toMatchObject({ status: 'published', edition: 2 });
    expect(await bench.editions.get(publication(), 2)).toMatchObject({ supersedes: 1 });
    expect(await wholeRun(bench, { ...newest, runId: 'third' })).toMatchObject({
      status: 'unchanged',
      edition: 2,
    });
  });

  test('is followed by the next edition under another engine too', async () => {
    const bench = await published();
    await withdraw(withdrawal, editor, bench);
    const later = { ...bench, engineDigest: 'engine-2' };
    expect(await wholeRun(later, newest)).toMatchObject({ status: 'published', edition: 2 });
  });
});
