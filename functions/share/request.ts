import * as z from 'zod/mini';
import { editionNumber } from '../domain/edition-request.ts';
import { linkParts } from '../domain/link.ts';

/** A link lasts a week unless said, and never longer than a quarter. */
const days = { usual: 7, longest: 90 } as const;

export const shareRequest = z.strictObject({
  organisation: linkParts.organisation,
  report: linkParts.report,
  period: linkParts.period,
  /** One edition and no other; otherwise the newest, whichever that will be. */
  edition: z.optional(editionNumber),
  /** One document of that edition. */
  language: z.optional(linkParts.language),
  days: z._default(z.int().check(z.gte(1), z.lte(days.longest)), days.usual),
});

export type ShareRequest = z.infer<typeof shareRequest>;
