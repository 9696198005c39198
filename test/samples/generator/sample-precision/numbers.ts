/** Whole numbers from the first to the last, both included; none where the last is smaller. */
export const numbers = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index);
