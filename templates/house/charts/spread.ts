export interface Span {
  /** Where the label would like to start. */
  readonly wish: number;
  readonly width: number;
}

/**
 * Moves labels along a line until none overlaps and all stay between `from` and `to`, in the order given.
 * Returns null when they do not fit on one line.
 */
export function spread(
  spans: readonly Span[],
  from: number,
  to: number,
  gap: number,
): readonly number[] | null {
  const needed = spans.reduce((sum, span) => sum + span.width, 0) + gap * Math.max(0, spans.length - 1);
  if (needed > to - from) return null;
  const starts: number[] = [];
  let edge = from;
  for (const span of spans) {
    const start = Math.max(edge, Math.min(span.wish, to - span.width));
    starts.push(start);
    edge = start + span.width + gap;
  }
  let limit = to;
  for (let index = spans.length - 1; index >= 0; index -= 1) {
    const width = spans[index]?.width ?? 0;
    starts[index] = Math.min(starts[index] ?? from, limit - width);
    limit = (starts[index] ?? from) - gap;
  }
  return starts;
}

/** Deals labels out to as many lines as they need; the first fitting prefix goes to the first line. */
export function spreadOnLines<T extends Span>(
  spans: readonly T[],
  from: number,
  to: number,
  gap: number,
): readonly (readonly { readonly span: T; readonly start: number }[])[] {
  const lines: { span: T; start: number }[][] = [];
  let rest = spans;
  while (rest.length > 0) {
    let count = rest.length;
    let starts = spread(rest, from, to, gap);
    while (starts === null && count > 1) {
      count -= 1;
      starts = spread(rest.slice(0, count), from, to, gap);
    }
    lines.push(rest.slice(0, count).map((span, index) => ({ span, start: starts?.[index] ?? from })));
    rest = rest.slice(count);
  }
  return lines;
}
