import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareBytes } from '../../domain/compare-bytes.ts';
import type { Sorter } from '../../ports/sorter.ts';

/** Rows that are sorted in memory at once; the rest waits in files of as many. */
const rowsInMemory = 20_000;

interface Keyed<Row> {
  readonly key: string;
  readonly row: Row;
}

/**
 * Sorts in runs that fit memory, kept in a folder of the temporary directory and merged while they are read. A single
 * run stays in memory.
 */
export function diskSorter(limit = rowsInMemory): Sorter {
  return async <Row>(rows: AsyncIterable<Row>, keyOf: (row: Row) => string) => {
    let folder: string | undefined;
    const files: string[] = [];
    let run: Keyed<Row>[] = [];
    const end = async (): Promise<void> => {
      if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    };
    const sorted = (): readonly Keyed<Row>[] => run.sort((a, b) => compareBytes(a.key, b.key));
    try {
      for await (const row of rows) {
        run.push({ key: keyOf(row), row });
        if (run.length < limit) continue;
        folder ??= await mkdtemp(join(tmpdir(), 'stele-intake-'));
        const file = join(folder, `${files.length}.ndjson`);
        await writeFile(
          file,
          `${sorted()
            .map((one) => JSON.stringify(one.row))
            .join('\n')}\n`,
        );
        files.push(file);
        run = [];
      }
    } catch (error) {
      await end();
      throw error;
    }
    const last = sorted();
    return {
      rows: () => merged([...files.map((file) => kept(file, keyOf)), inMemory(last)]),
      end,
    };
  };
}

async function* inMemory<Row>(run: readonly Keyed<Row>[]): AsyncGenerator<Keyed<Row>> {
  yield* run;
}

async function* kept<Row>(file: string, keyOf: (row: Row) => string): AsyncGenerator<Keyed<Row>> {
  for await (const line of lines(file)) {
    const row = JSON.parse(line) as Row;
    yield { key: keyOf(row), row };
  }
}

/** Lines of a file that end with LF and nothing else; `readline` also ends them at U+2028, which JSON leaves as it is. */
async function* lines(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(file, 'utf8')) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() as string;
    yield* parts;
  }
}

/** Runs as one; of equal keys the earlier run's come first. */
async function* merged<Row>(runs: readonly AsyncGenerator<Keyed<Row>>[]): AsyncGenerator<Row> {
  const heads: { readonly run: AsyncGenerator<Keyed<Row>>; head: Keyed<Row> }[] = [];
  try {
    for (const run of runs) {
      const first = await run.next();
      if (!first.done) heads.push({ run, head: first.value });
    }
    while (heads.length > 0) {
      let least = 0;
      for (let at = 1; at < heads.length; at += 1)
        if (
          compareBytes(
            (heads[at] as (typeof heads)[0]).head.key,
            (heads[least] as (typeof heads)[0]).head.key,
          ) < 0
        )
          least = at;
      const taken = heads[least] as (typeof heads)[0];
      yield taken.head.row;
      const next = await taken.run.next();
      if (next.done) heads.splice(least, 1);
      else taken.head = next.value;
    }
  } finally {
    for (const run of runs) await run.return(undefined);
  }
}
