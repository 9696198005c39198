import { batchDigest } from '../domain/batch-digest.ts';
import { digestOf } from '../domain/digest.ts';
import { Failure } from '../domain/failure.ts';
import type { Commit, CommittedPart, PlacedRow, RecordStore } from '../ports/records.ts';
import { recordsTable } from '../wiring/names.ts';
import type { HandIn } from './hand-in.ts';
import { placeRecords } from './place-records.ts';

export interface IntakePorts {
  readonly records: RecordStore;
  /** A new batch id for every attempt: rows of an attempt that died stay apart from the next one's. */
  readonly newBatchId: () => string;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** Attempts at the next free number; each loss means that another batch was committed in between. */
const commitAttempts = 50;

/**
 * Takes one hand-in in: validates it whole, stores its rows, then makes them visible with one commit item. Rows that
 * were stored without a commit are invisible for ever.
 */
export async function intake(handIn: HandIn, ports: IntakePorts): Promise<Commit> {
  const batchId = ports.newBatchId();
  const rows = placeRecords(handIn.records, batchId);
  await ports.records.putRows(handIn.organisation, rows);
  await ports.records.register(handIn.organisation);
  for (let attempt = 0; attempt < commitAttempts; attempt += 1) {
    if (attempt > 0) await ports.pause(Math.random() * Math.min(20 * 2 ** attempt, 1000));
    const last = await ports.records.lastCommit(handIn.organisation);
    const commit: Commit = {
      number: (last?.number ?? 0) + 1,
      batchId,
      committedAt: handIn.handedInAt,
      actor: handIn.actor,
      source: handIn.source,
      contentDigest: contentDigest(rows),
      parts: partsOf(rows),
    };
    if ((await ports.records.putCommit(handIn.organisation, commit)) === 'committed') return commit;
  }
  throw new Failure(
    'records.not-committed',
    `the hand-in "${handIn.source}" found no free batch number in ${commitAttempts} attempts: hand it in again`,
  );
}

/** Digest of what a hand-in says, whatever batch it travels in. Places its records, which costs as much as taking them in. */
export function handInDigest(handIn: Pick<HandIn, 'records'>): string {
  return contentDigest(placeRecords(handIn.records, ''));
}

function contentDigest(rows: readonly PlacedRow[]): string {
  return digestOf(
    rows
      .map((row) => [row.dataset, row.naturalKey, row.body])
      .sort(([a, b], [c, d]) => (`${a}#${b}` < `${c}#${d}` ? -1 : 1)),
  );
}

/** Row count and digest per dataset and bucket: what the commit promises readers. */
function partsOf(rows: readonly PlacedRow[]): readonly CommittedPart[] {
  const groups = Map.groupBy(rows, (row) => `${row.dataset}#${row.bucket}`);
  return [...groups.keys()].sort().map((name) => {
    const group = groups.get(name) as readonly PlacedRow[];
    const [first] = group as readonly [PlacedRow];
    const digest = batchDigest();
    for (const row of group.toSorted(inKeyOrder)) digest.add(row.shard, row);
    return { dataset: first.dataset, bucket: first.bucket, rows: group.length, digest: digest.hex() };
  });
}

/** As the table orders them: by the bytes of the sort key. */
function inKeyOrder(a: PlacedRow, b: PlacedRow): number {
  const sortKey = ({ naturalKey, batchId }: PlacedRow): Buffer =>
    Buffer.from(recordsTable.rowSort(naturalKey, batchId));
  return Buffer.compare(sortKey(a), sortKey(b));
}
