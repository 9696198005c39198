import type { FunctionSpec } from '../function-spec.ts';
import { slowdown } from './bill.ts';
import { markdownTable } from './markdown-table.ts';
import type { Measured } from './measured.ts';

/** How far memory and timeout stand above what was measured, at least. */
export const margins = { memory: 1.5, timeout: 3 } as const;

/** The most that any run took of one function. */
export interface Need {
  readonly function: string;
  /** MB. */
  readonly peakMemory: number;
  /** Seconds of one call on this machine: of the sample, and of the large campaign. */
  readonly sample: number;
  readonly large: number;
  /** Seconds that the longer of the two may take on Lambda, where the memory brings less than a core. */
  readonly onLambda: number;
}

/** Needs of the functions that were measured, in the order of the inventory. */
export function needsOf(
  { publication, quarterClose, overdue, large }: Measured,
  specs: Readonly<Record<string, FunctionSpec>>,
): readonly Need[] {
  return Object.entries(specs).flatMap(([name, { memory }]) => {
    const own = (runs: readonly Measured['large'][]) =>
      runs.flatMap(({ functions }) => functions.filter((one) => one.function === name));
    const seconds = (runs: readonly Measured['large'][]): number =>
      Math.max(0, ...own(runs).map(({ longestMilliseconds }) => longestMilliseconds)) / 1000;
    const all = [publication, quarterClose, overdue, large];
    if (own(all).length === 0) return [];
    return [
      {
        function: name,
        peakMemory: Math.max(...own(all).map(({ peakMemory }) => peakMemory)),
        sample: seconds([publication, quarterClose, overdue]),
        large: seconds([large]),
        onLambda: seconds(all) * slowdown(memory),
      },
    ];
  });
}

/** Measured needs beside what the inventory gives, in Markdown. */
export function sizingTable(measured: Measured, specs: Readonly<Record<string, FunctionSpec>>): string {
  const rows = needsOf(measured, specs).map(({ function: name, peakMemory, sample, large, onLambda }) => {
    const { memory, timeout } = specs[name] as FunctionSpec;
    const seconds = (value: number): string => (value === 0 ? '' : value.toFixed(1));
    return [
      name,
      seconds(sample),
      seconds(large),
      seconds(onLambda),
      `${timeout}`,
      `${peakMemory}`,
      `${memory}`,
    ];
  });
  return markdownTable(
    ['Function', 'sample, s', 'large, s', 'on Lambda ≤ s', 'timeout, s', 'peak, MB', 'memory, MB'],
    rows,
  );
}
