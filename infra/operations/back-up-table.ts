import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { header, type Item, tally } from './table-file.ts';

/**
 * Writes every item of a table to a file, whole or not at all; resolves to how many. A table that is written to
 * meanwhile gives a mixture of instants: take it from a restored copy (point-in-time recovery), or while nothing runs.
 */
export async function backUpTable(client: DynamoDBClient, table: string, file: string): Promise<number> {
  const draft = `${file}.partial`;
  const out = createWriteStream(draft);
  const put = async (line: string): Promise<void> => {
    if (!out.write(`${line}\n`)) await once(out, 'drain');
  };
  await put(header);
  const written = tally();
  let from: Item | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: table,
        ConsistentRead: true,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    for (const item of page.Items ?? []) {
      const line = JSON.stringify(item);
      written.add(line);
      await put(line);
    }
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  await put(JSON.stringify(written.footer()));
  out.end();
  await finished(out);
  await rename(draft, file);
  return written.footer().items;
}
