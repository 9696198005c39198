import { shifted } from './exact.ts';
import { isMissingMark, plainText } from './plain-text.ts';
import { type Read, type Reason, read, unread } from './read.ts';

export interface DecimalHint {
  /** What a column holds that may be written with a percent sign: 12.5% is 12.5 `percent` and the `ratio` 0.125. */
  readonly percent?: 'percent' | 'ratio';
  /**
   * `unknown` where the file gives reason to doubt that commas group and points part: another of its numbers has a
   * decimal comma, or its columns are separated by semicolons. Then `1,234` and `1.234` could be either.
   */
  readonly separators?: 'unknown';
}

/** Powers of ten that 万 and 亿 stand for. */
const myriads: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 万亿: 12 };

const shape =
  /^(?<open>\()?(?<sign>[-+])?(?<number>\d[\d,. \u00a0\u2007\u2009\u202f]*|\.\d+)(?:E(?<exponent>[-+]?\d{1,3}))?[ \u00a0]?(?<suffix>万亿|[万亿%‰])?(?<close>\))?$/i;
/** What most cells hold: a decimal as records store it. */
const stored = /^(?:0|-?[1-9]\d{0,14})(?:\.\d{1,15})?$/;
const mantissaOfDisplay = /^\d\.\d{5}$/;
const chineseNumeral = /^[负零〇一二两三四五六七八九十百千万亿点壹贰叁肆伍陆柒捌玖拾佰仟整]+$/;

/** Longest text that can be a number that records hold. */
const longest = 80;
const largestExponent = 40;

/**
 * A number as people write it in Chinese and English files, as the plain decimal that records store. Commas and spaces
 * part groups of three (`1,234,567.8`, `1 234 567.8`), a point parts the decimals; 万 and 亿, signs, accounting brackets
 * `(1,234)`, full-width forms and exponents are read; digits behind the point are kept as written. Both languages group
 * by commas, so `1,234` is 1234 unless the hint says that the file leaves it open. Whatever could mean two numbers, or
 * is written in a way that one of the languages does not know, is a reason.
 */
export function readDecimal(text: string, hint: DecimalHint = {}): Read<string> {
  if (stored.test(text) && hint.separators === undefined) return read(text);
  const plain = plainText(text);
  if (isMissingMark(plain)) return unread('missing');
  if (chineseNumeral.test(plain)) return unread('chinese-numeral');
  if (plain.length > longest) return unread(/^[-+(]?[\d,. ]+\)?$/.test(plain) ? 'too-long' : 'no-number');
  const parts = shape.exec(plain)?.groups;
  if (!parts) return unread('no-number');
  const { open, sign, number = '', exponent, suffix, close } = parts;
  if ((open === undefined) !== (close === undefined) || (open && sign)) return unread('no-number');
  const digits = ungrouped(number, hint);
  if (typeof digits !== 'string') return digits;
  const places = placesOf({ digits, exponent, suffix }, hint);
  if (typeof places !== 'number') return places;
  return shifted(`${open || sign === '-' ? '-' : ''}${digits}`, places);
}

/** Digits with at most a point among them. */
function ungrouped(number: string, { separators }: DecimalHint): string | { readonly reason: Reason } {
  const spaced = number.replaceAll(/[\u00a0\u2007\u2009\u202f]/g, ' ').trim();
  if (/^\d*(?:\.\d+)?$/.test(spaced))
    return separators && /^[1-9]\d{0,2}\.\d{3}$/.test(spaced) ? unread('ambiguous-separator') : spaced;
  const grouped = /^(\d{1,3})(?:(?:,\d{3})+|(?: \d{3})+)(\.\d+)?$/;
  if (grouped.test(spaced) && !/^0\d*[, ]/.test(spaced))
    return separators && /^\d+,\d{3}$/.test(spaced)
      ? unread('ambiguous-separator')
      : spaced.replaceAll(/[, ]/g, '');
  return unread(
    /^[\d. ]*,\d+$/.test(spaced) || /^\d{1,3}(?:\.\d{3})+$/.test(spaced) ? 'decimal-comma' : 'grouping',
  );
}

/** By how many places the point moves. */
function placesOf(
  {
    digits,
    exponent,
    suffix,
  }: { readonly digits: string; readonly exponent: string | undefined; readonly suffix: string | undefined },
  { percent }: DecimalHint,
): number | { readonly reason: Reason } {
  if (exponent !== undefined) {
    if (suffix) return unread('no-number');
    if (mantissaOfDisplay.test(digits) && Number(exponent) > 5) return unread('rounded-display');
    return Math.abs(Number(exponent)) <= largestExponent ? Number(exponent) : unread('too-long');
  }
  if (suffix === '%' || suffix === '‰') {
    if (percent === undefined || suffix === '‰') return unread('percent');
    return percent === 'ratio' ? -2 : 0;
  }
  return suffix ? (myriads[suffix] as number) : 0;
}
