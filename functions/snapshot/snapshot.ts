import { digestOf } from '../domain/digest.ts';
import { Failure } from '../domain/failure.ts';
import type { BatchNumbers, ReviewVerdict } from '../domain/record.ts';
import type { Commit, RecordStore } from '../ports/records.ts';
import { rememberLast } from './remember-last.ts';
import { readText } from './work-object.ts';

/** What exists for a run: the batches up to its cut-off and what each promised per dataset and bucket. */
export interface Snapshot {
  readonly cutOff: number;
  readonly batches: BatchNumbers;
  /** By `<dataset>#<bucket>`, in batch order. */
  readonly parts: ReadonlyMap<string, readonly SnapshotPart[]>;
}

export interface SnapshotPart {
  readonly batchId: string;
  readonly number: number;
  readonly rows: number;
  readonly digest: string;
  /** Rows among them that waited for a review when they came in; absent where none did. */
  readonly submitted?: number;
  /** Rows among them that a review rejected; absent where none was. */
  readonly rejected?: number;
  /** What the batch decided, where it is a review decision. */
  readonly review?: ReviewVerdict;
}

/** Reads the commits once; the run then never looks at a later one, however long it takes. */
export async function takeSnapshot(
  organisation: string,
  store: RecordStore,
  cutOff = Number.POSITIVE_INFINITY,
): Promise<Snapshot> {
  const commits: Commit[] = [];
  for await (const commit of store.commits(organisation)) if (commit.number <= cutOff) commits.push(commit);
  assertUnbroken(commits);
  commits.forEach(assertAsCommitted);
  return snapshotOf(commits);
}

/** Numbers have no gaps (design.md §4), so a gap is a commit that was lost. */
function assertUnbroken(commits: readonly Commit[]): void {
  const lost = commits.findIndex((commit, index) => commit.number !== index + 1);
  if (lost === -1) return;
  throw new Failure(
    'records.commit-missing',
    `batch ${lost + 1} is missing although batch ${commits[lost]?.number} is there: the records table was changed outside Stele, restore it before publishing`,
  );
}

/**
 * What a commit promises of its rows is what was digested when it was put. A correction whose rows were made to count as
 * waiting would enter no digest of inputs, and what was computed before it would pass for the newest.
 */
function assertAsCommitted({ number, parts, contentDigest }: Commit): void {
  if (digestOf(parts) === contentDigest) return;
  throw new Failure(
    'records.digest-differs',
    `batch ${number} promises other rows than when it was committed: the records table was changed outside Stele, restore it before publishing`,
  );
}

function snapshotOf(commits: readonly Commit[]): Snapshot {
  const parts = new Map<string, SnapshotPart[]>();
  for (const { batchId, number, parts: promised, review } of commits) {
    for (const { dataset, bucket, ...promise } of promised) {
      const name = `${dataset}#${bucket}`;
      const part = { batchId, number, ...promise, ...(review ? { review } : {}) };
      const known = parts.get(name);
      if (known) known.push(part);
      else parts.set(name, [part]);
    }
  }
  return {
    cutOff: commits.at(-1)?.number ?? 0,
    batches: new Map(commits.map(({ batchId, number }) => [batchId, number])),
    parts,
  };
}

/**
 * The batches of a bucket that decide any of its facts, in order. What waits for a review and what a review rejected
 * decides nothing: a batch that holds nothing else makes no figure different, and so no edition (design.md §4).
 */
export function decidingParts(snapshot: Snapshot, dataset: string, bucket: string): readonly SnapshotPart[] {
  return (snapshot.parts.get(`${dataset}#${bucket}`) ?? []).filter(
    ({ rows, submitted = 0, rejected = 0 }) => rows > submitted + rejected,
  );
}

/**
 * Digest of what decides one bucket within the snapshot: the digests of its deciding batches in order. Batch ids and
 * instants do not enter, so that the same hand-ins give the same digest on any machine.
 */
export function bucketDigest(snapshot: Snapshot, dataset: string, bucket: string): string {
  return digestOf(decidingParts(snapshot, dataset, bucket).map(({ rows, digest }) => [rows, digest]));
}

export function snapshotToJson(snapshot: Snapshot): string {
  return JSON.stringify({
    cutOff: snapshot.cutOff,
    batches: [...snapshot.batches],
    parts: [...snapshot.parts],
  });
}

export function snapshotFromJson(text: string): Snapshot {
  const json = JSON.parse(text) as {
    cutOff: number;
    batches: [string, number][];
    parts: [string, SnapshotPart[]][];
  };
  return { cutOff: json.cutOff, batches: new Map(json.batches), parts: new Map(json.parts) };
}

/** The snapshot of a run, read once for all of its buckets. */
export const loadSnapshot = rememberLast(async (work, key) => snapshotFromJson(await readText(work, key)));
