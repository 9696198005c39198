import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordStatus } from '../../functions/domain/record.ts';
import { takeIn } from '../../functions/intake/intake.ts';
import { anyId } from '../../functions/intake/known-ids.ts';
import { readRecords } from '../../functions/snapshot/read-records.ts';
import { takeSnapshot } from '../../functions/snapshot/snapshot.ts';
import { electricity, handIn, organisation, withStatus } from '../support/small-organisation.ts';
import { type Workbench, workbench } from '../support/workbench.ts';

interface Said {
  readonly month: number;
  readonly amount: string;
  readonly status: RecordStatus;
}

const statuses: readonly RecordStatus[] = ['submitted', 'verified', 'rejected', 'withdrawn'];
const batches = fc.array(
  fc.uniqueArray(
    fc.record({
      month: fc.integer({ min: 1, max: 3 }),
      amount: fc.constantFrom('1', '2'),
      status: fc.constantFrom(...statuses),
    }),
    { minLength: 1, maxLength: 3, selector: ({ month }) => month },
  ),
  { maxLength: 7 },
);

async function handOver(bench: Workbench, said: readonly Said[]): Promise<void> {
  const { records: _, ...rest } = handIn('file', []);
  async function* handed() {
    for (const { month, amount, status } of said)
      yield { record: withStatus(electricity('north', month, amount), status) };
  }
  await takeIn(rest, handed(), { known: anyId, rows: 'whole' }, bench);
}

async function decidedAt(bench: Workbench, cutOff: number): Promise<ReadonlyMap<number, string>> {
  const snapshot = await takeSnapshot(organisation, bench.records, cutOff);
  const found = new Map<number, string>();
  const scope = { organisation, dataset: 'activity', bucket: '2023-Q1', shards: 4 };
  await readRecords(scope, snapshot, bench.records, ({ attributes }) => {
    const { month, amount } = attributes as Said;
    found.set(month, amount);
  });
  return found;
}

test('whatever was handed in, rejected, verified and withdrawn: a run at any cut-off counts what then was decided', async () => {
  await fc.assert(
    fc.asyncProperty(batches, async (all) => {
      const bench = workbench();
      const model = new Map<number, string>();
      const expected = [new Map(model)];
      for (const said of all) {
        await handOver(bench, said);
        for (const { month, amount, status } of said) {
          if (status === 'verified') model.set(month, amount);
          if (status === 'withdrawn') model.delete(month);
        }
        // A hand-in that says nothing new is no batch: what it leaves behind is what stood before it.
        const number = (await bench.records.lastCommit(organisation))?.number ?? 0;
        expected[number] = new Map(model);
      }
      for (const [cutOff, then] of expected.entries()) expect(await decidedAt(bench, cutOff)).toEqual(then);
    }),
    { numRuns: 300 },
  );
});
