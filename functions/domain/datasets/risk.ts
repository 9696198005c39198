import * as z from 'zod/mini';
import { asOfBucket, bilingual, dataset, dateText, idText, metal, smelterId } from '../dataset.ts';
import { riskEvents, riskStates, transitionFor } from '../risk/machine.ts';

const category = z.literal([1, 2, 3, 4, 5, 6]);
const tier = z.literal([1, 2]);
const months = z.int().check(z.gte(1), z.lte(60));

/** Minerals that a policy may name beside those it leaves open (domain.md §1.4). */
export const policyMinerals = [
  'tungsten',
  'tin',
  'tantalum',
  'gold',
  'cobalt',
  'copper',
  'aluminium',
  'lead',
  'zinc',
  'nickel',
  'molybdenum',
  'rare_earths',
  'lithium',
  'mica',
  'barite',
] as const;

const suspension = z.object({
  category,
  /** On reasonable grounds, at once. */
  response: z.literal('suspend_or_terminate'),
});

const plan = z.object({
  category,
  response: z.literal('risk_management_plan'),
  timing: z.enum(['immediate', 'reasonable_time']),
  /** Months a plan has to take effect; afterwards suspension or termination. */
  planMonths: months,
  /** Months that a suspension lasts at least. */
  minSuspensionMonths: z.optional(months),
  /** Performance targets of the revised plan are met before a suspended supplier returns. */
  targetsBeforeResuming: z.optional(z.boolean()),
  /** A plan that has no effect may be ended before its months are over. */
  endsEarly: z.optional(z.boolean()),
  /** A further risk assessment follows the plan. */
  furtherAssessment: z.optional(z.boolean()),
});

/**
 * A version of the due-diligence policy for minerals: who approved it, from when it holds, and its rule for each of the
 * six risk categories. A new version never changes an older one; the one in force on a day decides (domain.md §1.4).
 */
export const mineralsPolicy = dataset({
  id: 'minerals-policy',
  bucket: 'asof',
  shards: 1,
  schema: z
    .object({
      version: idText,
      /** The body that approved it, never a person. Absent for a draft. */
      approvedBy: z.optional(bilingual),
      approvedOn: z.optional(dateText),
      effectiveOn: z.optional(dateText),
      minerals: z.array(z.enum(policyMinerals)).check(z.minLength(1)),
      /** Minerals beyond those named are covered, too. */
      openEnded: z.boolean(),
      /** Lists by which areas are taken to be conflict-affected and high-risk, as the policy names them. */
      cahraLists: z.array(bilingual),
      rules: z.array(z.discriminatedUnion('response', [suspension, plan])),
      /** Towards direct suppliers at high risk: the rules as they stand, or help for some months before a suspension. */
      stance: z.enum(['immediate', 'help_first']),
      helpMonths: z.optional(months),
      /** Months that a revised plan has after a suspension. */
      revisedPlanMonths: months,
      /** What a deadline that passed without a decision does to a publication. */
      overdueDecisions: z.enum(['warning', 'blocking']),
    })
    .check(
      z.refine(
        ({ rules }) =>
          rules
            .map((rule) => rule.category)
            .toSorted()
            .join() === '1,2,3,4,5,6',
        { path: ['rules'], error: 'expected one rule for each of the categories 1 to 6' },
      ),
      z.refine(({ stance, helpMonths }) => (stance === 'help_first') === (helpMonths !== undefined), {
        path: ['helpMonths'],
        error: 'expected the months of help of a help-first policy, and none of any other',
      }),
      z.refine(({ minerals }) => new Set(minerals).size === minerals.length, {
        path: ['minerals'],
        error: 'expected every mineral once',
      }),
    ),
  key: (record) => [record.version],
  bucketOf: asOfBucket,
  sheet: 'none',
});

/** A risk found at a supplier. Findings of one case are dealt with together, by the strictest of their rules. */
export const riskFinding = dataset({
  id: 'risk-finding',
  bucket: 'asof',
  shards: 1,
  schema: z.object({
    caseId: idText,
    findingNumber: z.int().check(z.gte(1)),
    supplierId: idText,
    /** 1 supplies the organisation itself. */
    supplierTier: tier,
    category,
    /** How sure it is: alleged, a risk found to some degree, reasonable grounds to act. */
    evidenceLevel: z.enum(['alleged', 'risk_found', 'reasonable_grounds']),
    foundOn: dateText,
    metal: z.optional(metal),
    cid: z.optional(smelterId),
  }),
  key: (record) => [record.caseId, record.findingNumber],
  bucketOf: asOfBucket,
});

/**
 * A step of a case from one state to the next: who decided it, when and on what evidence. Steps are only ever added;
 * the state on a day is the last one up to it. Triples that the policy's machine lacks are refused here.
 */
export const riskTransition = dataset({
  id: 'risk-transition',
  bucket: 'asof',
  shards: 1,
  schema: z
    .object({
      caseId: idText,
      sequence: z.int().check(z.gte(1)),
      supplierId: idText,
      from: z.enum(riskStates),
      event: z.enum(riskEvents),
      to: z.enum(riskStates),
      decidedOn: dateText,
      /** A pseudonym of who decided. */
      decidedBy: idText,
      /** Documents that the decision rests on. */
      evidence: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
      /** The signed decision itself: nothing suspended returns without one. */
      signedDecision: z.optional(idText),
      /** Performance targets for resuming were met. */
      targetsMet: z.optional(z.boolean()),
      /** The grounds for the suspension no longer hold. */
      groundsLapsed: z.optional(z.boolean()),
    })
    .check(
      z.refine((step) => transitionFor(step) !== undefined, {
        path: ['to'],
        error: 'expected a step that the policy knows between these two states for this event',
      }),
      z.refine(
        ({ event, signedDecision }) => event !== 'revised_plan_accepted' || signedDecision !== undefined,
        {
          path: ['signedDecision'],
          error: 'expected the signed decision by which a suspended supplier returns',
        },
      ),
    ),
  key: (record) => [record.caseId, record.sequence],
  bucketOf: asOfBucket,
});
