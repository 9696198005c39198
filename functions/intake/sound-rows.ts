import { type Place, type Problem, problem } from '../domain/problem.ts';
import type { Sorted } from '../ports/sorter.ts';
import type { KnownIds } from './known-ids.ts';
import { type IncomingRow, orderOf } from './place-record.ts';
import type { ToldProblems } from './told-problems.ts';

/**
 * Sorted rows that can stand beside each other and beside what is there: a fact that occurs more than once is refused
 * whole, as nobody can say which row is meant, and so is a row that names what nobody knows.
 */
export async function soundRows(
  sorted: Sorted<IncomingRow>,
  known: KnownIds,
  told: ToldProblems,
): Promise<() => AsyncIterable<IncomingRow>> {
  let refused = false;
  for await (const group of facts(sorted.rows())) {
    const problems = problemsOf(group, known);
    if (problems.length === 0) continue;
    refused = true;
    for (const one of problems) told.add([one], true);
  }
  return refused ? () => sound(sorted.rows(), known) : sorted.rows;
}

async function* sound(rows: AsyncIterable<IncomingRow>, known: KnownIds): AsyncGenerator<IncomingRow> {
  for await (const group of facts(rows))
    if (problemsOf(group, known).length === 0) yield group[0] as IncomingRow;
}

/** At most one for each row. */
function problemsOf(group: readonly IncomingRow[], known: KnownIds): readonly Problem[] {
  const [first] = group as [IncomingRow];
  if (group.length > 1) {
    const fact = `${first.dataset} ${first.naturalKey.replaceAll('#', ' ')}`;
    const rows = group.map(({ place }) => placeText(place)).join(', ');
    return group.map(({ place }) => problem('duplicate-fact', place, { fact, rows }));
  }
  const unknown = first.refersTo.find((reference) => !known.has(reference));
  return unknown
    ? [problem(`unknown-${unknown.kind}`, unknown.place ?? first.place, { found: unknown.id })]
    : [];
}

function placeText({ sheet, row }: Place = {}): string {
  return [sheet, row].filter((part) => part !== undefined).join(' ');
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
