import type { RecordOf } from '../dataset.ts';
import type { grievance, sorRemoval } from '../datasets/minerals.ts';
import type { riskFinding, riskTransition } from '../datasets/risk.ts';
import { one, zero } from '../decimal.ts';
import { measure } from '../measure.ts';
import { asOf, isWithin, type Period } from '../period.ts';
import { isClosed } from '../risk/machine.ts';
import { add, addMember, type Tally } from '../tally.ts';

/** Cells of risk cases, as `<supplier>/<case>`. */
const riskCells = { opened: 'riskCase/opened', closed: 'riskCase/closed' } as const;

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

const caseOf = ({ supplierId, caseId }: { readonly supplierId: string; readonly caseId: string }): string =>
  `${supplierId}/${caseId}`;

/** Cases found by the period's last day, each under its supplier. */
export const measureRiskFinding = measure<RecordOf<typeof riskFinding>>({
  dataset: 'risk-finding',
  step(tally, { attributes }, { period }) {
    if (attributes.foundOn <= asOf(period)) addMember(tally, riskCells.opened, caseOf(attributes));
  },
});

/** Cases that are over on the period's last day: terminated or closed. */
export const measureRiskTransition = measure<RecordOf<typeof riskTransition>>({
  dataset: 'risk-transition',
  step(tally, { attributes }, { period }) {
    const over = attributes.decidedOn <= asOf(period) && isClosed(attributes.to);
    if (over) addMember(tally, riskCells.closed, caseOf(attributes));
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
