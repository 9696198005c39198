import { join } from 'node:path';
import { dynamoRecordStore } from '../../functions/adapters/dynamodb/record-store.ts';
import { fold } from '../../functions/aggregate/aggregate.ts';
import { takeSnapshot } from '../../functions/snapshot/snapshot.ts';
import { benchOrganisation, bucket, loadActivity, multipliedReference } from './activity-records.ts';
import { bareQuery } from './bare-query.ts';
import {
  createRecordsTable,
  dynamoDbClient,
  recordsTableName,
  startDynamoDbServer,
} from './dynamodb-server.ts';
import type { FoldMemory } from './fold-memory.ts';
import { interleave } from './interleave.ts';
import { alignedTable, type Ratio, ratioOf } from './ratio-table.ts';
import { runProcess } from './run-process.ts';

/** design.md §8. */
const budget = 1.25;

/** Fewer rounds where one takes long. */
const roundsFor = (count: number): number => (count <= 10_000 ? 21 : count <= 100_000 ? 11 : 3);

/** Folding one bucket against reading it, at each size, and the memory that folding takes. */
export async function aggregation(
  sizes: readonly number[],
  folder: string,
  say: (line: string) => void,
): Promise<{ readonly ratios: readonly Ratio[]; readonly memory: string }> {
  const server = await startDynamoDbServer(join(folder, 'dynamodb'));
  const client = dynamoDbClient(server.endpoint);
  try {
    await createRecordsTable(client);
    const records = dynamoRecordStore(client, recordsTableName);
    const reference = multipliedReference();
    const ratios: Ratio[] = [];
    const memory: FoldMemory[] = [];
    for (const count of sizes) {
      const organisation = benchOrganisation(count);
      say(`aggregation: handing in ${count} records`);
      await loadActivity(organisation, count, records);
      const snapshot = await takeSnapshot(organisation, records);
      const task = { organisation, dataset: 'activity', bucket, period: bucket };
      say(`aggregation: timing ${roundsFor(count)} rounds of ${count} records`);
      const timings = await interleave(
        [
          { name: 'fold', run: () => fold(task, snapshot, reference, records) },
          {
            name: 'bare Query loop',
            run: () => bareQuery(client, organisation, [{ dataset: 'activity', bucket }]),
          },
        ],
        roundsFor(count),
      );
      ratios.push(ratioOf(`aggregation, ${count} items`, timings, 'fold', 'bare Query loop', budget));
      memory.push(await memoryOf(server.endpoint, count));
    }
    return { ratios, memory: memoryTable(sizes, memory) };
  } finally {
    client.destroy();
    await server.end();
  }
}

/** Measured in a new process for each size: a heap never shows what it took before. */
async function memoryOf(endpoint: string, count: number): Promise<FoldMemory> {
  const script = join(import.meta.dirname, 'fold-memory.ts');
  return JSON.parse(await runProcess(script, [endpoint, String(count)], {}, ['--expose-gc'])) as FoldMemory;
}

function memoryTable(sizes: readonly number[], memory: readonly FoldMemory[]): string {
  const header = ['peak memory of the fold', 'rss', 'rss of the bare loop', 'heap in use', 'heap before'];
  const mebibytes = (bytes: number | undefined): string =>
    `${((bytes ?? Number.NaN) / 2 ** 20).toFixed(1)} MiB`;
  return alignedTable([
    header,
    ...sizes.map((count, at) => [
      `${count} items`,
      mebibytes(memory[at]?.foldRss),
      mebibytes(memory[at]?.bareRss),
      mebibytes(memory[at]?.heapPeak),
      mebibytes(memory[at]?.heapBefore),
    ]),
  ]);
}
