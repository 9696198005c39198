import * as z from 'zod/mini';

/** As many characters as a reason may have. */
export const longestReason = 500;

/** Why something is done to an edition: a few words, kept for the record. */
export const reasonText = z.string().check(z.trim(), z.minLength(1), z.maxLength(longestReason));

/** Number of an edition as people ask for it. */
export const editionNumber = z.int().check(z.gte(1), z.lte(999_999));
