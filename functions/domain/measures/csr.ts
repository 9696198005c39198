import type { RecordOf } from '../dataset.ts';
import { type csrAudit, csrCriteria, type csrFinding } from '../datasets/csr.ts';
import { one, zero } from '../decimal.ts';
import { measure } from '../measure.ts';
import { isWithin } from '../period.ts';
import { add, addMember, declareMembers } from '../tally.ts';

/**
 * Suppliers whose audit was completed in the period, each once however often and in whichever mode. An audit makes the
 * counts of findings exist: none found is a zero only where somebody looked.
 */
export const measureCsrAudit = measure<RecordOf<typeof csrAudit>>({
  dataset: 'csr-audit',
  step(tally, { attributes: { supplierId, mode, completedOn } }, { period }) {
    if (completedOn === undefined || !isWithin(period, completedOn)) return;
    addMember(tally, 'csrAudit/any', supplierId);
    if (mode === 'on_site') addMember(tally, 'csrAudit/on_site', supplierId);
    else declareMembers(tally, 'csrAudit/on_site');
    add(tally, 'csrFinding/major', zero, false);
    for (const criterion of csrCriteria) add(tally, `csrClosed/${criterion}`, zero, false);
  },
});

/** Major findings of the period's audits, and findings closed in the period, whenever their audit was. */
export const measureCsrFinding = measure<RecordOf<typeof csrFinding>>({
  dataset: 'csr-finding',
  step(tally, { attributes: { auditDate, severity, criterion, closedOn } }, { period }) {
    if (severity === 'major' && isWithin(period, auditDate)) add(tally, 'csrFinding/major', one, false);
    if (closedOn !== undefined && isWithin(period, closedOn))
      add(tally, `csrClosed/${criterion}`, one, false);
  },
});
