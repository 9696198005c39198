import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createRecordsTable,
  type DynamoDbServer,
  dynamoDbClient,
  startDynamoDbServer,
} from './dynamodb-server.ts';
import { smeltersPerSupplier, writeDeclaredSmelters } from './intake-file.ts';
import type { IntakeMeasured } from './intake-process.ts';
import { median } from './interleave.ts';
import { alignedTable, type Ratio } from './ratio-table.ts';
import { runProcess } from './run-process.ts';

/** Issue 5: rows per second against the bare BatchWrite loop. */
const budget = 1.5;

const script = (name: string): string => join(import.meta.dirname, name);

/**
 * Taking a CSV file in against writing the same items in a bare loop: each a process of its own with a database of its
 * own that holds nothing before; and the memory that it takes.
 */
export async function intake(
  sizes: readonly { readonly suppliers: number; readonly rounds: number }[],
  folder: string,
  say: (line: string) => void,
): Promise<{ readonly ratios: readonly Ratio[]; readonly memory: string }> {
  const ratios: Ratio[] = [];
  const memory: (readonly string[])[] = [];
  for (const { suppliers, rounds } of sizes) {
    const rows = suppliers * smeltersPerSupplier;
    const file = join(folder, 'declared-smelter.csv');
    await writeDeclaredSmelters(file, suppliers);
    const measured = await timed({ file, suppliers, rounds, folder, say });
    const ours = measured.map(({ own }) => own.seconds);
    const theirs = measured.map(({ bare }) => bare);
    ratios.push({ what: `intake, ${rows} rows`, counterpart: 'bare BatchWrite loop', ours, theirs, budget });
    const heap = JSON.parse(
      await runProcess(script('intake-process.ts'), [file, String(suppliers)], {}, ['--expose-gc']),
    ) as IntakeMeasured;
    memory.push([
      `${rows} rows`,
      (rows / median(ours)).toFixed(0),
      (rows / median(theirs)).toFixed(0),
      mebibytes(Math.max(...measured.map(({ own }) => own.rss))),
      mebibytes(heap.heapPeak),
      mebibytes(heap.heapBefore),
    ]);
  }
  const heads = ['intake of a CSV file', 'rows/s', 'bare rows/s', 'rss', 'heap in use', 'heap before'];
  return { ratios, memory: alignedTable([heads, ...memory]) };
}

const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`;

interface Timing {
  readonly file: string;
  readonly suppliers: number;
  readonly rounds: number;
  readonly folder: string;
  readonly say: (line: string) => void;
}

async function timed({ file, suppliers, rounds, folder, say }: Timing) {
  const measured: { readonly own: IntakeMeasured; readonly bare: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    say(`intake: round ${round + 1} of ${rounds}, ${suppliers * smeltersPerSupplier} rows`);
    measured.push(
      await withDatabase(join(folder, 'own'), async (source) => {
        const args = [file, String(suppliers), source.endpoint];
        const own = JSON.parse(await runProcess(script('intake-process.ts'), args)) as IntakeMeasured;
        const bare = await withDatabase(join(folder, 'bare'), async (target) => {
          const found = await runProcess(script('bare-write-process.ts'), [source.endpoint, target.endpoint]);
          const { rows, seconds } = JSON.parse(found) as { readonly rows: number; readonly seconds: number };
          if (rows !== own.rows) throw new Error(`the intake says ${own.rows} rows and stored ${rows}`);
          return seconds;
        });
        return { own, bare };
      }),
    );
  }
  return measured;
}

async function withDatabase<T>(folder: string, use: (server: DynamoDbServer) => Promise<T>): Promise<T> {
  const server = await startDynamoDbServer(folder);
  try {
    const client = dynamoDbClient(server.endpoint);
    await createRecordsTable(client);
    client.destroy();
    return await use(server);
  } finally {
    await server.end();
    await rm(folder, { recursive: true, force: true });
  }
}
