import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import type { blueprint } from '../blueprint.ts';

/** What a table or bucket of the inventory is called on this machine. */
export const localName = (name: string): string => `stele-${name}`;

/**
 * Makes the blueprint's tables and buckets where they are missing; returns the variables that name them. Every table
 * has a string partition key `pk` and a string sort key `sk`.
 */
export async function createStorage(inventory: typeof blueprint): Promise<Record<string, string>> {
  const dynamodb = new DynamoDBClient({});
  const s3 = new S3Client({});
  const named: Record<string, string> = {};
  try {
    const { TableNames = [] } = await dynamodb.send(new ListTablesCommand({}));
    for (const [name, { variable }] of Object.entries(inventory.tables)) {
      const table = localName(name);
      named[variable] = table;
      if (!TableNames.includes(table)) await createTable(dynamodb, table);
    }
    for (const [name, { variable }] of Object.entries(inventory.buckets)) {
      const bucket = localName(name);
      named[variable] = bucket;
      await createBucket(s3, bucket);
    }
    return named;
  } finally {
    dynamodb.destroy();
    s3.destroy();
  }
}

async function createTable(client: DynamoDBClient, name: string): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  );
}

async function createBucket(client: S3Client, name: string): Promise<void> {
  try {
    await client.send(new CreateBucketCommand({ Bucket: name }));
  } catch (error) {
    if ((error as Error).name !== 'BucketAlreadyOwnedByYou') throw error;
  }
}
