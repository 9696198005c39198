import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { plain } from '../../../functions/domain/words.ts';

/** The printed form of a country or area by its ISO 3166-1 alpha-2 code: one form per language (domain.md §5, C-COUNTRY). */
export function countryName(context: ViewContext, code: string): Text {
  return context.say(`countries:${code}`);
}

/** Countries as a reader looks them up: by pinyin in Chinese, alphabetically in English. */
export function countriesListed(context: ViewContext, codes: readonly string[]): readonly Text[] {
  const { compare } = new Intl.Collator(plain(context.say('common:collation')));
  return codes.map((code) => countryName(context, code)).toSorted((a, b) => compare(plain(a), plain(b)));
}
