import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoShareLinkStore } from '../../functions/adapters/dynamodb/share-link-store.ts';
import { newKey } from './edition-store-contract.ts';
import { embeddedDynamoDb, table } from './embedded.ts';

let database: Awaited<ReturnType<typeof embeddedDynamoDb>>;
beforeAll(async () => {
  database = await embeddedDynamoDb();
});
afterAll(() => database.end());

test('a share link stands below its organisation under the id that its token carries', async () => {
  const key = newKey();
  const link = {
    ...key,
    edition: 2,
    id: 'share-1',
    actor: { actorId: 'editor-1', kind: 'person' as const },
    createdAt: '2024-10-01T08:00:00.000Z',
    expiresAt: '2024-10-08T08:00:00.000Z',
  };
  await dynamoShareLinkStore(database.client(), table).save(link);
  const { Item } = await database.client().send(
    new GetItemCommand({
      TableName: table,
      Key: { pk: { S: `${key.organisation}#links` }, sk: { S: 'share-1' } },
      ConsistentRead: true,
    }),
  );
  expect(JSON.parse(Item?.body?.S ?? '')).toEqual(link);
});
