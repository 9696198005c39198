import type { AggregateTask } from '../contract.ts';
import { datasets } from '../domain/datasets.ts';
import { Failure } from '../domain/failure.ts';
import { type MeasureContext, shardFold } from '../domain/measure.ts';
import { measures } from '../domain/measures.ts';
import { parsePeriod } from '../domain/period.ts';
import type { Reference } from '../domain/reference.ts';
import { emptyTally, type Tally } from '../domain/tally.ts';
import { tallyToJson } from '../domain/tally-json.ts';
import type { ObjectStore } from '../ports/objects.ts';
import type { RecordStore } from '../ports/records.ts';
import { bucketReader } from '../snapshot/read-records.ts';
import { loadReference } from '../snapshot/reference-records.ts';
import { loadSnapshot, type Snapshot } from '../snapshot/snapshot.ts';
import { writeJson } from '../snapshot/work-object.ts';

export interface AggregatePorts {
  readonly records: RecordStore;
  readonly work: ObjectStore;
}

/** Folds one bucket of one dataset and stores the partial result; a partial that is there already is not computed again. */
export async function aggregate(
  task: AggregateTask,
  ports: AggregatePorts,
): Promise<{ readonly partialKey: string }> {
  if (!(await isThere(ports.work, task.partialKey))) {
    const snapshot = await loadSnapshot(ports.work, task.snapshotKey);
    const reference = await loadReference(ports.work, task.referenceKey);
    const tally = await fold(task, snapshot, reference, ports.records);
    await writeJson(ports.work, task.partialKey, tallyToJson(tally));
  }
  return { partialKey: task.partialKey };
}

/** Whether a partial result can be read; a damaged one is computed again. */
async function isThere(work: ObjectStore, key: string): Promise<boolean> {
  try {
    return (await work.get(key)) !== undefined;
  } catch (error) {
    if (error instanceof Failure && error.code === 'store.object-damaged') return false;
    throw error;
  }
}

/**
 * The fold itself: one pass over the bucket's records, its shards in parallel, each after its part of the joined
 * buckets. Memory is bounded by the cells and by what a join keeps.
 */
export async function fold(
  task: Pick<AggregateTask, 'organisation' | 'dataset' | 'bucket' | 'period' | 'joins'>,
  snapshot: Snapshot,
  reference: Reference,
  records: RecordStore,
): Promise<Tally> {
  const { organisation, dataset, bucket, joins = [] } = task;
  const measure = measures.get(dataset);
  if (!measure)
    throw new Failure(
      'merge.partial-missing',
      `dataset "${dataset}" has no measure: it cannot be aggregated`,
    );
  const context: MeasureContext = { reference, period: parsePeriod(task.period) };
  const tally = emptyTally();
  const own = bucketReader({ organisation, dataset, bucket }, snapshot, records);
  const joined = joins.map((place) => ({
    ...place,
    ...bucketReader({ organisation, ...place }, snapshot, records),
  }));
  const foldShard = async (shard: number): Promise<void> => {
    const { take, step } = shardFold(measure, tally, context);
    for (const source of joined) await source.readShard(shard, (record) => take(source.dataset, record));
    await own.readShard(shard, step);
  };
  const shards = datasets.get(dataset)?.shards ?? 1;
  await Promise.all(Array.from({ length: shards }, (_, shard) => foldShard(shard)));
  for (const source of [...joined, own]) source.assertComplete();
  return measure.finish ? measure.finish(tally, context) : tally;
}
