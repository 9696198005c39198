/** What a number format shows: a number, a share of a hundred, or an instant with or without its day. */
export type Shown = 'number' | 'percent' | 'date' | 'time';

/**
 * Formats without a code of their own (ECMA-376 part 1, 18.8.30), with those of Chinese Excel: 27 to 36 and 50 to 58 are
 * days, but for 32 to 35, 55 and 56, which are times.
 */
export function shownByBuiltIn(id: number): Shown {
  if (id === 9 || id === 10) return 'percent';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return 'time';
  if (id === 55 || id === 56) return 'time';
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date';
  return 'number';
}

/** What a format's code shows of a number above zero. */
export function shownByCode(code: string): Shown {
  const [positive = ''] = bare(code).split(';');
  if (positive.includes('%')) return 'percent';
  const letters = positive.toLowerCase().replaceAll(/general|e[+-]/g, '');
  if (/[yd]|aaa/.test(letters)) return 'date';
  if (/[hs]/.test(letters)) return 'time';
  // A month stands alone, as in `mmm`; beside hours and seconds `m` are minutes.
  return /m/.test(letters) ? 'date' : 'number';
}

/** A code without quoted and escaped text, fillers, colours and conditions; elapsed hours `[h]` stay. */
function bare(code: string): string {
  return code
    .replaceAll(/"[^"]*"|\\.|[_*]./g, '')
    .replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replaceAll(/am\/pm|a\/p|上午\/下午/gi, 'h');
}
