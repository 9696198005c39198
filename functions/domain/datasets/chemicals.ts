import * as z from 'zod/mini';
import {
  asOfBucket,
  bilingual,
  dataset,
  dateBucket,
  dateText,
  idText,
  nonNegative,
  quarter,
  quarterBucket,
  year,
  yearBucket,
} from '../dataset.ts';

/** A change of a law, a regulation or a customer's list of substances; kept open until it is assessed. */
export const regulatoryUpdate = dataset({
  id: 'regulatory-update',
  bucket: 'asof',
  shards: 1,
  schema: z
    .object({
      updateId: idText,
      title: bilingual,
      jurisdiction: idText,
      collectedOn: dateText,
      assessedOn: z.optional(dateText),
      status: z.enum(['collected', 'assessed', 'not_relevant']),
      /** Lists that it changes: SVHC, PFAS, RoHS. */
      affects: z.array(idText),
    })
    .check(
      z.refine(({ status, assessedOn }) => status !== 'assessed' || assessedOn !== undefined, {
        path: ['assessedOn'],
        error: 'expected the day of the assessment for an assessed update',
      }),
    ),
  key: (record) => [record.updateId],
  bucketOf: asOfBucket,
});

/** A user's suggestion for one of the organisation's systems. */
export const systemSuggestion = dataset({
  id: 'system-suggestion',
  bucket: 'quarter',
  shards: 1,
  schema: z.object({
    suggestionId: idText,
    system: z.enum(['GP', 'GSCM', 'carbon']),
    receivedOn: dateText,
    doneOn: z.optional(dateText),
  }),
  key: (record) => [record.suggestionId],
  bucketOf: (record) => dateBucket(record.receivedOn),
});

/** An audit of how a supplier controls hazardous substances. */
export const hsSupplierAudit = dataset({
  id: 'hs-supplier-audit',
  bucket: 'quarter',
  shards: 1,
  schema: z.object({
    supplierId: idText,
    auditedOn: dateText,
    modules: z.array(z.enum(['SVHC', 'VOC'])).check(z.minLength(1)),
    result: z.enum(['passed', 'improving', 'failed']),
  }),
  key: (record) => [record.supplierId, record.auditedOn],
  bucketOf: (record) => dateBucket(record.auditedOn),
});

const day = z.optional(dateText);
interface Progress {
  readonly status: 'not_submitted' | 'submitted' | 'rejected' | 'closed';
  readonly submittedOn?: string | undefined;
  readonly rejectedOn?: string | undefined;
  readonly closedOn?: string | undefined;
}

/** Whether the days tell what the status says: the newest submission, and what has become of it since. */
function daysTellStatus({ status, submittedOn, rejectedOn, closedOn }: Progress): boolean {
  if (status === 'not_submitted')
    return submittedOn === undefined && rejectedOn === undefined && closedOn === undefined;
  if (submittedOn === undefined || (closedOn !== undefined) !== (status === 'closed')) return false;
  if (status === 'rejected') return rejectedOn !== undefined && rejectedOn >= submittedOn;
  const afresh = rejectedOn === undefined || rejectedOn < submittedOn;
  return afresh && (closedOn === undefined || closedOn >= submittedOn);
}

/** A subsidiary's yearly chemical information, product by product with its safety data sheet (GB/T 16483). */
export const chemicalDisclosure = dataset({
  id: 'chemical-disclosure',
  bucket: 'campaign',
  shards: 1,
  schema: z
    .object({
      subsidiaryId: idText,
      year,
      categories: z.array(
        z.object({
          category: z.enum(['adhesive', 'cleaning', 'paint', 'ink', 'other']),
          products: z.int().check(z.gte(0)),
          documentsComplete: z.int().check(z.gte(0)),
        }),
      ),
      status: z.enum(['not_submitted', 'submitted', 'rejected', 'closed']),
      /** Day of the newest submission; one that came back is handed in again with a later day. */
      submittedOn: day,
      rejectedOn: day,
      closedOn: day,
    })
    .check(
      z.refine(daysTellStatus, {
        path: ['status'],
        error:
          'expected submittedOn where something was submitted, rejectedOn or closedOn on it or later where the disclosure was rejected or closed, and no day of what the status says did not happen',
      }),
    ),
  key: (record) => [record.subsidiaryId, record.year],
  bucketOf: yearBucket,
});

/** Volatile organic compounds of a project in a quarter, kg: what would have been emitted and what was. */
export const vocProject = dataset({
  id: 'voc-project',
  bucket: 'quarter',
  shards: 1,
  schema: z.object({
    projectId: idText,
    facilityId: idText,
    year,
    quarter,
    method: z.enum(['recycle', 'reuse', 'substitute']),
    baselineKg: nonNegative,
    actualKg: nonNegative,
    approved: z.boolean(),
  }),
  key: (record) => [record.projectId, record.year, record.quarter],
  bucketOf: quarterBucket,
  sheet: { units: { baselineKg: 'kg', actualKg: 'kg' } },
});
