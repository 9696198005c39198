import { compareBytes } from '../../domain/compare-bytes.ts';

export interface Keyed<Row> {
  readonly key: string;
  readonly row: Row;
}

interface Head<Row> {
  readonly run: AsyncGenerator<Keyed<Row>>;
  /** Place of the run among the others. */
  readonly order: number;
  first: Keyed<Row>;
}

/** Sorted runs as one; of equal keys the earlier run's come first. */
export async function* merged<Row>(runs: readonly AsyncGenerator<Keyed<Row>>[]): AsyncGenerator<Row> {
  try {
    const heads: Head<Row>[] = [];
    for (const [order, run] of runs.entries()) {
      const first = await run.next();
      if (!first.done) heads.push({ run, order, first: first.value });
    }
    // A heap: no head comes before the one that it hangs under, and the first of all is on top.
    heads.sort(comesFirst);
    for (let [top] = heads; top !== undefined; [top] = heads) {
      yield top.first.row;
      const next = await top.run.next();
      if (!next.done) top.first = next.value;
      else {
        const last = heads.pop() as Head<Row>;
        if (heads.length > 0) heads[0] = last;
      }
      sink(heads);
    }
  } finally {
    for (const run of runs) await run.return(undefined);
  }
}

function comesFirst<Row>(one: Head<Row>, other: Head<Row>): number {
  return compareBytes(one.first.key, other.first.key) || one.order - other.order;
}

/** Lets the head on top down to its place. */
function sink<Row>(heads: Head<Row>[]): void {
  for (let at = 0; ; ) {
    const [left, right] = [heads[2 * at + 1], heads[2 * at + 2]];
    if (left === undefined) return;
    const below = right !== undefined && comesFirst(right, left) < 0 ? 2 * at + 2 : 2 * at + 1;
    const [own, other] = [heads[at] as Head<Row>, heads[below] as Head<Row>];
    if (comesFirst(own, other) <= 0) return;
    heads[at] = other;
    heads[below] = own;
    at = below;
  }
}
