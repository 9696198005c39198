import { copperStrata } from './copper-strata.ts';
import { isobars } from './isobars.ts';
import { malachite } from './malachite.ts';
import type { Theme } from './palette.ts';
import type { Art } from './shapes.ts';
import { stoneStrata } from './stone-strata.ts';

const artists: Readonly<Record<Theme, () => Art>> = {
  minerals: copperStrata,
  green: malachite,
  carbon: isobars,
  stone: stoneStrata,
};

const drawn = new Map<Theme, Art>();

/**
 * The drawing of a theme: a cut through stone. The seeds decide it, so it is the same in every edition, and is drawn
 * once in a process.
 */
export function coverArt(theme: Theme): Art {
  const art = drawn.get(theme) ?? artists[theme]();
  drawn.set(theme, art);
  return art;
}
