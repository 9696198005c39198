import { expect } from 'vitest';
import type { CompletedEdition } from '../../functions/ports/editions.ts';
import { organisation } from './small-organisation.ts';
import type { Workbench } from './workbench.ts';

const key = { organisation, report: 'small', period: '2024-H1' };

/** So many editions, all complete, the last current, and nothing in the bucket that is not theirs. */
export async function expectEditions(bench: Workbench, number: number): Promise<void> {
  const listed: unknown[] = [];
  for await (const one of bench.editions.list(organisation)) listed.push(one);
  expect(listed).toEqual([{ key, number }]);
  expect((await bench.editions.highest(key))?.number).toBe(number);
  const numbers = Array.from({ length: number }, (_, index) => index + 1);
  const all = await Promise.all(numbers.map((one) => bench.editions.get(key, one)));
  expect(all.map((one) => one?.status)).toEqual(numbers.map(() => 'complete'));
  const own = (all as CompletedEdition[]).flatMap(({ documents, evidence }) => [
    ...Object.values(documents).map((document) => document.key),
    evidence.key,
  ]);
  expect(bench.published.keys()).toEqual(own.sort());
}
