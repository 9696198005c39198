import { compose } from '../../functions/compose/compose.ts';
import { Failure } from '../../functions/domain/failure.ts';
import { definition } from '../../functions/wiring/reports.ts';
import { typeset } from '../../templates/house/typeset.ts';
import { type Language, type LooseStrings, languages } from './mutation.ts';
import type { Unchanged } from './specimen.ts';

/** One string of a language: where it stands and what it says. */
export interface Leaf {
  /** Namespace and keys, as `carbon`, `path`, `base`; places in lists as numbers. */
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** Every string below a value. */
export function leavesOf(value: unknown, path: readonly (string | number)[] = []): readonly Leaf[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((one, index) => leavesOf(one, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => leavesOf(one, [...path, key]));
}

export function setLeaf(strings: LooseStrings, path: readonly (string | number)[], text: string): void {
  let at: unknown = strings;
  for (const key of path.slice(0, -1)) at = (at as Record<string | number, unknown>)[key];
  (at as Record<string | number, unknown>)[path.at(-1) as string | number] = text;
}

export function leafAt(strings: LooseStrings, path: readonly (string | number)[]): string | undefined {
  let at: unknown = strings;
  for (const key of path) at = (at as Record<string | number, unknown> | undefined)?.[key];
  return typeof at === 'string' ? at : undefined;
}

/**
 * The strings of a publication that reach its page: each is marked with invisible signs of its own, and those that the
 * composed documents hold are kept.
 */
export async function printedLeaves(
  specimen: Pick<Unchanged, 'bench' | 'run' | 'strings' | 'house' | 'work'>,
): Promise<Readonly<Record<Language, readonly Leaf[]>>> {
  const { bench, run, strings, house, work } = specimen;
  const found = {} as Record<Language, readonly Leaf[]>;
  for (const language of languages) {
    const leaves = leavesOf(strings[language]);
    const marked = structuredClone(strings[language]);
    leaves.forEach(({ path, text }, index) => {
      if (!settings.has(path.at(-1) as string)) setLeaf(marked, path, `${text}${markOf(index)}`);
    });
    let html = '';
    work.newSheet();
    await compose(
      { ...run, language },
      {
        ...bench,
        work,
        strings: async (name) => (name === language ? marked : strings[name as Language]),
        definition,
        typeset: async (document) => {
          html = typeset(document, house);
          return html;
        },
      },
      // The marks themselves are foreign text to the checks: only what was typeset counts here.
    ).catch((error: unknown) => {
      if (!(error instanceof Failure)) throw error;
    });
    const marks = new Set(html.match(anyMark));
    found[language] = leaves.filter((_, index) => marks.has(markOf(index)));
  }
  return found;
}

/** Names of strings that are no words: what they say goes to the runtime. */
const settings = new Set(['numerals', 'collation']);

/** Four signs of a private plane, no digits and no letters; the first is of another range, so that none contains another. */
function markOf(index: number): string {
  const signs = [index >> 12, (index >> 6) & 63, index & 63];
  return `\u{F0000}${signs.map((part) => String.fromCodePoint(0xf0100 + part)).join('')}`;
}

const anyMark = /\u{F0000}[\u{F0100}-\u{F013F}]{3}/gu;
