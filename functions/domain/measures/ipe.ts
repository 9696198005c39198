import { facilitiesOfSubsidiary } from '../consolidated.ts';
import type { RecordOf } from '../dataset.ts';
import type { ipeSnapshot, visitPlan } from '../datasets/green-supply-chain.ts';
import { type Join, type MeasureContext, measure } from '../measure.ts';
import { asOf, daysAfter, daysBefore, isWithin, monthsOf } from '../period.ts';
import { addMember, countMember, declareMembers, markPresent, type Tally } from '../tally.ts';

/** Days before the period's last one in which a snapshot says how a subsidiary stands on it (domain.md §3.1). */
const snapshotDays = 31;
/** Days from the disclosure of a violation in which a supplier files its improvement plan. */
const planDays = 10;

type Snapshot = RecordOf<typeof ipeSnapshot>;

/** Day of the newest snapshot that speaks of an entity, or of one of its records, by the period's last day. */
type Newest = Map<string, string>;

const recordKey = ({ entity, entityId }: Snapshot, recordId = ''): string =>
  `${entity}/${entityId}/${recordId}`;

/** A snapshot corrects those before it: a record that is listed again is open, whatever was seen removed. */
const newestSnapshots: Join<Newest> = {
  datasets: ['ipe-snapshot'],
  start: () => new Map(),
  take(newest, _, { attributes }, { period }) {
    const snapshot = attributes as Snapshot;
    if (snapshot.snapshotOn > asOf(period)) return;
    const spokenOf = [undefined, ...snapshot.violations.map(({ recordId }) => recordId)];
    for (const key of spokenOf.map((recordId) => recordKey(snapshot, recordId)))
      if (snapshot.snapshotOn > (newest.get(key) ?? '')) newest.set(key, snapshot.snapshotOn);
  },
};

/** What the Blue Map showed by the period's last day; a later snapshot says nothing of it yet. */
export const measureIpeSnapshot = measure<Snapshot, Newest>({
  dataset: 'ipe-snapshot',
  join: newestSnapshots,
  step(tally, { attributes }, context, newest) {
    const { entity, entityId, snapshotOn } = attributes;
    const day = asOf(context.period);
    if (snapshotOn > day) return;
    if (entity === 'subsidiary') {
      const facilities = facilitiesOfSubsidiary(entityId, context.period, context.reference);
      if (facilities.length === 0) return;
      const months = monthsOf(context.period).map((month) => Number(month.slice(5)));
      if (snapshotOn >= daysBefore(day, snapshotDays))
        for (const { facilityId } of facilities) markPresent(tally, 'ipe', facilityId, months);
    }
    const isNewest = (recordId?: string): boolean =>
      newest.get(recordKey(attributes, recordId)) === snapshotOn;
    const current = attributes.violations.filter(({ recordId }) => isNewest(recordId));
    if (isNewest()) disclosures(tally, attributes, context);
    violations(tally, { ...attributes, violations: current });
    if (entity === 'supplier') followUp(tally, { ...attributes, violations: current }, context);
  },
});

/** Entities that disclosed carbon and PRTR data in the period's year. */
function disclosures(tally: Tally, snapshot: Snapshot, { period }: MeasureContext): void {
  const years = { carbon: snapshot.carbonDisclosedYear, prtr: snapshot.prtrDisclosedYear };
  for (const [kind, disclosed] of Object.entries(years)) {
    const cell = `ipe/${snapshot.entity}/${kind}`;
    countMember(tally, cell, snapshot.entityId, disclosed === period.year);
  }
}

/** Records that were disclosed and that were removed; what is left is open. A record that vanishes stays open. */
function violations(tally: Tally, { entity, entityId, snapshotOn, violations: records }: Snapshot): void {
  declareMembers(tally, `ipe/${entity}/disclosed`, records.length === 0 ? 1 : 0);
  declareMembers(tally, `ipe/${entity}/removed`, 0);
  for (const { recordId, removedOn } of records) {
    addMember(tally, `ipe/${entity}/disclosed`, `${entityId}/${recordId}`);
    if (removedOn !== undefined && removedOn <= snapshotOn)
      addMember(tally, `ipe/${entity}/removed`, `${entityId}/${recordId}`);
  }
}

/** Suppliers that had a record removed, and improvement plans whose ten days ended within the period. */
function followUp(
  tally: Tally,
  { entityId, violations: records }: Snapshot,
  { period }: MeasureContext,
): void {
  declareMembers(tally, 'ipe/supplier/removedInPeriod', records.length === 0 ? 1 : 0);
  for (const { recordId, disclosedOn, planOn, removedOn } of records) {
    if (removedOn !== undefined && isWithin(period, removedOn))
      addMember(tally, 'ipe/supplier/removedInPeriod', entityId);
    const dueOn = daysAfter(disclosedOn, planDays);
    if (!isWithin(period, dueOn)) continue;
    addMember(tally, 'ipe/plan/due', `${entityId}/${recordId}`);
    const onTime = planOn !== undefined && planOn <= dueOn;
    countMember(tally, 'ipe/plan/onTime', `${entityId}/${recordId}`, onTime);
  }
}

/** Suppliers that are to be visited in the year. */
export const measureVisitPlan = measure<RecordOf<typeof visitPlan>>({
  dataset: 'visit-plan',
  step(tally, { attributes: { purpose, supplierId } }) {
    addMember(tally, `visitPlanned/${purpose}`, supplierId);
  },
});
