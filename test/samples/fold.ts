import { bucketsOf } from '../../functions/domain/buckets.ts';
import { canonicalJson } from '../../functions/domain/canonical-json.ts';
import { type Dataset, naturalKey } from '../../functions/domain/dataset.ts';
import { datasets } from '../../functions/domain/datasets.ts';
import { evaluate, type Wanted } from '../../functions/domain/evaluate.ts';
import type { Figure } from '../../functions/domain/figure.ts';
import { shardFold } from '../../functions/domain/measure.ts';
import { measures } from '../../functions/domain/measures.ts';
import { metrics } from '../../functions/domain/metrics.ts';
import { parsePeriod } from '../../functions/domain/period.ts';
import { decidingRow, type StoredRow } from '../../functions/domain/record.ts';
import { buildReference, type Reference } from '../../functions/domain/reference.ts';
import { emptyTally, merge, type Tally } from '../../functions/domain/tally.ts';
import type { HandIn } from '../../functions/intake/hand-in.ts';

/** Attributes of the rows that decide, by dataset and bucket. */
export type DecidedRecords = ReadonlyMap<string, ReadonlyMap<string, readonly DecidedAttributes[]>>;

interface DecidedAttributes {
  readonly naturalKey: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly estimated: boolean;
}

/** What the tables would answer, without tables: each natural key's deciding row, batches numbered as handed in. */
export function decide(handIns: readonly HandIn[]): DecidedRecords {
  const batches = new Map(handIns.map((_, index) => [`batch-${index + 1}`, index + 1]));
  const rows = new Map<string, StoredRow[]>();
  for (const [index, handIn] of handIns.entries()) {
    for (const { dataset, envelope, attributes } of handIn.records) {
      const declared = datasets.get(dataset) as Dataset;
      const place = `${dataset} ${declared.bucketOf(attributes)} ${naturalKey(declared.key(attributes))}`;
      const body = canonicalJson({ ...envelope, attributes });
      rows.set(place, [
        ...(rows.get(place) ?? []),
        { naturalKey: place, batchId: `batch-${index + 1}`, status: envelope.status, body },
      ]);
    }
  }
  const decided = new Map<string, Map<string, DecidedAttributes[]>>();
  for (const [place, candidates] of rows) {
    const row = decidingRow(candidates, batches);
    if (!row) continue;
    const [dataset = '', bucket = ''] = place.split(' ');
    const body = JSON.parse(row.body);
    const buckets = decided.get(dataset) ?? new Map<string, DecidedAttributes[]>();
    const records = buckets.get(bucket) ?? [];
    records.push({
      naturalKey: place,
      attributes: body.attributes,
      estimated: body.estimationMethod !== undefined,
    });
    decided.set(dataset, buckets.set(bucket, records));
  }
  return decided;
}

export function referenceOf(decided: DecidedRecords): Reference {
  const attributes = [...decided].map(
    ([dataset, buckets]) =>
      [dataset, [...buckets.values()].flat().map((record) => record.attributes)] as const,
  );
  return buildReference(Object.fromEntries(attributes));
}

/** Every measured dataset of a period, folded bucket by bucket as the workflow does it. */
export function tallyOf(decided: DecidedRecords, reference: Reference, period: string): Tally {
  const partials = [...measures].flatMap(([dataset, measure]) =>
    bucketsOf(dataset, period).map((bucket) => {
      const own = datasets.get(dataset)?.bucket === 'quarter' ? bucket : period;
      const context = { reference, period: parsePeriod(own) };
      const tally = emptyTally();
      const { take, step } = shardFold(measure, tally, context);
      for (const joined of measure.join?.datasets ?? [])
        for (const place of bucketsOf(joined, period))
          for (const record of decided.get(joined)?.get(place) ?? []) take(joined, record);
      for (const record of decided.get(dataset)?.get(bucket) ?? []) step(record);
      return measure.finish ? measure.finish(tally, context) : tally;
    }),
  );
  return merge(partials);
}

export function figuresOf(
  handIns: readonly HandIn[],
  wanted: readonly Wanted[],
  basePeriod = '2022',
): ReadonlyMap<string, Figure> {
  const decided = decide(handIns);
  const reference = referenceOf(decided);
  const periods = new Set([basePeriod, ...wanted.map(({ period }) => period)]);
  const tallies = new Map([...periods].map((period) => [period, tallyOf(decided, reference, period)]));
  const figures = evaluate(wanted, { metrics, tallies, reference, basePeriod });
  return new Map(figures.map((figure) => [figure.id, figure]));
}
