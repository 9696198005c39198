import type * as z from 'zod/mini';
import { Failure } from '../domain/failure.ts';
import { metrics } from '../domain/metrics.ts';
import { type DisclosureFile, disclosureSchema } from './disclosure.ts';
import { strayReferences } from './stray-references.ts';

/** Bytes of a disclosure: a report of a thousand pages has less. */
export const longestDisclosure = 64 * 2 ** 20;

/** How many of the things that are wrong are told at once. */
const mostTold = 8;

/** Reads the text of a JSON file. Throws `usage.invalid-disclosure` with the paths and what is expected there. */
export function readDisclosure(text: string, name: string): DisclosureFile {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw refused(name, [`it is no JSON (${(error as Error).message})`]);
  }
  return parseDisclosure(value, name);
}

/** Holds what a file says against the shape of a disclosure. Throws `usage.invalid-disclosure`. */
export function parseDisclosure(value: unknown, name: string): DisclosureFile {
  const parsed = disclosureSchema.safeParse(value);
  if (!parsed.success) throw refused(name, parsed.error.issues.map(sentenceOf));
  const slips = [...inconsistencies(parsed.data), ...strayReferences(parsed.data)];
  if (slips.length > 0) throw refused(name, slips);
  return parsed.data;
}

function refused(name: string, slips: readonly string[]): Failure {
  const told = slips.slice(0, mostTold).map((one) => one.slice(0, 400));
  const more = slips.length > mostTold ? `; and ${slips.length - mostTold} more` : '';
  return new Failure(
    'usage.invalid-disclosure',
    `${name} is no disclosure that can be audited: ${told.join('; ')}${more}. functions/audit/README.md has the shape and an example`,
  );
}

const shapes: Readonly<Record<string, string>> = {
  object: 'an object',
  record: 'an object',
  array: 'a list',
};

/** An issue as a sentence: where, and what is expected. */
function sentenceOf(issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String).join('.') || 'the file';
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${path} has no field ${issue.keys.join(', ')}`;
    case 'invalid_type':
      return `${path} must be ${shapes[issue.expected] ?? `a ${issue.expected}`}`;
    case 'invalid_value':
      return `${path} must be one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return `${path.replace(/\.kind$/, '')}.kind must be one of value, change, share, rate, target, date, given`;
    default:
      return `${path} must be ${issue.message}`;
  }
}

/** What a shape cannot say: ids that stand twice or lead nowhere, rows with more or fewer values than columns. */
function inconsistencies({ tables = [], lists = [], claims = [] }: DisclosureFile): readonly string[] {
  const rows = tables.flatMap((table) => table.rows);
  const ids = rows.flatMap(({ id }) => id ?? []);
  const known = new Set(ids);
  const tableOf = new Map(tables.flatMap((table) => table.rows.map((row) => [row, table] as const)));
  return [
    ...repeated([...tables, ...lists].map(({ id }) => id)).map((id) => `two tables have the id "${id}"`),
    ...repeated(ids).map((id) => `two rows have the id "${id}"`),
    ...repeated(claims.flatMap(({ id }) => id ?? [])).map((id) => `two claims have the id "${id}"`),
    ...tables.flatMap(({ id, columns }) => {
      const own = columns.map((column) => column.id);
      return [
        ...repeated(own).map((column) => `two columns of table "${id}" have the id "${column}"`),
        ...columns
          .filter(({ shareOf }) => shareOf !== undefined && !own.includes(shareOf))
          .map(({ shareOf }) => `table "${id}" has no column "${shareOf}" to give shares of`),
      ];
    }),
    ...claims.flatMap(({ sentence, says = [] }) =>
      says
        .filter(({ text }) => !sentence.includes(text))
        .map(({ text }) => `a claim says "${text}", which its sentence does not print`),
    ),
    ...rows.flatMap((row) => {
      const width = tableOf.get(row)?.columns.length;
      const place = `the row "${row.label}" of table "${tableOf.get(row)?.id}"`;
      return [
        ...(row.values.length === width
          ? []
          : [`${place} must have ${width} values, one per column, and has ${row.values.length}`]),
        ...[row.partOf, row.ofWhich]
          .filter((id) => id !== undefined && !known.has(id))
          .map((id) => `${place} names "${id}", which no row has as its id`),
        ...(row.metric === undefined || metrics.has(row.metric)
          ? []
          : [`${place} has the metric "${row.metric}", which the catalogue does not have`]),
      ];
    }),
  ];
}

function repeated(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return [...new Set(ids.filter((id) => seen.size === seen.add(id).size))];
}
