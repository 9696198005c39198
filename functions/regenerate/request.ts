import * as z from 'zod/mini';
import { dateText, idText } from '../domain/dataset.ts';

/** Why something is done to an edition: a few words, kept for the record. */
const reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(500));

/** What `POST /api/{organisation}/regenerations` takes; a field of the other kind is refused, not passed over. */
export const regenerationRequest = z
  .strictObject({
    organisation: idText,
    period: z.string().check(z.maxLength(20)),
    reports: z.optional(z.array(idText).check(z.minLength(1), z.maxLength(20))),
    kind: z._default(z.enum(['frozen', 'newest']), 'frozen'),
    edition: z.optional(z.int().check(z.gte(1), z.lte(999_999))),
    render: z.optional(z.boolean()),
    releasedOn: z.optional(dateText),
    reason,
  })
  .check(
    z.refine(({ kind, render }) => kind === 'frozen' || render === undefined, {
      path: ['render'],
      error: 'belongs to frozen',
    }),
    z.refine(({ kind, edition }) => kind === 'frozen' || edition === undefined, {
      path: ['edition'],
      error: 'belongs to frozen',
    }),
    z.refine(({ reports, edition }) => edition === undefined || reports?.length === 1, {
      path: ['edition'],
      error: 'needs the one report that it is of',
    }),
    z.refine(({ kind, releasedOn }) => kind === 'newest' || releasedOn === undefined, {
      path: ['releasedOn'],
      error: 'belongs to newest',
    }),
  );
