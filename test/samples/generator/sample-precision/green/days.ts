/** A day of 2024: the n-th of so many, spread over a quarter's three months. */
export function dayIn(quarter: number, index: number, count: number): string {
  const month = quarter * 3 - 2 + Math.min(Math.floor((index * 3) / count), 2);
  return `2024-${String(month).padStart(2, '0')}-${String(3 + ((index * 7) % 25)).padStart(2, '0')}`;
}
