import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { startDynamoDb } from '../../infra/local/dynamodb.ts';
import { startS3 } from '../../infra/local/s3/start-s3.ts';

const region = 'local-1';
const credentials = { accessKeyId: 'local', secretAccessKey: 'a-secret-of-this-test' };
export const table = 'contract';
export const bucket = 'contract';

interface Embedded<Client> {
  readonly client: () => Client;
  readonly end: () => Promise<void>;
}

/** DynamoDB in this process with one table as the blueprint's; every call of `client` gives one of its own. */
export async function embeddedDynamoDb(): Promise<Embedded<DynamoDBClient> & { readonly endpoint: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'ports-dynamodb-'));
  const server = await startDynamoDb({ folder });
  const clients: DynamoDBClient[] = [];
  const client = (): DynamoDBClient => {
    const made = new DynamoDBClient({ region, credentials, endpoint: server.endpoint });
    clients.push(made);
    return made;
  };
  await createTable(client(), table);
  return { client, endpoint: server.endpoint, end: () => ended(clients, server.end, folder) };
}

/** A table as the blueprint's, ready to be written to. */
export async function createTable(client: DynamoDBClient, name: string): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  );
  const status = async () =>
    (await client.send(new DescribeTableCommand({ TableName: name }))).Table?.TableStatus;
  while ((await status()) !== 'ACTIVE') await new Promise(setImmediate);
}

/** The S3 server in this process with one bucket. */
export async function embeddedS3(): Promise<Embedded<S3Client>> {
  const folder = await mkdtemp(join(tmpdir(), 'ports-s3-'));
  const server = await startS3({ folder, region, ...credentials, now: () => new Date() });
  const clients: S3Client[] = [];
  const client = (): S3Client => {
    const made = new S3Client({ region, credentials, endpoint: server.endpoint, forcePathStyle: true });
    clients.push(made);
    return made;
  };
  await client().send(new CreateBucketCommand({ Bucket: bucket }));
  return { client, end: () => ended(clients, server.end, folder) };
}

async function ended(
  clients: readonly { destroy(): void }[],
  end: () => Promise<void>,
  folder: string,
): Promise<void> {
  for (const client of clients) client.destroy();
  await end();
  await rm(folder, { recursive: true, force: true });
}
