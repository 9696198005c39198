import { QueryCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { type Item, key, type Table, writeAll } from './table.ts';

/** How Stele reads: pages, order and prefixes. `open` gives the table once a test runs. */
export function readContract(open: () => Table): void {
  it('answers a query in the order of the UTF-8 bytes of the sort key', async () => {
    const table = open();
    const names = ['Z', 'a', 'é', '汉', '～', '𠀀', '😀', 'a#1', 'a#', 'a\u0000', 'ab', 'a/b', '0'];
    for (const name of names) await table.put(key('order', name));
    const byBytes = names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    const found = async (ScanIndexForward: boolean) =>
      (await table.pages('order', { ScanIndexForward })).flat().map((item) => item.sk?.S);
    expect(await found(true)).toEqual(byBytes);
    expect(await found(false)).toEqual(byBytes.toReversed());
  });

  it('pages at 1 MB over 6,000 rows, each row once and in order, forwards and backwards', async () => {
    const table = open();
    const sortKeys = Array.from({ length: 6_000 }, (_, row) => `row#${String(row).padStart(5, '0')}`);
    const note = { S: 'x'.repeat(700) };
    await writeAll(
      table.client,
      table.TableName,
      sortKeys.map((sk) => ({ PutRequest: { Item: { ...key('long', sk), note } } })),
    );
    const forwards = await table.pages('long');
    expect(forwards.flat().map((item) => item.sk?.S)).toEqual(sortKeys);
    expect(forwards.length).toBeGreaterThan(3);
    for (const page of forwards)
      expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(1.5 * 1024 ** 2);
    const backwards = await table.pages('long', { ScanIndexForward: false });
    expect(backwards.flat().map((item) => item.sk?.S)).toEqual(sortKeys.toReversed());
    const some = await table.pages('long', {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':prefix': { S: 'row#04' } },
    });
    expect(some.flat().map((item) => item.sk?.S)).toEqual(sortKeys.slice(4_000, 5_000));
  });

  it('finds by prefix and by range of the sort key only what begins so or lies within', async () => {
    const table = open();
    for (const sk of ['e#1', 'e#10', 'e#2', 'e', 'e!', 'f#1', '版#一', '版#二'])
      await table.put(key('prefix', sk));
    const found = async (condition: string, values: Item) =>
      (
        await table.pages('prefix', {
          KeyConditionExpression: `pk = :pk AND ${condition}`,
          ExpressionAttributeValues: values,
        })
      )
        .flat()
        .map((item) => item.sk?.S);
    expect(await found('begins_with(sk, :p)', { ':p': { S: 'e#' } })).toEqual(['e#1', 'e#10', 'e#2']);
    expect(await found('begins_with(sk, :p)', { ':p': { S: '版' } })).toEqual(['版#一', '版#二']);
    expect(await found('sk BETWEEN :a AND :b', { ':a': { S: 'e#10' }, ':b': { S: 'f#1' } })).toEqual([
      'e#10',
      'e#2',
      'f#1',
    ]);
    expect(await found('sk > :a', { ':a': { S: 'e#2' } })).toEqual(['f#1', '版#一', '版#二']);
  });

  it('gives the newest row first when asked for one backwards', async () => {
    const table = open();
    for (const sk of ['0001', '0002', '0010']) await table.put(key('newest', sk));
    const { Items, LastEvaluatedKey } = await table.client.send(
      new QueryCommand({
        TableName: table.TableName,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: 'newest' } },
        ScanIndexForward: false,
        Limit: 1,
      }),
    );
    expect(Items).toEqual([key('newest', '0010')]);
    expect(LastEvaluatedKey).toEqual(key('newest', '0010'));
    const absent = await table.pages('newest-absent', { ScanIndexForward: false, Limit: 1 });
    expect(absent).toEqual([[]]);
  });

  it('projects only the attributes asked for, nested ones too', async () => {
    const table = open();
    await table.put({
      ...key('project', 'a'),
      kept: { N: '1' },
      dropped: { S: 'x' },
      map: { M: { in: { S: 'i' }, out: { S: 'o' } } },
    });
    const [items] = await table.pages('project', {
      ProjectionExpression: 'sk, #kept, #map.#in, absent',
      ExpressionAttributeNames: { '#kept': 'kept', '#map': 'map', '#in': 'in' },
    });
    expect(items).toEqual([{ sk: { S: 'a' }, kept: { N: '1' }, map: { M: { in: { S: 'i' } } } }]);
  });

  it('scans a table page by page, each row once', async () => {
    const table = open();
    const expected = new Set<string>();
    for (let row = 0; row < 40; row += 1) {
      await table.put(key(`scan-${row % 7}`, String(row)));
      expected.add(`scan-${row % 7} ${row}`);
    }
    const seen: string[] = [];
    let ExclusiveStartKey: Item | undefined;
    do {
      const page = await table.client.send(
        new ScanCommand({
          TableName: table.TableName,
          ConsistentRead: true,
          Limit: 9,
          FilterExpression: 'begins_with(pk, :scan)',
          ExpressionAttributeValues: { ':scan': { S: 'scan-' } },
          ...(ExclusiveStartKey && { ExclusiveStartKey }),
        }),
      );
      seen.push(...(page.Items ?? []).map((item) => `${item.pk?.S} ${item.sk?.S}`));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
    expect(seen).toHaveLength(expected.size);
    expect(new Set(seen)).toEqual(expected);
  });
}
