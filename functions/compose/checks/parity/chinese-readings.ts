import { day, monthAlone, monthOf, type Reading, scaledNumber } from './reading.ts';

const digits = '一二三四五六七八九';

/** 一 to 九十九. */
export function hanNumber(text: string): number {
  const [before = '', after] = text.split('十');
  if (after === undefined) return digits.indexOf(before) + 1;
  return (before === '' ? 1 : digits.indexOf(before) + 1) * 10 + digits.indexOf(after || '〇') + 1;
}

/** Powers of ten by their words: 万 is ten thousand and 亿 a hundred million, which English has no word for. */
const powers: Readonly<Record<string, number>> = {
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  十亿: 9,
  百亿: 10,
  千亿: 11,
  万亿: 12,
};
const power = `(${Object.keys(powers)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const powerOf = (word: string | undefined): number => powers[word ?? ''] ?? 0;

/** Values as Chinese writes them. What a figure prints is left out before: it stands as `\uFFFC`. */
export const chineseReadings: readonly Reading[] = [
  { pattern: /(\d{4})年(\d{1,2})月(\d{1,2})日/g, value: (y = '', m = '', d = '') => [day(y, m, d)] },
  { pattern: /(\d{4})年(\d{1,2})月/g, value: (y = '', m = '') => [monthOf(y, m)] },
  { pattern: /(\d{1,2})月(\d{1,2})日/g, value: (m = '', d = '') => [day('-', m, d)] },
  { pattern: /(?<!\d)(\d{1,2})月/g, value: (m = '') => [monthAlone(m)] },
  { pattern: /第([一二三四])季度/g, value: (n = '') => [`Q${hanNumber(n)}`] },
  { pattern: /第([1-4])季度|\bQ([1-4])\b/g, value: (written, code) => [`Q${written ?? code}`] },
  { pattern: /(?<!\d)(\d{4})年([上下])半年/g, value: (y = '', half) => [y, half === '上' ? 'H1' : 'H2'] },
  // Years in vertical setting: 二〇二四年上半年.
  {
    pattern: /([〇一二三四五六七八九]{4})年([上下])半年/g,
    value: (y = '', half) => [
      [...y].map((one) => `〇${digits}`.indexOf(one)).join(''),
      half === '上' ? 'H1' : 'H2',
    ],
  },
  { pattern: /范围([一二三])/g, value: (n = '') => [`scope ${hanNumber(n)}`] },
  // From ten on English counts in digits: 第二十九次缔约方会议 is COP29, while a second batch is words in both.
  {
    pattern: /第([二三四五六七八九]?十[一二三四五六七八九]?)(?=[届次批版])/g,
    value: (n = '') => [String(hanNumber(n))],
  },
  {
    pattern: /(十[一二三四五六七八九])五(?=[”’"」]|规划|期间|时期|五年)/g,
    value: (n = '') => [String(hanNumber(n))],
  },
  { pattern: /([一二三四五六七八九十]+)(?=厂(?!一))/g, value: (n = '') => [String(hanNumber(n))] },
  {
    pattern: new RegExp(`(\\d[\\d,]*(?:\\.\\d+)?)\\s*(?:${power}(?!克))?(%)?`, 'g'),
    value: (number = '', word, percent) => [scaledNumber(number, powerOf(word), percent)],
  },
  {
    pattern: new RegExp(`(?<=\\uFFFC\\s*)${power}(?!克)|${power}(?=元|吨|立方米|千瓦时|tCO|MWh|kWh)`, 'g'),
    value: (behind, before) => [scaledNumber('1', powerOf(behind ?? before))],
  },
];
