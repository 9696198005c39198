import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe } from 'vitest';
import { readContract } from './read-contract.ts';
import { type Endpoint, openTable, type Table } from './table.ts';
import { writeContract } from './write-contract.ts';

/** What Stele asks of DynamoDB, whatever answers at the endpoint. `resolve` runs before the first test. */
export function dynamoDbContract(resolve: () => Promise<Endpoint>): void {
  describe('DynamoDB as Stele uses it', () => {
    let table: Table;
    beforeAll(async () => {
      table = await openTable(await resolve());
    });
    afterAll(async () => {
      await table.client.send(new DeleteTableCommand({ TableName: table.TableName }));
      table.client.destroy();
    });
    writeContract(() => table);
    readContract(() => table);
  });
}
