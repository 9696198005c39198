import type { Actor } from '../domain/actor.ts';
import type { ReviewVerdict, StoredRow } from '../domain/record.ts';

/** Rows and digest that a batch holds in one bucket of one dataset. */
export interface CommittedPart {
  readonly dataset: string;
  readonly bucket: string;
  readonly rows: number;
  readonly digest: string;
  /** Rows among them that wait for a review when they come in; absent where none does. */
  readonly submitted?: number;
  /** Rows among them that a review rejected; absent where none was. */
  readonly rejected?: number;
}

/** The file that a batch came in. */
export interface CommittedFile {
  readonly name: string;
  readonly sha256: string;
  /** What it was read as: `sheet`, `cmrt`, `words`. */
  readonly kind: string;
  /** Rows of it that were refused and left out; where there are none, the file is in whole. */
  readonly refused: number;
}

/** Natural keys of one shard from the first to the last, both included. */
export interface KeyRange {
  readonly from: string;
  readonly to: string;
}

/** The item that makes a batch visible: its sequence number, instant and actor, and what it must hold. */
export interface Commit {
  readonly number: number;
  readonly batchId: string;
  readonly committedAt: string;
  readonly actor: Actor;
  readonly source: string;
  /** Digest of the parts (canonical JSON): whoever reads the commits holds each against it. */
  readonly contentDigest: string;
  readonly parts: readonly CommittedPart[];
  /** Absent for a batch that came in no file: a review decision. */
  readonly file?: CommittedFile;
  /** Present on a review decision: each of its rows decides about one that waited for it. */
  readonly review?: ReviewVerdict;
}

export interface PlacedRow extends StoredRow {
  readonly dataset: string;
  readonly bucket: string;
  readonly shard: number;
}

export interface RecordStore {
  /** Organisations that were registered, in the order of their ids, read strongly. */
  readonly organisations: () => Promise<readonly string[]>;
  /** Makes an organisation known; once is as good as often. Before its first commit, so that none is forgotten. */
  readonly register: (organisation: string) => Promise<void>;
  /** All commits in ascending order, read strongly. */
  readonly commits: (organisation: string) => AsyncIterable<Commit>;
  /** The highest commit, read strongly. */
  readonly lastCommit: (organisation: string) => Promise<Commit | undefined>;
  /** The commit of a number, read strongly. */
  readonly commit: (organisation: string, number: number) => Promise<Commit | undefined>;
  /** Pages of one shard in natural-key order, read strongly; rows of unfinished batches included. A range limits them. */
  readonly rows: (
    organisation: string,
    dataset: string,
    bucket: string,
    shard: number,
    range?: KeyRange,
  ) => AsyncIterable<readonly StoredRow[]>;
  /** Stores rows; returns when every one is acknowledged. */
  readonly putRows: (organisation: string, rows: readonly PlacedRow[]) => Promise<void>;
  /** Stores a commit unless its number is taken by another batch; own number already stored counts as stored. */
  readonly putCommit: (organisation: string, commit: Commit) => Promise<'committed' | 'taken'>;
}
