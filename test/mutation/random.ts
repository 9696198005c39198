/** A generator was to choose among nothing: the specimen has no place for its mutation. */
export class NothingThere extends Error {}

/** A stream of pseudo-random numbers from a seed: the same seed, the same mutations on every machine (mulberry32). */
export interface Random {
  /** From 0 to below `below`. */
  readonly below: (below: number) => number;
  /** One of the items. Throws `NothingThere` where there is none. */
  readonly one: <Item>(items: readonly Item[]) => Item;
  /** Two different items, by place. Throws `NothingThere` where there are fewer. */
  readonly two: <Item>(items: readonly Item[]) => readonly [Item, Item];
}

export function randomFrom(seed: string): Random {
  let state = hashOf(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const one = <Item>(items: readonly Item[]): Item => {
    if (items.length === 0) throw new NothingThere();
    return items[below(items.length)] as Item;
  };
  return {
    below,
    one,
    two(items) {
      if (items.length < 2) throw new NothingThere();
      const first = below(items.length);
      const second = (first + 1 + below(items.length - 1)) % items.length;
      return [items[first] as (typeof items)[number], items[second] as (typeof items)[number]];
    },
  };
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text, 'utf8')) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
