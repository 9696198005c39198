import * as z from 'zod/mini';
import {
  asOfBucket,
  bilingual,
  countryCode,
  dataset,
  dateText,
  idText,
  metal,
  smelterId,
  standingDate,
  year,
} from '../dataset.ts';

const template = z.enum(['CMRT', 'EMRT']);
const revision = z.int().check(z.gte(1));

/** Supplier facts lie in the same shard for each supplier, so that one shard can be joined by itself. */
const supplierShards = 8;
const bySupplier = ({ supplierId }: { readonly supplierId: string }): string => supplierId;
const campaignBucket = ({ campaignYear }: { readonly campaignYear: number }): string => String(campaignYear);

/** A supplier and what it was to the organisation from which day on (domain.md §2.1). */
export const supplier = dataset({
  id: 'supplier',
  bucket: 'asof',
  shards: supplierShards,
  schema: z.object({
    supplierId: idText,
    name: z.optional(bilingual),
    admittedOn: standingDate,
    tier: z.int().check(z.gte(1), z.lte(2)),
    core: z.boolean(),
    uses3TG: z.boolean(),
    usesCobalt: z.boolean(),
    /** Each holds from its day until the next begins; a supplier is none before the first. */
    standings: z
      .array(z.object({ from: standingDate, status: z.enum(['active', 'suspended', 'terminated']) }))
      .check(z.minLength(1)),
  }),
  key: (record) => [record.supplierId],
  shardBy: bySupplier,
  bucketOf: asOfBucket,
});

/** A smelter or refiner as the look-up in use has it: where the facility stands, not where its ore comes from. */
export const smelter = dataset({
  id: 'smelter',
  bucket: 'asof',
  shards: 1,
  schema: z.object({
    metal,
    cid: smelterId,
    name: z.optional(z.string().check(z.minLength(1))),
    /** The country as the look-up spells it, and its code. */
    country: z.optional(z.object({ rmiName: z.string().check(z.minLength(1)), code: countryCode })),
    city: z.optional(z.string()),
    source: z.string().check(z.minLength(1)),
    /** Versions of the reporting template whose look-up had it first and last. */
    firstSeen: z.optional(z.string()),
    lastSeen: z.optional(z.string()),
    /** All those that had it, where they are known one by one: what was taken out may come back. */
    seenIn: z.optional(z.array(z.string().check(z.minLength(1)))),
  }),
  key: (record) => [record.metal, record.cid],
  bucketOf: asOfBucket,
});

/**
 * What a status list said of a smelter on its day (RMAP). Conformance is a statement about a facility and a metal, looks
 * back and ends. Rows of one list and day are one edition of it, handed in whole: whom a newer edition no longer names
 * has no status any more.
 */
export const rmapStatus = dataset({
  id: 'rmap-status',
  bucket: 'asof',
  shards: 1,
  schema: z.object({
    metal,
    cid: smelterId,
    snapshotOn: dateText,
    status: z.enum([
      'conformant',
      'active',
      'ecap',
      'non_conformant',
      'not_participating',
      'not_eligible',
      'unknown',
    ]),
    assessedOn: z.optional(dateText),
    nextAssessmentOn: z.optional(dateText),
    /** Programme whose assessment RMAP recognises in place of its own. */
    crossRecognition: z.optional(z.string()),
    /** The list: RMI publishes one of conformant and one of active smelters, members get further ones. */
    source: idText,
  }),
  key: (record) => [record.metal, record.cid, record.snapshotOn, record.source],
  bucketOf: asOfBucket,
});

const unanswered = ['issued', 'reminded'];
const answered = ['submitted', 'under_review', 'accepted', 'rejected'];

