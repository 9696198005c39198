import { contourPaths, sampleField } from './contour-bands.ts';
import { ground } from './ground.ts';
import { noiseFrom } from './noise.ts';
import { palettes } from './palette.ts';
import { randomFrom } from './random.ts';
import { type Art, filled } from './shapes.ts';

/** Centres of growth in millimetres; a greater pull makes tighter rings. */
const eyes = [
  { x: 148, y: 70, pull: 1 },
  { x: 30, y: 196, pull: 1.08 },
  { x: 226, y: 214, pull: 0.9 },
  { x: 20, y: -8, pull: 1.15 },
] as const;
const reach = 19;
const page = 'M-6-6H216V304H-6Z';

/** Green manufacturing: malachite bands, which also read as growth rings and closed loops. */
export function malachite(): Art {
  const palette = palettes.green;
  const noise = noiseFrom(23);
  const random = randomFrom(3);
  const field = sampleField((x, y) => {
    const bentX = x + 26 * (noise(x / 70, y / 70, 3) - 0.5);
    const bentY = y + 26 * (noise(x / 70 + 9, y / 70 + 4, 3) - 0.5);
    const near = eyes.reduce(
      (sum, eye) => sum + Math.exp((-Math.hypot(bentX - eye.x, bentY - eye.y) * eye.pull) / reach),
      0,
    );
    return -reach * Math.log(near);
  });
  const levels: number[] = [];
  for (let level = field.least; level < field.greatest; level += 0.9 + random() * random() * 5)
    levels.push(level);
  let previous = 3;
  const bands = contourPaths(field, levels).flatMap((d) => {
    let colour = Math.floor(random() * palette.layers.length);
    while (colour === previous) colour = Math.floor(random() * palette.layers.length);
    previous = colour;
    return d === '' ? [] : [filled(palette.layers[colour] ?? palette.deep, d)];
  });
  return {
    clips: [],
    layers: [
      { clip: null, shapes: [filled(palette.layers[3] ?? palette.deep, page), ...bands] },
      ground(palette, 7),
    ],
  };
}
