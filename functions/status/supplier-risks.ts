import { bucketsOf } from '../domain/buckets.ts';
import type { RecordOf } from '../domain/dataset.ts';
import type { declaredSmelter, mineralSurvey } from '../domain/datasets/minerals.ts';
import { datasets } from '../domain/datasets.ts';
import type { MeasureContext } from '../domain/measure.ts';
import { consolidation, counts } from '../domain/measures/consolidation.ts';
import { isOverdue } from '../domain/measures/mineral-survey.ts';
import { measureRcoi, measureRmapStatus } from '../domain/measures/smelter.ts';
import type { Metal } from '../domain/minerals.ts';
import { asOf, parsePeriod } from '../domain/period.ts';
import type { DecidedRecord } from '../domain/record.ts';
import { buildReference } from '../domain/reference.ts';
import { type RiskLevel, type SupplierRisk, supplierRisk } from '../domain/supplier-risk.ts';
import { emptyTally, type Tally } from '../domain/tally.ts';
import type { RecordStore } from '../ports/records.ts';
import { type BucketReader, bucketReader, readRecords } from '../snapshot/read-records.ts';
import { referenceRecords } from '../snapshot/reference-records.ts';
import { type Snapshot, takeSnapshot } from '../snapshot/snapshot.ts';

export interface SupplierRisks {
  readonly organisation: string;
  readonly period: string;
  /** Last day of the period: what came later is not in it. */
  readonly asOf: string;
  /** Active suppliers that were asked in the period's campaign, each once. */
  readonly counts: Readonly<Record<RiskLevel, number>>;
  /** Those of high and medium level, the high ones first, each by supplier. */
  readonly suppliers: readonly SupplierRisk[];
}

interface Scope {
  readonly organisation: string;
  readonly period: string;
  readonly snapshot: Snapshot;
  readonly context: MeasureContext;
  readonly records: RecordStore;
}

/**
 * Risk levels of suppliers as of a period's last day, from verified records. Suppliers are read shard by shard beside
 * their declarations; memory is bounded by one shard's suppliers with their smelters. Throws `plan.profile-missing`.
 */
export async function supplierRisks(
  organisation: string,
  period: string,
  records: RecordStore,
): Promise<SupplierRisks> {
  const snapshot = await takeSnapshot(organisation, records);
  const reference = buildReference(await referenceRecords(organisation, snapshot, records));
  const scope = {
    organisation,
    period,
    snapshot,
    context: { reference, period: parsePeriod(period) },
    records,
  };
  const lists = await listsOf(scope);
  const found = { high: 0, medium: 0, low: 0, notAssessed: 0 };
  const suppliers: SupplierRisk[] = [];
  const readers = [...consolidation.datasets, 'declared-smelter'].flatMap((dataset) =>
    bucketsOf(dataset, period).map((bucket) => ({
      dataset,
      ...bucketReader({ organisation, dataset, bucket }, snapshot, records),
    })),
  );
  const shards = datasets.get('declared-smelter')?.shards ?? 1;
  for (let shard = 0; shard < shards; shard += 1) {
    for (const risk of await risksOfShard(shard, readers, scope, lists)) {
      found[risk.level] += 1;
      if (risk.level === 'high' || risk.level === 'medium') suppliers.push(risk);
    }
  }
  for (const reader of readers) reader.assertComplete();
  const order = (risk: SupplierRisk): string => `${risk.level === 'high' ? 0 : 1} ${risk.supplierId}`;
  suppliers.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return { organisation, period, asOf: asOf(scope.context.period), counts: found, suppliers };
}

/** The status list and the results of the inquiry into origins, as the measures keep them. */
async function listsOf({ organisation, period, snapshot, context, records }: Scope): Promise<Tally> {
  const lists = emptyTally();
  for (const measure of [measureRmapStatus, measureRcoi]) {
    for (const bucket of bucketsOf(measure.dataset, period)) {
      const scope = { organisation, dataset: measure.dataset, bucket, shards: 1 };
      await readRecords(scope, snapshot, records, (record) =>
        measure.step(lists, record, context, undefined),
      );
    }
  }
  return lists;
}

async function risksOfShard(
  shard: number,
  readers: readonly (BucketReader & { readonly dataset: string })[],
  { context }: Pick<Scope, 'context'>,
  lists: Tally,
): Promise<readonly SupplierRisk[]> {
  const day = asOf(context.period);
  const campaign = consolidation.start();
  const overdue = new Set<string>();
  const smelters = new Map<string, Map<string, readonly [Metal, string]>>();
  const read = async (dataset: string, visit: (record: DecidedRecord<unknown>) => void): Promise<void> => {
    for (const one of readers) if (one.dataset === dataset) await one.readShard(shard, visit);
  };
  for (const dataset of consolidation.datasets)
    await read(dataset, (record) => {
      consolidation.take(campaign, dataset, record, context);
      const survey = record.attributes as RecordOf<typeof mineralSurvey>;
      if (dataset === 'mineral-survey' && isOverdue(day, survey)) overdue.add(survey.supplierId);
    });
  await read('declared-smelter', ({ attributes }) => {
    const row = attributes as RecordOf<typeof declaredSmelter>;
    const { metal, cid, supplierId } = row;
    const inScope = context.reference.profile.minerals?.inScope.includes(metal);
    if (cid === undefined || !inScope || !counts(campaign, row)) return;
    const own = smelters.get(supplierId) ?? new Map();
    smelters.set(supplierId, own.set(`${metal} ${cid}`, [metal, cid]));
  });
  const asked = new Set([...campaign.asked].map((form) => form.slice(form.indexOf(' ') + 1)));
  return [...asked]
    .filter((supplierId) => campaign.active.has(supplierId))
    .map((supplierId) =>
      supplierRisk(
        {
          supplierId,
          overdue: overdue.has(supplierId),
          smelters: [...(smelters.get(supplierId)?.values() ?? [])],
        },
        lists,
      ),
    );
}
