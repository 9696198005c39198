import { noiseFrom } from './noise.ts';
import type { Palette } from './palette.ts';
import { filled, type Layer, openCurve, type Point } from './shapes.ts';

const level = 218;
const swell = 9;
const shoreDepth = 5;

/** The last stratum is the paper itself and carries the colophon; a thin shore lies on it. */
export function ground(palette: Palette, seed: number): Layer {
  const noise = noiseFrom(seed);
  const line: Point[] = [];
  for (let x = -6; x <= 216; x += 6) line.push([x, level + swell * (noise(x / 70, 3.3, 3) * 2 - 1)]);
  const below = (lift: number): string => `${openCurve(line.map(([x, y]): Point => [x, y - lift]))}V300H-6Z`;
  return { clip: null, shapes: [filled(palette.shore, below(shoreDepth)), filled(palette.paper, below(0))] };
}
