import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoApprovalStore } from '../../functions/adapters/dynamodb/approval-store.ts';
import { memoryApprovalStore } from '../../functions/adapters/memory/approval-store.ts';
import type { Publishing } from '../../functions/contract.ts';
import type { Approval, ApprovalStore, Decision } from '../../functions/ports/approvals.ts';
import { newKey } from './edition-store-contract.ts';
import { embeddedDynamoDb, table } from './embedded.ts';
import { loseFirstAnswer } from './lose-first-answer.ts';

let database: Awaited<ReturnType<typeof embeddedDynamoDb>>;
beforeAll(async () => {
  database = await embeddedDynamoDb();
});
afterAll(() => database.end());

const approval = (changes: Partial<Approval> = {}): Approval => ({
  ...newKey(),
  edition: 1,
  runId: 'run-1',
  startedBy: { actorId: 'schedule', kind: 'schedule' },
  warnings: 2,
  notes: 1,
  publishing: { runId: 'run-1' } as Publishing,
  decision: null,
  ...changes,
});
const approved: Decision = {
  verdict: 'approved',
  actor: { actorId: 'editor-1', kind: 'person' },
  at: '2024-10-02T08:00:00.000Z',
  reason: null,
};
const rejected: Decision = { ...approved, verdict: 'rejected', reason: 'a photo is missing' };

function contract(name: string, open: () => ApprovalStore): void {
  describe(`approvals in ${name}`, () => {
    test('the one of the highest edition is found, beyond nine', async () => {
      const [store, one] = [open(), approval({ edition: 9 })];
      expect(await store.latest(one)).toBeUndefined();
      await store.submit(one);
      await store.submit({ ...one, edition: 10 });
      expect(await store.latest(one)).toEqual({ ...one, edition: 10 });
      expect(await store.latest({ ...one, period: '2024-H2' })).toBeUndefined();
    });

    test('is decided once; the same decision again, found made, is the same', async () => {
      const [store, one] = [open(), approval()];
      await store.submit(one);
      expect(await store.decide(one, approved)).toBe(true);
      expect(await store.decide(one, approved)).toBe(true);
      expect(await store.decide(one, rejected)).toBe(false);
      expect(await store.decide(one, { ...approved, at: '2024-10-03T08:00:00.000Z' })).toBe(false);
      expect(await store.latest(one)).toEqual({ ...one, decision: approved });
    });

    test('submitted again by its run keeps its decision; by a later run it waits anew', async () => {
      const [store, one] = [open(), approval()];
      await store.submit(one);
      await store.decide(one, rejected);
      await store.submit(one);
      expect(await store.latest(one)).toMatchObject({ decision: rejected });
      await store.submit({ ...one, runId: 'run-2' });
      expect(await store.latest(one)).toMatchObject({ runId: 'run-2', decision: null });
      expect(await store.decide(one, approved)).toBe(false);
    });

    test('of 20 who decide at once, one does', async () => {
      const [store, one] = [open(), approval()];
      await store.submit(one);
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          store.decide(one, { ...approved, at: `2024-10-02T08:00:${String(index + 10)}.000Z` }),
        ),
      );
      expect(answers.filter((done) => done)).toHaveLength(1);
    });
  });
}

const memory = memoryApprovalStore();
contract('memory', () => memory);
contract('DynamoDB', () => dynamoApprovalStore(database.client(), table));

test('a decision whose answer got lost is the own one', async () => {
  const one = approval();
  await dynamoApprovalStore(database.client(), table).submit(one);
  const { client } = loseFirstAnswer(database.client());
  expect(await dynamoApprovalStore(client, table).decide(one, approved)).toBe(true);
});
