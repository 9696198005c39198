/** Rows that are gathered in one block while the block before is written. */
const blockRows = 1000;

export interface WriteBehind<Row> {
  readonly add: (row: Row) => Promise<void>;
  /** Writes what is left and returns when everything is written. Throws what a write threw. */
  readonly end: () => Promise<void>;
}

/** Writes in blocks, one after the other, while the next is gathered: two are held at most. */
export function writeBehind<Row>(write: (rows: readonly Row[]) => Promise<void>): WriteBehind<Row> {
  let gathered: Row[] = [];
  let writing: Promise<unknown> = Promise.resolve();
  let failed: { readonly error: unknown } | undefined;
  const written = async (): Promise<void> => {
    await writing;
    if (failed) throw failed.error;
  };
  const begin = async (): Promise<void> => {
    await written();
    const block = gathered;
    gathered = [];
    // Kept until somebody waits for it: a write may fail while rows are still being read.
    writing = write(block).catch((error: unknown) => {
      failed = { error };
    });
  };
  return {
    async add(row) {
      gathered.push(row);
      if (gathered.length >= blockRows) await begin();
    },
    async end() {
      if (gathered.length > 0) await begin();
      await written();
    },
  };
}
