import { median, spread, type Timings } from './interleave.ts';

export interface Ratio {
  readonly what: string;
  readonly counterpart: string;
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
  /** design.md §8; undefined where only the figure is wanted. */
  readonly budget: number | undefined;
}

export function ratioOf(
  what: string,
  timings: Timings,
  ours: string,
  theirs: string,
  budget?: number,
): Ratio {
  return {
    what,
    counterpart: theirs,
    ours: timings.get(ours) ?? [],
    theirs: timings.get(theirs) ?? [],
    budget,
  };
}

const header = ['what', 'ours', 'counterpart', '', 'ratio', 'budget', '', 'rounds', 'spread'];

/** The ratios as a table; `spread` is the wider interquartile range of the two, as a share of its median. */
export function ratioTable(ratios: readonly Ratio[]): string {
  return alignedTable([header, ...ratios.map(rowOf)]);
}

function rowOf({ what, counterpart, ours, theirs, budget }: Ratio): readonly string[] {
  const ratio = median(ours) / median(theirs);
  return [
    what,
    seconds(median(ours)),
    seconds(median(theirs)),
    counterpart,
    ratio.toFixed(2),
    budget === undefined ? '' : `≤ ${budget.toFixed(2)}`,
    budget === undefined ? '' : ratio <= budget ? 'kept' : 'missed',
    String(ours.length),
    `±${(Math.max(spread(ours), spread(theirs)) * 50).toFixed(0)}%`,
  ];
}

function seconds(value: number): string {
  return value < 1 ? `${(value * 1000).toFixed(value < 0.1 ? 1 : 0)} ms` : `${value.toFixed(2)} s`;
}

/** Columns of text, numbers to the right. */
export function alignedTable(rows: readonly (readonly string[])[]): string {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  const numeric = Array.from({ length: columns }, (_, at) =>
    rows.slice(1).every((row) => /^(|[≤±\d].*)$/.test(row[at] ?? '')),
  );
  return rows
    .map((row) =>
      row
        .map((cell, at) => (numeric[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
