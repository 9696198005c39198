import { conversion } from '../unit.ts';
import { times } from './exact.ts';
import { isMissingMark, plainText } from './plain-text.ts';
import { type Read, read, unread } from './read.ts';
import { ambiguousNames, anyCase, exactNames } from './unit-names.ts';

const namesOf = (names: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(names).flatMap(([symbol, all]) => all.map((name) => [name, symbol] as const)));
const exact = namesOf(exactNames);
const folded = namesOf(anyCase);

const standardCoal = /^万?(?:kg|t)ce(?![a-z])|标准?煤|standard coal/;

/**
 * The symbol in the unit table (unit.ts) of a unit as people write it. Case counts where it must: mWh is no MWh. Energy
 * in standard coal needs its method named, as tce(当量值): 1 tce = 29.3076 GJ (GB/T 2589-2020, 3.7); by equal value
 * (等价值) it cannot be converted without the year's coal consumption.
 */
export function readUnit(text: string): Read<string> {
  const plain = plainText(text).replaceAll(/[\u00a0 ]+/g, ' ');
  if (isMissingMark(plain)) return unread('missing');
  const lower = plain.toLowerCase();
  const symbol = exact.get(plain) ?? folded.get(lower) ?? folded.get(lower.replaceAll(' ', ''));
  if (symbol) return read(symbol);
  if (standardCoal.test(lower))
    return unread(/等价|equal|equivalent value/.test(lower) ? 'tce-equal-value' : 'tce-method');
  return unread(ambiguousNames.has(lower.replaceAll(' ', '')) ? 'ambiguous-unit' : 'no-unit');
}

/** A stored decimal in another unit of its quantity, exactly. */
export function inUnit(decimal: string, from: string, to: string): Read<string> {
  const factor = conversion(from, to);
  return factor === undefined ? unread('other-quantity') : times(decimal, factor);
}
