/** 0 done; 1 findings or failure; 2 wrong use. */
export const exitCodes = { done: 0, failed: 1, wrongUse: 2 } as const;
