import type { Need } from '../contract.ts';
import type { Tallies } from '../domain/data-status.ts';
import { datasets } from '../domain/datasets.ts';
import { Failure } from '../domain/failure.ts';
import { type MeasureContext, shardFold } from '../domain/measure.ts';
import { measures } from '../domain/measures.ts';
import { parsePeriod } from '../domain/period.ts';
import {
  type BatchNumbers,
  decidingRow,
  type RecordEnvelope,
  type StoredRow,
  standingOf,
} from '../domain/record.ts';
import type { Reference } from '../domain/reference.ts';
import type { RecordStore } from '../ports/records.ts';
import { factsOf } from '../snapshot/facts.ts';
import { decided } from '../snapshot/read-records.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

interface Source {
  readonly organisation: string;
  readonly snapshot: Snapshot;
  readonly reference: Reference;
  readonly records: RecordStore;
}

/**
 * Folds one bucket into both tallies in one pass, each shard after its part of the joined buckets. What sums are turned
 * into is left out: who delivered what follows from the records alone.
 */
export async function foldTwice(need: Need, tallies: Tallies, source: Source): Promise<void> {
  const measure = measures.get(need.dataset);
  if (!measure) return;
  const context: MeasureContext = { reference: source.reference, period: parsePeriod(need.period) };
  const shards = datasets.get(need.dataset)?.shards ?? 1;
  for (let shard = 0; shard < shards; shard += 1) {
    const folds = {
      verified: shardFold(measure, tallies.verified, context),
      proposed: shardFold(measure, tallies.proposed, context),
    };
    for (const joined of need.joins ?? [])
      await readTwice({ ...joined, shard }, source, (row, into) =>
        folds[into].take(joined.dataset, decided(row)),
      );
    await readTwice({ ...need, shard }, source, (row, into) => folds[into].step(decided(row)));
  }
}

async function readTwice(
  { dataset, bucket, shard }: { readonly dataset: string; readonly bucket: string; readonly shard: number },
  { organisation, snapshot, records }: Source,
  visit: (row: StoredRow, into: keyof Tallies) => void,
): Promise<void> {
  for await (const rows of factsOf({ organisation, dataset, bucket, shard }, snapshot, records)) {
    const verified = decidingRow(rows, snapshot.batches);
    const proposed = proposedRow(rows, snapshot.batches);
    if (verified) visit(verified, 'verified');
    if (proposed?.status === 'submitted') unlessRefused(() => visit(proposed, 'proposed'));
    else if (proposed) visit(proposed, 'proposed');
  }
}

/** What nobody has verified may name what nobody knows: then it completes nothing, and the rest is told all the same. */
function unlessRefused(visit: () => void): void {
  try {
    visit();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}

/** The row that would decide if what waits were accepted; undefined where the fact would be missing. */
function proposedRow(rows: readonly StoredRow[], batches: BatchNumbers): StoredRow | undefined {
  const standing = standingOf(rows, batches)?.standing;
  if (standing === undefined || standing.status === 'withdrawn') return undefined;
  if (standing.status !== 'submitted') return standing;
  const { envelope } = JSON.parse(standing.body) as { readonly envelope: RecordEnvelope };
  return envelope.withdraws ? undefined : standing;
}
