/** One thing to be timed: what it is called in the table and how it runs once. */
export interface Contestant {
  readonly name: string;
  /** Makes what a run needs; not timed. */
  readonly prepare?: () => Promise<unknown>;
  readonly run: () => Promise<unknown>;
}

/** Seconds of every round, by contestant. */
export type Timings = ReadonlyMap<string, readonly number[]>;

/**
 * Times the contestants in turn, in each round in another order: what the machine does besides falls on all of them
 * alike. The first, untimed, round warms up; leave it out where every run is a process of its own.
 */
export async function interleave(
  contestants: readonly Contestant[],
  rounds: number,
  warmUp = true,
): Promise<Timings> {
  const timings = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  if (warmUp)
    for (const { prepare, run } of contestants) {
      await prepare?.();
      await run();
    }
  for (let round = 0; round < rounds; round += 1) {
    const turn = round % contestants.length;
    for (const { name, prepare, run } of [...contestants.slice(turn), ...contestants.slice(0, turn)]) {
      await prepare?.();
      globalThis.gc?.();
      const begin = performance.now();
      await run();
      timings.get(name)?.push((performance.now() - begin) / 1000);
    }
  }
  return timings;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Half of the rounds lay within this share of the median, above and below together: how noisy the machine was. */
export function spread(values: readonly number[]): number {
  return (quantile(values, 0.75) - quantile(values, 0.25)) / median(values);
}
