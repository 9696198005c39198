import { round } from './canvas.ts';

/** Diagonal lines clipped to a rectangle: a path, because an SVG pattern may be rasterised on its way into a PDF. */
export function hatch(x: number, y: number, width: number, height: number, step = 4): string {
  let path = '';
  for (let offset = step / 2; offset < width + height; offset += step) {
    const from = { x: Math.min(offset, width), y: Math.max(0, offset - width) };
    const to = { x: Math.max(0, offset - height), y: Math.min(offset, height) };
    path += `M${round(x + from.x)} ${round(y + from.y)}L${round(x + to.x)} ${round(y + to.y)}`;
  }
  return path;
}
