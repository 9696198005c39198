import { describe, expect, test } from 'vitest';
import { aggregate } from '../../functions/aggregate/aggregate.ts';
import type { AggregateTask, Plan } from '../../functions/contract.ts';
import type { TallyJson } from '../../functions/domain/tally-json.ts';
import { plan } from '../../functions/plan/plan.ts';
import type { RecordStore } from '../../functions/ports/records.ts';
import { electricity, facility, handIn, record } from '../support/small-organisation.ts';
import { smallReport } from '../support/small-report.ts';
import { handOver, loaded, publication, stored, type Workbench } from '../support/workbench.ts';

const taskOf = (planned: Plan, dataset: string, bucket: string): AggregateTask =>
  planned.tasks.find((task) => task.dataset === dataset && task.bucket === bucket) as AggregateTask;
const firstQuarter = async (bench: Workbench): Promise<AggregateTask> =>
  taskOf(await plan(publication(), bench), 'activity', '2023-Q1');

/** The workbench with the buckets counted that were read from records. */
function counting(bench: Workbench): { readonly bench: Workbench; readonly read: string[] } {
  const read: string[] = [];
  const rows: RecordStore['rows'] = (organisation, dataset, bucket, shard) => {
    if (shard === 0) read.push(`${dataset} ${bucket}`);
    return bench.records.rows(organisation, dataset, bucket, shard);
  };
  return { bench: { ...bench, records: { ...bench.records, rows } }, read };
}

describe('aggregating a bucket', () => {
  test('folds its records into cells, with how many there were and who delivered', async () => {
    const bench = await loaded();
    const { partialKey } = await aggregate(await firstQuarter(bench), bench);
    const tally = await stored<TallyJson>(bench, partialKey);
    expect(tally.sums).toEqual({
      'electricity/market/region': '450.021',
      'scope2Location/grid/region': '225.0105',
    });
    expect(tally.counts['electricity/market/region']).toBe(6);
    expect(tally.presence).toEqual({ 'activity:grid|north': 0b111, 'activity:grid|south': 0b111 });
  });

  test('finds the result of an equal bucket there and reads no records', async () => {
    const { bench, read } = counting(await loaded());
    await aggregate(await firstQuarter(bench), bench);
    expect(read).toContain('activity 2023-Q1');
    await handOver(bench, handIn('next year', [electricity('north', 1, '9', 2024)]));
    const task = await firstQuarter(bench);
    read.length = 0;
    await aggregate(task, bench);
    expect(read).toEqual([]);
  });

  test.each([
    ['a batch touches the bucket', [electricity('north', 1, '200.004')], '550.021'],
    ['a facility leaves the market', [facility('north', { market: 'elsewhere' })], '150.009'],
  ])('computes it again when %s', async (_, records, expected) => {
    const { bench, read } = counting(await loaded());
    const before = await aggregate(await firstQuarter(bench), bench);
    await handOver(bench, handIn('change', records));
    const task = await firstQuarter(bench);
    read.length = 0;
    const after = await aggregate(task, bench);
    expect(read).toEqual(['activity 2023-Q1']);
    expect(after.partialKey).not.toBe(before.partialKey);
    expect((await stored<TallyJson>(bench, after.partialKey)).sums['electricity/market/region']).toBe(
      expected,
    );
  });

  test('computes it again under another engine', async () => {
    const bench = await loaded();
    const other = { ...bench, engineDigest: 'engine-2' };
    expect((await firstQuarter(other)).partialKey).not.toBe((await firstQuarter(bench)).partialKey);
  });

  test('of a status dataset keeps a result for each period that it is wanted for', async () => {
    const bench = await loaded(smallReport({ requiredSlots: [] }));
    const task = taskOf(await plan(publication(), bench), 'factory-target', '2024');
    await handOver(
      bench,
      handIn('2024-H2', [
        record('factory-target', {
          facilityId: 'north',
          year: 2024,
          programme: 'EEP',
          targetMwh: '500',
        }),
      ]),
    );
    const second = taskOf(await plan(publication({ period: '2024-H2' }), bench), 'factory-target', '2024');
    expect(second.period).toBe('2024');
    expect(second.partialKey).not.toBe(task.partialKey);
  });

  test('does not begin without the snapshot that the run was planned with', async () => {
    const bench = await loaded();
    const task = { ...(await firstQuarter(bench)), snapshotKey: 'expired.json' };
    await expect(aggregate(task, bench)).rejects.toMatchObject({ name: 'store.object-missing' });
  });

  test('stores no result when its records are not all there', async () => {
    const bench = await loaded();
    const task = await firstQuarter(bench);
    const records: RecordStore = { ...bench.records, async *rows() {} };
    await expect(aggregate(task, { ...bench, records })).rejects.toMatchObject({
      name: 'records.count-differs',
    });
    expect(await bench.work.get(task.partialKey)).toBeUndefined();
  });
});
