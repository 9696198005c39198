/** Whole numbers from `first` to `last`. */
export const numbers = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index);

const day = 86_400_000;

/** The day that lies `days` after another. */
export function later(date: string, days: number): string {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
}

/** The `index`-th of `count` days that lie evenly between two, both included. */
export function between(first: string, last: string, index: number, count: number): string {
  const span = (Date.parse(last) - Date.parse(first)) / day;
  return later(first, count < 2 ? 0 : Math.floor((span * index) / (count - 1)));
}
