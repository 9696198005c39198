import { problem } from '../domain/problem.ts';
import type { Sorted } from '../ports/sorter.ts';
import { type IncomingRow, orderOf } from './place-record.ts';
import type { ToldProblems } from './told-problems.ts';

/** Sorted rows without the facts that occur more than once, each of which is told: nobody can say which row is meant. */
export async function distinct(
  sorted: Sorted<IncomingRow>,
  told: ToldProblems,
): Promise<() => AsyncIterable<IncomingRow>> {
  let twice = false;
  for await (const group of facts(sorted.rows())) {
    if (group.length === 1) continue;
    twice = true;
    const [first] = group as [IncomingRow];
    const where = group.map(({ place }) =>
      `${place?.sheet ? `${place.sheet} ` : ''}${place?.row ?? ''}`.trim(),
    );
    for (const { place } of group)
      told.add(
        [
          problem('duplicate-fact', place, {
            fact: `${first.dataset}#${first.bucket}#${first.naturalKey}`,
            rows: where.join(', '),
          }),
        ],
        true,
      );
  }
  return twice ? () => single(sorted.rows()) : sorted.rows;
}

async function* single(rows: AsyncIterable<IncomingRow>): AsyncGenerator<IncomingRow> {
  for await (const group of facts(rows)) if (group.length === 1) yield group[0] as IncomingRow;
}

/** Rows of the same fact together, a few at a time. */
async function* facts(rows: AsyncIterable<IncomingRow>): AsyncGenerator<readonly IncomingRow[]> {
  let group: IncomingRow[] = [];
  let key = '';
  for await (const row of rows) {
    const own = orderOf(row);
    if (group.length > 0 && own !== key) {
      yield group;
      group = [];
    }
    group.push(row);
    key = own;
  }
  if (group.length > 0) yield group;
}
