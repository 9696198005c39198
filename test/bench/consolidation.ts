import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { diskSorter } from '../../functions/adapters/disk/sorter.ts';
import { dynamoRecordStore } from '../../functions/adapters/dynamodb/record-store.ts';
import { fold } from '../../functions/aggregate/aggregate.ts';
import { intake } from '../../functions/intake/intake.ts';
import type { RecordStore } from '../../functions/ports/records.ts';
import { takeSnapshot } from '../../functions/snapshot/snapshot.ts';
import { bareQuery } from './bare-query.ts';
import { consolidated, joinedBuckets, ownBucket, supplierRecords } from './campaign-records.ts';
import type { ConsolidationMemory } from './consolidation-memory.ts';
import { minerals } from './consolidation-reference.ts';
import {
  createRecordsTable,
  dynamoDbClient,
  recordsTableName,
  startDynamoDbServer,
} from './dynamodb-server.ts';
import { interleave } from './interleave.ts';
import { alignedTable, type Ratio, ratioOf } from './ratio-table.ts';
import { runProcess } from './run-process.ts';

/** design.md §8. */
const budget = 1.25;
const suppliers = 10_000;
const rounds = 3;
const organisation = 'bench-campaign';

/** Suppliers of one hand-in; memory of intake is not what is measured. */
const handInSize = 250;

/**
 * Consolidating a campaign of 10,000 suppliers, so many smelters each, against reading the same buckets; and the heap
 * that it takes by the number of rows, over a store that makes its pages as they are asked for.
 */
export async function consolidation(
  smelters: number,
  inMemory: readonly number[],
  folder: string,
  say: (line: string) => void,
): Promise<{ readonly ratios: readonly Ratio[]; readonly memory: string }> {
  const server = await startDynamoDbServer(join(folder, 'campaign'));
  const client = dynamoDbClient(server.endpoint);
  try {
    await createRecordsTable(client);
    const records = dynamoRecordStore(client, recordsTableName);
    say(`consolidation: handing in ${suppliers} suppliers with ${smelters} smelters each`);
    await loadCampaign(smelters, records);
    const snapshot = await takeSnapshot(organisation, records);
    const reference = minerals();
    const task = { organisation, ...ownBucket, period: ownBucket.bucket, joins: joinedBuckets };
    say(`consolidation: timing ${rounds} rounds`);
    const timings = await interleave(
      [
        { name: 'fold', run: () => fold(task, snapshot, reference, records) },
        { name: 'bare Query loop', run: () => bareQuery(client, organisation, consolidated) },
      ],
      rounds,
    );
    const what = `consolidation, ${suppliers} suppliers × ${smelters} smelters`;
    return {
      ratios: [ratioOf(what, timings, 'fold', 'bare Query loop', budget)],
      memory: memoryTable(await measureAll(inMemory, say)),
    };
  } finally {
    client.destroy();
    await server.end();
  }
}

async function loadCampaign(smelters: number, store: RecordStore): Promise<void> {
  for (let from = 0; from < suppliers; from += handInSize) {
    const numbers = Array.from({ length: handInSize }, (_, index) => from + index);
    await intake(
      {
        organisation,
        actor: { actorId: 'bench', kind: 'sample' },
        handedInAt: '2024-01-22T02:00:00Z',
        source: `suppliers from ${from}`,
        records: numbers.flatMap((number) => [...supplierRecords(number, smelters)]),
      },
      {
        records: store,
        sort: diskSorter(),
        newBatchId: randomUUID,
        pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      },
    );
  }
}

/** Each in a new process: a heap never shows what it took before. */
async function measureAll(
  sizes: readonly number[],
  say: (line: string) => void,
): Promise<readonly ConsolidationMemory[]> {
  const measured: ConsolidationMemory[] = [];
  for (const smelters of sizes) {
    say(`consolidation: the heap over ${suppliers * smelters} generated rows`);
    const script = join(import.meta.dirname, 'consolidation-memory.ts');
    const output = await runProcess(script, [String(suppliers), String(smelters)], {}, ['--expose-gc']);
    measured.push(JSON.parse(output) as ConsolidationMemory);
  }
  return measured;
}

function memoryTable(measured: readonly ConsolidationMemory[]): string {
  const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
  return alignedTable([
    ['heap of the consolidation', 'smelters left', 'heap in use', 'heap before', 'with making the rows'],
    ...measured.map(({ rows, smelters, seconds, heapBefore, heapPeak }) => [
      `${rows} rows`,
      String(smelters),
      mebibytes(heapPeak),
      mebibytes(heapBefore),
      `${seconds.toFixed(1)} s`,
    ]),
  ]);
}
