/** Day first in English, as the house writes dates (2024年9月30日, 30 September 2024). */
const dateLocale = (language: string): string => (language === 'en' ? 'en-GB' : language);

/** A calendar date such as `2024-09-30` in words of a language. Has no time zone: a date is the same everywhere. */
export function dateText(date: string, language: string): string {
  return new Intl.DateTimeFormat(dateLocale(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(date),
  );
}

/** Month and year of a date: September 2024, 2024年9月. */
export function monthText(date: string, language: string): string {
  const parts = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(dateLocale(language), parts).format(new Date(date));
}

/** A year in a numbering system of Unicode: `latn` 2024, `hanidec` 二〇二四 for vertical setting. */
export function yearText(year: number, numerals: string): string {
  return new Intl.NumberFormat(`zh-u-nu-${numerals}`, { useGrouping: false }).format(year);
}
