import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { EditionKey } from '../../domain/edition.ts';
import type { EditionItem, EditionStore, RunRecord } from '../../ports/editions.ts';
import { editionsTable } from '../../wiring/names.ts';
import { accepted } from './conditional-write.ts';

type Item = Record<string, AttributeValue>;

/** The editions table: reservations, completed editions, the CURRENT pointers and runs. */
export function dynamoEditionStore(client: DynamoDBClient, table: string): EditionStore {
  const keyOf = ({ organisation, report, period }: EditionKey, sort: string): Item => ({
    pk: { S: editionsTable.partition(organisation, report, period) },
    sk: { S: sort },
  });
  const read = async (key: Item): Promise<Item | undefined> =>
    (await client.send(new GetItemCommand({ TableName: table, Key: key, ConsistentRead: true }))).Item;
  const stored = (edition: EditionItem): Item => ({
    ...keyOf(edition, editionsTable.editionSort(edition.number)),
    editionStatus: { S: edition.status },
    runId: { S: edition.runId },
    body: { S: JSON.stringify(edition) },
  });
  const put = async (edition: EditionItem, condition: string, values?: Item): Promise<boolean> =>
    accepted(
      client.send(
        new PutItemCommand({
          TableName: table,
          Item: stored(edition),
          ConditionExpression: condition,
          ...(values === undefined ? {} : { ExpressionAttributeValues: values }),
        }),
      ),
    );
  const current = async (key: EditionKey): Promise<number | undefined> => {
    const item = await read(keyOf(key, editionsTable.currentSort));
    return item?.edition?.N === undefined ? undefined : Number(item.edition.N);
  };

  return {
    current,
    async get(key, number) {
      const item = await read(keyOf(key, editionsTable.editionSort(number)));
      return item === undefined ? undefined : editionFrom(item);
    },
    async highest(key) {
      const answer = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: {
            ':pk': { S: editionsTable.partition(key.organisation, key.report, key.period) },
            ':prefix': { S: editionsTable.editionPrefix },
          },
          ScanIndexForward: false,
          Limit: 1,
          ConsistentRead: true,
        }),
      );
      const [item] = answer.Items ?? [];
      return item === undefined ? undefined : editionFrom(item);
    },
    // The own reservation counts as free in both: the SDK sends a write again after a lost answer.
    async reserve(edition) {
      const free = 'attribute_not_exists(pk) OR (editionStatus = :reserved AND runId = :run)';
      const values = { ':reserved': { S: 'reserved' }, ':run': { S: edition.runId } };
      return (await put({ ...edition, status: 'reserved' }, free, values)) ? 'reserved' : 'taken';
    },
    takeOver: (edition, fromRun) =>
      put({ ...edition, status: 'reserved' }, 'editionStatus = :reserved AND runId IN (:from, :run)', {
        ':reserved': { S: 'reserved' },
        ':from': { S: fromRun },
        ':run': { S: edition.runId },
      }),
    complete: (edition) =>
      put(edition, 'runId = :run AND attribute_not_exists(withdrawnAt)', { ':run': { S: edition.runId } }),
    async withdraw(key, number, withdrawal) {
      const item = await read(keyOf(key, editionsTable.editionSort(number)));
      const edition = item && editionFrom(item);
      if (edition?.status !== 'complete') return 'refused';
      const own: Item = { ':at': { S: withdrawal.at }, ':actor': { S: withdrawal.actor.actorId } };
      const done = await accepted(
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: keyOf(key, editionsTable.editionSort(number)),
            UpdateExpression: 'SET body = :body, withdrawnAt = :at, withdrawnBy = :actor',
            // The own withdrawal counts as open: the SDK sends a write again after a lost answer.
            ConditionExpression:
              'editionStatus = :complete AND (attribute_not_exists(withdrawnAt) OR (withdrawnAt = :at AND withdrawnBy = :actor))',
            ExpressionAttributeValues: {
              ...own,
              ':complete': { S: 'complete' },
              ':body': { S: JSON.stringify({ ...edition, withdrawn: withdrawal }) },
            },
          }),
        ),
      );
      return done ? 'withdrawn' : 'refused';
    },
    async publish(key, number, previous) {
      const done = await accepted(
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: keyOf(key, editionsTable.currentSort),
            UpdateExpression: 'SET edition = :number',
            ConditionExpression:
              previous === undefined ? 'attribute_not_exists(edition)' : 'edition = :previous',
            ExpressionAttributeValues: {
              ':number': { N: String(number) },
              ...(previous === undefined ? {} : { ':previous': { N: String(previous) } }),
            },
          }),
        ),
      );
      // A refusal may be the echo of our own write, retried by the SDK after a lost answer.
      return done || (await current(key)) === number ? 'published' : 'lost';
    },
    async *list(organisation) {
      let from: Item | undefined;
      do {
        const page = await client.send(
          new ScanCommand({
            TableName: table,
            FilterExpression: 'begins_with(pk, :prefix) AND sk = :current',
            ExpressionAttributeValues: {
              ':prefix': { S: editionsTable.listPrefix(organisation) },
              ':current': { S: editionsTable.currentSort },
            },
            ConsistentRead: true,
            ...(from === undefined ? {} : { ExclusiveStartKey: from }),
          }),
        );
        for (const item of page.Items ?? []) {
          const [, , report = '', period = ''] = (item.pk?.S ?? '').split('#');
          yield { key: { organisation, report, period }, number: Number(item.edition?.N) };
        }
        from = page.LastEvaluatedKey;
      } while (from !== undefined);
    },
    async run(organisation, runId) {
      const item = await read(runKey(organisation, runId));
      return item === undefined ? undefined : (JSON.parse(item.body?.S ?? '') as RunRecord);
    },
    // An update leaves the mark of what was told.
    async saveRun(run) {
      await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: runKey(run.organisation, run.runId),
          UpdateExpression: 'SET body = :body',
          ExpressionAttributeValues: { ':body': { S: JSON.stringify(run) } },
        }),
      );
    },
    // The own mark counts as free: the SDK sends a write again after a lost answer.
    markTold: (organisation, runId, at) =>
      accepted(
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: runKey(organisation, runId),
            UpdateExpression: 'SET toldAt = :at',
            ConditionExpression: 'attribute_not_exists(toldAt) OR toldAt = :at',
            ExpressionAttributeValues: { ':at': { S: at } },
          }),
        ),
      ),
    async unmarkTold(organisation, runId, at) {
      await accepted(
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: runKey(organisation, runId),
            UpdateExpression: 'REMOVE toldAt',
            ConditionExpression: 'toldAt = :at',
            ExpressionAttributeValues: { ':at': { S: at } },
          }),
        ),
      );
    },
  };
}

const runKey = (organisation: string, runId: string): Item => ({
  pk: { S: editionsTable.runsPartition(organisation) },
  sk: { S: runId },
});

function editionFrom(item: Item): EditionItem {
  return JSON.parse(item.body?.S as string) as EditionItem;
}
