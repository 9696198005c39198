import * as z from 'zod/mini';
import { idText } from '../domain/dataset.ts';
import { reasonText } from '../domain/edition-request.ts';

/** What `POST /api/{organisation}/approvals` takes; a rejection says why. */
export const approvalRequest = z
  .strictObject({
    organisation: idText,
    report: idText,
    period: z.string().check(z.maxLength(20)),
    verdict: z.enum(['approved', 'rejected']),
    reason: z.optional(reasonText),
  })
  .check(
    z.refine(({ verdict, reason }) => verdict === 'approved' || reason !== undefined, {
      path: ['reason'],
      error: 'a rejection needs one',
    }),
  );
