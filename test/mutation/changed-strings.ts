import { isDeepStrictEqual } from 'node:util';
import { type Language, type LooseStrings, languages } from './mutation.ts';

type Strings = Readonly<Record<Language, LooseStrings>>;

/** The strings with the change in them; a namespace or a language that it leaves alone stays the same object. */
export function changedStrings(
  { strings }: { readonly strings: Strings },
  change: (strings: Strings) => void,
): Strings {
  const copy = structuredClone(strings);
  change(copy);
  return Object.fromEntries(
    languages.map((language) => [language, sameWhereEqual(strings[language], copy[language])]),
  ) as Record<Language, LooseStrings>;
}

function sameWhereEqual(before: LooseStrings, after: LooseStrings): LooseStrings {
  if (isDeepStrictEqual(before, after)) return before;
  return Object.fromEntries(
    Object.entries(after).map(([name, own]) => [
      name,
      isDeepStrictEqual(before[name], own) ? (before[name] as typeof own) : own,
    ]),
  );
}
