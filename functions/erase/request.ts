import * as z from 'zod/mini';
import { idText } from '../domain/dataset.ts';
import { reasonText } from '../domain/edition-request.ts';

/** What `POST /api/{organisation}/erasures` takes. */
export const eraseRequest = z.strictObject({
  organisation: idText,
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'a whole SHA-256 in small letters')),
  reason: reasonText,
});
