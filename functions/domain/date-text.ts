/** Day first in English, as the house writes dates (2024年9月30日, 30 September 2024). */
const dateLocale = (language: string): string => (language === 'en' ? 'en-GB' : language);

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format takes longer to build than to use: each is built once. */
function formatOf(language: string, kind: 'date' | 'month'): Intl.DateTimeFormat {
  const key = `${language} ${kind}`;
  const parts =
    kind === 'date' ? ({ dateStyle: 'long' } as const) : ({ month: 'long', year: 'numeric' } as const);
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(dateLocale(language), { ...parts, timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

/** A calendar date such as `2024-09-30` in words of a language. Has no time zone: a date is the same everywhere. */
export const dateText = (date: string, language: string): string =>
  formatOf(language, 'date').format(new Date(date));

/** Month and year of a date: September 2024, 2024年9月. */
export const monthText = (date: string, language: string): string =>
  formatOf(language, 'month').format(new Date(date));

/** A year in a numbering system of Unicode: `latn` 2024, `hanidec` 二〇二四 for vertical setting. */
export function yearText(year: number, numerals: string): string {
  return new Intl.NumberFormat(`zh-u-nu-${numerals}`, { useGrouping: false }).format(year);
}
