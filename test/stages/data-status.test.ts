import { describe, expect, test } from 'vitest';
import { datasetOf } from '../../functions/domain/coverage.ts';
import type { OwedData } from '../../functions/domain/data-status.ts';
import { datasets } from '../../functions/domain/datasets.ts';
import { expectationsOf } from '../../functions/domain/figure-coverage.ts';
import { measures } from '../../functions/domain/measures.ts';
import { metrics } from '../../functions/domain/metrics.ts';
import type { HandInRecord } from '../../functions/intake/hand-in.ts';
import type { RecordStore } from '../../functions/ports/records.ts';
import { review } from '../../functions/review/review.ts';
import { dataStatus } from '../../functions/status/data-status.ts';
import {
  type Attributes,
  electricity,
  handIn,
  organisation,
  profile,
  record,
  withStatus,
} from '../support/small-organisation.ts';
import { handOver, loaded, type Workbench } from '../support/workbench.ts';

const timeZone = 'Asia/Shanghai';
const half = [1, 2, 3, 4, 5, 6];
const of2024 = (facility: string, months = half): readonly HandInRecord[] =>
  months.map((month) => electricity(facility, month, '1', 2024));
const submitted = (records: readonly HandInRecord[]): readonly HandInRecord[] =>
  records.map((one) => withStatus(one, 'submitted'));

const statusOf = (bench: Workbench, { period = '2024-H1', now = '2024-10-02T08:00:00Z' } = {}) =>
  dataStatus(organisation, period, { ...bench, now: () => now, timeZone });

const owed = async (bench: Workbench, ...how: [Parameters<typeof statusOf>[1]?]) =>
  (await statusOf(bench, ...how)).owed;
const find = (all: readonly OwedData[], owner: string, expectation: string) =>
  all.find((one) => one.owner === owner && one.expectation === expectation);
const month = (number: number): string => `2024-0${number}`;

const decide = (bench: Workbench, verdict: 'accept' | 'reject') =>
  review(
    { organisation, verdict, reason: 'looked at', selection: {} },
    { actorId: 'reviewer-1', kind: 'person' },
    { ...bench, timeZone },
  );

