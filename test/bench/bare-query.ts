import { type DynamoDBClient, QueryCommand, type QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import { datasets } from '../../functions/domain/datasets.ts';
import { recordsTable } from '../../functions/wiring/names.ts';
import { bucket } from './activity-records.ts';
import { recordsTableName } from './dynamodb-server.ts';

/** What anybody would write to read the bucket: every page of every shard, the shards in parallel, nothing done. */
export async function bareQuery(client: DynamoDBClient, organisation: string): Promise<number> {
  const shards = datasets.get('activity')?.shards ?? 1;
  const counts = await Promise.all(
    Array.from({ length: shards }, async (_, shard) => {
      const partition = recordsTable.rowsPartition(organisation, 'activity', bucket, shard);
      let items = 0;
      let from: QueryCommandOutput['LastEvaluatedKey'];
      do {
        const page: QueryCommandOutput = await client.send(
          new QueryCommand({
            TableName: recordsTableName,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': { S: partition } },
            ConsistentRead: true,
            ExclusiveStartKey: from,
          }),
        );
        items += page.Items?.length ?? 0;
        from = page.LastEvaluatedKey;
      } while (from !== undefined);
      return items;
    }),
  );
  return counts.reduce((total, count) => total + count, 0);
}
