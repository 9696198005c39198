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
const dated: Readonly<Record<string, 'submittedOn' | 'rejectedOn' | 'closedOn'>> = {
  submitted: 'submittedOn',
  rejected: 'rejectedOn',
  closed: 'closedOn',
};

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
      z.refine(
        (record) => {
          const own = dated[record.status];
          return own === undefined || (record[own] !== undefined && record.submittedOn !== undefined);
        },
        {
          path: ['status'],
          error: 'expected submittedOn, and the day on which the disclosure was rejected or closed',
        },
      ),
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
});
