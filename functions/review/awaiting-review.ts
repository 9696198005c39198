import type { RecordStore } from '../ports/records.ts';
import { awaitingBuckets, awaitingRows } from '../snapshot/awaiting-rows.ts';
import { takeSnapshot } from '../snapshot/snapshot.ts';
import { fileNames, type Selection, selecting } from './selection.ts';

/** Rows that wait for a review together: of one file, dataset and facility, entered by one person. */
export interface AwaitingGroup {
  /** Null where they came in no file. */
  readonly file: { readonly name: string; readonly sha256: string } | null;
  readonly dataset: string;
  /** Null where the dataset is kept by no facility. */
  readonly facility: string | null;
  readonly enteredBy: string;
  /** When the last of them was entered, ISO 8601. */
  readonly enteredAt: string;
  readonly rows: number;
  /** Rows among them that take a fact back. */
  readonly withdrawals: number;
}

export interface Awaiting {
  readonly organisation: string;
  /** The newest batch that was looked at: what comes in later is not in the list. */
  readonly asOfBatch: number;
  readonly rows: number;
  readonly groups: readonly AwaitingGroup[];
}

/** What waits for a review, grouped for people. Memory grows with the groups, not with the rows. */
export async function awaitingReview(
  organisation: string,
  selection: Selection,
  records: RecordStore,
): Promise<Awaiting> {
  const names = await fileNames(organisation, records);
  const selects = selecting(selection, names);
  const snapshot = await takeSnapshot(organisation, records);
  const buckets = awaitingBuckets(snapshot).filter(
    ([dataset]) => selection.datasets?.includes(dataset) ?? true,
  );
  const groups = new Map<string, AwaitingGroup>();
  let rows = 0;
  for await (const row of awaitingRows(organisation, buckets, snapshot, records)) {
    if (!selects(row)) continue;
    rows += 1;
    const { dataset, attributes, envelope } = row;
    const { source, enteredBy, enteredAt, withdraws } = envelope;
    const facility = typeof attributes.facilityId === 'string' ? attributes.facilityId : null;
    const key = JSON.stringify([source?.file, dataset, facility, enteredBy]);
    const known = groups.get(key);
    groups.set(key, {
      file: source ? { name: names.get(source.file) ?? '', sha256: source.file } : null,
      dataset,
      facility,
      enteredBy,
      enteredAt: known && known.enteredAt > enteredAt ? known.enteredAt : enteredAt,
      rows: (known?.rows ?? 0) + 1,
      withdrawals: (known?.withdrawals ?? 0) + (withdraws ? 1 : 0),
    });
  }
  return { organisation, asOfBatch: snapshot.cutOff, rows, groups: inOrder([...groups.values()]) };
}

/** The oldest first, what belongs together beside each other. */
function inOrder(groups: readonly AwaitingGroup[]): readonly AwaitingGroup[] {
  const orderOf = ({ enteredAt, file, dataset, facility }: AwaitingGroup): string =>
    JSON.stringify([enteredAt, file?.name ?? '', dataset, facility ?? '']);
  return [...groups].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}
