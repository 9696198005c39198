import type { Facts } from '../contract.ts';
import { digestOf } from '../domain/digest.ts';
import type { Evidence } from '../snapshot/evidence.ts';

/** What an edition's evidence says and a new computation says otherwise, each in a few words. */
export function differencesFrom(
  evidence: Evidence,
  facts: Pick<Facts, 'figures' | 'ranking' | 'lists'>,
): readonly string[] {
  const now = new Map(facts.figures.map((figure) => [figure.id, figure]));
  const figures = evidence.figures.flatMap(({ id, printed, value }) => {
    const found = now.get(id);
    if (found?.printed === printed && found.value === value) return [];
    return [`${id} stored ${said(printed, value)}, recomputed ${said(found?.printed, found?.value)}`];
  });
  const lists = Object.keys(evidence.lists)
    .filter((id) => digestOf(evidence.lists[id]) !== digestOf(facts.lists[id] ?? null))
    .map((id) => `the list ${id}`);
  const ranking = digestOf(evidence.ranking) === digestOf(facts.ranking) ? [] : ['the factory ranking'];
  return [...figures, ...lists, ...ranking];
}

/** As printed, and unrounded where there is a value: a difference may lie below what is printed. */
function said(printed = 'nothing', value?: string): string {
  return value === undefined ? printed : `${printed} (${value})`;
}
