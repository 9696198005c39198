import { createReadStream } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareBytes } from '../../domain/compare-bytes.ts';
import type { Sorter } from '../../ports/sorter.ts';
import { type Keyed, merged } from './merge-runs.ts';
import { workingFolder } from './working-folder.ts';

/** Rows that are sorted in memory at once; the rest waits in files of as many. */
const rowsInMemory = 10_000;
/** Rows that are written to a file at once. */
const linesAtOnce = 500;

/** A row as the line of a file: of many that wait in memory, texts cost less than what they are made of. */
interface Line {
  readonly key: string;
  readonly line: string;
}

/**
 * Sorts in runs that fit memory, kept in a folder of the temporary directory and merged while they are read. The last
 * run stays in memory.
 */
export function diskSorter(limit = rowsInMemory): Sorter {
  return async <Row>(rows: AsyncIterable<Row>, keyOf: (row: Row) => string) => {
    let folder: string | undefined;
    const files: string[] = [];
    let run: Line[] = [];
    const end = async (): Promise<void> => {
      if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    };
    const sorted = (): readonly Line[] => run.sort((a, b) => compareBytes(a.key, b.key));
    const keyed = (line: string): Keyed<Row> => {
      const row = JSON.parse(line) as Row;
      return { key: keyOf(row), row };
    };
    try {
      for await (const row of rows) {
        run.push({ key: keyOf(row), line: JSON.stringify(row) });
        if (run.length < limit) continue;
        folder ??= await workingFolder('rows');
        const file = join(folder, `${files.length}.ndjson`);
        await writeFile(file, pieces(sorted()));
        files.push(file);
        run = [];
      }
    } catch (error) {
      await end();
      throw error;
    }
    const last = sorted();
    return {
      rows: () => merged([...files.map((file) => kept(file, keyed)), inMemory(last, keyed)]),
      end,
    };
  };
}

function* pieces(run: readonly Line[]): Generator<string> {
  for (let at = 0; at < run.length; at += linesAtOnce)
    yield run
      .slice(at, at + linesAtOnce)
      .map(({ line }) => `${line}\n`)
      .join('');
}

async function* inMemory<Row>(
  run: readonly Line[],
  keyed: (line: string) => Keyed<Row>,
): AsyncGenerator<Keyed<Row>> {
  for (const { line } of run) yield keyed(line);
}

/** Lines of a file end with LF and nothing else; `readline` also ends them at U+2028, which JSON leaves as it is. */
async function* kept<Row>(file: string, keyed: (line: string) => Keyed<Row>): AsyncGenerator<Keyed<Row>> {
  let rest = '';
  for await (const chunk of createReadStream(file, 'utf8')) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() as string;
    for (const line of parts) yield keyed(line);
  }
}
