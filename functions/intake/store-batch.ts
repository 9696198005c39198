import { digestOf } from '../domain/digest.ts';
import { Failure } from '../domain/failure.ts';
import type { Commit, CommittedPart, PlacedRow, RecordStore } from '../ports/records.ts';
import { type Snapshot, takeSnapshot } from '../snapshot/snapshot.ts';
import { partsInOrder } from './batch-parts.ts';
import { type Comparison, compareRows } from './compare-rows.ts';
import type { HandIn } from './hand-in.ts';
import type { IncomingRow } from './place-record.ts';
import { writeBehind } from './write-behind.ts';

export interface StorePorts {
  readonly records: RecordStore;
  /** A new batch id for every attempt: rows of an attempt that died stay apart from the next one's. */
  readonly newBatchId: () => string;
  readonly pause: (milliseconds: number) => Promise<void>;
}

export type Counts = Readonly<Record<Comparison, number>>;

export interface StoredBatch {
  /** Absent where nothing was new. */
  readonly commit?: Commit;
  readonly counts: Counts;
}

/** Attempts at a batch; each loss means that another one was committed in between. */
const attempts = 50;

/**
 * Stores the rows of a hand-in that say something new, then makes them visible with one commit item. `rows` gives them
 * sorted by `orderOf`, each fact once, anew on each call and for what is committed by then. A batch that was committed meanwhile and touches the same
 * buckets may say the same: then all is compared once more, under another batch id. Rows that were stored without a
 * commit are invisible for ever.
 */
export async function storeBatch(
  handIn: Omit<HandIn, 'records'>,
  rows: (snapshot: Snapshot) => AsyncIterable<IncomingRow>,
  ports: StorePorts,
  beforeCommit: () => Promise<void> = async () => {},
): Promise<StoredBatch> {
  await ports.records.register(handIn.organisation);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await ports.pause(Math.random() * Math.min(20 * 2 ** attempt, 1000));
    const snapshot = await takeSnapshot(handIn.organisation, ports.records);
    const stored = await storeRows(handIn.organisation, rows, snapshot, ports);
    if (stored.parts.length === 0) return { counts: stored.counts };
    await beforeCommit();
    const commit = await commitUnlessTouched(handIn, stored, snapshot, ports);
    if (commit) return { commit, counts: stored.counts };
  }
  throw new Failure(
    'records.not-committed',
    `the hand-in "${handIn.source}" found no free batch number in ${attempts} attempts: hand it in again`,
  );
}

interface StoredRows {
  readonly batchId: string;
  readonly parts: readonly CommittedPart[];
  readonly counts: Counts;
}

async function storeRows(
  organisation: string,
  rows: (snapshot: Snapshot) => AsyncIterable<IncomingRow>,
  snapshot: Snapshot,
  ports: StorePorts,
): Promise<StoredRows> {
  const batchId = ports.newBatchId();
  const counts = { new: 0, changed: 0, unchanged: 0, refusedBefore: 0 };
  const parts = partsInOrder();
  const written = writeBehind<PlacedRow>((block) => ports.records.putRows(organisation, block));
  for await (const block of compareRows(organisation, rows(snapshot), snapshot, ports.records)) {
    for (const [{ place: _, refersTo: __, ...row }, standing] of block) {
      counts[standing] += 1;
      if (standing === 'unchanged' || standing === 'refusedBefore') continue;
      parts.add(row);
      await written.add({ ...row, batchId });
    }
  }
  await written.end();
  return { batchId, parts: parts.all(), counts };
}

/** Commits under the next free number; `undefined` where a batch that came in between touches the same buckets. */
async function commitUnlessTouched(
  { organisation, handedInAt, actor, source, file, review }: Omit<HandIn, 'records'>,
  { batchId, parts }: StoredRows,
  snapshot: Snapshot,
  { records }: StorePorts,
): Promise<Commit | undefined> {
  const touched = new Set(parts.map(({ dataset, bucket }) => `${dataset}#${bucket}`));
  for (let number = snapshot.cutOff + 1; ; number += 1) {
    const commit: Commit = {
      number,
      batchId,
      committedAt: handedInAt,
      actor,
      source,
      contentDigest: digestOf(parts),
      parts,
      ...(file ? { file } : {}),
      ...(review ? { review } : {}),
    };
    if ((await records.putCommit(organisation, commit)) === 'committed') return commit;
    const other = await records.commit(organisation, number);
    if (!other || other.parts.some((part) => touched.has(`${part.dataset}#${part.bucket}`))) return undefined;
  }
}
