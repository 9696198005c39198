import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoEditionStore } from '../../functions/adapters/dynamodb/edition-store.ts';
import { memoryWorkflow } from '../../functions/adapters/memory/workflow.ts';
import type { Outcome, PublicationInput, RunInput } from '../../functions/contract.ts';
import { start } from '../../functions/start/start.ts';
import { createTable, embeddedDynamoDb } from '../ports/embedded.ts';
import { expectEditions } from '../support/expect-editions.ts';
import { interleaving, seeded, surrounded } from '../support/interleaved.ts';
import { electricity, handIn } from '../support/small-organisation.ts';
import { handOver, loaded, type Workbench, wholeRun } from '../support/workbench.ts';

const times = 100;
const at = '2024-09-30T01:00:00Z';

let database: Awaited<ReturnType<typeof embeddedDynamoDb>>;
beforeAll(async () => {
  database = await embeddedDynamoDb();
});
afterAll(() => database.end());

/** The bench, its stores yielding to each other at places that the seed decides. */
function yielding(bench: Workbench, seed: number): Workbench {
  const around = interleaving(seeded(seed));
  return {
    ...bench,
    editions: surrounded(bench.editions, around),
    work: surrounded(bench.work, around),
    published: surrounded(bench.published, around),
  };
}

/** A bench whose editions lie in a table of their own. */
async function onDynamoDb(bench: Workbench, seed: number): Promise<Workbench> {
  const table = `at-once-${seed}`;
  const client = database.client();
  await createTable(client, table);
  return { ...bench, editions: dynamoEditionStore(client, table) };
}

/** How a run ended: an error of a stage is the outcome that the workflow's catch would make of it. */
async function ended(bench: Workbench, changes: Partial<PublicationInput>): Promise<string> {
  try {
    return (await wholeRun(bench, changes)).status satisfies Outcome['status'];
  } catch (error) {
    return (error as Error).name;
  }
}

const stores: readonly [string, (seed: number) => Promise<Workbench>][] = [
  ['memory', async (seed) => yielding(await loaded(), seed)],
  ['DynamoDB', async (seed) => yielding(await onDynamoDb(await loaded(), seed), seed)],
];

describe.each(stores)(`${times} times, with editions in %s`, (_, open) => {
  test('two deliveries of one schedule at the same instant are one execution, and one edition', async () => {
    for (let seed = 1; seed <= times; seed += 1) {
      const bench = await open(seed);
      const workflow = memoryWorkflow(() => at);
      const ports = { ...bench, workflow, timeZone: 'Asia/Shanghai', tell: () => {} };
      const event = { trigger: 'publication', at };
      await Promise.all([start(event, ports), start(event, ports)]);
      const inputs = workflow.started().map(({ input }) => input as RunInput);
      expect(inputs.map(({ runId }) => runId)).toEqual(['acme-2024-H1-1']);
      for (const { runId, actor, publications } of inputs)
        for (const one of publications) await ended(bench, { ...one, runId, actor });
      await expectEditions(bench, 1);
    }
  });

  test('two runs at the same instant, by a schedule and by a person, publish one edition', async () => {
    const seen = new Set<string>();
    for (let seed = 101; seed <= 100 + times; seed += 1) {
      const bench = await open(seed);
      const runs = ['acme-2024-H1-1', 'by-hand'].map((runId) => ended(bench, { runId }));
      const outcomes = (await Promise.all(runs)).sort();
      // The other finds it published already, or learns that it was overtaken: never a second edition, never none.
      expect(outcomes).toContain('published');
      expect(['published', 'unchanged', 'publish.lost-race']).toEqual(expect.arrayContaining(outcomes));
      expect(outcomes.filter((one) => one === 'published')).toHaveLength(1);
      seen.add(outcomes.join(' '));
      await expectEditions(bench, 1);
    }
    // The instants differed: some of the losers were overtaken.
    expect(seen).toContain('publish.lost-race published');
  });

  test('two runs after a correction make the second edition, once', async () => {
    for (let seed = 201; seed <= 210; seed += 1) {
      const bench = await open(seed);
      await wholeRun(bench);
      await handOver(bench, handIn('correction', [electricity('north', 1, '99')]));
      await Promise.all(['run-2', 'run-3'].map((runId) => ended(bench, { runId })));
      await expectEditions(bench, 2);
    }
  });
});
