import * as z from 'zod/mini';
import { dateText, idText } from '../domain/dataset.ts';
import { editionNumber, reasonText } from '../domain/edition-request.ts';

/** What `POST /api/{organisation}/regenerations` takes; a field of the other kind is refused, not passed over. */
export const regenerationRequest = z
  .strictObject({
    organisation: idText,
    period: z.string().check(z.maxLength(20)),
    reports: z.optional(z.array(idText).check(z.minLength(1), z.maxLength(20))),
    kind: z._default(z.enum(['frozen', 'newest']), 'frozen'),
    edition: z.optional(editionNumber),
    render: z.optional(z.boolean()),
    releasedOn: z.optional(dateText),
    reason: reasonText,
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
