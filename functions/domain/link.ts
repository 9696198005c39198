import * as z from 'zod/mini';
import { idText } from './dataset.ts';
import type { EditionKey } from './edition.ts';

/** A link to what is published: `/r/<organisation>/<report>/<period>[/<edition>[/<language>]]`. */
export interface Link extends EditionKey {
  /** Undefined: the newest. */
  readonly edition: number | undefined;
  /** Undefined: the one that the reader prefers. */
  readonly language: string | undefined;
}

/** What a link is made of, each part in the one way to write it. */
export const linkParts = {
  organisation: idText,
  report: idText,
  // Quarters are internal and whole years have no report: neither is ever published.
  period: z.string().check(z.regex(/^20\d{2}-H[12]$/, 'a half-year such as 2024-H1')),
  language: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'a language such as zh-CN')),
} as const;

export function linkPath(
  { organisation, report, period }: EditionKey,
  edition?: number,
  language?: string,
): `/${string}` {
  const further = [edition, language].filter((part) => part !== undefined);
  return `/r/${[organisation, report, period, ...further].map((part) => encodeURIComponent(part)).join('/')}`;
}
