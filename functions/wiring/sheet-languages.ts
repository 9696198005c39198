import type { SheetLanguages, SheetStrings } from '../domain/sheet/sheet-strings.ts';
import { readStrings } from './read-strings.ts';

export const sheetLanguageCodes = ['zh-CN', 'en'] as const;

/** What sheets are headed and filled with, in every language. */
export async function sheetLanguages(root: string): Promise<SheetLanguages> {
  const strings = sheetLanguageCodes.map(async (language) => {
    const { sheets, countries } = await readStrings(root, language, ['sheets', 'countries']);
    return [language, { ...(sheets as SheetStrings), countries } as SheetStrings] as const;
  });
  return Object.fromEntries(await Promise.all(strings));
}
