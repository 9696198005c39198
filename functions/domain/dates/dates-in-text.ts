import { datePatterns, type Grain, type Read } from './patterns.ts';

/** A date as words give it: its first and last day, and how fine it is. */
export interface DateSeen {
  readonly words: string;
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly grain: Grain;
}

/**
 * Dates of a text in order, in words or digits: 18 July 2024, in July, Q3, 七月, 2024年第三季度, 年底. One without a year is
 * of the last year named before it in the text, else of the given one. Words in a language without patterns have none.
 */
export function datesIn(text: string, language: string, year: number): readonly DateSeen[] {
  const found = (datePatterns[language] ?? [])
    .flatMap(({ pattern, read }) =>
      [...text.matchAll(pattern)].map((match) => ({ words: match[0], at: match.index, ...read(match) })),
    )
    .sort((a, b) => a.at - b.at || b.words.length - a.words.length);
  const dates: DateSeen[] = [];
  let context = year;
  let end = 0;
  for (const one of found) {
    if (one.at < end) continue;
    end = one.at + one.words.length;
    context = one.year ?? context;
    const days = daysOf(one, context + (one.yearsLater ?? 0));
    if (days) dates.push({ words: one.words.trim(), at: one.at, grain: one.grain, ...days });
  }
  return dates;
}

/** First and last day; `undefined` for a day or month that no calendar has. */
function daysOf(
  { month = 1, months = 12, day }: Read,
  year: number,
): { readonly from: string; readonly to: string } | undefined {
  if (month < 1 || month > 12) return undefined;
  const last = new Date(Date.UTC(year, month - 1 + months, 0)).getUTCDate();
  if (day !== undefined && (day < 1 || day > last)) return undefined;
  const code = (monthOf: number, dayOf: number): string =>
    new Date(Date.UTC(year, monthOf - 1, dayOf)).toISOString().slice(0, 10);
  return { from: code(month, day ?? 1), to: code(month + months - 1, day ?? last) };
}
