import { palettes, type Theme } from './palette.ts';
import { randomFrom } from './random.ts';

const seeds: Readonly<Record<Theme, number>> = { minerals: 101, green: 102, carbon: 103, stone: 104 };
const height = 297;
const furthest = 4;

const tenth = (value: number): string => String(Math.round(value * 10) / 10 + 0);

/** A data URI of the cut at the left edge of inside pages: 5 by 297 mm through the strata of the cover. */
export function edgeImage(theme: Theme): string {
  const { layers } = palettes[theme];
  const random = randomFrom(seeds[theme]);
  let beds = '';
  let previous = 2;
  for (let y = -2; y < height; y += 0.7 + random() ** 3 * 17) {
    let colour = Math.floor(random() * layers.length);
    while (colour === previous || Math.abs(colour - previous) > furthest)
      colour = Math.floor(random() * layers.length);
    previous = colour;
    beds += `<path fill='${layers[colour]}' d='M0 ${tenth(y)}L5 ${tenth(y + random() * 1.2 - 0.6)}V${height}H0Z'/>`;
  }
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 5 ${height}' preserveAspectRatio='none' width='5mm' height='${height}mm'>${beds}</svg>`;
  return `data:image/svg+xml,${svg.replace(/[#<>]/g, encodeURIComponent)}`;
}
