import * as z from 'zod/mini';
import { idText } from '../domain/dataset.ts';

/** What `GET /api/{organisation}/status/{period}` takes. */
export const statusRequest = z.strictObject({
  organisation: idText,
  period: z.string().check(z.maxLength(20)),
});
