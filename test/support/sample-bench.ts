import { memoryAuditLog } from '../../functions/adapters/memory/audit-log.ts';
import { memoryEditionStore } from '../../functions/adapters/memory/edition-store.ts';
import { memoryObjectStore } from '../../functions/adapters/memory/object-store.ts';
import { memoryRecordStore } from '../../functions/adapters/memory/record-store.ts';
import { memorySorter } from '../../functions/adapters/memory/sorter.ts';
import { loadSample } from '../../infra/local/samples/load-sample.ts';
import { sampleReading } from './sample-reading.ts';

const loaded = new Map<string, ReturnType<typeof load>>();

/** Every port in memory, with a sample organisation's hand-ins in it: loaded once in a test file. */
export function sampleBench(organisation: string): ReturnType<typeof load> {
  const known = loaded.get(organisation) ?? load(organisation);
  loaded.set(organisation, known);
  return known;
}

async function load(organisation: string) {
  let batches = 0;
  const intake = memoryObjectStore();
  const bench = {
    ...sampleReading(intake),
    audit: memoryAuditLog(),
    records: memoryRecordStore(),
    editions: memoryEditionStore(),
    work: memoryObjectStore(),
    intake,
    published: memoryObjectStore(),
    engineDigest: 'engine',
    templatesDigest: 'templates',
    sort: memorySorter,
    newBatchId: (): string => `batch-${++batches}`,
    pause: async (): Promise<void> => {},
  };
  await loadSample(organisation, bench);
  return bench;
}
