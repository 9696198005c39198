import * as z from 'zod/mini';
import { idText } from '../domain/dataset.ts';

/** What `POST /api/{organisation}/withdrawals` takes. */
export const withdrawalRequest = z.strictObject({
  organisation: idText,
  report: idText,
  period: z.string().check(z.maxLength(20)),
  edition: z.int().check(z.gte(1), z.lte(999_999)),
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
});
