import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';

export const recordsTableName = 'stele-records';

export interface DynamoDbServer {
  readonly endpoint: string;
  readonly end: () => Promise<void>;
}

/** Starts the embedded DynamoDB beside this process, so that it shares no event loop and no heap with what is timed. */
export async function startDynamoDbServer(folder: string): Promise<DynamoDbServer> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'dynamodb-process.ts'), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const end = async (): Promise<void> => {
    child.stdin.end();
    await ended;
  };
  for await (const endpoint of createInterface(child.stdout)) return { endpoint, end };
  throw new Error('the embedded DynamoDB ended before it listened');
}

export function dynamoDbClient(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: 'local-1',
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
  });
}

export async function createRecordsTable(client: DynamoDBClient): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName: recordsTableName,
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
