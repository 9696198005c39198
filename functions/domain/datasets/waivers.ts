import * as z from 'zod/mini';
import { asOfBucket, dataset, dateText, idText } from '../dataset.ts';

/**
 * What the organisation excuses: one check, in one report, about one subject, why and until when. A record like any
 * other: who hands it in does not accept it.
 */
export const waiver = dataset({
  id: 'waiver',
  bucket: 'asof',
  shards: 1,
  schema: z
    .object({
      waiverId: idText,
      report: idText,
      check: idText,
      /** As the finding prints it: a figure, a slot, a certificate. */
      subject: z.string().check(z.minLength(1), z.maxLength(200)),
      reason: z.string().check(z.minLength(1), z.maxLength(1000)),
      /** A body or a role: evidence is published and holds no personal data. */
      grantedBy: z.string().check(z.minLength(1), z.maxLength(200)),
      grantedOn: dateText,
      until: dateText,
    })
    .check(
      z.refine(({ grantedOn, until }) => grantedOn <= until, {
        path: ['until'],
        error: 'expected a day on or after the day on which it was granted',
      }),
    ),
  key: (record) => [record.waiverId],
  bucketOf: asOfBucket,
});
