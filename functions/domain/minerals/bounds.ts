/** A count that is more than there can be, and with which other counts it may have been exchanged. */
export interface BeyondBound {
  readonly name: string;
  readonly count: number;
  readonly bound: number;
  /** Names whose count, exchanged with this one, puts every count within its bound; empty where no exchange does. */
  readonly swaps: readonly string[];
}

/**
 * Counts by metal against the distinct smelters that the look-up lists of it (domain.md §5, C-SOR-BOUND): nobody can use
 * more smelters of a metal than there are. A metal without a bound is not judged, and takes part in no exchange.
 */
export function beyondBounds(
  counts: ReadonlyMap<string, number>,
  bounds: ReadonlyMap<string, number>,
): readonly BeyondBound[] {
  const known = [...counts].flatMap(([name, count]) => {
    const bound = bounds.get(name);
    return bound === undefined ? [] : [{ name, count, bound }];
  });
  const beyond = known.filter(({ count, bound }) => count > bound);
  return beyond.map((one) => {
    const others = beyond.filter(({ name }) => name !== one.name);
    const swaps = known.filter(
      (other) =>
        one.count <= other.bound &&
        other.count <= one.bound &&
        others.every(({ name }) => name === other.name),
    );
    return { ...one, swaps: swaps.map(({ name }) => name) };
  });
}
