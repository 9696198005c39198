import * as z from 'zod/mini';
import { idText } from '../domain/dataset.ts';
import { reasonText } from '../domain/edition-request.ts';

/** As many names of one kind as a call may list; who means more decides by dataset or about everything. */
const longestList = 500;

const names = z.optional(
  z.array(z.string().check(z.minLength(1), z.maxLength(400))).check(z.minLength(1), z.maxLength(longestList)),
);

/** What `GET /api/{organisation}/reviews` takes. */
export const awaitingRequest = z.strictObject({ organisation: idText });

/** What `POST /api/{organisation}/reviews` takes: what is meant, or `all`; a rejection says why. */
export const reviewRequest = z
  .strictObject({
    organisation: idText,
    verdict: z.enum(['accept', 'reject']),
    reason: z.optional(reasonText),
    files: names,
    datasets: names,
    facilities: names,
    keys: names,
    upToBatch: z.optional(z.int().check(z.gte(1))),
    /** Decides about everything that waits. */
    all: z.optional(z.literal(true)),
  })
  .check(
    z.refine(({ verdict, reason }) => verdict === 'accept' || reason !== undefined, {
      path: ['reason'],
      error: 'a rejection needs one',
    }),
    z.refine(
      ({ all, files, datasets, facilities, keys }) =>
        (all === true) === [files, datasets, facilities, keys].every((list) => list === undefined),
      { path: ['all'], error: 'name files, datasets, facilities or keys, or say all' },
    ),
  );
