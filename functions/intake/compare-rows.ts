import type { RecordEnvelope, StoredRow } from '../domain/record.ts';
import type { KeyRange, RecordStore } from '../ports/records.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { IncomingRow } from './place-record.ts';

/** How a row stands to what is there already. `refusedBefore`: it says what a review rejected. */
export type Standing = 'new' | 'changed' | 'unchanged' | 'refusedBefore';

/** Rows that are held against the table at once. */
const blockRows = 500;

/**
 * Holds sorted rows against the newest committed rows of their facts, in blocks of one partition: memory is bounded by
 * a block and by what lies between its first and last key.
 */
export async function* compareRows(
  organisation: string,
  rows: AsyncIterable<IncomingRow>,
  snapshot: Snapshot,
  store: RecordStore,
): AsyncGenerator<readonly (readonly [IncomingRow, Standing])[]> {
  for await (const block of blocks(rows)) {
    const [first] = block as [IncomingRow];
    if (!snapshot.parts.has(`${first.dataset}#${first.bucket}`)) {
      yield block.map((row) => [row, 'new'] as const);
      continue;
    }
    const last = block.at(-1) as IncomingRow;
    const known = await standing(
      organisation,
      block,
      { from: first.naturalKey, to: last.naturalKey },
      { snapshot, store },
    );
    yield block.map((row) => [row, standingOf(row, known.get(row.naturalKey) ?? [])] as const);
  }
}

async function* blocks(rows: AsyncIterable<IncomingRow>): AsyncGenerator<readonly IncomingRow[]> {
  let block: IncomingRow[] = [];
  const samePartition = (row: IncomingRow): boolean => {
    const [first] = block;
    return first?.dataset === row.dataset && first.bucket === row.bucket && first.shard === row.shard;
  };
  for await (const row of rows) {
    if (block.length > 0 && (block.length === blockRows || !samePartition(row))) {
      yield block;
      block = [];
    }
    block.push(row);
  }
  if (block.length > 0) yield block;
}

/** The newest row of each fact of a block, and before it the newest that was not rejected where that is another one. */
async function standing(
  organisation: string,
  block: readonly IncomingRow[],
  range: KeyRange,
  { snapshot, store }: { readonly snapshot: Snapshot; readonly store: RecordStore },
): Promise<ReadonlyMap<string, readonly StoredRow[]>> {
  const [{ dataset, bucket, shard }] = block as [IncomingRow];
  const wanted = new Set(block.map(({ naturalKey }) => naturalKey));
  const found = new Map<string, StoredRow[]>();
  const numberOf = (row: StoredRow | undefined): number =>
    row ? (snapshot.batches.get(row.batchId) ?? 0) : 0;
  for await (const page of store.rows(organisation, dataset, bucket, shard, range)) {
    for (const row of page) {
      if (!wanted.has(row.naturalKey) || !snapshot.batches.has(row.batchId)) continue;
      const [newest, accepted] = found.get(row.naturalKey) ?? [];
      const newer = numberOf(row) > numberOf(newest) ? row : newest;
      const stands = row.status !== 'rejected' && numberOf(row) > numberOf(accepted) ? row : accepted;
      found.set(row.naturalKey, [newer, stands] as StoredRow[]);
    }
  }
  return found;
}

function standingOf(row: IncomingRow, [newest, accepted]: readonly (StoredRow | undefined)[]): Standing {
  if (newest === undefined) return 'new';
  if (newest.status === 'rejected' && row.status === 'submitted' && says(newest, row)) return 'refusedBefore';
  if (accepted === undefined) return 'changed';
  return holds(accepted, row) && says(accepted, row) ? 'unchanged' : 'changed';
}

/** Whether a row would change nothing of another's status: what is proposed again stays as far as it has come. */
function holds(there: StoredRow, row: IncomingRow): boolean {
  if (there.status === row.status) return true;
  if (row.status !== 'submitted') return false;
  const withdraws = envelopeOf(row).withdraws === true;
  return there.status === (withdraws ? 'withdrawn' : 'verified');
}

/** Whether two rows say the same of the same fact, whoever says it and when. Canonical bodies begin with the attributes. */
function says(there: StoredRow, row: IncomingRow): boolean {
  if (attributesText(there.body) !== attributesText(row.body)) return false;
  const [one, other] = [envelopeOf(there), envelopeOf(row)];
  if (one.estimationMethod !== other.estimationMethod) return false;
  return there.status !== 'submitted' || row.status !== 'submitted' || one.withdraws === other.withdraws;
}

const attributesText = (body: string): string => body.slice(0, body.lastIndexOf(',"envelope":{'));
const envelopeOf = ({ body }: Pick<StoredRow, 'body'>): RecordEnvelope =>
  (JSON.parse(body) as { readonly envelope: RecordEnvelope }).envelope;
