import { describe, expect, test } from 'vitest';
import type { Reserving } from '../../functions/contract.ts';
import type { CompletedEdition, EditionItem } from '../../functions/ports/editions.ts';
import { reserve } from '../../functions/reserve/reserve.ts';
import { electricity, handIn, record } from '../support/small-organisation.ts';
import { handOver, loaded, runToCheck, type Workbench, wholeRun } from '../support/workbench.ts';

const correction = handIn('correction', [electricity('north', 1, '99')]);
const unrelated = handIn('price', [record('carbon-price', { year: 2024, shadowPriceRmb: '90' })]);

/** Completes a reservation and dies before the pointer moves. */
async function completeOnly(bench: Workbench, plan: Reserving, number: number): Promise<void> {
  const held = (await bench.editions.get(plan, number)) as EditionItem;
  const done: CompletedEdition = {
    ...held,
    status: 'complete',
    documents: {},
    evidence: { key: '', sha256: '' },
    links: plan.links,
  };
  expect(await bench.editions.complete(done)).toBe(true);
}

describe('a publication gets', () => {
  test('edition 1 when it is the first, with all that the edition is a function of', async () => {
    const bench = await loaded();
    const plan = await runToCheck(bench);
    expect(await reserve(plan, bench)).toEqual({
      outcome: 'reserved',
      edition: 1,
      supersedes: null,
      restatementKey: null,
    });
    expect(await bench.editions.get(plan, 1)).toEqual({
      organisation: 'acme',
      report: 'small',
      period: '2024-H1',
      number: 1,
      runId: 'run-1',
      actor: { actorId: 'operator-1', kind: 'person' },
      cutOff: 4,
      origin: plan.origin,
      figuresDigest: plan.merged.figuresDigest,
      supersedes: null,
      status: 'reserved',
    });
    expect(await bench.editions.current(plan)).toBeUndefined();
  });

  test('the next edition after a change, superseding the current one', async () => {
    const bench = await loaded();
    await wholeRun(bench);
    await handOver(bench, correction);
    const plan = await runToCheck(bench, { runId: 'run-2' });
    expect(await reserve(plan, bench)).toEqual({
      outcome: 'reserved',
      edition: 2,
      supersedes: 1,
      restatementKey: 'acme/small/2024-H1/runs/run-2/restatement.json',
    });
  });

  test('a number of its own for each period', async () => {
    const bench = await loaded();
    await reserve(await runToCheck(bench), bench);
    const other = { ...(await runToCheck(bench, { runId: 'run-2' })), period: '2024-H2' };
    expect(await reserve(other, bench)).toMatchObject({ edition: 1 });
  });
});

