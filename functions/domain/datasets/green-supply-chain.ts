import * as z from 'zod/mini';
import { dataset, dateText, idText, nonNegative, year, yearBucket, yearOfDate } from '../dataset.ts';
import { Decimal } from '../decimal.ts';

/** A facility's intention to be validated or certified in a year, for the first time or again. */
export const certificationPlan = dataset({
  id: 'certification-plan',
  bucket: 'year',
  shards: 1,
  schema: z.object({
    facilityId: idText,
    standard: z.enum(['UL2799', 'AWS']),
    year,
    occasion: z.enum(['first', 'renewal']),
  }),
  key: (record) => [record.facilityId, record.standard, record.year],
  bucketOf: yearBucket,
});

/** An application for a public recognition in a year, from its selection to the decision. */
export const greenFactoryApplication = dataset({
  id: 'green-factory-application',
  bucket: 'campaign',
  shards: 1,
  schema: z
    .object({
      facilityId: idText,
      type: z.enum([
        'national',
        'provincial',
        'municipal',
        'national_green_supply_chain',
        'zero_carbon',
        'PAS2060',
      ]),
      year,
      status: z.enum(['selected', 'submitted', 'under_review', 'granted', 'refused']),
      dueOn: z.optional(dateText),
      submittedOn: z.optional(dateText),
    })
    .check(
      z.refine(({ status, submittedOn }) => (status === 'selected') === (submittedOn === undefined), {
        path: ['submittedOn'],
        error: 'expected the day of submission for an application that was submitted, and none before',
      }),
    ),
  key: (record) => [record.facilityId, record.type, record.year],
  bucketOf: yearBucket,
});

/**
 * What the IPE Blue Map shows of a subsidiary or a supplier on a day: every violation record that is open or was
 * removed this year, and the last years for which carbon and pollutant (PRTR) data were disclosed.
 */
export const ipeSnapshot = dataset({
  id: 'ipe-snapshot',
  bucket: 'campaign',
  shards: 1,
  schema: z.object({
    entity: z.enum(['subsidiary', 'supplier']),
    entityId: idText,
    snapshotOn: dateText,
    violations: z.array(
      z.object({
        recordId: idText,
        disclosedOn: dateText,
        /** When the improvement plan was filed. */
        planOn: z.optional(dateText),
        removedOn: z.optional(dateText),
      }),
    ),
    carbonDisclosedYear: z.optional(year),
    prtrDisclosedYear: z.optional(year),
  }),
  refersTo: (record) => [{ kind: record.entity, id: record.entityId, path: ['entityId'] }],
  key: (record) => [record.entity, record.entityId, record.snapshotOn],
  bucketOf: (record) => yearOfDate(record.snapshotOn),
});

/** A supplier that is to be visited in a year. */
export const visitPlan = dataset({
  id: 'visit-plan',
  bucket: 'year',
  shards: 1,
  schema: z.object({ supplierId: idText, year, purpose: z.enum(['carbon_coaching', 'green_supply_chain']) }),
  key: (record) => [record.supplierId, record.year, record.purpose],
  bucketOf: yearBucket,
});

/**
 * How a coached core supplier was scored on a day, dimension by dimension. Every dimension has the same scale and counts
 * the same; an organisation that keeps one score has one dimension.
 */
export const coachingScore = dataset({
  id: 'coaching-score',
  bucket: 'year',
  shards: 1,
  schema: z
    .object({
      supplierId: idText,
      year,
      scoredOn: dateText,
      /** The best score a dimension can have. */
      scale: nonNegative,
      scores: z.array(z.object({ dimension: idText, score: nonNegative })).check(z.minLength(1)),
    })
    .check(
      z.refine(({ year: of, scoredOn }) => yearOfDate(scoredOn) === String(of), {
        path: ['scoredOn'],
        error: 'expected a day of the year that the score belongs to',
      }),
      z.refine(({ scale }) => new Decimal(scale).greaterThan(0), {
        path: ['scale'],
        error: 'expected a scale above zero',
      }),
      z.refine(
        ({ scale, scores }) => scores.every(({ score }) => new Decimal(score).lessThanOrEqualTo(scale)),
        {
          path: ['scores'],
          error: 'expected no score above the scale',
        },
      ),
      z.refine(({ scores }) => new Set(scores.map(({ dimension }) => dimension)).size === scores.length, {
        path: ['scores'],
        error: 'expected every dimension once',
      }),
    ),
  key: (record) => [record.supplierId, record.scoredOn],
  bucketOf: yearBucket,
});
