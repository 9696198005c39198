import {
  BatchWriteItemCommand,
  DeleteItemCommand,
  DescribeTableCommand,
  PutItemCommand,
  UpdateItemCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { createTable, type Item, key, type Table, writeAll } from './table.ts';

/** How Stele writes: once, under a condition, in batches, and what an item may hold. `open` gives the table once a test runs. */
export function writeContract(open: () => Table): void {
  it('describes the table as it was asked for', async () => {
    const table = open();
    const { Table } = await table.client.send(new DescribeTableCommand({ TableName: table.TableName }));
    expect(Table?.TableStatus).toBe('ACTIVE');
    expect(Table?.BillingModeSummary?.BillingMode).toBe('PAY_PER_REQUEST');
    expect(Table?.KeySchema).toEqual([
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ]);
  });

  it('says that a table exists already, and that one does not', async () => {
    const table = open();
    await expect(createTable(table.client, table.TableName)).rejects.toMatchObject({
      name: 'ResourceInUseException',
    });
    await expect(
      table.client.send(new DescribeTableCommand({ TableName: `${table.TableName}-absent` })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('lets one of fifty racers put an item that must not exist', async () => {
    const table = open();
    const race = await Promise.allSettled(
      Array.from({ length: 50 }, (_, racer) =>
        table.client.send(
          new PutItemCommand({
            TableName: table.TableName,
            Item: { ...key('race', 'one'), racer: { N: String(racer) } },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      ),
    );
    const winners = race.flatMap((end, racer) => (end.status === 'fulfilled' ? [racer] : []));
    const losses = race.flatMap((end) => (end.status === 'rejected' ? [end.reason.name] : []));
    expect(winners).toHaveLength(1);
    expect(losses).toEqual(Array(49).fill('ConditionalCheckFailedException'));
    expect(await table.get('race', 'one')).toEqual({
      ...key('race', 'one'),
      racer: { N: String(winners[0]) },
    });
  });

  it('moves a pointer only from the value that was read, for one of fifty racers', async () => {
    const table = open();
    const move = (from: string, to: string) =>
      table.client.send(
        new UpdateItemCommand({
          TableName: table.TableName,
          Key: key('pointer', 'current'),
          UpdateExpression: 'SET #edition = :to',
          ConditionExpression: '#edition = :from',
          ExpressionAttributeNames: { '#edition': 'edition' },
          ExpressionAttributeValues: { ':from': { N: from }, ':to': { N: to } },
          ReturnValues: 'ALL_NEW',
        }),
      );
    await expect(move('1', '2')).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' });
    expect(await table.get('pointer', 'current')).toBeUndefined();
    await table.put({ ...key('pointer', 'current'), edition: { N: '1' }, kept: { S: 'yes' } });
    const race = await Promise.allSettled(
      Array.from({ length: 50 }, (_, racer) => move('1', String(racer + 2))),
    );
    const won = race.flatMap((end) => (end.status === 'fulfilled' ? [end.value.Attributes] : []));
    expect(won).toHaveLength(1);
    expect(await table.get('pointer', 'current')).toEqual(won[0]);
    expect(won[0]?.kept).toEqual({ S: 'yes' });
  });

  it('writes batches of 25, and refuses 26 and the same key twice', async () => {
    const table = open();
    const rows = (count: number) =>
      Array.from({ length: count }, (_, row) => ({
        PutRequest: { Item: key('batch', String(row).padStart(3, '0')) },
      }));
    await writeAll(table.client, table.TableName, rows(60));
    expect((await table.pages('batch')).flat()).toHaveLength(60);
    const refused = (requests: WriteRequest[]) =>
      expect(
        table.client.send(new BatchWriteItemCommand({ RequestItems: { [table.TableName]: requests } })),
      ).rejects.toMatchObject({ name: 'ValidationException' });
    await refused(rows(26));
    await refused([...rows(1), ...rows(1)]);
  });

  it('deletes an item, also one that is not there, and keeps to a condition', async () => {
    const table = open();
    await table.put({ ...key('delete', 'a'), owner: { S: 'me' } });
    const remove = (owner: string) =>
      table.client.send(
        new DeleteItemCommand({
          TableName: table.TableName,
          Key: key('delete', 'a'),
          ConditionExpression: '#owner = :owner',
          ExpressionAttributeNames: { '#owner': 'owner' },
          ExpressionAttributeValues: { ':owner': { S: owner } },
        }),
      );
    await expect(remove('you')).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' });
    await remove('me');
    expect(await table.get('delete', 'a')).toBeUndefined();
    await table.client.send(new DeleteItemCommand({ TableName: table.TableName, Key: key('delete', 'a') }));
  });

  it('holds an item just below 400 KB and refuses one above', async () => {
    const table = open();
    const text = 'x'.repeat(400 * 1024 - 100);
    await table.put({ ...key('big', 'a'), text: { S: text } });
    expect((await table.get('big', 'a'))?.text?.S).toBe(text);
    await expect(
      table.put({ ...key('big', 'b'), text: { S: `${text}${'x'.repeat(100)}` } }),
    ).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });

  it('keeps empty strings, empty lists and text of every plane as they are, and refuses an empty key', async () => {
    const table = open();
    const item: Item = {
      ...key('机构#碳', '二〇二六-Q2#😀'),
      empty: { S: '' },
      list: { L: [] },
      map: { M: { 空: { S: '' }, none: { NULL: true }, no: { BOOL: false } } },
      text: { S: '𠮷野家\u0000\u2028"\\' },
    };
    await table.put(item);
    expect(await table.get('机构#碳', '二〇二六-Q2#😀')).toEqual(item);
    await expect(table.put(key('empty-key', ''))).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('keeps a number of 38 digits to the last one', async () => {
    const table = open();
    const numbers = [
      '12345678901234567890123456789012345678',
      '0.1',
      '-0.00000000001234567890123456789',
      '0',
      '1000',
    ];
    await table.put({ ...key('number', 'a'), numbers: { L: numbers.map((N) => ({ N })) } });
    expect((await table.get('number', 'a'))?.numbers?.L?.map(({ N }) => N)).toEqual(numbers);
    await expect(table.put({ ...key('number', 'b'), n: { N: '1'.repeat(39) } })).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });
}
