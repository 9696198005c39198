import * as z from 'zod/mini';
import { isStandingDate } from '../domain/dataset.ts';

const longestText = 4000;
const text = z
  .string()
  .check(
    z.minLength(1, 'text that is not empty'),
    z.maxLength(longestText, `at most ${longestText} characters`),
  );
/** What stands in a cell or a sentence, to the sign: it is the printed text that is audited, never a number made of it. */
const printed = z.string().check(z.maxLength(longestText, `at most ${longestText} characters`));
const day = z.string().check(z.refine(isStandingDate, 'a day such as 2024-06-30'));
const dayOrMonth = z
  .string()
  .check(
    z.regex(
      /^20\d{2}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/,
      'a day or month such as 2024-07-18 or 2024-07',
    ),
  );
const period = z
  .string()
  .check(z.regex(/^20\d{2}(-(Q[1-4]|H[12]))?$/, 'a year, half or quarter such as 2023, 2024-H1 or 2024-Q2'));
/** A metric of the catalogue, or the id of a row. */
const reference = text;

const column = z.strictObject({
  /** Named by claims; unique in its table. */
  id: text,
  /** Head as it is printed; the id where absent. */
  title: z.optional(text),
  /** The year, half or quarter that its values are of; the id where absent. */
  period: z.optional(text),
  unit: z.optional(text),
  /** The column prints what each row of that other column is of the row that is its total, in percent. */
  shareOf: z.optional(text),
});

const row = z.strictObject({
  /** Named by claims and by rows that are part of it; unique in the document. */
  id: z.optional(text),
  label: text,
  /** Metric of Stele's catalogue; without it the row is recognised by its label. */
  metric: z.optional(text),
  unit: z.optional(text),
  /** `total`: the sum of the rows with role `part` that name no other row. Rows without a role are added nowhere. */
  role: z.optional(z.enum(['total', 'part'])),
  /** Id of the row that this one is added into. */
  partOf: z.optional(text),
  /** Id of a row that holds this one among others: it cannot be more. */
  ofWhich: z.optional(text),
  /** One printed text per column; `/` not applicable, `—` or nothing missing. */
  values: z.array(printed),
});

const table = z.strictObject({
  id: text,
  title: text,
  unit: z.optional(text),
  columns: z
    .array(column)
    .check(
      z.minLength(1, 'a list of at least one column'),
      z.maxLength(200, 'a list of at most 200 columns'),
    ),
  rows: z.array(row),
});

const list = z.strictObject({
  id: text,
  title: text,
  /** Smelters in the order in which they are printed. */
  rows: z.array(
    z.strictObject({ metal: text, cid: text, country: z.optional(text), name: z.optional(text) }),
  ),
  /** Counts that the document prints for the list: per metal, and `total`. */
  totals: z.optional(z.record(z.string(), printed)),
});

const definition = z.strictObject({ name: text, of: z.array(reference), whole: z.optional(reference) });

/** What a printed number or phrase of a sentence means. */
const meaning = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), of: reference, in: text }),
  z.strictObject({
    kind: z.literal('change'),
    of: reference,
    from: text,
    to: text,
    direction: z.enum(['up', 'down']),
  }),
  z.strictObject({
    kind: z.literal('share'),
    of: z.array(reference).check(z.minLength(1, 'at least one row or metric')),
    whole: reference,
    in: text,
    /** Other ways to draw the line that a reader may have in mind: they must not change the answer. */
    definitions: z.optional(z.array(definition)),
  }),
  /** A share of a counted whole; without `count` it is said which counts would bear it out, without `of` that none can. */
  z.strictObject({ kind: z.literal('rate'), count: z.optional(printed), of: z.optional(printed) }),
  /** A percentage that a metric is to reach: whether it has been depends on the metric's definition. */
  z.strictObject({
    kind: z.literal('target'),
    definitions: z
      .array(z.strictObject({ name: text, metric: text }))
      .check(z.minLength(1, 'at least one definition')),
    in: text,
  }),
  /** When something happened or is planned for, as 2024-07 or 2024-07-18. */
  z.strictObject({ kind: z.literal('date'), of: z.enum(['event', 'plan']), day: dayOrMonth }),
  /** A number that no table bears out and none has to: a year of a programme, a number of a section. */
  z.strictObject({ kind: z.literal('given'), why: text }),
]);

const claim = z.strictObject({
  /** Unique in the document; its place in the list where absent. */
  id: z.optional(text),
  section: z.optional(text),
  language: z.optional(z.enum(['zh-CN', 'en'])),
  sentence: text,
  says: z.optional(z.array(z.strictObject({ text, is: meaning }))),
});

/** A statement or certificate that the document shows: what it is of, and what it is shown for. */
const evidence = z.strictObject({
  title: text,
  /** Year that the statement itself names. */
  year: z.optional(period),
  /** Period whose figures it is shown for. */
  shownFor: z.optional(period),
  validUntil: z.optional(day),
});

/** What was planned, by kind, and what has become of it, by state: both must come to as many. */
const plan = z.strictObject({
  title: text,
  planned: z.array(reference).check(z.minLength(1, 'at least one row or metric')),
  followed: z.array(reference).check(z.minLength(1, 'at least one row or metric')),
  in: text,
});

/** A goal that the document sets, with the row or metric that says how far it is. */
const goal = z.strictObject({
  title: text,
  section: z.optional(text),
  of: z.optional(reference),
  in: z.optional(text),
  /** The document says itself that it does not report on it. */
  notReported: z.optional(z.boolean()),
});

/**
 * A report that others made, as its tables and sentences stand in print: what `stele audit` reads. Described for those
 * who write one in functions/audit/README.md.
 */
export const disclosureSchema = z.strictObject({
  document: z.strictObject({
    title: text,
    organisation: z.optional(text),
    language: z.optional(z.enum(['zh-CN', 'en'])),
    period: z.optional(period),
    /** Last day that the document reports on. */
    asOf: z.optional(day),
    publishedOn: z.optional(day),
  }),
  tables: z.optional(z.array(table).check(z.maxLength(1000, 'a list of at most 1,000 tables'))),
  lists: z.optional(z.array(list)),
  claims: z.optional(z.array(claim)),
  evidence: z.optional(z.array(evidence)),
  plans: z.optional(z.array(plan)),
  goals: z.optional(z.array(goal)),
});

export type DisclosureFile = z.infer<typeof disclosureSchema>;
export type TableColumn = z.infer<typeof column>;
export type TableRow = z.infer<typeof row>;
export type DisclosedTable = z.infer<typeof table>;
export type DisclosedList = z.infer<typeof list>;
export type Meaning = z.infer<typeof meaning>;
export type Claim = z.infer<typeof claim>;
export type Evidence = z.infer<typeof evidence>;
