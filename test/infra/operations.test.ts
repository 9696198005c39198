import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  DeleteTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoApprovalStore } from '../../functions/adapters/dynamodb/approval-store.ts';
import { dynamoEditionStore } from '../../functions/adapters/dynamodb/edition-store.ts';
import { dynamoRecordStore } from '../../functions/adapters/dynamodb/record-store.ts';
import type { CompletedEdition } from '../../functions/ports/editions.ts';
import { root } from '../../infra/blueprint.ts';
import { backUpTable } from '../../infra/operations/back-up-table.ts';
import { restoreTable } from '../../infra/operations/restore-table.ts';
import { itemsIn } from '../../infra/operations/table-file.ts';
import { createTable, embeddedDynamoDb } from '../ports/embedded.ts';
import { allHandIns, electricity, handIn, organisation } from '../support/small-organisation.ts';
import { handOver, type Workbench, wholeRun, workbench } from '../support/workbench.ts';

let database: Awaited<ReturnType<typeof embeddedDynamoDb>>;
let client: DynamoDBClient;
let folder: string;
beforeAll(async () => {
  database = await embeddedDynamoDb();
  client = database.client();
  folder = await mkdtemp(join(tmpdir(), 'operations-'));
});
afterAll(async () => {
  await database.end();
  await rm(folder, { recursive: true, force: true });
});

async function dropTable(table: string): Promise<void> {
  await client.send(new DeleteTableCommand({ TableName: table }));
  const there = () =>
    client.send(new DescribeTableCommand({ TableName: table })).then(
      () => true,
      () => false,
    );
  while (await there()) await new Promise(setImmediate);
}

const tables = ['records', 'editions'] as const;
const file = (table: string): string => join(folder, `${table}.jsonl`);

/** A bench on the two tables; the bucket of editions is beside them and outlives them. */
function onTables(bench: Workbench): Workbench {
  return {
    ...bench,
    records: dynamoRecordStore(client, 'records'),
    editions: dynamoEditionStore(client, 'editions'),
    approvals: dynamoApprovalStore(client, 'editions'),
  };
}

const key = { organisation, report: 'small', period: '2024-H1' };
async function digests(bench: Workbench, number: number): Promise<readonly string[]> {
  const edition = (await bench.editions.get(key, number)) as CompletedEdition;
  return [...Object.values(edition.documents), edition.evidence].map(({ sha256 }) => sha256);
}

test('tables that were lost come back from their backup: the same edition is found again, the next number is free', async () => {
  for (const table of tables) await createTable(client, table);
  const bench = onTables(workbench());
  await handOver(bench, ...allHandIns);
  expect(await wholeRun(bench, { runId: 'run-1' })).toMatchObject({ status: 'published', edition: 1 });
  const first = await digests(bench, 1);
  for (const table of tables) await backUpTable(client, table, file(table));

  // After the backup a correction is handed in and a second edition published; then the tables are lost.
  const correction = handIn('correction', [electricity('north', 1, '99')]);
  await handOver(bench, correction);
  expect(await wholeRun(bench, { runId: 'run-2' })).toMatchObject({ status: 'published', edition: 2 });
  const second = bench.published.keys();
  for (const table of tables) {
    await dropTable(table);
    await createTable(client, table);
    await restoreTable(client, file(table), table);
  }

  // What is restored is the first edition, to the byte; a run finds that nothing changed.
  const restored = onTables({ ...bench, work: workbench().work });
  expect(await restored.records.organisations()).toEqual([organisation]);
  expect(await wholeRun(restored, { runId: 'run-3' })).toMatchObject({ status: 'unchanged', edition: 1 });
  expect(await digests(restored, 1)).toEqual(first);
  // The correction has to be handed in again, and its edition does not take the number that the bucket still holds.
  await handOver(restored, correction);
  expect(await wholeRun(restored, { runId: 'run-4' })).toMatchObject({ status: 'published', edition: 3 });
  expect(restored.published.keys()).toEqual(expect.arrayContaining([...second]));
});

describe('a restore', () => {
  const item = (pk: string, body: string) => ({ pk: { S: pk }, sk: { S: 's' }, body: { S: body } });

  test('refuses a table that holds more, and removes it when told to', async () => {
    await createTable(client, 'small');
    for (const pk of ['a', 'b', '示例'])
      await client.send(new PutItemCommand({ TableName: 'small', Item: item(pk, `line\nof ${pk}`) }));
    expect(await backUpTable(client, 'small', file('small'))).toBe(3);
    await client.send(new PutItemCommand({ TableName: 'small', Item: item('later', 'x') }));
    await client.send(new PutItemCommand({ TableName: 'small', Item: item('a', 'changed') }));
    await expect(restoreTable(client, file('small'), 'small')).rejects.toThrow(/holds 1 items.*--replace/);
    expect(await restoreTable(client, file('small'), 'small', { replace: true })).toEqual({
      restored: 3,
      removed: 1,
    });
    await backUpTable(client, 'small', file('again'));
    expect(await readFile(file('again'), 'utf8')).toBe(await readFile(file('small'), 'utf8'));
  });

  test.each([
    ['cut short', (text: string) => text.split('\n').slice(0, -2).join('\n'), /cut short or was changed/],
    ['with an item changed', (text: string) => text.replace('line', 'lime'), /cut short or was changed/],
    ['of something else', () => '{"a":1}\n', /is no backup of a table/],
    ['that is empty', () => '', /cut short|no backup/],
  ])('of a file %s writes nothing', async (_, damage, message) => {
    await createTable(client, `target-${message.source.length}-${_.length}`);
    const table = `target-${message.source.length}-${_.length}`;
    await writeFile(file('damaged'), damage(await readFile(file('small'), 'utf8')));
    await expect(restoreTable(client, file('damaged'), table)).rejects.toThrow(message);
    expect(await backUpTable(client, table, file('after'))).toBe(0);
  });

  test('of a file that goes on after its end writes nothing', async () => {
    await writeFile(file('longer'), await readFile(file('small'), 'utf8'));
    await appendFile(file('longer'), '{}\n');
    await expect(
      (async () => {
        for await (const _ of itemsIn(file('longer')));
      })(),
    ).rejects.toThrow(/cut short or was changed/);
  });
});

describe('the command', () => {
  const run = promisify(execFile);
  const tables = (...words: readonly string[]) =>
    run(process.execPath, [join(root, 'infra', 'operations', 'tables.ts'), ...words], {
      env: {
        ...process.env,
        AWS_REGION: 'local-1',
        AWS_ACCESS_KEY_ID: 'local',
        AWS_SECRET_ACCESS_KEY: 'a-secret-of-this-test',
        AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
      },
    });

  test('backs up and restores, and says in one line what it did or why not', async () => {
    const backup = await tables('backup', 'small', file('by-command'));
    expect(backup.stdout).toMatch(/^\d+ items of small written to .*by-command\.jsonl\n$/);
    await createTable(client, 'by-command');
    const restored = await tables('restore', file('by-command'), 'by-command');
    expect(restored.stdout).toMatch(/^\d+ items of .* stand in by-command, 0 others were removed\n$/);
    await expect(tables('restore', file('damaged'), 'by-command')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^tables: .*\n$/),
    });
    await expect(tables('backup', 'no-such-table', file('none'))).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^tables: ResourceNotFoundException.*\n$/),
    });
    await expect(tables('forget')).rejects.toMatchObject({ code: 2 });
  });
});
