import { copyFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { diskSorter } from '../../functions/adapters/disk/sorter.ts';
import { takeInHand } from '../../functions/adapters/disk/take-in-hand.ts';
import { dynamoRecordStore } from '../../functions/adapters/dynamodb/record-store.ts';
import { openTables } from '../../functions/adapters/files/open-tables.ts';
import { memoryRecordStore } from '../../functions/adapters/memory/record-store.ts';
import { intake } from '../../functions/intake/intake.ts';
import { type FilePorts, intakeFile } from '../../functions/intake/intake-file.ts';
import type { RecordStore } from '../../functions/ports/records.ts';
import { productKinds } from '../support/product-kinds.ts';
import { dynamoDbClient, recordsTableName } from './dynamodb-server.ts';
import { declaringSuppliers } from './intake-file.ts';

/** What taking a file in took, seconds and bytes. */
export interface IntakeMeasured {
  readonly rows: number;
  readonly seconds: number;
  readonly rss: number;
  /** Highest heap in use after a collection, and before the file; only where collections were asked for. */
  readonly heapPeak: number;
  readonly heapBefore: number;
}

/** Milliseconds between two looks at the memory. */
const lookEvery = 100;

/** A store that keeps the suppliers and drops the rows: what is in memory is the intake's. */
function dropping(): RecordStore {
  const kept = memoryRecordStore();
  return {
    ...kept,
    putRows: (organisation, rows) =>
      kept.putRows(
        organisation,
        rows.filter(({ dataset }) => dataset === 'supplier'),
      ),
  };
}

/** `stele intake` of a file as a process of its own: into a table, or into nothing to look at its heap. */
const [path = '', suppliers = '', endpoint] = process.argv.slice(2);
const client = endpoint === undefined ? undefined : dynamoDbClient(endpoint);
const ports: FilePorts = {
  records: client ? dynamoRecordStore(client, recordsTableName) : dropping(),
  originals: {
    async keep(_, from) {
      if (typeof from === 'string') await copyFile(from, join(dirname(path), 'kept'));
      return 'stored';
    },
    has: async () => false,
    erase: async () => {},
  },
  sort: diskSorter(),
  newBatchId: () => crypto.randomUUID(),
  pause: async () => {},
  openTables,
  timeZone: 'Asia/Shanghai',
  kinds: productKinds,
};
const organisation = 'bench';
const actor = { actorId: 'bench-entry', kind: 'person' } as const;
const at = '2024-01-18T02:00:00Z';
await intake(
  {
    organisation,
    actor,
    handedInAt: at,
    source: 'suppliers',
    records: declaringSuppliers(Number(suppliers)),
  },
  ports,
);

const collect = client ? undefined : globalThis.gc;
collect?.();
const heapBefore = process.memoryUsage().heapUsed;
let [heapPeak, rss] = [0, 0];
const watch = setInterval(() => {
  collect?.();
  heapPeak = Math.max(heapPeak, process.memoryUsage().heapUsed);
  rss = Math.max(rss, process.memoryUsage.rss());
}, lookEvery);
const begin = performance.now();
const { end, ...file } = await takeInHand(path, basename(path));
const outcome = await intakeFile(
  { organisation, actor, at, file, options: {}, acceptValidRows: false },
  ports,
);
await end();
const seconds = (performance.now() - begin) / 1000;
clearInterval(watch);
client?.destroy();
if (outcome.status !== 'committed') throw new Error(JSON.stringify(outcome.problems.slice(0, 3)));
process.stdout.write(
  JSON.stringify({ rows: outcome.rows.new, seconds, rss, heapPeak, heapBefore } satisfies IntakeMeasured),
);
