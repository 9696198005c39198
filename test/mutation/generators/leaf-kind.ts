import { type Kind, type Language, languages } from '../mutation.ts';
import { type Leaf, leafAt, setLeaf } from '../printed-leaves.ts';
import type { Random } from '../random.ts';
import type { Specimen } from '../specimen.ts';

export interface LeafContext {
  readonly language: Language;
  readonly specimen: Specimen;
  /** The same string in the other language. */
  readonly other: string | undefined;
}

export const otherLanguage = (language: Language): Language => (language === 'en' ? 'zh-CN' : 'en');

/** A printed string changed in one language. */
export function oneLeaf(
  name: string,
  count: number,
  change: (leaf: Leaf, random: Random, context: LeafContext) => string | undefined,
  fits: (leaf: Leaf, language: Language) => boolean = () => true,
): Kind {
  return {
    name,
    count,
    make(random, specimen) {
      const language = random.one(languages);
      const leaves = specimen.leaves[language].filter((leaf) => fits(leaf, language));
      if (leaves.length === 0) return undefined;
      const leaf = random.one(leaves);
      const other = leafAt(specimen.strings[otherLanguage(language)], leaf.path);
      const made = change(leaf, random, { language, specimen, other });
      if (made === undefined || made === leaf.text) return undefined;
      return {
        place: `${language} ${leaf.path.join('.')}`,
        found: leaf.text,
        made,
        language,
        alteration: { on: 'strings', change: (strings) => setLeaf(strings[language], leaf.path, made) },
      };
    },
  };
}

/** The same string changed in both languages in the same way, as who believes it would. */
export function bothLeaves(
  name: string,
  count: number,
  change: (
    texts: Readonly<Record<Language, string>>,
    random: Random,
    specimen: Specimen,
  ) => Readonly<Record<Language, string>> | undefined,
  fits: (leaf: Leaf) => boolean = () => true,
): Kind {
  return {
    name,
    count,
    make(random, specimen) {
      const leaves = specimen.leaves.en.filter(fits);
      if (leaves.length === 0) return undefined;
      const { path, text: en } = random.one(leaves);
      const zh = leafAt(specimen.strings['zh-CN'], path);
      if (zh === undefined) return undefined;
      const made = change({ 'zh-CN': zh, en }, random, specimen);
      if (made === undefined || made.en === en || made['zh-CN'] === zh) return undefined;
      return {
        place: `both ${path.join('.')}`,
        found: `${zh} ⟷ ${en}`,
        made: `${made['zh-CN']} ⟷ ${made.en}`,
        language: random.one(languages),
        alteration: {
          on: 'strings',
          change(strings) {
            for (const language of languages) setLeaf(strings[language], path, made[language]);
          },
        },
      };
    },
  };
}
