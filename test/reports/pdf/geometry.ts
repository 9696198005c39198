/** In points; the origin is the lower left corner of the page (ISO 32000-1, 8.3.2.3). */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export type Matrix = readonly [number, number, number, number, number, number];

export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function transformed(box: Box, [a, b, c, d, e, f]: Matrix): Box {
  const corners = [box.left, box.right].flatMap((x) =>
    [box.bottom, box.top].map((y) => [a * x + c * y + e, b * x + d * y + f] as const),
  );
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

/** What two boxes share, if anything; a line (a box without height) shares a line. */
export function clipped(box: Box, clip: Box): Box | undefined {
  const shared = {
    left: Math.max(box.left, clip.left),
    right: Math.min(box.right, clip.right),
    bottom: Math.max(box.bottom, clip.bottom),
    top: Math.min(box.top, clip.top),
  };
  return shared.left <= shared.right && shared.bottom <= shared.top ? shared : undefined;
}

export const millimetres = (value: number): number => (value * 72) / 25.4;
