import type { AggregateTask } from '../contract.ts';
import { datasets } from '../domain/datasets.ts';
import { Failure } from '../domain/failure.ts';
import type { MeasureContext } from '../domain/measure.ts';
import { measures } from '../domain/measures.ts';
import { parsePeriod } from '../domain/period.ts';
import type { Reference } from '../domain/reference.ts';
import { emptyTally, type Tally } from '../domain/tally.ts';
import { tallyToJson } from '../domain/tally-json.ts';
import type { ObjectStore } from '../ports/objects.ts';
import type { RecordStore } from '../ports/records.ts';
import { readRecords } from '../snapshot/read-records.ts';
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

/** The fold itself: one pass over the bucket's records, memory bounded by the cells. */
export async function fold(
  task: Pick<AggregateTask, 'organisation' | 'dataset' | 'bucket' | 'period'>,
  snapshot: Snapshot,
  reference: Reference,
  records: RecordStore,
): Promise<Tally> {
  const measure = measures.get(task.dataset);
  if (!measure)
    throw new Failure(
      'merge.partial-missing',
      `dataset "${task.dataset}" has no measure: it cannot be aggregated`,
    );
  const context: MeasureContext = { reference, period: parsePeriod(task.period) };
  const tally = emptyTally();
  const shards = datasets.get(task.dataset)?.shards ?? 1;
  await readRecords({ ...task, shards }, snapshot, records, (record) => measure.step(tally, record, context));
  return measure.finish ? measure.finish(tally, context) : tally;
}
