import * as z from 'zod/mini';
import {
  asOfBucket,
  bilingual,
  dataset,
  dateText,
  decimalText,
  idText,
  metal,
  nonNegative,
  year,
  yearBucket,
} from '../dataset.ts';
import { isReleaseDay } from '../schedule.ts';

/** What a picture shows, for who cannot see it; a number in it would be bound to nothing. */
const withoutNumerals = bilingual.check(
  z.refine((text) => !/\p{N}/u.test(text['zh-CN'] + text.en), 'a description without numerals'),
);

/** What happened in the period, in the organisation's own words (design.md §4, words are data too). */
export const content = dataset({
  id: 'content',
  bucket: 'year',
  shards: 1,
  schema: z.object({
    year,
    report: idText,
    period: z.string().check(z.regex(/^20\d{2}-H[12]$/)),
    slot: z.string().check(z.regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*$/)),
    title: z.optional(bilingual),
    /** Paragraphs; figures as {{metric@base}} placeholders, strong text as **…**. */
    text: z.object({ 'zh-CN': z.array(z.string()), en: z.array(z.string()) }),
    /**
     * Numbers of the event and names that hold digits, printed as {{own:name}}: declared constants with where they
     * come from, the same in both languages but for their writing.
     */
    constants: z.optional(
      z.record(idText, z.object({ 'zh-CN': z.string(), en: z.string(), source: z.string() })),
    ),
    /** When the event happened; after the period's end it is marked as such. */
    happenedOn: z.optional(dateText),
    image: z.optional(
      z.object({
        sha256: z.string(),
        mediaType: z.enum(['image/svg+xml', 'image/png', 'image/jpeg']),
        alternative: withoutNumerals,
        caption: z.optional(bilingual),
        /** Of the words in the picture; absent where it has none, and every edition may print it. */
        language: z.optional(z.enum(['zh-CN', 'en'])),
      }),
    ),
  }),
  key: (record) => [record.report, record.period, record.slot],
  bucketOf: yearBucket,
  sheet: 'none',
});

/** The organisation profile: names, boundary and the definitions its reports depend on. */
export const organisation = dataset({
  id: 'organisation',
  bucket: 'asof',
  shards: 1,
  schema: z.object({
    organisationId: idText,
    name: bilingual,
    /** Names that its reports do not use: former ones, those of a part or a group (domain.md §5, C-TERM: one name). */
    otherNames: z.optional(z.array(z.string().check(z.minLength(2)))),
    sample: z.boolean(),
    preparedBy: bilingual,
    contact: z.string(),
    boundary: z.enum(['operationalControl', 'financialControl', 'equityShare']),
    baseYear: z.object({ carbon: year }),
    gwpSet: z.enum(['AR5', 'AR6']),
    cleanEnergyDefinition: z.enum(['withoutCertificates', 'withCertificates']),
    coverage: z.object({ publishAtLeast: decimalText, preliminaryAtLeast: decimalText }),
    baseChange: z.object({ significance: decimalText }),
    ranking: z.object({ published: z.boolean(), eepWeight: decimalText, cepWeight: decimalText }),
    /** Settings of the green-manufacturing report; absent where the organisation publishes none. */
    green: z.optional(
      z.object({
        /** Year that water utilisation is compared with. */
        waterBaseYear: year,
        /** Revenue in RMB 10,000 per cubic metre withdrawn, or recycled and reused water per withdrawal. */
        waterUtilisation: z.enum(['revenuePerCubicMetre', 'reuseShare']),
        /** Largest share of the waste base that thermal treatment with energy recovery may count for (UL 2799). */
        thermalCap: nonNegative,
      }),
    ),
    /** Settings of the conflict-minerals report; absent where the organisation publishes none. */
    minerals: z.optional(
      z.object({
        /** Metals that the organisation asks its suppliers about, in the order they are printed. */
        inScope: z.array(metal).check(z.minLength(1)),
        policyUrl: z.optional(z.string().check(z.regex(/^https:\/\/\S+$/))),
        /** A role's mailbox, never a person's. */
        grievance: z.object({ email: z.email(), anonymous: z.boolean() }),
      }),
    ),
    /** Names of the systems that the words speak of. */
    systems: z.optional(
      z.object({ supplyChain: bilingual, minerals: bilingual, hazardousSubstances: bilingual }),
    ),
    languages: z.array(z.string()).check(z.minLength(1)),
    /** Who may open the links of what is published from now on: anybody, or who has a token (also where nothing is said). */
    links: z.optional(z.enum(['public', 'token'])),
    /** Days after a quarter's end by which its data are to be in; later they are late. */
    handInDays: z.optional(z.int().check(z.gte(0), z.lte(366))),
    /** How grave findings of a check are to this organisation, where not as declared; a firm check stays as it is. */
    severities: z.optional(z.record(idText, z.enum(['blocking', 'warning', 'note']))),
    /** Where required, an edition waits until somebody other than who started its run approves it. */
    approval: z.optional(z.literal('required')),
    publications: z.array(
      z
        .object({
          report: idText,
          half: z.enum(['H1', 'H2']),
          /** Release: month and day, and years after the period's. */
          month: z.int(),
          day: z.int(),
          yearsAfter: z.int().check(z.gte(0), z.lte(5)),
        })
        .check(z.refine(isReleaseDay, 'a release on a day that every year has, after the half is over')),
    ),
  }),
  key: (record) => [record.organisationId],
  bucketOf: asOfBucket,
  sheet: 'none',
});
