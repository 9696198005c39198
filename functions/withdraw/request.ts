import * as z from 'zod/mini';
import { idText } from '../domain/dataset.ts';
import { editionNumber, reasonText } from '../domain/edition-request.ts';

/** What `POST /api/{organisation}/withdrawals` takes. */
export const withdrawalRequest = z.strictObject({
  organisation: idText,
  report: idText,
  period: z.string().check(z.maxLength(20)),
  edition: editionNumber,
  reason: reasonText,
});