/** A template sent to a supplier in a yearly campaign, and how far its answer has come. */
export const mineralSurvey = dataset({
  id: 'mineral-survey',
  bucket: 'campaign',
  shards: supplierShards,
  schema: z
    .object({
      supplierId: idText,
      template,
      campaignYear: year,
      issuedOn: dateText,
      dueOn: dateText,
      remindedOn: z.optional(dateText),
      submittedOn: z.optional(dateText),
      reviewedOn: z.optional(dateText),
      /** `withdrawn`: taken back by the organisation, so that the supplier was never asked. */
      status: z.enum([...unanswered, ...answered, 'withdrawn']),
    })
    .check(
      z.refine(({ status, submittedOn }) => !answered.includes(status) || submittedOn !== undefined, {
        path: ['submittedOn'],
        error: 'expected the day of the answer, which its status says was given',
      }),
      z.refine(({ status, submittedOn }) => !unanswered.includes(status) || submittedOn === undefined, {
        path: ['submittedOn'],
        error: 'expected no day of an answer, which its status says is not there',
      }),
      z.refine(
        ({ status, reviewedOn }) => !['accepted', 'rejected'].includes(status) || reviewedOn !== undefined,
        { path: ['reviewedOn'], error: 'expected the day of the review, which its status says was held' },
      ),
    ),
  key: (record) => [record.supplierId, record.template, record.campaignYear],
  shardBy: bySupplier,
  bucketOf: campaignBucket,
  // A supplier whose answer was rejected did answer: that counts, so the rejection is told by the record itself. A list
  // that says that an answer is under review says so after its own review, too.
  onReview: (record, { verdict, on }) => {
    if (record.status !== 'submitted') return undefined;
    const status = verdict === 'accept' ? 'accepted' : 'rejected';
    return { ...record, status, reviewedOn: record.reviewedOn ?? on };
  },
});

/** Metals that each template asks about, of those reported on. */
export const metalsOf = {
  CMRT: ['Gold', 'Tantalum', 'Tin', 'Tungsten'],
  EMRT: ['Cobalt'],
} as const;

const asksAbout = (form: keyof typeof metalsOf, metal: string): boolean =>
  (metalsOf[form] as readonly string[]).includes(metal);

const yesOrNo = z.optional(z.enum(['Yes', 'No']));
const yesNoOrUnknown = z.optional(z.enum(['Yes', 'No', 'Unknown']));
const answerText = z.optional(z.string().check(z.minLength(1)));

/** One revision of a filled template. Answers stay as the template writes them, in English (domain.md §7). */
export const declaration = dataset({
  id: 'declaration',
  bucket: 'campaign',
  shards: supplierShards,
  schema: z
    .object({
      supplierId: idText,
      template,
      campaignYear: year,
      revision,
      templateVersion: z.string().check(z.minLength(1)),
      /** A company, B product, C defined by the supplier. */
      scope: z.enum(['A', 'B', 'C']),
      effectiveOn: dateText,
      submittedOn: dateText,
      reviewedOn: z.optional(dateText),
      outcome: z.optional(z.enum(['accepted', 'rejected'])),
      /**
       * Per metal, by the template's own numbers: 1 intentionally added, 2 remains in the product; then origin, recycling
       * and completeness, which an EMRT asks with one question less.
       */
      answers: z.partialRecord(
        metal,
        z.object({
          Q1: z.enum(['Yes', 'No', 'Unknown', 'Not applicable for this declaration', 'Not declaring']),
          Q2: yesNoOrUnknown,
          Q3: answerText,
          Q4: answerText,
          Q5: answerText,
          Q6: answerText,
          Q7: yesNoOrUnknown,
          Q8: yesOrNo,
        }),
      ),
      /** Of the company: A policy, C validated smelters required, D due diligence, E survey of its own suppliers. */
      company: z.object({
        A: yesOrNo,
        B: yesOrNo,
        C: z.optional(z.enum(['Yes', 'Yes, when more processors are validated', 'No'])),
        D: yesOrNo,
        E: answerText,
        F: yesOrNo,
        G: yesOrNo,
        H: answerText,
      }),
      /** The workbook as handed in. */
      file: z.optional(z.string()),
    })
    .check(
      z.refine(({ outcome, reviewedOn }) => (outcome === undefined) === (reviewedOn === undefined), {
        path: ['reviewedOn'],
        error: 'expected the day of the review with its outcome, or neither',
      }),
      z.refine(({ template, answers }) => Object.keys(answers).every((metal) => asksAbout(template, metal)), {
        path: ['answers'],
        error:
          'expected answers for the metals that the template asks about: cobalt in an EMRT, the other four in a CMRT',
      }),
    ),
  key: (record) => [record.supplierId, record.template, record.campaignYear, record.revision],
  shardBy: bySupplier,
  bucketOf: campaignBucket,
  onReview: (record, { verdict, on }) =>
    verdict === 'accept' && record.outcome === undefined
      ? { ...record, outcome: 'accepted' as const, reviewedOn: on }
      : undefined,
});

