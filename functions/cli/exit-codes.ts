/** 0 done; 1 findings or failure; 2 wrong use. */
export const exitCodes = { done: 0, failed: 1, wrongUse: 2 } as const;

/** Wrong words, what is not there or decided already, a period without data and damaged data are for the person to put right; the rest is a failed run. */
export function exitCodeOf(failure: string): number {
  return /^(usage|store|records|edition|approval)\.|^plan\.no-data$/.test(failure)
    ? exitCodes.wrongUse
    : exitCodes.failed;
}
