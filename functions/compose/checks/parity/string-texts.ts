type Strings = Readonly<Record<string, unknown>>;

/** One string of a language by its key; the sentences of a list belong together and may be divided differently. */
export type StringTexts = ReadonlyMap<string, string>;

/** Sentences of findings quote either language, and no page prints them. */
const unprinted: ReadonlySet<string> = new Set(['findings', 'approved']);
/** Settings of a language that are no words: how it sorts, which numerals it sets vertically. */
const settings: ReadonlySet<string> = new Set(['common.collation', 'common.cover.numerals']);

/** Read once for all checks of a run: strings do not change. */
const known = new WeakMap<Strings, StringTexts>();

/** Strings that pages are made of, by key. */
export function stringTexts(strings: Strings): StringTexts {
  const texts = known.get(strings) ?? readTexts(strings);
  known.set(strings, texts);
  return texts;
}

function readTexts(strings: Strings): StringTexts {
  const printed = Object.entries(strings).filter(([namespace]) => !unprinted.has(namespace));
  return new Map(
    printed.flatMap(([namespace, tree]) => entries(namespace, tree)).filter(([key]) => !settings.has(key)),
  );
}

function entries(path: string, node: unknown): readonly (readonly [key: string, text: string])[] {
  if (typeof node === 'string') return [[path, node]];
  if (Array.isArray(node)) return [[path, node.flat(Number.POSITIVE_INFINITY).join('\n')]];
  return Object.entries((node ?? {}) as Strings).flatMap(([key, inner]) => entries(`${path}.${key}`, inner));
}
