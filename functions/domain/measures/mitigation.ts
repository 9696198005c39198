import type { RecordOf } from '../dataset.ts';
import type { grievance, riskCase, sorRemoval } from '../datasets/minerals.ts';
import { one, zero } from '../decimal.ts';
import { measure } from '../measure.ts';
import { asOf, isWithin, type Period } from '../period.ts';
import { add, countMember, type Tally } from '../tally.ts';

/** Counts what happened in the period; a register that had begun by its last day makes the count exist. */
function countWithin(tally: Tally, cell: string, period: Period, day: string | undefined): void {
  add(tally, cell, day !== undefined && isWithin(period, day) ? one : zero, false);
}

/** Smelters whose removal from a supplier's chain was verified in the period. */
export const measureSorRemoval = measure<RecordOf<typeof sorRemoval>>({
  dataset: 'sor-removal',
  step(tally, { attributes: { requestedOn, verifiedOn } }, { period }) {
    if (requestedOn <= asOf(period)) countWithin(tally, 'sorRemoved', period, verifiedOn);
  },
});

/** Suppliers with an open case on the period's last day. */
export const measureRiskCase = measure<RecordOf<typeof riskCase>>({
  dataset: 'risk-case',
  step(tally, { attributes: { supplierId, openedOn, closedOn } }, { period }) {
    const day = asOf(period);
    if (openedOn > day) return;
    countMember(tally, 'highRisk', supplierId, closedOn === undefined || closedOn > day);
  },
});

/** Grievances received and closed in the period. */
export const measureGrievance = measure<RecordOf<typeof grievance>>({
  dataset: 'grievance',
  step(tally, { attributes: { receivedOn, closedOn } }, { period }) {
    if (receivedOn > asOf(period)) return;
    countWithin(tally, 'grievance/received', period, receivedOn);
    countWithin(tally, 'grievance/closed', period, closedOn);
  },
});
