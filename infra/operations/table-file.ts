import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';

export type Item = Record<string, AttributeValue>;

/** A backup that cannot be used, or a target that must not be written: said in one sentence. */
export class OperationError extends Error {}

/** The first line of a backup; then an item on each line; then how many, and the digest of their lines. */
export const header = JSON.stringify({ format: 'stele-table-1' });

export interface Footer {
  readonly items: number;
  readonly sha256: string;
}

/** Counts and digests lines of items as they pass. */
export function tally(): { readonly add: (line: string) => void; readonly footer: () => Footer } {
  const hash = createHash('sha256');
  let items = 0;
  return {
    add(line) {
      items += 1;
      hash.update(line).update('\n');
    },
    footer: () => ({ items, sha256: hash.copy().digest('hex') }),
  };
}

/** Items of a backup file, one by one. Throws OperationError at its end when it is not what was written. */
export async function* itemsIn(file: string): AsyncGenerator<Item> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  const seen = tally();
  let last: string | undefined;
  let first = true;
  for await (const line of lines) {
    if (first) {
      if (line !== header)
        throw new OperationError(`${file} is no backup of a table: it does not begin as one`);
      first = false;
      continue;
    }
    if (last !== undefined) {
      seen.add(last);
      yield JSON.parse(last) as Item;
    }
    last = line;
  }
  const { items, sha256 } = seen.footer();
  const wanted = JSON.stringify({ items, sha256 } satisfies Footer);
  if (last !== wanted)
    throw new OperationError(
      `${file} is cut short or was changed: it holds ${items} items, its end says otherwise`,
    );
}
