import { isDecimalText } from '../decimal.ts';
import { type Read, read, unread } from './read.ts';

/** Digits without a point, and how many of them stand behind it. */
interface Scaled {
  readonly digits: bigint;
  readonly places: number;
}

function scaled(decimal: string): Scaled {
  const [whole = '', behind = ''] = decimal.split('.');
  return { digits: BigInt(whole + behind), places: behind.length };
}

/** A plain decimal, as records store it: places as given, one digit before the point, no sign before zero. */
function written({ digits, places }: Scaled): Read<string> {
  const sign = digits < 0n ? '-' : '';
  const all = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
  const at = all.length - places;
  const text = `${sign}${all.slice(0, at)}${places > 0 ? `.${all.slice(at)}` : ''}`;
  return isDecimalText(text) ? read(text) : unread('too-long');
}

/**
 * Moves the point of a decimal: by 4 for 万, by -2 for a percentage. Digits stay as they are, however many: no float
 * and no rounding. `too-long` where records could not hold it (24 digits before the point, 18 behind).
 */
export function shifted(decimal: string, places: number): Read<string> {
  const one = scaled(decimal);
  const behind = one.places - places;
  return behind >= 0
    ? written({ ...one, places: behind })
    : written({ digits: one.digits * 10n ** BigInt(-behind), places: 0 });
}

/** The exact product of two decimals, with the places of both. */
export function times(decimal: string, factor: string): Read<string> {
  const [one, other] = [scaled(decimal), scaled(factor)];
  return written({ digits: one.digits * other.digits, places: one.places + other.places });
}
