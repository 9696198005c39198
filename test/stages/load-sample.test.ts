import { expect, test } from 'vitest';
import { memoryAuditLog } from '../../functions/adapters/memory/audit-log.ts';
import { memoryObjectStore } from '../../functions/adapters/memory/object-store.ts';
import { memoryRecordStore } from '../../functions/adapters/memory/record-store.ts';
import { memorySorter } from '../../functions/adapters/memory/sorter.ts';
import type { Commit, RecordStore } from '../../functions/ports/records.ts';
import { loadSample } from '../../infra/local/samples/load-sample.ts';
import { sampleReading } from '../support/sample-reading.ts';

const organisation = 'sample-optics';

/** Ports whose store dies at a commit, as a process that is killed there. */
function ports(records: RecordStore, diesAt = Number.POSITIVE_INFINITY) {
  let batches = 0;
  const putCommit: RecordStore['putCommit'] = async (of, commit) => {
    if (commit.number >= diesAt) throw new Error('killed');
    return records.putCommit(of, commit);
  };
  return {
    ...sampleReading(memoryObjectStore()),
    audit: memoryAuditLog(),
    work: memoryObjectStore(),
    records: { ...records, putCommit },
    sort: memorySorter,
    newBatchId: (): string => `${diesAt}-${++batches}`,
    pause: async (): Promise<void> => {},
  };
}

async function commitsIn(records: RecordStore): Promise<readonly Commit[]> {
  const found: Commit[] = [];
  for await (const commit of records.commits(organisation)) found.push(commit);
  return found;
}

/** What each batch says, whatever it is called. */
const contents = (commits: readonly Commit[]) =>
  commits.map(({ number, committedAt, source, contentDigest }) => [
    number,
    committedAt,
    source,
    contentDigest,
  ]);

test('a sample whose load was broken off is loaded to its end, and then nothing is left to load', async () => {
  const [whole, broken] = [memoryRecordStore(), memoryRecordStore()];
  await loadSample(organisation, ports(whole));
  const all = contents(await commitsIn(whole));
  expect(all.length).toBeGreaterThan(8);
  for (const diesAt of [4, 7])
    await expect(loadSample(organisation, ports(broken, diesAt))).rejects.toThrow('killed');
  expect(await commitsIn(broken)).toHaveLength(6);
  await loadSample(organisation, ports(broken));
  expect(contents(await commitsIn(broken))).toEqual(all);
  await loadSample(organisation, ports(broken));
  expect(await commitsIn(broken)).toHaveLength(all.length);
}, 60_000);
