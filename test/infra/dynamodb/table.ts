import {
  type AttributeValue,
  BatchWriteItemCommand,
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  type WriteRequest,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';

export type Endpoint = {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
};

export type Item = Record<string, AttributeValue>;

export type Table = Awaited<ReturnType<typeof openTable>>;

export const key = (pk: string, sk: string): Item => ({ pk: { S: pk }, sk: { S: sk } });

/** Makes a table of its own at the endpoint, with the calls that most tests make. */
export async function openTable(endpoint: Endpoint) {
  const TableName = `stele-contract-${Date.now().toString(36)}`;
  const client = new DynamoDBClient(endpoint);
  await createTable(client, TableName);
  const put = (item: Item) => client.send(new PutItemCommand({ TableName, Item: item }));
  const get = async (pk: string, sk: string) =>
    (await client.send(new GetItemCommand({ TableName, Key: key(pk, sk), ConsistentRead: true }))).Item;
  const pages = async (pk: string, rest: Partial<QueryCommandInput> = {}) => {
    const found: Item[][] = [];
    let ExclusiveStartKey: Item | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk',
          ...rest,
          ExpressionAttributeValues: { ':pk': { S: pk }, ...rest.ExpressionAttributeValues },
          ...(ExclusiveStartKey && { ExclusiveStartKey }),
        }),
      );
      found.push(page.Items ?? []);
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
    return found;
  };
  return { client, TableName, put, get, pages };
}

export async function createTable(client: DynamoDBClient, TableName: string): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName,
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
  await waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 1 }, { TableName });
}

/** Sends what comes back unprocessed again, until nothing does. */
export async function writeAll(
  client: DynamoDBClient,
  table: string,
  rows: readonly WriteRequest[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += 25) {
    let left: WriteRequest[] = rows.slice(start, start + 25);
    while (left.length > 0) {
      const answer = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: left } }));
      left = answer.UnprocessedItems?.[table] ?? [];
    }
  }
}
