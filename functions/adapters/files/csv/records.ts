import { pipeline, type Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { FileRefused } from '../../../domain/file-refused.ts';
import { problem } from '../../../domain/problem.ts';
import type { Cell, TableRow } from '../../../ports/tables.ts';
import { limits } from '../limits.ts';
import { beyond } from '../refusals.ts';
import type { Shape } from './delimiter.ts';

/** Records of a text (RFC 4180, any line ends) as rows. Throws a `FileRefused` where quotes do not close. */
export async function* recordsOf(text: Readable, { delimiter, stated }: Shape): AsyncGenerator<TableRow> {
  // The parser runs ahead of its reader: what it stumbles on begins behind the last record it knows.
  let parsed = 1;
  let line = 1;
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: limits.recordCharacters,
    on_record: (texts: string[]) => {
      parsed += linesOf(texts);
      return texts;
    },
  });
  pipeline(text, parser, () => {});
  try {
    for await (const texts of parser as AsyncIterable<readonly string[]>) {
      const number = line;
      line += linesOf(texts);
      if (stated && number === 1) continue;
      if (texts.length > limits.columns) throw beyond('too-many-columns', limits.columns, { row: number });
      const cells = cellsOf(texts);
      if (cells.size > 0) yield { number, cells };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const place = { row: parsed };
    if (error.code === 'CSV_MAX_RECORD_SIZE') throw beyond('record-too-long', limits.recordCharacters, place);
    throw new FileRefused(problem('broken-quotes', place), error);
  }
}

/** Lines of a file that a record stands on: its own, and those that its texts go on to. */
function linesOf(texts: readonly string[]): number {
  let lines = 1;
  for (const text of texts)
    if (text.includes('\n') || text.includes('\r')) lines += (text.match(/\r\n|\n|\r/g) ?? []).length;
  return lines;
}

function cellsOf(texts: readonly string[]): ReadonlyMap<number, Cell> {
  const cells = new Map<number, Cell>();
  for (const [column, text] of texts.entries())
    if (text.trim() !== '') cells.set(column, { text, kind: 'text' });
  return cells;
}
