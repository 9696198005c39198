import { expect, test } from 'vitest';
import { memoryWorkflow } from '../../functions/adapters/memory/workflow.ts';
import { describe } from '../../functions/describe/describe.ts';
import { electricity, handIn, organisation } from '../support/small-organisation.ts';
import { handOver, loaded, wholeRun } from '../support/workbench.ts';

const run = { organisation, runId: 'run-9' };

test('a run is under way until its record is there, then it is what the record says, with what it restated', async () => {
  const bench = await loaded();
  const workflow = memoryWorkflow(bench.now);
  const ports = { ...bench, workflows: [memoryWorkflow(bench.now), workflow] };
  await expect(describe(run, ports)).rejects.toMatchObject({ name: 'run.unknown' });
  await workflow.start('run-9', { organisation });
  await expect(describe({ ...run, organisation: 'other' }, ports)).rejects.toMatchObject({
    name: 'run.unknown',
  });
  const nothing = { runId: 'run-9', outcomes: [], restatements: [] };
  expect(await describe(run, ports)).toEqual({ ...nothing, status: 'running' });
  workflow.end('run-9', 'TIMED_OUT');
  expect(await describe(run, ports)).toEqual({ ...nothing, status: 'broken' });
  await wholeRun(bench);
  await handOver(bench, handIn('correction', [electricity('north', 1, '99')]));
  const outcomes = [await wholeRun(bench, { runId: 'run-2' })];
  const actor = { actorId: 'editor-7', kind: 'person' } as const;
  await bench.editions.saveRun({
    purpose: 'regeneration',
    endedAt: '2024-10-01T00:00:00Z',
    failures: [],
    ...run,
    actor,
    outcomes,
  });
  expect(await describe(run, ports)).toMatchObject({
    status: 'ended',
    outcomes: [{ status: 'published', edition: 2 }],
    restatements: [{ report: 'small', edition: 2, restatement: { supersedes: 1, rows: [{}, {}] } }],
  });
  await expect(
    describe({ ...run, organisation: 'other' }, { ...ports, workflows: [] }),
  ).rejects.toMatchObject({
    name: 'run.unknown',
  });
});

test('who asks is told the sentence of a failure, and not what the platform reports of it', async () => {
  const bench = await loaded();
  const cause = (message: string) =>
    JSON.stringify({ errorType: 'x', errorMessage: message, trace: ['Error: at /var/task/index.mjs:1'] });
  const actor = { actorId: 'editor-7', kind: 'person' } as const;
  const failed = { status: 'failed', report: 'small', period: '2024-H1', error: 'compose.blocked' } as const;
  const rendered = { language: 'en', key: 'k', sha256: 's', bytes: 1, pages: 12 };
  const documents = [
    rendered,
    { language: 'zh-CN', error: 'compose.blocked', cause: cause('a text is missing') },
  ];
  await bench.editions.saveRun({
    ...{ ...run, actor, purpose: 'publication', endedAt: '2024-10-01T00:00:00Z' },
    outcomes: [{ ...failed, cause: cause('nothing was published'), documents }],
    failures: [],
  });
  expect((await describe(run, { ...bench, workflows: [] })).outcomes).toEqual([
    {
      ...failed,
      message: 'nothing was published',
      languages: [
        { language: 'en', pages: 12 },
        { language: 'zh-CN', error: 'compose.blocked', message: 'a text is missing' },
      ],
    },
  ]);
});
