import { monthOfName } from './month-names.ts';
import { isMissingMark, plainText } from './plain-text.ts';
import { type Read, type Reason, read, unread } from './read.ts';

/** A year's part as a cell names it; with the year where the cell names that too. */
export interface PartOfYear {
  readonly part: number;
  readonly year?: number;
}

const bounded = (value: number, from: number, to: number): Read<number> =>
  value < from || value > to ? unread('out-of-range') : read(value);

/** 2024, 2024年, ２０２４: a year that records can have (2000 to 2099). */
export function readYear(text: string): Read<number> {
  const plain = plainText(text);
  if (isMissingMark(plain)) return unread('missing');
  const digits = /^(\d{2}|\d{4}) ?年?$/.exec(plain)?.[1];
  if (digits === undefined) return unread('no-year');
  return digits.length === 2 ? unread('two-digit-year') : bounded(Number(digits), 2000, 2099);
}

const chineseQuarters: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4' };
const quarter = '(?:Q ?(\\d)|(\\d) ?Q|第?([一二三四\\d])季度?)';
const quarterForms: readonly {
  readonly form: RegExp;
  readonly parts: readonly number[];
  readonly year: number;
}[] = [
  { form: /^(\d{1,2})$/, parts: [1], year: 0 },
  { form: new RegExp(`^${quarter}$`, 'i'), parts: [1, 2, 3], year: 0 },
  { form: new RegExp(`^(\\d{4}|\\d{2})[-/年 ]{0,2}${quarter}$`, 'i'), parts: [2, 3, 4], year: 1 },
  { form: new RegExp(`^${quarter}[-/, ]{0,2}(\\d{4}|\\d{2})$`, 'i'), parts: [1, 2, 3], year: 4 },
];

/** Q1, 1, 1Q, 第一季度, 一季度, 2024-Q1, 2024年第一季度, Q1 2024. */
export function readQuarter(text: string): Read<PartOfYear> {
  return readPart(text, quarterForms, 4, 'no-quarter', (name) => Number(chineseQuarters[name] ?? name));
}

const chineseMonths = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const monthForms: typeof quarterForms = [
  { form: /^(\d{1,2}) ?(?:月份?)?$/, parts: [1], year: 0 },
  { form: /^([一二三四五六七八九十]{1,2})月份?$/, parts: [1], year: 0 },
  { form: /^([A-Za-z]{3,9}\.?)$/, parts: [1], year: 0 },
  { form: /^(\d{4})(\d{2})$/, parts: [2], year: 1 },
  { form: /^(\d{4})[-/](\d{1,2})(?:-01)?$/, parts: [2], year: 1 },
  { form: /^(\d{4}|\d{2}) ?年 ?(\d{1,2}) ?月份?$/, parts: [2], year: 1 },
  { form: /^(\d{4}|\d{2})年([一二三四五六七八九十]{1,2})月份?$/, parts: [2], year: 1 },
  { form: /^(\d{1,2})[-/](\d{4})$/, parts: [1], year: 2 },
  { form: /^([A-Za-z]{3,9}\.?)[-/, ]{1,2}(\d{4}|\d{2})$/, parts: [1], year: 2 },
];

/** 1 to 12, 1月, 一月, 2024-01, 202401, 2024年1月, Jan, Jan 2024, and 2024-01-01, which a spreadsheet makes of 2024-01. */
export function readMonth(text: string): Read<PartOfYear> {
  return readPart(text, monthForms, 12, 'no-month', (name) => {
    if (/^\d/.test(name)) return Number(name);
    return monthOfName(name) ?? (chineseMonths.indexOf(name) + 1 || Number.NaN);
  });
}

function readPart(
  text: string,
  forms: typeof quarterForms,
  last: number,
  none: Reason,
  partOf: (name: string) => number,
): Read<PartOfYear> {
  const plain = plainText(text);
  if (isMissingMark(plain)) return unread('missing');
  for (const { form, parts, year } of forms) {
    const match = form.exec(plain);
    if (!match) continue;
    const part = partOf(parts.map((at) => match[at]).find((found) => found !== undefined) ?? '');
    if (Number.isNaN(part)) return unread(none);
    if (part < 1 || part > last) return unread('out-of-range');
    if (year === 0) return read({ part });
    const named = readYear(match[year] ?? '');
    return 'reason' in named ? named : read({ part, year: named.value });
  }
  return unread(none);
}
