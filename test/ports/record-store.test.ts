import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoRecordStore } from '../../functions/adapters/dynamodb/record-store.ts';
import { memoryRecordStore } from '../../functions/adapters/memory/record-store.ts';
import type { StoredRow } from '../../functions/domain/record.ts';
import { embeddedDynamoDb, table } from './embedded.ts';
import { loseFirstAnswer } from './lose-first-answer.ts';
import { commit, newOrganisation, recordStoreContract, row } from './record-store-contract.ts';

let database: Awaited<ReturnType<typeof embeddedDynamoDb>>;
beforeAll(async () => {
  database = await embeddedDynamoDb();
});
afterAll(() => database.end());

const memory = memoryRecordStore(10);
recordStoreContract('memory', () => memory);
recordStoreContract('DynamoDB', () => dynamoRecordStore(database.client(), table));

test('a commit whose answer got lost is read back and counts as committed', async () => {
  const { client, sent } = loseFirstAnswer(database.client());
  const organisation = newOrganisation();
  expect(await dynamoRecordStore(client, table).putCommit(organisation, commit(1, 'batch-1'))).toBe(
    'committed',
  );
  expect(sent()).toBe(3); // the put, its echo, the reading back
  const found = await dynamoRecordStore(database.client(), table).lastCommit(organisation);
  expect(found?.batchId).toBe('batch-1');
});

test('rows whose answer got lost are stored once', async () => {
  const { client, sent } = loseFirstAnswer(database.client());
  const organisation = newOrganisation();
  await dynamoRecordStore(client, table).putRows(organisation, [row('key', 'batch-1')]);
  expect(sent()).toBe(2);
  const found: StoredRow[] = [];
  const store = dynamoRecordStore(database.client(), table);
  for await (const page of store.rows(organisation, 'activity', '2024-Q1', 0)) found.push(...page);
  expect(found.map(({ naturalKey }) => naturalKey)).toEqual(['key']);
});

test('rows that the table does not take at once are sent again until it has', async () => {
  const client = database.client();
  let refused = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args);
      const requested = (args.input as { readonly RequestItems?: Record<string, object[]> }).RequestItems;
      if (!requested || refused >= 2) return answer;
      refused += 1;
      // As under throttling: the last row comes back.
      return {
        ...answer,
        output: { ...answer.output, UnprocessedItems: { [table]: requested[table]?.slice(-1) } },
      };
    },
    { step: 'initialize' },
  );
  const sent: number[] = [];
  client.middlewareStack.add(
    (next) => async (args) => {
      sent.push((args.input as { RequestItems: Record<string, object[]> }).RequestItems[table]?.length ?? 0);
      return next(args);
    },
    { step: 'initialize', priority: 'high' },
  );
  const keys = ['a', 'b', 'c'].map((key) => row(key, 'batch-1'));
  await dynamoRecordStore(client, table).putRows(newOrganisation(), keys);
  expect(sent).toEqual([3, 1, 1]);
});