describe('a run that died', () => {
  test('leaves its reservation to a run of the same origin: no gap', async () => {
    const bench = await loaded();
    await reserve(await runToCheck(bench, { runId: 'dead' }), bench);
    const plan = await runToCheck(bench, { runId: 'run-2' });
    expect(await reserve(plan, bench)).toEqual({
      outcome: 'reserved',
      edition: 1,
      supersedes: null,
      restatementKey: null,
    });
    expect((await bench.editions.get(plan, 1))?.runId).toBe('run-2');
  });

  test.each([
    ['other records', correction],
    ['another cut-off, which the edition prints,', unrelated],
  ])('leaves a gap to a run of %s', async (_, handedIn) => {
    const bench = await loaded();
    await reserve(await runToCheck(bench, { runId: 'dead' }), bench);
    await handOver(bench, handedIn);
    const plan = await runToCheck(bench, { runId: 'run-2' });
    expect(await reserve(plan, bench)).toEqual({
      outcome: 'reserved',
      edition: 2,
      supersedes: null,
      restatementKey: null,
    });
  });

  test('after completing its edition has it published by the next run', async () => {
    const bench = await loaded();
    const dead = await runToCheck(bench, { runId: 'dead' });
    await reserve(dead, bench);
    await completeOnly(bench, dead, 1);
    const plan = await runToCheck(bench, { runId: 'run-2' });
    expect(await reserve(plan, bench)).toEqual({
      outcome: 'unchanged',
      edition: 1,
      supersedes: null,
      restatementKey: null,
    });
    expect(await bench.editions.current(plan)).toBe(1);
  });

  test('does not have its edition published over one that it does not say to supersede', async () => {
    const bench = await loaded();
    const slow = await runToCheck(bench, { runId: 'slow' });
    await reserve(slow, bench);
    await handOver(bench, correction);
    const dead = await runToCheck(bench, { runId: 'dead' });
    expect(await reserve(dead, bench)).toMatchObject({ edition: 2, supersedes: null });
    await completeOnly(bench, dead, 2);
    await completeOnly(bench, slow, 1);
    await bench.editions.publish(slow, 1, undefined);
    const plan = await runToCheck(bench, { runId: 'run-3' });
    expect(await reserve(plan, bench)).toEqual({
      outcome: 'reserved',
      edition: 3,
      supersedes: 1,
      restatementKey: null,
    });
    expect(await bench.editions.current(plan)).toBe(1);
  });

  test('is the run itself, retried: it keeps its number', async () => {
    const bench = await loaded();
    const plan = await runToCheck(bench);
    const first = await reserve(plan, bench);
    expect(await reserve(plan, bench)).toEqual(first);
  });
});

describe('another engine', () => {
  test('that computes the same figures keeps the edition', async () => {
    const bench = await loaded();
    await wholeRun(bench);
    const plan = await runToCheck({ ...bench, engineDigest: 'engine-2' }, { runId: 'run-2' });
    expect(plan.unchanged).toBe(false);
    expect(await reserve(plan, bench)).toEqual({
      outcome: 'unchanged',
      edition: 1,
      supersedes: null,
      restatementKey: null,
    });
  });

  test('that computes other figures makes a new one', async () => {
    const bench = await loaded();
    await wholeRun(bench);
    const plan = await runToCheck({ ...bench, engineDigest: 'engine-2' }, { runId: 'run-2' });
    const other = { ...plan, merged: { ...plan.merged, figuresDigest: 'other figures' } };
    expect(await reserve(other, bench)).toEqual({
      outcome: 'reserved',
      edition: 2,
      supersedes: 1,
      restatementKey: 'acme/small/2024-H1/runs/run-2/restatement.json',
    });
  });
});

describe('two runs at once', () => {
  test('of the same origin end on one number', async () => {
    const bench = await loaded();
    const [one, two] = [await runToCheck(bench), await runToCheck(bench, { runId: 'run-2' })];
    const reserved = await Promise.all([reserve(one, bench), reserve(two, bench)]);
    expect(reserved.map(({ edition }) => edition)).toEqual([1, 1]);
    expect((await bench.editions.highest(one))?.number).toBe(1);
  });

  test('of different origins get different numbers', async () => {
    const bench = await loaded();
    const one = await runToCheck(bench);
    await handOver(bench, correction);
    const two = await runToCheck(bench, { runId: 'run-2' });
    const reserved = await Promise.all([reserve(one, bench), reserve(two, bench)]);
    expect(reserved.map(({ edition }) => edition).sort()).toEqual([1, 2]);
  });

  test('without end say so', async () => {
    const bench = await loaded();
    const editions = { ...bench.editions, reserve: async () => 'taken' as const };
    await expect(reserve(await runToCheck(bench), { ...bench, editions })).rejects.toMatchObject({
      name: 'publish.lost-race',
    });
  });
});

test('after a restore of the table, numbering resumes above the highest edition in the bucket', async () => {
  const bench = await loaded();
  const { organisation, report, period } = await runToCheck(bench);
  await bench.published.putNew(
    `${organisation}/${report}/${period}/7/en/lost.pdf`,
    new Uint8Array([1]),
    'application/pdf',
  );
  expect(await reserve(await runToCheck(bench), bench)).toMatchObject({ outcome: 'reserved', edition: 8 });
});
