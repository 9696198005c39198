import { facets } from './palette.ts';
import { randomFrom } from './random.ts';
import { type Point, polygon, type Shape } from './shapes.ts';

const top = -10;
const bottom = 240;

/** A faceted vein along a fault: three zigzag edges joined by triangles, each a face of its own tone. */
export function crystalVein(
  faultAt: (y: number) => number,
  seed: number,
  narrowest: number,
  widest: number,
): readonly Shape[] {
  const random = randomFrom(seed);
  const left: Point[] = [];
  const ridge: Point[] = [];
  const right: Point[] = [];
  for (let y = top; y <= bottom; y += 7 + random() * 8) {
    const width = narrowest + random() * (widest - narrowest);
    left.push([faultAt(y) - width * (0.45 + random() * 0.45), y + random() * 4]);
    ridge.push([faultAt(y) + (random() - 0.5) * width * 0.5, y + random() * 6]);
    right.push([faultAt(y) + width * (0.4 + random() * 0.45), y - random() * 4]);
  }
  const face = (...points: readonly (Point | undefined)[]): Shape => {
    const fill = facets[Math.floor(random() * facets.length)] ?? facets[0];
    const corners = points.filter((point) => point !== undefined);
    // A hairline of its own colour closes the seam between neighbouring faces.
    return { fill, stroke: fill, strokeWidth: 0.15, strokeOpacity: 1, d: polygon(corners) };
  };
  return left
    .slice(0, -1)
    .flatMap((_, index) => [
      face(left[index], left[index + 1], ridge[index]),
      face(left[index + 1], ridge[index + 1], ridge[index]),
      face(ridge[index], ridge[index + 1], right[index]),
      face(ridge[index + 1], right[index + 1], right[index]),
    ]);
}
