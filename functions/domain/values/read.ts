/** Why a text gives no value. The caller says it as a problem, under the words of what its column holds. */
export type Reason =
  /** Nothing, or a mark that stands for nothing: `-`, `/`, `N/A`, `无`. Missing is not zero. */
  | 'missing'
  | 'no-number'
  /** A comma stands where only a decimal point can: `1,23`, `1.234,56`. */
  | 'decimal-comma'
  /** Separators that do not part groups of three: `12,34,567`. */
  | 'grouping'
  /** `1,234` or `1.234` where the file does not tell which of the two parts groups. */
  | 'ambiguous-separator'
  | 'chinese-numeral'
  | 'percent'
  /** An exponent behind six digits, as spreadsheets show a longer number: digits may be lost. */
  | 'rounded-display'
  | 'too-long'
  | 'not-whole'
  | 'out-of-range'
  | 'no-year'
  | 'no-quarter'
  | 'no-month'
  | 'no-date'
  /** `06/07/2024`: day or month first. */
  | 'ambiguous-date'
  | 'two-digit-year'
  | 'no-such-day'
  /** A number that a spreadsheet would show as a date, from a file that does not say from which day it counts. */
  | 'date-serial'
  /** A time of day with a time zone: which day it is depends on where one stands. */
  | 'time-zone'
  | 'no-boolean'
  | 'no-unit'
  /** A unit of several sizes (ton, 斤) or whose case decides (mWh). */
  | 'ambiguous-unit'
  /** Tonnes of standard coal without the method they were calculated by. */
  | 'tce-method'
  /** Tonnes of standard coal by equal value (等价值): they depend on a year's coal consumption. */
  | 'tce-equal-value'
  /** No exact conversion between two units. */
  | 'other-quantity';

/** What a text says, or why it says nothing. Nothing in this folder throws on a text. */
export type Read<T> = { readonly value: T } | { readonly reason: Reason };

export const read = <T>(value: T): Read<T> => ({ value });
export const unread = (reason: Reason): { readonly reason: Reason } => ({ reason });

export const isRead = <T>(one: Read<T>): one is { readonly value: T } => 'value' in one;
