import { describe, expect, test } from 'vitest';
import { bucketsOf } from '../../functions/domain/buckets.ts';
import { type Dataset, shardOf } from '../../functions/domain/dataset.ts';
import { datasets } from '../../functions/domain/datasets.ts';
import { measures } from '../../functions/domain/measures.ts';

const joins = [...measures.values()].flatMap(({ dataset, join }) =>
  (join?.datasets ?? []).map((joined): [string, string] => [dataset, joined]),
);
const declared = (id: string): Dataset => datasets.get(id) as Dataset;
const shardIn = ({ shardBy, shards }: Dataset, supplierId: string): number =>
  shardOf(shardBy?.({ supplierId } as never) ?? '', shards);

test('there are joins', () => {
  expect(joins.length).toBeGreaterThan(5);
});

describe.each(joins)('%s with %s', (dataset, joined) => {
  test('finds the facts of one supplier in the same shard', () => {
    const suppliers = Array.from({ length: 200 }, (_, index) => `S-${index}`);
    const shards = suppliers.map((id) => shardIn(declared(dataset), id));
    expect(suppliers.map((id) => shardIn(declared(joined), id))).toEqual(shards);
    expect(new Set(shards).size).toBe(declared(dataset).shards);
  });

  test('is folded in one bucket for a period, so that what it joins is read once', () => {
    expect(bucketsOf(dataset, '2024-H1')).toHaveLength(1);
    expect(bucketsOf(joined, '2024-H1').length).toBeGreaterThan(0);
  });
});
