import { fold } from '../../functions/aggregate/aggregate.ts';
import type { RecordStore } from '../../functions/ports/records.ts';
import { joinedBuckets, ownBucket } from './campaign-records.ts';
import { minerals } from './consolidation-reference.ts';
import { generatedCampaign } from './generated-store.ts';

export interface ConsolidationMemory {
  readonly rows: number;
  /** Smelters that are left of them. */
  readonly smelters: number;
  readonly seconds: number;
  /** Heap in use before the fold, and the highest one during it after a collection, bytes. */
  readonly heapBefore: number;
  readonly heapPeak: number;
}

/** Pages between two garbage collections. */
const pagesPerCollection = 40;

function heapInUse(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

const [suppliers = '', smelters = ''] = process.argv.slice(2);
const { store, snapshot } = generatedCampaign(Number(suppliers), Number(smelters));
let heapPeak = 0;
let pages = 0;
const watched: RecordStore = {
  ...store,
  async *rows(...place) {
    for await (const page of store.rows(...place)) {
      yield page;
      pages += 1;
      if (pages % pagesPerCollection === 0) heapPeak = Math.max(heapPeak, heapInUse());
    }
  },
};
const heapBefore = heapInUse();
const begin = performance.now();
const task = { organisation: 'bench', ...ownBucket, period: ownBucket.bucket, joins: joinedBuckets };
const tally = await fold(task, snapshot, minerals(), watched);
heapPeak = Math.max(heapPeak, heapInUse());
const measured: ConsolidationMemory = {
  rows: Number(suppliers) * Number(smelters),
  smelters: [...tally.members].reduce((sum, [, members]) => sum + members.size, 0),
  seconds: (performance.now() - begin) / 1000,
  heapBefore,
  heapPeak,
};
process.stdout.write(JSON.stringify(measured));
