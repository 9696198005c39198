import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient, GetItemCommand, PutItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startDynamoDb } from '../../../infra/local/dynamodb.ts';
import { dynamoDbContract } from './contract.ts';
import { createTable, writeAll } from './table.ts';

const access = { region: 'eu-central-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

describe('the embedded server', () => {
  let folder: string;
  let server: Awaited<ReturnType<typeof startDynamoDb>>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dynamodb-'));
    server = await startDynamoDb({ folder });
  });
  afterAll(async () => {
    await server.end();
    await rm(folder, { recursive: true });
  });
  dynamoDbContract(async () => ({ endpoint: server.endpoint, ...access }));
});

describe('the folder of the embedded server', () => {
  const TableName = 'kept';
  let folder: string;
  const ends: (() => unknown)[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dynamodb-'));
  });
  afterEach(async () => {
    for (const end of ends.splice(0).toReversed()) await end();
    await rm(folder, { recursive: true, force: true });
  });

  const start = async (port?: number) => {
    const server = await startDynamoDb({ folder, ...(port && { port }) });
    const client = new DynamoDBClient({ endpoint: server.endpoint, ...access });
    ends.push(server.end, () => client.destroy());
    return { ...server, client };
  };
  const fill = async (rows: number) => {
    const { client, end } = await start();
    await createTable(client, TableName);
    const text = {
      S: Array.from({ length: 500 }, (_, i) => String.fromCharCode(33 + ((i * i * 7) % 90))).join(''),
    };
    const item = (row: number) => ({ pk: { S: 'p' }, sk: { S: String(row) }, text });
    await writeAll(
      client,
      TableName,
      Array.from({ length: rows }, (_, row) => ({ PutRequest: { Item: item(row) } })),
    );
    await end();
  };
  const count = async (client: DynamoDBClient) => {
    const KeyConditionExpression = 'pk = :p';
    const query = { TableName, KeyConditionExpression, ExpressionAttributeValues: { ':p': { S: 'p' } } };
    let found = 0;
    for await (const page of paginateQuery({ client }, query)) found += page.Count ?? 0;
    return found;
  };
  const file = async (matches: RegExp) =>
    join(folder, (await readdir(folder)).find((name) => matches.test(name))!);

  it('is closed after the work of callers who hung up: none of it ends the process', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { client, end } = await start();
      if (round === 0) await createTable(client, TableName);
      const calls = Array.from({ length: 20 }, (_, row) =>
        client.send(new PutItemCommand({ TableName, Item: { pk: { S: 'p' }, sk: { S: String(row) } } })),
      );
      await Promise.race(calls);
      client.destroy();
      await end();
      await Promise.allSettled(calls);
    }
  });

  it('keeps tables and items over a restart', async () => {
    await fill(100);
    const { client } = await start();
    expect(await count(client)).toBe(100);
  });

  it('ends while clients keep their sockets open, twice called too, and its port is free again', async () => {
    const first = await start();
    await createTable(first.client, TableName);
    const port = Number(new URL(first.endpoint).port);
    const idle = connect(port, '127.0.0.1').on('error', () => undefined);
    await once(idle, 'connect');
    await Promise.all([first.end(), first.end()]);
    const again = await start(port);
    expect(again.endpoint).toBe(first.endpoint);
    expect(await count(again.client)).toBe(0);
  });

  it('finishes the writes in flight before it ends', async () => {
    const { client, end } = await start();
    await createTable(client, TableName);
    const writes = Array.from({ length: 20 }, (_, row) =>
      client.send(new PutItemCommand({ TableName, Item: { pk: { S: 'p' }, sk: { S: String(row) } } })),
    );
    await writes[0];
    const settled = Promise.allSettled(writes);
    await end();
    const acknowledged = (await settled).filter(({ status }) => status === 'fulfilled').length;
    expect(acknowledged).toBeGreaterThan(0);
    expect(await count((await start()).client)).toBeGreaterThanOrEqual(acknowledged);
  });

  it('outlives a client that hangs up in the middle of a request', async () => {
    const { client, endpoint } = await start();
    const broken = connect(Number(new URL(endpoint).port), '127.0.0.1');
    await once(broken, 'connect');
    broken.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{"half":');
    await createTable(client, TableName);
    broken.resetAndDestroy();
    await once(broken, 'close');
    expect(await count(client)).toBe(0);
  });

  it('says that the port is taken, and leaves the folder free', async () => {
    const first = await start();
    const port = Number(new URL(first.endpoint).port);
    const other = await mkdtemp(join(tmpdir(), 'dynamodb-'));
    ends.push(() => rm(other, { recursive: true }));
    await expect(startDynamoDb({ folder: other, port })).rejects.toMatchObject({
      code: 'local.port-unusable',
    });
    const second = await startDynamoDb({ folder: other });
    await second.end();
  });

  it('says that the folder is in use', async () => {
    await start();
    await expect(startDynamoDb({ folder })).rejects.toMatchObject({ code: 'local.folder-in-use' });
  });

  it.each<[string, () => Promise<void>]>([
    ['the manifest holds garbage', async () => writeFile(await file(/^MANIFEST/), 'garbage'.repeat(20))],
    ['the manifest is empty', async () => truncate(await file(/^MANIFEST/))],
    ['the manifest is gone', async () => rm(await file(/^MANIFEST/))],
    ['CURRENT holds garbage', async () => writeFile(join(folder, 'CURRENT'), 'xx')],
    ['CURRENT is gone', async () => rm(join(folder, 'CURRENT'))],
    ['a table file is gone', async () => rm(await file(/\.ldb$/))],
    [
      'a table file is cut short',
      async () => {
        const table = await file(/\.ldb$/);
        await truncate(table, (await stat(table)).size - 1);
      },
    ],
  ])('says what to do when %s', async (_, damage) => {
    await fill(10_000);
    await damage();
    const before = await readdir(folder);
    await expect(startDynamoDb({ folder })).rejects.toMatchObject({
      name: 'LocalHostError',
      code: 'local.data-corrupt',
      message: `The database in ${folder} is damaged and cannot be read: \`stele reset\` removes it, then load the records again.`,
    });
    expect(await readdir(folder)).toEqual(
      expect.arrayContaining(before.filter((name) => name.endsWith('.ldb'))),
    );
  });

  it('loses no acknowledged write when its process is killed', async () => {
    const writer = fileURLToPath(new URL('killed-writer.ts', import.meta.url));
    const child: ChildProcess = spawn(process.execPath, [writer, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const acknowledged: string[] = [];
    for await (const line of createInterface({ input: child.stdout! })) {
      acknowledged.push(line);
      if (acknowledged.length === 500) child.kill('SIGKILL');
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(500);
    const { client } = await start();
    for (const sk of acknowledged) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName, Key: { pk: { S: 'p' }, sk: { S: sk } } }),
      );
      expect(Item?.sk?.S).toBe(sk);
    }
  });
});
