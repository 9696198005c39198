import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTables } from '../../../functions/adapters/files/open-tables.ts';
import { FileRefused } from '../../../functions/domain/file-refused.ts';
import type { Problem } from '../../../functions/domain/problem.ts';
import { type IntakeStrings, sayProblem } from '../../../functions/intake/say-problem.ts';
import type { Cell, Merge, TableFile } from '../../../functions/ports/tables.ts';

/** A table as a test states it: the file's row number, and its cells by column. */
export interface ReadTable {
  readonly name: string | undefined;
  readonly hidden: boolean;
  readonly rows: readonly (readonly [number: number, cells: Readonly<Record<number, Cell>>])[];
  readonly merges: readonly Merge[];
}

export interface ReadFile {
  readonly format: TableFile['format'];
  readonly tables: readonly ReadTable[];
  readonly notes: readonly Problem[];
}

/** Opens bytes as the reader opens a file on disk. */
export async function withFile<T>(bytes: Uint8Array | string, use: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'stele-tables-'));
  try {
    const path = join(folder, 'file');
    await writeFile(path, bytes);
    return await use(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** All that a file holds; its problem where it is refused, `undefined` where it is no table. */
export async function readTables(bytes: Uint8Array | string): Promise<ReadFile | Problem | undefined> {
  try {
    return await withFile(bytes, async (path) => {
      const file = await openTables(path);
      if (!file) return undefined;
      try {
        const tables: ReadTable[] = [];
        for (const table of file.tables) {
          const rows: [number, Readonly<Record<number, Cell>>][] = [];
          for await (const { number, cells } of table.rows()) rows.push([number, Object.fromEntries(cells)]);
          tables.push({ name: table.name, hidden: table.hidden, rows, merges: await table.merges() });
        }
        return { format: file.format, tables, notes: file.notes };
      } finally {
        await file.end();
      }
    });
  } catch (error) {
    if (error instanceof FileRefused) return error.problem;
    throw error;
  }
}

/** Texts of the first table, row by row: the number before them. */
export function textsOf(read: ReadFile | Problem | undefined): readonly (readonly (number | string)[])[] {
  if (!read || !('tables' in read)) throw new Error(`refused: ${JSON.stringify(read)}`);
  return (read.tables[0] as ReadTable).rows.map(([number, cells]) => [
    number,
    ...Object.values(cells).map(({ text }) => text),
  ]);
}

const languages = ['zh-CN', 'en'].map(
  (language): IntakeStrings =>
    JSON.parse(readFileSync(new URL(`../../../locales/${language}/intake.json`, import.meta.url), 'utf8')),
);

/** What is said of a problem in every language; the bare code where a language has no sentence. */
export const sentencesOf = (problem: unknown): readonly string[] =>
  languages.map((strings) => sayProblem(problem as Problem, strings));
