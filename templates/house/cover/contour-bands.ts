import { contours } from 'd3-contour';
import { closedCurve, type Point, simplify, subdivide } from './shapes.ts';

/** The drawn part of the page and a margin, so that bands close outside the paper's edge. */
const margin = 12;
const width = 210;
const height = 226;
const step = 2.6;
const tolerance = 0.14;
const longest = 8;

const columns = Math.ceil((width + 2 * margin) / step) + 1;
const rows = Math.ceil((height + 2 * margin) / step) + 1;

export interface Field {
  readonly values: readonly number[];
  readonly least: number;
  readonly greatest: number;
}

/** Samples a height, given in millimetres of the page, on the grid of the cover. */
export function sampleField(heightAt: (x: number, y: number) => number): Field {
  const values: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1)
      values.push(heightAt(column * step - margin, row * step - margin));
  }
  return {
    values,
    least: values.reduce((a, b) => Math.min(a, b)),
    greatest: values.reduce((a, b) => Math.max(a, b)),
  };
}

function ringPath(ring: readonly (readonly number[])[]): string {
  const points = ring.map(([x = 0, y = 0]): Point => [(x - 0.5) * step - margin, (y - 0.5) * step - margin]);
  // A ring ends where it starts; halves are simplified apart because a line needs two ends.
  const half = points.length >> 1;
  const kept = [
    ...simplify(points.slice(0, half + 1), tolerance).slice(0, -1),
    ...simplify(points.slice(half), tolerance),
  ];
  return closedCurve(subdivide(kept, longest).slice(0, -1));
}

/** One path per level: everything at or above it. Levels that no point reaches give an empty path. */
export function contourPaths(field: Field, levels: readonly number[]): readonly string[] {
  return contours()
    .size([columns, rows])
    .smooth(true)
    .thresholds([...levels])([...field.values])
    .map((contour) => contour.coordinates.flatMap((rings) => rings.map(ringPath)).join(''));
}
