import * as z from 'zod/mini';
import { asOfBucket, dataset, dateText, idText } from '../dataset.ts';

/** What a supplier's audit looks at, and what its findings are sorted by (domain.md §1.1b). */
export const csrCriteria = [
  'management_system',
  'environment',
  'labour',
  'health_and_safety',
  'business_ethics',
] as const;

const mode = z.enum(['document', 'on_site']);
const bySupplier = ({ supplierId }: { readonly supplierId: string }): string => supplierId;
/** As many as suppliers have: an audit is looked up beside its supplier. */
const shards = 8;

/** A CSR audit of a supplier, on paper or on site. One register for all years: an admission rests on an earlier audit. */
export const csrAudit = dataset({
  id: 'csr-audit',
  bucket: 'asof',
  shards,
  schema: z.object({
    supplierId: idText,
    auditDate: dateText,
    mode,
    trigger: z.enum(['admission', 'annual', 'conflict_minerals', 'high_risk']),
    riskLevel: z.enum(['high', 'medium', 'low']),
    completedOn: z.optional(dateText),
  }),
  key: (record) => [record.supplierId, record.auditDate, record.mode],
  shardBy: bySupplier,
  bucketOf: asOfBucket,
});

/** A finding of an audit. One register for all years: it may be closed long after its audit. */
export const csrFinding = dataset({
  id: 'csr-finding',
  bucket: 'asof',
  shards,
  schema: z.object({
    supplierId: idText,
    auditDate: dateText,
    mode,
    findingNumber: z.int().check(z.gte(1)),
    criterion: z.enum(csrCriteria),
    severity: z.enum(['major', 'minor', 'observation']),
    closedOn: z.optional(dateText),
  }),
  key: (record) => [record.supplierId, record.auditDate, record.mode, record.findingNumber],
  shardBy: bySupplier,
  bucketOf: asOfBucket,
});
