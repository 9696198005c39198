import { type DynamoDBClient, QueryCommand, type QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import { datasets } from '../../functions/domain/datasets.ts';
import { recordsTable } from '../../functions/wiring/names.ts';
import { recordsTableName } from './dynamodb-server.ts';

/** What anybody would write to read buckets: every page of every shard, the shards in parallel, nothing done. */
export async function bareQuery(
  client: DynamoDBClient,
  organisation: string,
  buckets: readonly { readonly dataset: string; readonly bucket: string }[],
): Promise<number> {
  const partitions = buckets.flatMap(({ dataset, bucket }) =>
    Array.from({ length: datasets.get(dataset)?.shards ?? 1 }, (_, shard) =>
      recordsTable.rowsPartition(organisation, dataset, bucket, shard),
    ),
  );
  const counts = await Promise.all(
    partitions.map(async (partition) => {
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
