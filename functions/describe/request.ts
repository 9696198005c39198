import * as z from 'zod/mini';
import { idText } from '../domain/dataset.ts';

/** What `GET /api/{organisation}/runs/{runId}` names: a run is called as its execution is. */
export const describeRequest = z.strictObject({
  organisation: idText,
  runId: z.string().check(z.regex(/^[\w-]{1,80}$/)),
});
