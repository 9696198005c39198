import { dynamoRecordStore } from '../../functions/adapters/dynamodb/record-store.ts';
import { fold } from '../../functions/aggregate/aggregate.ts';
import type { RecordStore } from '../../functions/ports/records.ts';
import { takeSnapshot } from '../../functions/snapshot/snapshot.ts';
import { benchOrganisation, bucket, multipliedReference } from './activity-records.ts';
import { bareQuery } from './bare-query.ts';
import { dynamoDbClient, recordsTableName } from './dynamodb-server.ts';

/** Bytes. */
export interface FoldMemory {
  /** Highest resident set while folding and while only reading, each seen every few milliseconds. */
  readonly foldRss: number;
  readonly bareRss: number;
  /** Highest heap in use while folding, after a garbage collection at every few pages; and before the fold. */
  readonly heapPeak: number;
  readonly heapBefore: number;
}

const rssEvery = 5;

/** Pages of 1 MB between two garbage collections; a collection at every page would take most of the time. */
const pagesPerCollection = 4;

function heapInUse(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

async function peakRss(work: () => Promise<unknown>): Promise<number> {
  globalThis.gc?.();
  let peak = process.memoryUsage.rss();
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, rssEvery);
  await work();
  clearInterval(watch);
  return Math.max(peak, process.memoryUsage.rss());
}

/** The store with a look at the heap between pages, when the page before it is no longer wanted. */
function watched(store: RecordStore, look: () => void): RecordStore {
  let pages = 0;
  return {
    ...store,
    async *rows(...place) {
      for await (const page of store.rows(...place)) {
        yield page;
        pages += 1;
        if (pages % pagesPerCollection === 1) look();
      }
    },
  };
}

const [endpoint = '', size = ''] = process.argv.slice(2);
const organisation = benchOrganisation(Number(size));
const client = dynamoDbClient(endpoint);
const records = dynamoRecordStore(client, recordsTableName);
const reference = multipliedReference();
const snapshot = await takeSnapshot(organisation, records);
const task = { organisation, dataset: 'activity', bucket, period: bucket };

const bareRss = await peakRss(() => bareQuery(client, organisation, [{ dataset: 'activity', bucket }]));
const foldRss = await peakRss(() => fold(task, snapshot, reference, records));
const heapBefore = heapInUse();
let heapPeak = 0;
const look = (): void => {
  heapPeak = Math.max(heapPeak, heapInUse());
};
await fold(task, snapshot, reference, watched(records, look));
client.destroy();
process.stdout.write(JSON.stringify({ foldRss, bareRss, heapPeak, heapBefore } satisfies FoldMemory));
