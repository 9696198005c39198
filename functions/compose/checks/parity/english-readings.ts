import { day, monthAlone, monthOf, type Reading, scaledNumber } from './reading.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const name = `(${months.join('|')})`;
const numberOf = (month: string | undefined): number => months.indexOf(month ?? '') + 1;
const ordinals = ['first', 'second', 'third', 'fourth'];
const fromTen = [
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
];
const powers: Readonly<Record<string, number>> = {
  'ten thousand': 4,
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
};
const power = `(${Object.keys(powers).join('|')})`;
const powerOf = (word: string | undefined): number => powers[word?.toLowerCase() ?? ''] ?? 0;
const scopes = (...found: readonly (string | undefined)[]): readonly string[] =>
  found.flatMap((one) => (one === undefined ? [] : [`scope ${one}`]));

/** Values as English writes them. A month is read alone only where it is marked as the whole of a constant: `may` is a verb, too. */
export const englishReadings: readonly Reading[] = [
  {
    pattern: new RegExp(`(\\d{1,2}) ${name} (\\d{4})`, 'g'),
    value: (d = '', m, y = '') => [day(y, numberOf(m), d)],
  },
  { pattern: new RegExp(`${name} (\\d{4})`, 'g'), value: (m, y = '') => [monthOf(y, numberOf(m))] },
  { pattern: new RegExp(`(\\d{1,2}) ${name}`, 'g'), value: (d = '', m) => [day('-', numberOf(m), d)] },
  { pattern: new RegExp(`\\uE000${name}\\uE000`, 'g'), value: (m) => [monthAlone(numberOf(m))] },
  { pattern: /\bQ([1-4])\b/g, value: (n) => [`Q${n}`] },
  {
    pattern: /\b(first|second|third|fourth) quarter\b/gi,
    value: (n = '') => [`Q${ordinals.indexOf(n.toLowerCase()) + 1}`],
  },
  { pattern: /\bH([12])\b/g, value: (n) => [`H${n}`] },
  {
    pattern: /\b(first|second) half(?= of \d{4})/gi,
    value: (n = '') => [`H${ordinals.indexOf(n.toLowerCase()) + 1}`],
  },
  { pattern: /\bScopes? ([123])(?: (?:or|and) ([123]))?\b/gi, value: scopes },
  {
    pattern: new RegExp(`\\b(${fromTen.join('|')})\\b`, 'gi'),
    value: (n = '') => [String(10 + fromTen.indexOf(n.toLowerCase()))],
  },
  { pattern: /\b(\d+)(?:st|nd|rd|th)\b/g, value: (n = '') => [n] },
  {
    pattern: new RegExp(`(\\d[\\d,]*(?:\\.\\d+)?)(?:\\s*${power}\\b)?(%)?`, 'gi'),
    value: (number = '', word, percent) => [scaledNumber(number, powerOf(word), percent)],
  },
  { pattern: new RegExp(`\\b${power}\\b`, 'gi'), value: (word) => [scaledNumber('1', powerOf(word))] },
];
