import { ground } from './ground.ts';
import { palettes } from './palette.ts';
import type { Art } from './shapes.ts';
import { strata } from './strata.ts';

/** Neutral: still, unbroken sediment. */
export function stoneStrata(): Art {
  const palette = palettes.stone;
  const form = { seed: 29, dip: 0.05, fold: 34, thinnest: 4, thickest: 24 };
  return {
    clips: [],
    layers: [{ clip: null, shapes: strata(palette, form, -6, 214, 0) }, ground(palette, 9)],
  };
}
