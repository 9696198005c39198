/** Numbers from 0 to 1 that follow from a seed, so that a failure can be looked at again (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Call = (...args: never[]) => unknown;
/** Does what a call of a store is to do around the store's own doing. */
export type Around = (name: string, act: () => Promise<unknown>) => Promise<unknown>;

/** A store whose calls go through `around`; streams of records are left as they are. */
export function surrounded<Store extends object>(store: Store, around: Around): Store {
  const entries = Object.entries(store).map(([name, call]) => {
    const streams = ['commits', 'rows', 'list', 'keys'].includes(name);
    if (streams || typeof call !== 'function') return [name, call] as const;
    const through = (...args: never[]) => around(name, async () => (call as Call)(...args));
    return [name, through] as const;
  });
  return Object.fromEntries(entries) as Store;
}

/** Lets other work come in between, before and after a call, a number of times that the seed decides. */
export function interleaving(random: () => number): Around {
  const wait = async (): Promise<void> => {
    for (let turns = Math.floor(random() * 8); turns > 0; turns -= 1) await new Promise(setImmediate);
  };
  return async (_, act) => {
    await wait();
    const result = await act();
    await wait();
    return result;
  };
}