describe('the data of a period', () => {
  test('are owed by every facility for every source that the scheduled reports rest on', async () => {
    expect(
      (await owed(await loaded())).map(({ owner, expectation, dataset, state }) => [
        owner,
        expectation,
        dataset,
        state,
      ]),
    ).toEqual([
      ['north', 'activity:grid', 'activity', 'late'],
      ['north', 'eep', 'eep-project', 'complete'],
      ['north', 'pv', 'pv-generation', 'late'],
      ['south', 'activity:grid', 'activity', 'late'],
      ['south', 'eep', 'eep-project', 'complete'],
    ]);
  });

  test('wait for a review, are complete once accepted, and missing again once rejected', async () => {
    const bench = await loaded();
    await handOver(bench, handIn('north.csv', submitted(of2024('north'))));
    const waiting = await statusOf(bench);
    expect(find(waiting.owed, 'north', 'activity:grid')).toMatchObject({
      ...{ state: 'awaitingReview', complete: [], missing: [], late: [] },
      awaitingReview: half.map(month),
    });
    expect(waiting.reviews).toEqual([{ dataset: 'activity', facility: 'north', awaiting: 6, rejected: 0 }]);
    await decide(bench, 'accept');
    const accepted = await statusOf(bench);
    expect(find(accepted.owed, 'north', 'activity:grid')).toMatchObject({
      state: 'complete',
      complete: half.map(month),
    });
    expect(accepted.reviews).toEqual([]);
    await handOver(bench, handIn('south.csv', submitted(of2024('south', [1, 2]))));
    await decide(bench, 'reject');
    const rejected = await statusOf(bench);
    expect(find(rejected.owed, 'south', 'activity:grid')).toMatchObject({ missing: half.map(month) });
    expect(rejected.reviews).toEqual([{ dataset: 'activity', facility: 'south', awaiting: 0, rejected: 2 }]);
  });

  test('of a meter that waits leave complete what is complete, and its own months to review', async () => {
    const bench = await loaded();
    const second = of2024('north', [1, 2]).map((one) => ({
      ...one,
      attributes: { ...one.attributes, sourceId: 'second' },
    }));
    await handOver(bench, handIn('first', of2024('north', [1, 2, 3])));
    await handOver(bench, handIn('second', submitted(second)));
    // The third month would need the second meter too; what stands is complete by the rule of coverage.
    expect(find(await owed(bench, { period: '2024-Q1' }), 'north', 'activity:grid')).toMatchObject({
      state: 'complete',
    });
  });

  test.each<[string, Attributes, Readonly<Record<string, readonly number[]>>]>([
    [
      'in May, of which June is ahead',
      {},
      { complete: [], missing: [1, 2, 3, 4], late: [1, 2, 3], ahead: [5, 6] },
    ],
    ['with a longer time to hand in', { handInDays: 60 }, { missing: [1, 2, 3, 4], late: [] }],
  ])('are late when the day to hand them in has passed: %s', async (_, setting, expected) => {
    const bench = await loaded();
    await handOver(bench, handIn('profile', [profile(setting)]));
    const found = find(
      await owed(bench, { period: '2024-H1', now: '2024-05-15T00:00:00Z' }),
      'south',
      'activity:grid',
    );
    expect(found).toMatchObject(
      Object.fromEntries(Object.entries(expected).map(([name, months]) => [name, months.map(month)])),
    );
  });

  test('are late on the day after the last one in the organisation’s zone', async () => {
    const bench = await loaded();
    const late = async (now: string) =>
      find(await owed(bench, { period: '2024-Q1', now }), 'south', 'activity:grid')?.state;
    expect(await late('2024-04-20T15:59:59Z')).toBe('missing');
    expect(await late('2024-04-20T16:00:00Z')).toBe('late');
  });

  test('that wait stay told where one of them names what nobody knows', async () => {
    const bench = await loaded();
    await handOver(bench, handIn('ghost', submitted([...of2024('ghost', [1]), ...of2024('north', [1])])));
    const found = await statusOf(bench);
    expect(find(found.owed, 'north', 'activity:grid')?.awaitingReview).toEqual(['2024-01']);
    expect(found.reviews.map(({ facility, awaiting }) => [facility, awaiting])).toEqual([
      ['ghost', 1],
      ['north', 1],
    ]);
  });

  test('are all that is read', async () => {
    const bench = await loaded();
    await handOver(bench, handIn('next year', submitted([electricity('north', 1, '1', 2025)])));
    const read = new Set<string>();
    const records: RecordStore = {
      ...bench.records,
      rows(of, dataset, bucket, shard, range) {
        if (bucket !== 'asof' && dataset !== 'scope-set') read.add(`${dataset} ${bucket}`);
        return bench.records.rows(of, dataset, bucket, shard, range);
      },
    };
    await statusOf({ ...bench, records }, { period: '2024-Q2' });
    expect([...read].sort()).toEqual([
      'activity 2024-Q2',
      'eep-project 2024-Q2',
      'mineral-survey 2024',
      'pv-generation 2024-Q2',
    ]);
  });
});

test('a campaign is counted by template: who was asked, who answered, who is late', async () => {
  const bench = await loaded();
  const survey = (supplierId: string, changes: object) =>
    record('mineral-survey', {
      ...{ supplierId, template: 'CMRT', campaignYear: 2024, issuedOn: '2024-01-10', dueOn: '2024-03-31' },
      ...changes,
    });
  const answered = { submittedOn: '2024-03-01', reviewedOn: '2024-03-05' };
  await handOver(
    bench,
    handIn('surveys', [
      survey('S-1', { status: 'issued' }),
      survey('S-2', { status: 'reminded', dueOn: '2024-12-31' }),
      survey('S-3', { status: 'accepted', ...answered }),
      survey('S-4', { status: 'rejected', ...answered }),
      survey('S-5', { status: 'withdrawn' }),
    ]),
  );
  expect((await statusOf(bench)).campaigns).toEqual([
    { year: '2024', template: 'CMRT', asked: 4, answered: 2, accepted: 1, rejected: 1, late: 1 },
  ]);
});

test('every kind of data that somebody can owe is met with a dataset that is folded', () => {
  const kinds = [...metrics.values()].flatMap(({ formula }) => expectationsOf(formula, metrics));
  for (const kind of new Set(kinds)) {
    expect(datasets.has(datasetOf(kind)), kind).toBe(true);
    expect(measures.has(datasetOf(kind)), kind).toBe(true);
  }
});
