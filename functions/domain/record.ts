/** Life of a record (domain.md §2). A change of status is a new row in a later batch. */
export type RecordStatus = 'submitted' | 'verified' | 'rejected' | 'withdrawn';

/** What a review decides about what waits for it. */
export type ReviewVerdict = 'accept' | 'reject';

/** Where in a file a record stands. */
export interface RecordSource {
  /** SHA-256 of the file as handed in. */
  readonly file: string;
  readonly sheet?: string;
  /** As the file counts its rows, from 1. */
  readonly row?: number;
}

/** What every record says about itself beside its attributes. */
export interface RecordEnvelope {
  readonly status: RecordStatus;
  readonly sourceSystem: string;
  readonly enteredBy: string;
  readonly enteredAt: string;
  /** Who reviewed it, whatever the verdict, and when (ISO 8601). */
  readonly verifiedBy?: string;
  readonly verifiedAt?: string;
  /** Why a review decided as it did; a rejection always says it. */
  readonly reason?: string;
  readonly evidence: readonly string[];
  /** Present when the value is an estimate: the named method (domain.md §3, missing data 4). */
  readonly estimationMethod?: string;
  /** Present on a proposal to take the fact back: accepted in review it becomes `withdrawn`, not `verified`. */
  readonly withdraws?: true;
  /** Absent for a record that came in no file. */
  readonly source?: RecordSource;
}

/** One immutable row as stored: `body` is the canonical JSON of envelope and attributes, the bytes that digests cover. */
export interface StoredRow {
  readonly naturalKey: string;
  readonly batchId: string;
  readonly status: RecordStatus;
  readonly body: string;
}

/** A decided record: its attributes and whether they are an estimate. */
export interface DecidedRecord<Attributes> {
  readonly naturalKey: string;
  readonly attributes: Attributes;
  readonly estimated: boolean;
}

/** Batch id to sequence number, for the batches up to a run's cut-off. Rows of other batches do not exist for the run. */
export type BatchNumbers = ReadonlyMap<string, number>;

/**
 * The row that decides a natural key: the newest verified or withdrawn one within the cut-off; submitted and rejected
 * rows do not count (design.md §4). `undefined` where none decides, or where the deciding row is withdrawn: missing.
 */
export function decidingRow(rows: readonly StoredRow[], batches: BatchNumbers): StoredRow | undefined {
  let newest: StoredRow | undefined;
  let newestNumber = -1;
  for (const row of rows) {
    const number = batches.get(row.batchId);
    if (number === undefined || number <= newestNumber) continue;
    if (row.status !== 'verified' && row.status !== 'withdrawn') continue;
    newest = row;
    newestNumber = number;
  }
  return newest?.status === 'withdrawn' ? undefined : newest;
}

/** What was last said of a fact, and what stands of it. */
export interface Standing<Row> {
  readonly newest: Row;
  /** The newest row, or where that is a rejection what was decided before it; undefined where nothing was. */
  readonly standing: Row | undefined;
}

/**
 * How a fact stands, reviewed or not, by all of its committed rows: a rejection takes away what was proposed, so that
 * what was decided before it stands again.
 */
export function standingOf<Row extends StoredRow>(
  rows: readonly Row[],
  batches: BatchNumbers,
): Standing<Row> | undefined {
  const numbered = rows
    .flatMap((row) => {
      const number = batches.get(row.batchId);
      return number === undefined ? [] : [{ row, number }];
    })
    .sort((a, b) => b.number - a.number)
    .map(({ row }) => row);
  const [newest] = numbered;
  if (newest === undefined) return undefined;
  const decided = numbered.find(({ status }) => status === 'verified' || status === 'withdrawn');
  return { newest, standing: newest.status === 'rejected' ? decided : newest };
}
