// Serves and writes in one process, one line per acknowledged write, until it is killed.
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { startDynamoDb } from '../../../infra/local/dynamodb.ts';
import { createTable } from './table.ts';

const [, , folder] = process.argv;
const { endpoint } = await startDynamoDb({ folder: folder! });
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const client = new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials });
await createTable(client, 'kept');
for (let row = 0; ; row += 8) {
  await Promise.all(
    Array.from({ length: 8 }, async (_, lane) => {
      const sk = String(row + lane);
      await client.send(
        new PutItemCommand({
          TableName: 'kept',
          Item: { pk: { S: 'p' }, sk: { S: sk }, text: { S: 'x'.repeat(2_000) } },
        }),
      );
      process.stdout.write(`${sk}\n`);
    }),
  );
}
