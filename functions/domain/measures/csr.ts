import type { RecordOf } from '../dataset.ts';
import { type csrAudit, csrCriteria, type csrFinding } from '../datasets/csr.ts';
import { one, zero } from '../decimal.ts';
import { type Join, measure } from '../measure.ts';
import { isWithin } from '../period.ts';
import { add, addMember, countMember } from '../tally.ts';

/**
 * Suppliers whose audit was completed in the period, each once however often and in whichever mode. An audit makes the
 * counts of findings exist: none found is a zero only where somebody looked.
 */
export const measureCsrAudit = measure<RecordOf<typeof csrAudit>>({
  dataset: 'csr-audit',
  step(tally, { attributes: { supplierId, mode, completedOn } }, { period }) {
    if (completedOn === undefined || !isWithin(period, completedOn)) return;
    addMember(tally, 'csrAudit/any', supplierId);
    countMember(tally, 'csrAudit/on_site', supplierId, mode === 'on_site');
    add(tally, 'csrFinding/major', zero, false);
    for (const criterion of csrCriteria) add(tally, `csrClosed/${criterion}`, zero, false);
  },
});

type OfAudit = Pick<RecordOf<typeof csrAudit>, 'supplierId' | 'auditDate' | 'mode'>;
const auditOf = ({ supplierId, auditDate, mode }: OfAudit): string => `${mode} ${auditDate} ${supplierId}`;

/** Day on which each audit was completed. */
const completions: Join<Map<string, string>> = {
  datasets: ['csr-audit'],
  start: () => new Map(),
  take(completed, _, { attributes }) {
    const audit = attributes as RecordOf<typeof csrAudit>;
    if (audit.completedOn !== undefined) completed.set(auditOf(audit), audit.completedOn);
  },
};

/**
 * Major findings of the audits that the period counts, those completed in it, so that "none" is said of the same audits
 * as their number; of an audit that is not completed by its date. Findings closed count when they are closed.
 */
export const measureCsrFinding = measure<RecordOf<typeof csrFinding>, Map<string, string>>({
  dataset: 'csr-finding',
  join: completions,
  step(tally, { attributes }, { period }, completed) {
    const { auditDate, severity, criterion, closedOn } = attributes;
    const foundOn = completed.get(auditOf(attributes)) ?? auditDate;
    if (severity === 'major' && isWithin(period, foundOn)) add(tally, 'csrFinding/major', one, false);
    if (closedOn !== undefined && isWithin(period, closedOn))
      add(tally, `csrClosed/${criterion}`, one, false);
  },
});
