import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoEditionStore } from '../../functions/adapters/dynamodb/edition-store.ts';
import { memoryEditionStore } from '../../functions/adapters/memory/edition-store.ts';
import { complete, edition, editionStoreContract, newKey } from './edition-store-contract.ts';
import { embeddedDynamoDb, table } from './embedded.ts';
import { loseFirstAnswer } from './lose-first-answer.ts';

let database: Awaited<ReturnType<typeof embeddedDynamoDb>>;
beforeAll(async () => {
  database = await embeddedDynamoDb();
});
afterAll(() => database.end());

const memory = memoryEditionStore();
editionStoreContract('memory', () => memory);
editionStoreContract('DynamoDB', () => dynamoEditionStore(database.client(), table));

const lossy = () => {
  const { client, sent } = loseFirstAnswer(database.client());
  return { store: dynamoEditionStore(client, table), sent };
};

test('a move of the pointer whose answer got lost is read back and counts as published', async () => {
  const { store, sent } = lossy();
  const key = newKey();
  expect(await store.publish(key, 1, undefined)).toBe('published');
  expect(sent()).toBe(3); // the update, its echo, the reading back
  expect(await store.current(key)).toBe(1);
});

test('a lost answer does not hide that another run published first', async () => {
  const { store } = lossy();
  const key = newKey();
  await dynamoEditionStore(database.client(), table).publish(key, 1, undefined);
  expect(await store.publish(key, 2, undefined)).toBe('lost');
});

test('a completion whose answer got lost is simply made again', async () => {
  const { store, sent } = lossy();
  const key = newKey();
  await dynamoEditionStore(database.client(), table).reserve(edition(key, 1));
  expect(await store.complete(complete(edition(key, 1)))).toBe(true);
  expect(sent()).toBe(2);
});

test('a reservation whose answer got lost is the own one', async () => {
  const { store } = lossy();
  const key = newKey();
  expect(await store.reserve(edition(key, 1))).toBe('reserved');
});

test('a takeover whose answer got lost is the own one', async () => {
  const { store } = lossy();
  const key = newKey();
  await dynamoEditionStore(database.client(), table).reserve(edition(key, 1, 'dead'));
  expect(await store.takeOver(edition(key, 1, 'run-2'), 'dead')).toBe(true);
});

test('a withdrawal whose answer got lost is the own one', async () => {
  const { store } = lossy();
  const key = newKey();
  const sound = dynamoEditionStore(database.client(), table);
  await sound.reserve(edition(key, 1));
  await sound.complete(complete(edition(key, 1)));
  const actor = { actorId: 'editor-1', kind: 'person' } as const;
  expect(await store.withdraw(key, 1, { reason: 'wrong', actor, at: '2024-10-02T08:00:00.000Z' })).toBe(
    'withdrawn',
  );
});
