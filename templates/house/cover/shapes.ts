export type Point = readonly [number, number];

export interface Shape {
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly strokeWidth: number;
  readonly strokeOpacity: number;
  readonly d: string;
}

export interface Layer {
  /** Id of a clip in the same art, or null. */
  readonly clip: string | null;
  readonly shapes: readonly Shape[];
}

/** A cover drawing in millimetres on a page of 210 by 297. */
export interface Art {
  readonly clips: readonly { readonly id: string; readonly d: string }[];
  readonly layers: readonly Layer[];
}

export function filled(fill: string, d: string): Shape {
  return { fill, stroke: null, strokeWidth: 0, strokeOpacity: 1, d };
}

export function stroked(stroke: string, strokeWidth: number, strokeOpacity: number, d: string): Shape {
  return { fill: null, stroke, strokeWidth, strokeOpacity, d };
}

/** A tenth of a millimetre: below what shows, and short in the file. */
const tenth = (value: number): number => Math.round(value * 10) / 10 + 0;

const at = ([x, y]: Point): string => `${tenth(x)} ${tenth(y)}`;
const between = ([ax, ay]: Point, [bx, by]: Point): Point => [(ax + bx) / 2, (ay + by) / 2];

export function polygon(points: readonly Point[]): string {
  return `M${points.map(at).join('L')}Z`;
}

export function segment(from: Point, to: Point): string {
  return `M${at(from)}L${at(to)}`;
}

/** An open curve that bends at each inner point, starting with a move or, when it continues a path, a line. */
export function openCurve(points: readonly Point[], start: 'M' | 'L' = 'M'): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return '';
  const bends = rest
    .slice(0, -1)
    .map((point, index) => `Q${at(point)} ${at(between(point, rest[index + 1] ?? last))}`);
  return `${start}${at(first)}${bends.join('')}L${at(last)}`;
}

/** A closed curve that bends at each point. */
export function closedCurve(points: readonly Point[]): string {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length < 3) return '';
  const bends = points.map(
    (point, index) => `Q${at(point)} ${at(between(point, points[index + 1] ?? first))}`,
  );
  return `M${at(between(last, first))}${bends.join('')}Z`;
}

function distance([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = Math.hypot(bx - ax, by - ay);
  if (length < 1e-6) return Math.hypot(px - ax, py - ay);
  return Math.abs((by - ay) * (px - ax) - (bx - ax) * (py - ay)) / length;
}

/** Drops points that lie within `tolerance` of the line (Ramer, Douglas and Peucker). */
export function simplify(points: readonly Point[], tolerance: number): readonly Point[] {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length < 3) return points;
  let farthest = 0;
  let index = 0;
  for (let candidate = 1; candidate < points.length - 1; candidate += 1) {
    const away = distance(points[candidate] ?? first, first, last);
    if (away > farthest) {
      farthest = away;
      index = candidate;
    }
  }
  if (farthest <= tolerance) return [first, last];
  return [
    ...simplify(points.slice(0, index + 1), tolerance).slice(0, -1),
    ...simplify(points.slice(index), tolerance),
  ];
}

/** Cuts long straight stretches, so that a curve through the points rounds its corners only at the corner. */
export function subdivide(points: readonly Point[], longest: number): readonly Point[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    if (next === undefined) return [point];
    const steps = Math.max(1, Math.ceil(Math.hypot(next[0] - point[0], next[1] - point[1]) / longest));
    return Array.from(
      { length: steps },
      (_, step): Point => [
        point[0] + ((next[0] - point[0]) * step) / steps,
        point[1] + ((next[1] - point[1]) * step) / steps,
      ],
    );
  });
}
