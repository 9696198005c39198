import { expect, test } from 'vitest';
import { expectEditions } from '../support/expect-editions.ts';
import { type Around, surrounded } from '../support/interleaved.ts';
import { electricity, handIn } from '../support/small-organisation.ts';
import { handOver, loaded, type Workbench, wholeRun } from '../support/workbench.ts';

class Killed extends Error {}

/** A process that dies at its n-th call of a store, before the call has done anything or just after: nothing comes later. */
function dyingAt(
  point: number,
  when: 'before' | 'after',
): { readonly around: Around; readonly calls: () => number } {
  let calls = 0;
  return {
    calls: () => calls,
    async around(_, act) {
      calls += 1;
      if (calls > point || (calls === point && when === 'before')) throw new Killed();
      const result = await act();
      if (calls >= point) throw new Killed();
      return result;
    },
  };
}

function through(bench: Workbench, around: Around): Workbench {
  return {
    ...bench,
    editions: surrounded(bench.editions, around),
    work: surrounded(bench.work, around),
    published: surrounded(bench.published, around),
  };
}

/** How many calls of stores a run makes when nothing happens to it. */
async function callsOf(prepare: () => Promise<Workbench>): Promise<number> {
  const { around, calls } = dyingAt(Number.POSITIVE_INFINITY, 'after');
  await wholeRun(through(await prepare(), around), { runId: 'counted' });
  return calls();
}

const corrected = async (): Promise<Workbench> => {
  const bench = await loaded();
  await wholeRun(bench);
  await handOver(bench, handIn('correction', [electricity('north', 1, '99')]));
  return bench;
};

const cases: readonly [string, () => Promise<Workbench>, number][] = [
  ['the first edition', () => loaded(), 1],
  ['the edition after a correction', corrected, 2],
];

test.each(cases)(
  'a run that dies at any call of a store, before or after it, and is started again: %s, once, and no orphan',
  async (_, prepare, number) => {
    const points = await callsOf(prepare);
    expect(points).toBeGreaterThan(30);
    for (let point = 1; point <= points; point += 1) {
      for (const when of ['before', 'after'] as const) {
        const bench = await prepare();
        const dead = wholeRun(through(bench, dyingAt(point, when).around), { runId: 'run-that-dies' });
        await expect(dead, `${when} call ${point}`).rejects.toThrow(Killed);
        const { status } = await wholeRun(bench, { runId: 'run-after-it' });
        expect(['published', 'unchanged'], `${when} call ${point}`).toContain(status);
        await expectEditions(bench, number);
      }
    }
  },
);

test('the same where the dead run is what the platform tries again under its own name', async () => {
  const points = await callsOf(() => loaded());
  for (let point = 1; point <= points; point += 1) {
    const bench = await loaded();
    await expect(wholeRun(through(bench, dyingAt(point, 'after').around))).rejects.toThrow(Killed);
    await wholeRun(bench);
    await expectEditions(bench, 1);
  }
});
