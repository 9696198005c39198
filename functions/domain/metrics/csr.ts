import { csrCriteria } from '../datasets/csr.ts';
import { cells, total } from '../formula.ts';
import type { Metric } from '../metric.ts';
import { count, members, shareOfAny } from './declare.ts';

/** An audit held makes a count of its findings a count: the audits are read with them. */
const findings = ['csr-audit', 'csr-finding'] as const;

/** CSR audits of suppliers over a calendar span: distinct suppliers, never a sum of quarters (domain.md §3.1, CSR). */
export const csrMetrics: readonly Metric[] = [
  count('csr.suppliers_audited', 'suppliers', members('csrAudit/any', 'csr-audit')),
  count('csr.onsite_audited', 'suppliers', members('csrAudit/on_site', 'csr-audit')),
  shareOfAny('csr.onsite_share', 'csr.onsite_audited', 'csr.suppliers_audited'),
  count('csr.new_suppliers', 'suppliers', members('newSupplier/admitted', 'supplier')),
  count('csr.new_suppliers_audited', 'suppliers', members('newSupplier/audited', 'supplier')),
  shareOfAny('csr.new_supplier_audit_rate', 'csr.new_suppliers_audited', 'csr.new_suppliers'),
  count('csr.major_risks', 'findings', cells('csrFinding/major', findings)),
  ...csrCriteria.map((criterion) =>
    count(`csr.rectifications.${criterion}`, 'items', cells(`csrClosed/${criterion}`, findings)),
  ),
  count(
    'csr.rectifications',
    'items',
    total(...csrCriteria.map((criterion) => `csr.rectifications.${criterion}`)),
  ),
];
