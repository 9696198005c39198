/** Runs at most `limit` tasks at a time, the others in the order in which they came. */
export function boundedQueue(limit: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await task();
    } finally {
      // The place is handed over, not freed, so that a newcomer cannot overtake.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
