import * as z from 'zod/mini';
import { isDecimalText } from './decimal.ts';
import { quarterOfMonth } from './period.ts';
import type { ReviewVerdict } from './record.ts';
import { cellFormats } from './sheet/cell-format.ts';
import type { SheetDeclaration } from './sheet/column.ts';

/**
 * What a dataset is: the shape of its records, what makes two rows the same fact, and where its rows live.
 * Bucket and shard count are part of the key scheme and never change once records exist (design.md §4).
 */
export interface Dataset<Schema extends z.ZodMiniType = z.ZodMiniType> {
  readonly id: string;
  /**
   * Part of time that a partition holds: a quarter, a year, a yearly campaign whose rows are dated within it, or `asof`,
   * which keeps all rows of a slowly changing list together.
   */
  readonly bucket: BucketKind;
  readonly shards: number;
  readonly schema: Schema;
  /** Parts of the natural key, in order; always the same number, so that keys of one dataset never nest. */
  readonly key: (attributes: z.infer<Schema>) => readonly (string | number)[];
  /** Rows with equal values share a shard; datasets that are joined declare the same. Default: the whole key. */
  readonly shardBy?: (attributes: z.infer<Schema>) => string;
  readonly bucketOf: (attributes: z.infer<Schema>) => string;
  /**
   * What a record says of its own review once that is held; `undefined` where it says nothing of it. A rejection that
   * the record itself tells is a fact: it is verified. Default: the envelope alone tells.
   */
  readonly onReview?: (attributes: z.infer<Schema>, held: HeldReview) => z.infer<Schema> | undefined;
  /** What else must be known for a record to make sense. Default: what its fields of these names say. */
  readonly refersTo?: (attributes: z.infer<Schema>) => readonly Reference[];
  /** What its sheet's columns need beside the schema: units. `none` where its records come in files of other kinds. */
  readonly sheet?: SheetDeclaration | 'none';
}

export interface HeldReview {
  readonly verdict: ReviewVerdict;
  /** The day, as 2024-06-30. */
  readonly on: string;
}

/** A record of master data that another names: its dataset, `subsidiary` for a facility's, and its id. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly id: string;
  /** The field that names it. */
  readonly path: readonly (string | number)[];
}

export type ReferenceKind = 'facility' | 'subsidiary' | 'supplier' | 'pv-plant';

const referenceFields: readonly (readonly [field: string, kind: ReferenceKind])[] = [
  ['facilityId', 'facility'],
  ['subsidiaryId', 'subsidiary'],
  ['supplierId', 'supplier'],
  ['plantId', 'pv-plant'],
];

/** What a record refers to, leaving out itself. */
export function referencesOf(declared: Dataset, attributes: unknown): readonly Reference[] {
  if (declared.refersTo) return declared.refersTo(attributes as never);
  const fields = attributes as Readonly<Record<string, unknown>>;
  return referenceFields.flatMap(([field, kind]) => {
    const id = fields[field];
    return typeof id === 'string' &&
      kind !== declared.id &&
      !(kind === 'subsidiary' && declared.id === 'facility')
      ? [{ kind, id, path: [field] }]
      : [];
  });
}

export type BucketKind = 'quarter' | 'year' | 'campaign' | 'asof';

/** Declares a dataset; keeps the record type that its schema implies. */
export function dataset<Schema extends z.ZodMiniType>(declaration: Dataset<Schema>): Dataset<Schema> {
  return declaration;
}

export type RecordOf<D> = D extends Dataset<infer Schema> ? z.infer<Schema> : never;

/** A day from 2000 to 2099, which events have. */
export const isCalendarDate = (text: string): boolean => text.startsWith('20') && isStandingDate(text);

/** A day from 1900 to 2099: what stands today may be older than any event that is recorded. */
export function isStandingDate(text: string): boolean {
  if (!/^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export const decimalText = z
  .string()
  .check(z.refine(isDecimalText, 'a decimal such as 1234.5, without separators'))
  .register(cellFormats, { kind: 'decimal' });
export const nonNegative = z
  .string()
  .check(
    z.refine(
      (text) => isDecimalText(text) && !text.startsWith('-'),
      'a decimal of zero or more, without separators',
    ),
  )
  .register(cellFormats, { kind: 'decimal', nonNegative: true });
export const dateText = z
  .string()
  .check(z.refine(isCalendarDate, 'a date such as 2024-06-30'))
  .register(cellFormats, { kind: 'date' });
/** The day since when, or until when, something stands: a facility, a supplier, a plant, a factor. */
export const standingDate = z
  .string()
  .check(z.refine(isStandingDate, 'a date such as 1998-06-30'))
  .register(cellFormats, { kind: 'date', standing: true });
export const idText = z
  .string()
  .check(z.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u, 'letters, digits, point, dash or underscore'))
  .register(cellFormats, { kind: 'id' });
export const year = z.int().check(z.gte(2000), z.lte(2099)).register(cellFormats, { kind: 'year' });
export const month = z.int().check(z.gte(1), z.lte(12)).register(cellFormats, { kind: 'month' });
export const quarter = z.int().check(z.gte(1), z.lte(4)).register(cellFormats, { kind: 'quarter' });
/** ISO 3166-1 alpha-2; files that spell a country as RMI does are converted when they are imported. */
export const countryCode = z
  .string()
  .check(z.regex(/^[A-Z]{2}$/, 'a country code of ISO 3166-1 such as CD'))
  .register(cellFormats, { kind: 'country' });
/** Identity of a smelter or refiner: the number that RMI assigns, whatever the name beside it. */
export const smelterId = z
  .string()
  .check(z.regex(/^CID\d{6}$/, 'CID and six digits'))
  .register(cellFormats, { kind: 'smelterId' });
/** Unit of an amount beside it, as the unit table names it. */
export const unitText = z.string().register(cellFormats, { kind: 'unit' });
/** Metals of CMRT and EMRT that Stele reports on, in the order of the smelter list (domain.md §5, C-SORT). */
export const metals = ['Gold', 'Tantalum', 'Tin', 'Tungsten', 'Cobalt'] as const;
export const metal = z.enum(metals);
export const bilingual = z.object({
  'zh-CN': z.string().check(z.minLength(1)),
  en: z.string().check(z.minLength(1)),
});

export const quarterBucket = (record: { year: number; quarter: number }): string =>
  `${record.year}-Q${record.quarter}`;
export const monthBucket = (record: { year: number; month: number }): string =>
  quarterOfMonth(record.year, record.month);
export const yearBucket = (record: { year: number }): string => String(record.year);
export const yearOfDate = (date: string): string => date.slice(0, 4);
export const dateBucket = (date: string): string =>
  quarterOfMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
export const asOfBucket = (): string => 'asof';

/**
 * The natural key as stored. Parts are escaped so that the separator cannot occur inside one, and every part stays
 * readable in a table browser.
 */
export function naturalKey(parts: readonly (string | number)[]): string {
  return parts.map((part) => String(part).replaceAll('%', '%25').replaceAll('#', '%23')).join('#');
}

/** Stable shard of a key: FNV-1a, so that any writer in any language finds the same. */
export function shardOf(key: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(key)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash % shards;
}
