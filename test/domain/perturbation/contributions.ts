import { datasets } from '../../../functions/domain/datasets.ts';
import { Decimal } from '../../../functions/domain/decimal.ts';
import { shardFold } from '../../../functions/domain/measure.ts';
import { measures } from '../../../functions/domain/measures.ts';
import { parsePeriod, quartersOf } from '../../../functions/domain/period.ts';
import type { DecidedRecord } from '../../../functions/domain/record.ts';
import type { Reference } from '../../../functions/domain/reference.ts';
import { emptyTally, type Tally } from '../../../functions/domain/tally.ts';

export type SampleRecord = DecidedRecord<Readonly<Record<string, unknown>>>;

/** One record changed; `after` is undefined where it is withdrawn. */
export interface Change {
  readonly name: string;
  readonly dataset: string;
  readonly bucket: string;
  readonly before: SampleRecord;
  readonly after: SampleRecord | undefined;
}

/** Amounts that a person may have got wrong. */
const amounts: Readonly<Record<string, readonly string[]>> = {
  activity: ['amount'],
  refrigerant: ['lossKg'],
  wastewater: ['codRemovedT'],
  'pv-generation': ['generatedMwh', 'selfUsedMwh', 'soldMwh'],
  'pv-plant': ['capacityMw'],
  'green-power': ['deliveredMwh'],
  'green-certificate': ['mwh'],
  scope3: ['emissionsT'],
  'eep-project': ['verifiedMwh'],
  'cep-project': ['verifiedMwh'],
  revenue: ['amountRmb'],
  target: ['value'],
};

/** Records that count by being there; nobody owes them, so that taking one away leaves coverage as it was. */
const counted = new Set(['scope3', 'supplier-visit', 'supplier-carbon', 'certificate']);

/**
 * Every single change to a record: an amount a thousand times as large and more, so that it shows at printed precision
 * and a measured zero becomes something; the record withdrawn; a category that did not apply reported after all.
 */
export function changesOf(dataset: string, bucket: string, before: SampleRecord): readonly Change[] {
  const { attributes } = before;
  const change = (name: string, after: SampleRecord['attributes'] | undefined): Change => ({
    name: `${dataset} ${bucket}: ${name}`,
    dataset,
    bucket,
    before,
    after: after && { ...before, attributes: after },
  });
  const altered = (amounts[dataset] ?? []).flatMap((field) => {
    const amount = attributes[field];
    if (typeof amount !== 'string') return [];
    const larger = new Decimal(amount).times(1000).plus(1_000_000).toFixed();
    return [change(`${field} altered`, { ...attributes, [field]: larger })];
  });
  if (attributes.method === 'not-applicable')
    return [change('reported after all', { ...attributes, method: 'spend-based', emissionsT: '5000000' })];
  return [...altered, ...(counted.has(dataset) ? [change('withdrawn', undefined)] : [])];
}

/** Buckets that a dataset's part of a period is folded from, with the period its records are measured for. */
export function bucketsIn(
  dataset: string,
  period: string,
): readonly { readonly bucket: string; readonly measuredFor: string }[] {
  const kind = datasets.get(dataset)?.bucket;
  const parsed = parsePeriod(period);
  if (kind === 'quarter') return quartersOf(parsed).map((bucket) => ({ bucket, measuredFor: bucket }));
  return [{ bucket: kind === 'asof' ? 'asof' : String(parsed.year), measuredFor: period }];
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
  const { step } = shardFold(measure, tally, context);
  for (const record of records) step(record);
  return measure.finish ? measure.finish(tally, context) : tally;
}

/** Cells that a change touches in one period. */
export interface Touched {
  /** Their sum or their members differ. */
  readonly cells: ReadonlySet<string>;
  /** They are filled only before, or only after: somebody begins or ceases to report. */
  readonly appearing: ReadonlySet<string>;
}

/** What the record alone fills before and after; the rest of the fold has no say in it. */
export function touchedBy(change: Change, period: string, reference: Reference): Touched {
  const place = bucketsIn(change.dataset, period).find(({ bucket }) => bucket === change.bucket);
  if (!place) return { cells: new Set(), appearing: new Set() };
  const contentOf = (record: SampleRecord | undefined): ReadonlyMap<string, string> => {
    const tally = foldOf(change.dataset, record ? [record] : [], place.measuredFor, reference);
    const sums = [...tally.sums].map(([cell, amount]) => [cell, amount.toFixed()] as const);
    return new Map([...sums, ...[...tally.members].map(([cell, own]) => [cell, [...own].join()] as const)]);
  };
  const before = contentOf(change.before);
  const after = contentOf(change.after);
  const all = [...new Set([...before.keys(), ...after.keys()])];
  return {
    cells: new Set(all.filter((cell) => before.get(cell) !== after.get(cell))),
    appearing: new Set(all.filter((cell) => before.has(cell) !== after.has(cell))),
  };
}
