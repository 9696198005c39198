import {
  type AttributeValue,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import type { RecordStatus, StoredRow } from '../../domain/record.ts';
import type { Commit, PlacedRow, RecordStore } from '../../ports/records.ts';
import { recordsTable } from '../../wiring/names.ts';

/** DynamoDB takes 25 items in one batch write. */
const batchSize = 25;
const parallelWrites = 4;

type Item = Record<string, AttributeValue>;

interface PageOptions {
  readonly forward?: boolean;
  readonly limit?: number;
  readonly only?: string;
  /** First and last sort key. */
  readonly between?: readonly [string, string];
}

/** The records table. Rows carry their body as one string: the bytes that digests cover are the bytes that are stored. */
export function dynamoRecordStore(client: DynamoDBClient, table: string): RecordStore {
  const commitKey = (organisation: string, number: number): Item => ({
    pk: { S: recordsTable.commitsPartition(organisation) },
    sk: { S: recordsTable.commitSort(number) },
  });

  async function* pages(
    partition: string,
    { forward = true, limit, only, between }: PageOptions = {},
  ): AsyncGenerator<readonly Item[]> {
    let from: Item | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: between ? 'pk = :pk AND sk BETWEEN :from AND :to' : 'pk = :pk',
          ExpressionAttributeValues: {
            ':pk': { S: partition },
            ...(between ? { ':from': { S: between[0] }, ':to': { S: between[1] } } : {}),
          },
          ConsistentRead: true,
          ScanIndexForward: forward,
          ...(only === undefined ? {} : { ProjectionExpression: only }),
          ...(limit === undefined ? {} : { Limit: limit }),
          ...(from === undefined ? {} : { ExclusiveStartKey: from }),
        }),
      );
      yield page.Items ?? [];
      from = page.LastEvaluatedKey;
    } while (from !== undefined && limit === undefined);
  }

  const commit = async (organisation: string, number: number): Promise<Commit | undefined> => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: commitKey(organisation, number), ConsistentRead: true }),
    );
    return Item && commitFrom(Item);
  };

  return {
    commit,
    async organisations() {
      const found: string[] = [];
      for await (const page of pages(recordsTable.organisationsPartition))
        found.push(...page.map((item) => item.sk?.S as string));
      return found;
    },
    async register(organisation) {
      const key = { pk: { S: recordsTable.organisationsPartition }, sk: { S: organisation } };
      await client.send(new PutItemCommand({ TableName: table, Item: key }));
    },
    async *commits(organisation) {
      for await (const page of pages(recordsTable.commitsPartition(organisation)))
        yield* page.map(commitFrom);
    },
    async lastCommit(organisation) {
      for await (const page of pages(recordsTable.commitsPartition(organisation), {
        forward: false,
        limit: 1,
      })) {
        const [last] = page;
        return last ? commitFrom(last) : undefined;
      }
      return undefined;
    },
    async *rows(organisation, dataset, bucket, shard, range) {
      const partition = recordsTable.rowsPartition(organisation, dataset, bucket, shard);
      const between = range ? { between: recordsTable.rowRange(range.from, range.to) } : {};
      // The partition key says nothing a reader does not know; leaving it out saves decoding it for every row.
      for await (const page of pages(partition, { only: 'sk, s, d', ...between })) yield page.map(rowFrom);
    },
    async putRows(organisation, rows) {
      const chunks: (readonly PlacedRow[])[] = [];
      for (let at = 0; at < rows.length; at += batchSize) chunks.push(rows.slice(at, at + batchSize));
      const next = chunks.values();
      const worker = async (): Promise<void> => {
        for (const chunk of next)
          await writeBatch(
            client,
            table,
            chunk.map((row) => itemFor(organisation, row)),
          );
      };
      await Promise.all(Array.from({ length: parallelWrites }, worker));
    },
    async putCommit(organisation, own) {
      try {
        await client.send(
          new PutItemCommand({
            TableName: table,
            Item: { ...commitKey(organisation, own.number), body: { S: JSON.stringify(own) } },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        );
        return 'committed';
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        // A refused put may be the echo of our own, retried by the SDK after a lost answer.
        return (await commit(organisation, own.number))?.batchId === own.batchId ? 'committed' : 'taken';
      }
    },
  };
}

async function writeBatch(client: DynamoDBClient, table: string, items: readonly Item[]): Promise<void> {
  let pending = items.map((item) => ({ PutRequest: { Item: item } }));
  for (let attempt = 0; pending.length > 0; attempt += 1) {
    // Unprocessed items come back under throttling; wait longer each time, with jitter, before asking again.
    if (attempt > 0)
      await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(50 * 2 ** attempt, 5000)));
    const answer = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: pending } }));
    pending = (answer.UnprocessedItems?.[table] ?? []) as typeof pending;
  }
}

function itemFor(organisation: string, row: PlacedRow): Item {
  return {
    pk: { S: recordsTable.rowsPartition(organisation, row.dataset, row.bucket, row.shard) },
    sk: { S: recordsTable.rowSort(row.naturalKey, row.batchId) },
    s: { S: row.status },
    d: { S: row.body },
  };
}

/** The sort key ends with the batch id, which holds no separator; what stands before it is the natural key. */
function rowFrom(item: Item): StoredRow {
  const sort = item.sk?.S as string;
  const cut = sort.lastIndexOf('#');
  return {
    naturalKey: sort.slice(0, cut),
    batchId: sort.slice(cut + 1),
    status: item.s?.S as RecordStatus,
    body: item.d?.S as string,
  };
}

function commitFrom(item: Item): Commit {
  return JSON.parse(item.body?.S as string) as Commit;
}
