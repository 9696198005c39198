export type Grain = 'day' | 'month' | 'quarter' | 'half' | 'year';

/** What a pattern reads: the first month and how many, a day, a year where one is named. */
export interface Read {
  readonly grain: Grain;
  readonly year?: number;
  /** Next year is one later than the year of the text. */
  readonly yearsLater?: number;
  readonly month?: number;
  readonly months?: number;
  readonly day?: number;
}

interface DatePattern {
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray) => Read;
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const month = `(${months.join('|')})`;
const ordinals = ['first', 'second', 'third', 'fourth'];
const han = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

const numbered = (list: readonly string[], word: string | undefined): number =>
  list.indexOf(word ?? '') + 1 || Number(word);

const withYear = (year: string | undefined): Pick<Read, 'year'> => (year ? { year: Number(year) } : {});

const quarter = (part: number, year: string | undefined): Read => ({
  ...{ grain: 'quarter', month: part * 3 - 2, months: 3 },
  ...withYear(year),
});

const half = (part: number, year: string | undefined): Read => ({
  ...{ grain: 'half', month: part * 6 - 5, months: 6 },
  ...withYear(year),
});

const day = (monthOf: number, dayOf: string | undefined, year: string | undefined): Read => ({
  ...{ grain: 'day', month: monthOf, months: 1, day: Number(dayOf) },
  ...withYear(year),
});

const wholeMonth = (monthOf: number, year: string | undefined): Read => ({
  ...{ grain: 'month', month: monthOf, months: 1 },
  ...withYear(year),
});

const yearEnd: Read = { grain: 'year', month: 12, months: 1 };

const english: readonly DatePattern[] = [
  {
    pattern: new RegExp(`\\b(\\d{1,2}) ${month}(?:,? (20\\d{2}))?\\b`, 'g'),
    read: ([, dayOf, name, year]) => day(numbered(months, name), dayOf, year),
  },
  {
    pattern: new RegExp(`\\b${month} (\\d{1,2})(?:,? (20\\d{2}))?\\b(?!\\d)`, 'g'),
    read: ([, name, dayOf, year]) => day(numbered(months, name), dayOf, year),
  },
  {
    // "may" and "march" are words too: a month begins with a capital, and stands alone only after a preposition.
    pattern: new RegExp(
      `\\b(?:(?:[Ii]n|[Bb]y|[Ss]ince|[Ff]rom|[Uu]ntil|[Tt]o|[Oo]f|[Dd]uring|[Ll]ate|[Ee]arly|[Mm]id|[Ff]or)[ -]${month}(?: (20\\d{2}))?|${month} (20\\d{2}))\\b`,
      'g',
    ),
    read: ([, name, year, dated, own]) => wholeMonth(numbered(months, name ?? dated), year ?? own),
  },
  {
    pattern: /\bQ([1-4])(?: (?:of )?(20\d{2}))?\b/g,
    read: ([, part, year]) => quarter(Number(part), year),
  },
  {
    pattern: /\b(first|second|third|fourth) quarter(?: of (20\d{2}))?\b/gi,
    read: ([, part, year]) => quarter(numbered(ordinals, part?.toLowerCase()), year),
  },
  {
    pattern: /\b(first|second) half of (?:the year|(20\d{2}))/gi,
    read: ([, part, year]) => half(numbered(ordinals, part?.toLowerCase()), year),
  },
  { pattern: /\bH([12]) (20\d{2})\b/g, read: ([, part, year]) => half(Number(part), year) },
  { pattern: /\b(?:year[- ]end|end of the year|within the year)\b/gi, read: () => yearEnd },
  {
    pattern: /\b(?:next|following) year\b(?!’s)/gi,
    read: () => ({ grain: 'year', yearsLater: 1 }),
  },
  {
    pattern: /(?<![\d.,:\w–—-])(20\d{2})(?![\d\w]|[.,:–-]\d)/g,
    read: ([, year]) => ({ grain: 'year', ...withYear(year) }),
  },
];

const chinese: readonly DatePattern[] = [
  {
    pattern: /(?:(20\d{2})年)?(\d{1,2})月(\d{1,2})日/g,
    read: ([, year, monthOf, dayOf]) => day(Number(monthOf), dayOf, year),
  },
  {
    pattern: /(?:(20\d{2})年)?(?<!\d)(\d{1,2}|十[一二]|[一二三四五六七八九十])月(?!\d)/g,
    read: ([, year, monthOf]) => wholeMonth(numbered(han, monthOf), year),
  },
  {
    pattern:
      /(?:(20\d{2})年)?(?:第([一二三四1-4])季度|(?<![第一二三四五六七八九十])([一二三四])季度|Q([1-4]))/g,
    read: ([, year, first, second, third]) => quarter(numbered(han, first ?? second ?? third), year),
  },
  { pattern: /(?:(20\d{2})年)?([上下])半年/g, read: ([, year, part]) => half(part === '上' ? 1 : 2, year) },
  { pattern: /年底|年末|年内/g, read: () => yearEnd },
  { pattern: /明年|下一?年度?/g, read: () => ({ grain: 'year', yearsLater: 1 }) },
  {
    pattern: /(?<![\d.,])(20\d{2})年(?![底末内]|\d{1,2}月|第?[一二三四1-4]季度|[上下]半年)/g,
    read: ([, year]) => ({ grain: 'year', ...withYear(year) }),
  },
  {
    pattern: /(?<![\d.,])(20\d{2})年(?=[底末内])/g,
    read: ([, year]) => ({ ...yearEnd, ...withYear(year) }),
  },
];

/** By language; what has no day in it (mid-year, early, recently) is no date. */
export const datePatterns: Readonly<Record<string, readonly DatePattern[]>> = {
  en: english,
  'zh-CN': chinese,
};