/** A row of a declaration's smelter list. */
export const declaredSmelter = dataset({
  id: 'declared-smelter',
  bucket: 'campaign',
  shards: supplierShards,
  schema: z
    .object({
      supplierId: idText,
      template,
      campaignYear: year,
      revision,
      rowNumber: z.int().check(z.gte(1)),
      metal,
      /** What was chosen from the look-up: an entry, or one of its two ways to say that there is none. */
      lookup: z.enum(['listed', 'notListed', 'notYetIdentified']),
      cid: z.optional(smelterId),
      reportedName: z.optional(z.string()),
      reportedCountry: z.optional(countryCode),
      mineCountries: z.optional(z.array(countryCode)),
      recycled: z.optional(z.enum(['Yes', 'No', 'Unknown'])),
    })
    .check(
      z.refine(({ lookup, cid }) => (lookup === 'listed') === (cid !== undefined), {
        path: ['cid'],
        error: 'expected the number of a listed smelter, and none for one that is not listed or identified',
      }),
      z.refine(({ template, metal }) => asksAbout(template, metal), {
        path: ['metal'],
        error: 'expected a metal that the template asks about: cobalt in an EMRT, the other four in a CMRT',
      }),
    ),
  key: (record) => [
    record.supplierId,
    record.template,
    record.campaignYear,
    record.revision,
    record.rowNumber,
  ],
  shardBy: bySupplier,
  bucketOf: campaignBucket,
});

/**
 * Result of a reasonable country-of-origin inquiry for a smelter: where its ore may come from (17 CFR 240.13p-1). Rows
 * of a year are there only if the inquiry was performed.
 */
export const rcoi = dataset({
  id: 'rcoi',
  bucket: 'year',
  shards: 1,
  schema: z
    .object({
      metal,
      cid: smelterId,
      rcoiYear: year,
      originCountries: z.array(countryCode),
      /** `aggregated`: named for a group of smelters; `undisclosed`: further countries are kept confidential. */
      confidence: z.enum(['disclosed', 'aggregated', 'undisclosed']),
      recycledOrScrap: z.optional(z.boolean()),
    })
    .check(
      z.refine(
        ({ originCountries, confidence, recycledOrScrap }) =>
          originCountries.length > 0 || confidence === 'undisclosed' || recycledOrScrap === true,
        { path: ['originCountries'], error: 'expected a country, undisclosed origins, or recycled material' },
      ),
    ),
  key: (record) => [record.metal, record.cid, record.rcoiYear],
  bucketOf: ({ rcoiYear }) => String(rcoiYear),
});

/** A smelter that a supplier was asked to take out of its chain. */
export const sorRemoval = dataset({
  id: 'sor-removal',
  bucket: 'asof',
  shards: 1,
  schema: z
    .object({
      supplierId: idText,
      metal,
      cid: smelterId,
      requestedOn: dateText,
      deadline: dateText,
      removedOn: z.optional(dateText),
      verifiedOn: z.optional(dateText),
    })
    .check(
      z.refine(({ requestedOn, deadline }) => deadline >= requestedOn, {
        path: ['deadline'],
        error: 'expected a deadline on or after the day of the request',
      }),
      z.refine(({ requestedOn, removedOn }) => removedOn === undefined || removedOn >= requestedOn, {
        path: ['removedOn'],
        error: 'expected a removal on or after the day of the request',
      }),
      z.refine(
        ({ removedOn, verifiedOn }) =>
          verifiedOn === undefined || (removedOn !== undefined && verifiedOn >= removedOn),
        { path: ['verifiedOn'], error: 'expected a verification on or after the day of a removal' },
      ),
    ),
  key: (record) => [record.supplierId, record.metal, record.cid, record.requestedOn],
  bucketOf: asOfBucket,
});

/** A grievance without its reporter: who raised it never enters the reporting store. */
export const grievance = dataset({
  id: 'grievance',
  bucket: 'asof',
  shards: 1,
  schema: z.object({
    grievanceId: idText,
    channel: z.enum(['email', 'web', 'phone']),
    anonymous: z.boolean(),
    topic: idText,
    receivedOn: dateText,
    closedOn: z.optional(dateText),
    outcome: z.optional(z.enum(['substantiated', 'unsubstantiated', 'referred'])),
  }),
  key: (record) => [record.grievanceId],
  bucketOf: asOfBucket,
});
