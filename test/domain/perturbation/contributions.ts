import { datasets } from '../../../functions/domain/datasets.ts';
import { Decimal } from '../../../functions/domain/decimal.ts';
import { measures } from '../../../functions/domain/measures.ts';
import { parsePeriod, quartersOf } from '../../../functions/domain/period.ts';
import type { DecidedRecord } from '../../../functions/domain/record.ts';
import type { Reference } from '../../../functions/domain/reference.ts';
import { emptyTally, type Tally } from '../../../functions/domain/tally.ts';

export type Attributes = Readonly<Record<string, unknown>>;
export type SampleRecord = DecidedRecord<unknown> & { readonly attributes: Attributes };

/** What a record is changed to; `null` takes it away. */
export interface Change {
  readonly dataset: string;
  readonly bucket: string;
  readonly before: SampleRecord;
  readonly after: SampleRecord | null;
  /** The amount that was altered; absent where the record was withdrawn. */
  readonly field?: string;
}

/** Amounts of each dataset that a person may have got wrong. */
const amountFields: Readonly<Record<string, readonly string[]>> = {
  activity: ['amount'],
  refrigerant: ['lossKg'],
  wastewater: ['codRemovedT'],
  'pv-generation': ['generatedMwh', 'selfUsedMwh', 'soldMwh'],
  'pv-plant': ['capacityMw'],
  'green-power': ['deliveredMwh'],
  'green-certificate': ['mwh'],
  scope3: ['emissionsT'],
  'eep-project': ['verifiedMwh'],
  revenue: ['amountRmb'],
  target: ['value'],
};

/** Every single change that can be made to a record: one amount a thousand times as large, or the record withdrawn. */
export function changesOf(dataset: string, bucket: string, before: SampleRecord): readonly Change[] {
  const altered = (amountFields[dataset] ?? []).flatMap((field) => {
    const amount = before.attributes[field];
    if (typeof amount !== 'string') return [];
    const larger = new Decimal(amount).times(1000).plus(1_000_000).toFixed();
    const after = { ...before, attributes: { ...before.attributes, [field]: larger } };
    return [{ dataset, bucket, before, after, field }];
  });
  return [...altered, { dataset, bucket, before, after: null }];
}

/** Buckets of a dataset that a period is folded from, with the period its records are measured for. */
export function bucketsIn(dataset: string, period: string): readonly { bucket: string; measuredFor: string }[] {
  const kind = datasets.get(dataset)?.bucket;
  const parsed = parsePeriod(period);
  if (kind === 'quarter') return quartersOf(parsed).map((bucket) => ({ bucket, measuredFor: bucket }));
  return [{ bucket: kind === 'year' ? String(parsed.year) : 'asof', measuredFor: period }];
}

export function foldOf(
  dataset: string,
  records: readonly SampleRecord[],
  measuredFor: string,
  reference: Reference,
): Tally {
  const measure = measures.get(dataset);
  const tally = emptyTally();
  if (!measure) return tally;
  const context = { reference, period: parsePeriod(measuredFor) };
  for (const record of records) measure.step(tally, record, context);
  return measure.finish ? measure.finish(tally, context) : tally;
}

/** What a change touches in one period: cells by path, and whether they are there at all afterwards. */
export interface Touched {
  readonly cells: ReadonlySet<string>;
  /** Distinct keys that come or go, by cell. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The cells that the record alone fills differently before and after the change: nothing else of the fold is needed. */
export function touchedBy(change: Change, period: string, reference: Reference): Touched {
  const place = bucketsIn(change.dataset, period).find(({ bucket }) => bucket === change.bucket);
  if (!place) return { cells: new Set(), members: new Map() };
  const before = foldOf(change.dataset, [change.before], place.measuredFor, reference);
  const after = foldOf(change.dataset, change.after ? [change.after] : [], place.measuredFor, reference);
  const cells = [...new Set([...before.sums.keys(), ...after.sums.keys()])].filter(
    (cell) => !(before.sums.get(cell) ?? new Decimal(0)).equals(after.sums.get(cell) ?? 0),
  );
  const members = [...before.members].map(
    ([cell, own]) => [cell, own.difference(after.members.get(cell) ?? new Set())] as const,
  );
  return { cells: new Set(cells), members: new Map(members.filter(([, gone]) => gone.size > 0)) };
}
