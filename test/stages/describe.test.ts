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
  await workflow.start('run-9', {});
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
