import { canonicalJson } from '../domain/canonical-json.ts';
import { datasets } from '../domain/datasets.ts';
import { type RecordEnvelope, type Standing, type StoredRow, standingOf } from '../domain/record.ts';
import type { RecordStore } from '../ports/records.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { IncomingRow } from './place-record.ts';

/** How a row stands to what is there already. `refusedBefore`: it says what a review rejected. */
export type Comparison = 'new' | 'changed' | 'unchanged' | 'refusedBefore';

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
): AsyncGenerator<readonly (readonly [IncomingRow, Comparison])[]> {
  for await (const block of blocks(rows)) {
    const [first] = block as [IncomingRow];
    if (!snapshot.parts.has(`${first.dataset}#${first.bucket}`)) {
      yield block.map((row) => [row, 'new'] as const);
      continue;
    }
    const known = await rowsOf(organisation, block, { snapshot, store });
    yield block.map((row) => {
      const there = standingOf(known.get(row.naturalKey) ?? [], snapshot.batches);
      return [row, compared(row, there)] as const;
    });
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

/** Every committed row of a block's facts, by natural key. */
async function rowsOf(
  organisation: string,
  block: readonly IncomingRow[],
  { snapshot, store }: { readonly snapshot: Snapshot; readonly store: RecordStore },
): Promise<ReadonlyMap<string, readonly StoredRow[]>> {
  const [{ dataset, bucket, shard, naturalKey: from }] = block as [IncomingRow];
  const to = (block.at(-1) as IncomingRow).naturalKey;
  const wanted = new Set(block.map(({ naturalKey }) => naturalKey));
  const found = new Map<string, StoredRow[]>();
  for await (const page of store.rows(organisation, dataset, bucket, shard, { from, to })) {
    for (const row of page) {
      if (!wanted.has(row.naturalKey) || !snapshot.batches.has(row.batchId)) continue;
      const known = found.get(row.naturalKey);
      if (known) known.push(row);
      else found.set(row.naturalKey, [row]);
    }
  }
  return found;
}

function compared(row: IncomingRow, there: Standing<StoredRow> | undefined): Comparison {
  if (there === undefined) return 'new';
  const { newest, standing } = there;
  if (newest.status === 'rejected' && row.status === 'submitted' && says(newest, row)) return 'refusedBefore';
  const same = standing && holds(standing, row) && (says(standing, row) || saidBeforeReview(standing, row));
  return same ? 'unchanged' : 'changed';
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

/** Whether a row says again what a review has added its verdict to. */
function saidBeforeReview(there: StoredRow, row: IncomingRow): boolean {
  const onReview = datasets.get(row.dataset)?.onReview;
  if (!onReview || there.status !== 'verified' || row.status !== 'submitted') return false;
  const { reviewedOn: on } = attributesOf(there);
  if (typeof on !== 'string') return false;
  return (['accept', 'reject'] as const).some((verdict) => {
    const attributes = onReview(attributesOf(row) as never, { verdict, on });
    return (
      attributes !== undefined &&
      says(there, { ...row, body: canonicalJson({ attributes, envelope: envelopeOf(row) }) })
    );
  });
}

const attributesText = (body: string): string => body.slice(0, body.lastIndexOf(',"envelope":{'));
const envelopeOf = ({ body }: Pick<StoredRow, 'body'>): RecordEnvelope =>
  (JSON.parse(body) as { readonly envelope: RecordEnvelope }).envelope;
const attributesOf = ({ body }: Pick<StoredRow, 'body'>): Readonly<Record<string, unknown>> =>
  (JSON.parse(body) as { readonly attributes: Readonly<Record<string, unknown>> }).attributes;
