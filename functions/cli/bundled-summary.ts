import { blueprint } from '../../infra/blueprint.ts';
import type { BundledRun } from '../../infra/local/host.ts';
import { table } from './table.ts';

/** What the invocations of one function took, beside what it is given. */
export interface FunctionUse {
  readonly function: string;
  readonly invocations: number;
  /** Of these, with a process that had to be started. */
  readonly coldStarts: number;
  readonly totalMilliseconds: number;
  readonly longestMilliseconds: number;
  /** Seconds. */
  readonly timeout: number;
  /** Megabytes of 2^20 bytes, as Lambda counts them. */
  readonly peakMemory: number;
  readonly memory: number;
}

export interface BundledSummary {
  readonly functions: readonly FunctionUse[];
  /** Permissions of these functions that this run did not need, as sentences. */
  readonly unused: readonly string[];
}

/** What the bundled functions took in a run, in the order of the inventory. */
export function summaryOf({ measurements, permissions }: BundledRun): BundledSummary {
  const taken = measurements();
  const functions = Object.entries(blueprint.functions).flatMap(([name, { memory, timeout }]) => {
    const own = taken.filter((one) => one.function === name);
    if (own.length === 0) return [];
    const times = own.map(({ milliseconds }) => milliseconds);
    return [
      {
        function: name,
        invocations: own.length,
        coldStarts: own.filter(({ cold }) => cold).length,
        totalMilliseconds: Math.round(times.reduce((sum, time) => sum + time, 0)),
        longestMilliseconds: Math.round(Math.max(...times)),
        timeout,
        peakMemory: Math.ceil(Math.max(...own.map((one) => one.memory)) / 2 ** 20),
        memory,
      },
    ];
  });
  const ran = new Set(functions.map((one) => one.function));
  const unused = permissions()
    .filter((one) => one.uses === 0 && ran.has(one.function))
    .map((one) => `${one.function}: ${one.action} on ${one.resource} ${one.key}`);
  return { functions, unused };
}

/** The summary for people. */
export function summaryText({ functions, unused }: BundledSummary): string {
  const heads = ['function', 'calls', 'cold', 'total s', 'longest s', 'timeout s', 'peak MB', 'memory MB'];
  const seconds = (milliseconds: number): number => Math.round(milliseconds / 10) / 100;
  const rows = functions.map((one) => [
    one.function,
    one.invocations,
    one.coldStarts,
    seconds(one.totalMilliseconds),
    seconds(one.longestMilliseconds),
    one.timeout,
    one.peakMemory,
    one.memory,
  ]);
  return [table(heads, rows), ...unused.map((permission) => `not needed in this run  ${permission}`)].join(
    '\n',
  );
}
