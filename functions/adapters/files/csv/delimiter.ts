import { FileRefused } from '../../../domain/file-refused.ts';
import { problem } from '../../../domain/problem.ts';

export type Delimiter = ',' | ';' | '\t';

const delimiters: readonly Delimiter[] = [',', ';', '\t'];
/** Records at the head of a file that decide. */
const decidingRecords = 50;

export interface Shape {
  readonly delimiter: Delimiter;
  /** Whether the first line is no record but says the delimiter, as Excel writes it: `sep=;`. */
  readonly stated: boolean;
}

/**
 * What separates the cells of a text: the delimiter that gives most of its first records the same number of cells.
 * `undefined` where none separates anything. Throws a `FileRefused` where two do as well as each other.
 */
export function shapeOf(head: string): Shape | undefined {
  const stated = /^sep=([,;\t])\r?\n/i.exec(head)?.[1] as Delimiter | undefined;
  if (stated) return { delimiter: stated, stated: true };
  const records = delimitersPerRecord(head);
  const scored = delimiters
    .map((delimiter, index) => ({
      delimiter,
      score: alike(records.map((counts) => counts[index] as number)),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best) return undefined;
  if (second?.score === best.score) throw new FileRefused(problem('ambiguous-delimiter'));
  return { delimiter: best.delimiter, stated: false };
}

/** How many records have the number of delimiters that most records with one have. */
function alike(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) if (count > 0) times.set(count, (times.get(count) ?? 0) + 1);
  return Math.max(0, ...times.values());
}

/** Delimiters outside quotes, per record that holds something. */
function delimitersPerRecord(head: string): readonly (readonly number[])[] {
  const records: number[][] = [];
  let counts = [0, 0, 0];
  let quoted = false;
  let blank = true;
  const endRecord = (): void => {
    if (!blank) records.push(counts);
    counts = [0, 0, 0];
    blank = true;
  };
  for (const char of head) {
    if (char === '"') quoted = !quoted;
    if (!quoted && (char === '\n' || char === '\r')) endRecord();
    else if (char.trim() !== '' || char === '\t') blank = false;
    const index = quoted ? -1 : delimiters.indexOf(char as Delimiter);
    if (index >= 0) counts[index] = (counts[index] as number) + 1;
    if (records.length === decidingRecords) return records;
  }
  endRecord();
  return records;
}
