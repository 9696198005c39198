import { isCaught, isHarmless, type Outcome, rulesOf } from './survey.ts';

function counted(names: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Of those to be caught: how many each rule, or a stage that refuses, found. One may be found by several. */
export function byRule(outcomes: readonly Outcome[]): readonly string[] {
  const wanted = outcomes.filter(({ mutation }) => !isHarmless(mutation));
  return counted(wanted.filter(isCaught).flatMap(rulesOf)).map(
    ([rule, count]) => `${rule.padEnd(36)} ${count} (${((100 * count) / wanted.length).toFixed(1)}%)`,
  );
}

/** Of each kind: how many were caught. */
export function byKind(outcomes: readonly Outcome[]): readonly string[] {
  const caught = new Map(counted(outcomes.filter(isCaught).map(({ mutation }) => mutation.kind)));
  return counted(outcomes.map(({ mutation }) => mutation.kind)).map(
    ([kind, count]) => `${kind.padEnd(44)} ${caught.get(kind) ?? 0}/${count}`,
  );
}

/** How many there are of each kind. */
export function countedKinds(outcomes: readonly Outcome[]): readonly string[] {
  return counted(outcomes.map(({ mutation }) => mutation.kind)).map(
    ([kind, count]) => `${kind.padEnd(44)} ${count}`,
  );
}

/** A mutation with enough to make it again by hand. */
export function sayOutcome({ mutation }: Outcome): string {
  const { id, where, place, found, made } = mutation;
  return `${id} ${where} | ${place} | ${cut(found)} → ${cut(made)}`.replaceAll('\n', ' ');
}

const cut = (text: string): string => (text.length > 220 ? `${text.slice(0, 220)}…` : text);
