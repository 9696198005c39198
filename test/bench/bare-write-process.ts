import {
  type AttributeValue,
  BatchWriteItemCommand,
  QueryCommand,
  type QueryCommandOutput,
} from '@aws-sdk/client-dynamodb';
import { datasets } from '../../functions/domain/datasets.ts';
import { recordsTable } from '../../functions/wiring/names.ts';
import { campaignBucket } from './campaign-records.ts';
import { dynamoDbClient, recordsTableName } from './dynamodb-server.ts';

type Item = Record<string, AttributeValue>;

/** What DynamoDB takes in one batch write, and how many of them the record store has on their way. */
const batchSize = 25;
const parallelWrites = 4;

/** What anybody would write to store items: batches of as many as one write takes, nothing else done. */
const [source = '', target = ''] = process.argv.slice(2);
const items = await itemsIn(source);
const client = dynamoDbClient(target);
const begin = performance.now();
let next = 0;
const write = async (): Promise<void> => {
  while (next < items.length) {
    const batch = items.slice(next, next + batchSize);
    next += batchSize;
    const requests = batch.map((Item) => ({ PutRequest: { Item } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [recordsTableName]: requests } }));
  }
};
await Promise.all(Array.from({ length: parallelWrites }, write));
const seconds = (performance.now() - begin) / 1000;
client.destroy();
process.stdout.write(JSON.stringify({ rows: items.length, seconds }));

/** The items that the intake stored. */
async function itemsIn(endpoint: string): Promise<readonly Item[]> {
  const reader = dynamoDbClient(endpoint);
  const found: Item[] = [];
  const shards = datasets.get('declared-smelter')?.shards ?? 1;
  for (let shard = 0; shard < shards; shard += 1) {
    let from: QueryCommandOutput['LastEvaluatedKey'];
    do {
      const page: QueryCommandOutput = await reader.send(
        new QueryCommand({
          TableName: recordsTableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: {
            ':pk': { S: recordsTable.rowsPartition('bench', 'declared-smelter', campaignBucket, shard) },
          },
          ExclusiveStartKey: from,
        }),
      );
      found.push(...(page.Items ?? []));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
  }
  reader.destroy();
  return found;
}
