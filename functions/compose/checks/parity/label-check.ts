import type { Draft, TextCheck } from '../../../domain/draft.ts';
import type { Observation } from '../../../domain/finding.ts';
import type { Text } from '../../../domain/text.ts';
import { plain } from '../../../domain/words.ts';
import type { Parallel } from './align.ts';
import { stringPair } from './languages.ts';
import { surplus } from './multiset.ts';
import { seenBeside, sidesOf } from './parallel-check.ts';
import { spokenText } from './spot.ts';

type Strings = Readonly<Record<string, unknown>>;
type KeysByWords = ReadonlyMap<string, ReadonlySet<string>>;

/** Read once for all checks of a run: strings do not change. */
const known = new WeakMap<Strings, KeysByWords>();

/** Keys of a tree of strings by the words that stand under them. */
function keysByWords(tree: Strings): KeysByWords {
  const already = known.get(tree);
  if (already) return already;
  const found = new Map<string, Set<string>>();
  const walk = (node: unknown, path: string): void => {
    if (typeof node === 'string') found.set(node, (found.get(node) ?? new Set()).add(path));
    else if (typeof node === 'object' && node !== null)
      for (const [key, inner] of Object.entries(node)) walk(inner, `${path}.${key}`);
  };
  walk(tree, '');
  known.set(tree, found);
  return found;
}

/** Labels that are one string of the house in both languages come from the same key: a row has its own name in each. */
function labels(draft: Draft): readonly Observation[] {
  const strings = stringPair(draft);
  if (strings === undefined) return [];
  const [zh, en] = [keysByWords(strings.zh), keysByWords(strings.en)];
  return sidesOf(draft).flatMap((side) => {
    if (side.kind !== 'parallel') return [];
    const [ours, theirs] = [zh.get(plain(side.zh)), en.get(plain(side.en))];
    if (ours === undefined || theirs === undefined || [...ours].some((key) => theirs.has(key))) return [];
    if ([...ours, ...theirs].every(isCountry)) return [];
    return [seenBeside(side, { zh: spokenText(side.zh), en: spokenText(side.en) })];
  });
}

const isCountry = (key: string): boolean => key.startsWith('.countries.');

/** Lists of countries stand by pinyin in Chinese and by the alphabet in English: the same ones, in whatever order. */
function countries(draft: Draft): readonly Observation[] {
  const strings = stringPair(draft);
  if (strings === undefined) return [];
  const [zh, en] = [keysByWords(strings.zh), keysByWords(strings.en)];
  const named = (text: Text, keys: KeysByWords): readonly string[] =>
    [...(keys.get(plain(text)) ?? [])].filter(isCountry).map((key) => key.replace('.countries.', ''));
  const lists = Map.groupBy(
    sidesOf(draft).flatMap((side) => (side.kind === 'parallel' ? [side] : [])),
    ({ subject, near }) => `${subject} ${near}`,
  );
  return [...lists.values()].flatMap((list) => {
    const ours = list.flatMap((side) => named(side.zh, zh));
    const theirs = list.flatMap((side) => named(side.en, en));
    const [onlyZh, onlyEn] = [surplus(ours, theirs), surplus(theirs, ours)];
    if (onlyZh.length === 0 && onlyEn.length === 0) return [];
    const values = { onlyZh: onlyZh.join(', ') || '—', onlyEn: onlyEn.join(', ') || '—' };
    return [seenBeside(list[0] as Parallel, values)];
  });
}

const check = (id: string, run: TextCheck['run']): TextCheck => ({
  ...{ id, rule: 'C-PARITY', severity: 'blocking', firm: true },
  run,
});

export const labelChecks: readonly TextCheck[] = [
  check('parity-label', labels),
  check('parity-countries', countries),
];
