import {
  BatchWriteItemCommand,
  type DynamoDBClient,
  ScanCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { type Item, itemsIn, OperationError } from './table-file.ts';

/** DynamoDB takes 25 items in one batch write. */
const batchSize = 25;

/**
 * Makes a table what a backup says. The file is read to its end before anything is written. What stands in the table and
 * not in the backup refuses the restore, unless `replace` has it removed.
 */
export async function restoreTable(
  client: DynamoDBClient,
  file: string,
  table: string,
  { replace = false }: { readonly replace?: boolean } = {},
): Promise<{ readonly restored: number; readonly removed: number }> {
  const kept = new Set<string>();
  for await (const item of itemsIn(file)) kept.add(nameOf(item));
  const extra: Item[] = [];
  for await (const { pk, sk } of keysIn(client, table))
    if (pk && sk && !kept.has(nameOf({ pk, sk }))) extra.push({ pk, sk });
  if (extra.length > 0 && !replace)
    throw new OperationError(
      `${table} holds ${extra.length} items that ${file} does not: restore into an empty table, or say --replace to remove them`,
    );
  await write(
    client,
    table,
    extra.map((Key) => ({ DeleteRequest: { Key } })),
  );
  let batch: WriteRequest[] = [];
  for await (const Item of itemsIn(file)) {
    batch.push({ PutRequest: { Item } });
    if (batch.length < batchSize) continue;
    await write(client, table, batch);
    batch = [];
  }
  await write(client, table, batch);
  return { restored: kept.size, removed: extra.length };
}

const nameOf = ({ pk, sk }: Item): string => JSON.stringify([pk?.S, sk?.S]);

async function* keysIn(client: DynamoDBClient, table: string): AsyncGenerator<Item> {
  let from: Item | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: table,
        ConsistentRead: true,
        ProjectionExpression: 'pk, sk',
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    yield* page.Items ?? [];
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
}

async function write(
  client: DynamoDBClient,
  table: string,
  requests: readonly WriteRequest[],
): Promise<void> {
  for (let at = 0; at < requests.length; at += batchSize) {
    let pending = requests.slice(at, at + batchSize);
    for (let attempt = 0; pending.length > 0; attempt += 1) {
      // What comes back was throttled: wait longer each time, with jitter.
      if (attempt > 0)
        await new Promise((resolve) =>
          setTimeout(resolve, Math.random() * Math.min(50 * 2 ** attempt, 5000)),
        );
      const answer = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: pending } }));
      pending = answer.UnprocessedItems?.[table] ?? [];
    }
  }
}
