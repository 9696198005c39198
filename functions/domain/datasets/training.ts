import * as z from 'zod/mini';
import { dataset, dateBucket, dateText, idText, standingDate, year, yearBucket } from '../dataset.ts';
import { cellFormats } from '../sheet/cell-format.ts';

/** What people are trained in; each report counts its own theme (domain.md §2.2, TrainingRecord). */
export const trainingThemes = [
  'conflict_minerals',
  'chemicals',
  'waste',
  'water',
  'carbon',
  'green_factory',
  'green_supply_chain',
] as const;
const theme = z.enum(trainingThemes);
const audience = z.enum(['employee', 'supplier']);

/** A person as a pseudonym: figures count people, nobody reads who they are. */
const personHash = z
  .string()
  .check(z.regex(/^[0-9a-f]{16,64}$/, 'a hash of 16 to 64 hexadecimal digits in place of a person'))
  .register(cellFormats, { kind: 'personHash' });

/** A course that one person took. */
export const training = dataset({
  id: 'training',
  bucket: 'quarter',
  shards: 1,
  schema: z.object({
    personHash,
    courseId: idText,
    heldOn: dateText,
    theme,
    audience,
    passed: z.boolean(),
  }),
  key: (record) => [record.personHash, record.courseId, record.heldOn],
  bucketOf: (record) => dateBucket(record.heldOn),
});

/**
 * Who works in a role that a theme's training is owed to in a year: the denominator of its coverage. Kept by person,
 * so that a person trained twice, or trained without being in the role, does not raise it.
 */
export const roleScope = dataset({
  id: 'role-scope',
  bucket: 'campaign',
  shards: 1,
  schema: z.object({
    year,
    theme,
    audience,
    personHash,
    /** What the person does: chemical_storage, supplier_quality. */
    role: idText,
    /** First and last day in the role; absent where the person held it all year. */
    since: z.optional(standingDate),
    until: z.optional(standingDate),
  }),
  key: (record) => [record.year, record.theme, record.audience, record.personHash],
  bucketOf: yearBucket,
});

/** A session held for many, with the partner who gave it. */
export const trainingSession = dataset({
  id: 'training-session',
  bucket: 'quarter',
  shards: 1,
  schema: z.object({
    sessionId: idText,
    heldOn: dateText,
    theme,
    audience,
    /** Institution that held it together with the organisation, as `IPE`. */
    partner: z.optional(idText),
  }),
  key: (record) => [record.sessionId],
  bucketOf: (record) => dateBucket(record.heldOn),
});
