/** What the first list has more of than the second, each as often as it has it more. */
export function surplus(first: readonly string[], second: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const one of second) left.set(one, (left.get(one) ?? 0) + 1);
  return first.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}
