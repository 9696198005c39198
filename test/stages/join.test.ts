import { describe, expect, test } from 'vitest';
import { aggregate } from '../../functions/aggregate/aggregate.ts';
import type { AggregateTask, Plan } from '../../functions/contract.ts';
import { datasets } from '../../functions/domain/datasets.ts';
import type { Inputs } from '../../functions/domain/inputs.ts';
import type { ReportDefinition } from '../../functions/domain/report.ts';
import type { TallyJson } from '../../functions/domain/tally-json.ts';
import type { HandInRecord } from '../../functions/intake/hand-in.ts';
import { plan } from '../../functions/plan/plan.ts';
import type { RecordStore } from '../../functions/ports/records.ts';
import { workKeys } from '../../functions/wiring/names.ts';
import { lists } from '../../templates/conflict-minerals/lists.ts';
import {
  declarationAttributes,
  supplierAttributes,
  surveyAttributes,
} from '../support/campaign-attributes.ts';
import {
  handIn,
  organisation,
  profile,
  record,
  scopeSet,
  withStatus,
} from '../support/small-organisation.ts';
import { smallReport } from '../support/small-report.ts';
import {
  factsOf,
  handOver,
  loaded,
  publication,
  runToMerge,
  stored,
  type Workbench,
  wholeRun,
} from '../support/workbench.ts';

type More = Readonly<Record<string, unknown>>;
const place = (supplierId: string) => ({ supplierId, template: 'CMRT', campaignYear: 2023 });

const supplier = (supplierId: string, suspendedFrom?: string): HandInRecord =>
  record(
    'supplier',
    supplierAttributes(supplierId, {
      standings: [
        { from: '2019-05-01', status: 'active' },
        ...(suspendedFrom === undefined ? [] : [{ from: suspendedFrom, status: 'suspended' }]),
      ],
    }),
  );
const survey = (supplierId: string): HandInRecord => record('mineral-survey', surveyAttributes(supplierId));
const declaration = (supplierId: string, revision = 1, more: More = {}): HandInRecord =>
  record('declaration', declarationAttributes(supplierId, { revision, company: { A: 'Yes' }, ...more }));
const row = (supplierId: string, rowNumber: number, cid: string, revision = 1): HandInRecord =>
  record('declared-smelter', {
    ...place(supplierId),
    revision,
    rowNumber,
    metal: 'Tin',
    lookup: 'listed',
    cid: `CID${cid}`,
  });

const minerals = { inScope: ['Tin'], grievance: { email: 'voice@example.com', anonymous: true } };
const masterData = handIn('master-data', [profile({ minerals }), scopeSet(2023)]);
const campaign = handIn('campaign', [
  ...['A', 'B'].flatMap((id) => [supplier(id), survey(id), declaration(id)]),
  row('A', 1, '900001'),
  row('A', 2, '900002'),
  row('B', 1, '900002'),
]);

const report: ReportDefinition = (() => {
  const { ranking: _, base: __, ...rest } = smallReport();
  return {
    ...rest,
    timeBases: () => ({ results: '2023' }),
    figures: ['cm.sor_count.tin', 'cm.policy', 'cm.grievances_received'].map((metric) => ({
      metric,
      role: 'results',
    })),
    compositions: [],
    lists,
    words: [],
    slots: [],
    requiredSlots: [],
  };
})();

const bench = (...more: Parameters<typeof handIn>[1][]): Promise<Workbench> =>
  loaded(report, [masterData, campaign, ...more.map((records, index) => handIn(`more ${index}`, records))]);
const taskOf = (planned: Plan): AggregateTask =>
  planned.tasks.find(({ dataset }) => dataset === 'declared-smelter') as AggregateTask;
const planned = async (of: Workbench): Promise<Plan> => plan(publication({ period: '2023-H2' }), of);

async function namedIn(of: Workbench): Promise<readonly string[]> {
  const { partialKey } = await aggregate(taskOf(await planned(of)), of);
  return (await stored<TallyJson>(of, partialKey)).members['sor/Tin'] ?? [];
}

describe('a plan with a join', () => {
  test('names the joined buckets in its task', async () => {
    expect(taskOf(await planned(await bench()))).toMatchObject({
      dataset: 'declared-smelter',
      bucket: '2023',
      period: '2023',
      joins: [
        { dataset: 'declaration', bucket: '2023' },
        { dataset: 'mineral-survey', bucket: '2023' },
        { dataset: 'supplier', bucket: 'asof' },
      ],
    });
  });

  test('lists them among what the edition is computed from', async () => {
    const of = await bench();
    const { origin } = await planned(of);
    const inputs = await stored<Inputs>(of, workKeys.inputs(organisation, origin.inputDigest));
    const read = inputs.buckets.map(({ dataset, bucket, rows }) => `${dataset} ${bucket} ${rows}`);
    expect(read).toEqual(
      expect.arrayContaining([
        'declaration 2023 2',
        'declared-smelter 2023 3',
        'mineral-survey 2023 2',
        'supplier asof 2',
      ]),
    );
  });

  test.each([
    ['a supplier', supplier('C'), true],
    ['a survey', survey('C'), true],
    ['a declaration', declaration('C'), true],
    [
      'a grievance',
      record('grievance', {
        grievanceId: 'G1',
        channel: 'web',
        anonymous: true,
        topic: 'origin',
        receivedOn: '2023-05-01',
      }),
      false,
    ],
  ])('computes it again for %s more only where it reads it', async (_, more, again) => {
    const of = await bench();
    const before = taskOf(await planned(of)).partialKey;
    await handOver(of, handIn('later', [more]));
    expect(taskOf(await planned(of)).partialKey !== before).toBe(again);
  });

  test('makes a new edition when only a joined bucket changed', async () => {
    const of = await bench();
    expect(await wholeRun(of, { period: '2023-H2' })).toMatchObject({ status: 'published', edition: 1 });
    expect(await wholeRun(of, { period: '2023-H2' })).toMatchObject({ status: 'unchanged' });
    await handOver(of, handIn('suspension', [supplier('B', '2023-11-01')]));
    expect(await wholeRun(of, { period: '2023-H2' })).toMatchObject({ status: 'published', edition: 2 });
  });
});

describe('aggregating with a join', () => {
  test('counts what the accepted declarations of active suppliers name', async () => {
    expect(await namedIn(await bench())).toEqual(['CID900001', 'CID900002']);
  });

  test.each<[string, readonly HandInRecord[], readonly string[]]>([
    [
      'a late revision takes the place of the earlier one',
      [declaration('A', 2), row('A', 1, '900003', 2)],
      ['CID900002', 'CID900003'],
    ],
    [
      'a late revision that is not verified yet does not',
      [withStatus(declaration('A', 2), 'submitted'), row('A', 1, '900003', 2)],
      ['CID900001', 'CID900002'],
    ],
    [
      'a withdrawn declaration takes its rows with it',
      [withStatus(declaration('A'), 'withdrawn')],
      ['CID900002'],
    ],
    [
      'a declaration that was sent back after all does',
      [declaration('A', 1, { outcome: 'rejected' })],
      ['CID900002'],
    ],
    ['a suspended supplier does', [supplier('A', '2023-12-31')], ['CID900002']],
    ['one suspended after the last day does not', [supplier('A', '2024-01-01')], ['CID900001', 'CID900002']],
    [
      'a row corrected in a later batch counts as corrected',
      [row('A', 1, '900009')],
      ['CID900002', 'CID900009'],
    ],
  ])('%s', async (_, more, expected) => {
    expect(await namedIn(await bench(more))).toEqual(expected);
  });

  test('joins every shard with its own part', async () => {
    const ids = Array.from({ length: 120 }, (_, index) => `S${index}`);
    const of = await bench(
      ids.flatMap((id, index) => [
        supplier(id, index % 2 === 0 ? '2023-01-01' : undefined),
        survey(id),
        declaration(id),
        row(id, 1, String(910_000 + index)),
      ]),
    );
    const counted = await namedIn(of);
    const expected = ids.flatMap((_, index) => (index % 2 === 0 ? [] : [`CID${910_000 + index}`]));
    expect(counted).toEqual(['CID900001', 'CID900002', ...expected]);
  });

  test.each(['declaration', 'mineral-survey', 'supplier'])(
    'stores no result when rows of the joined %s are gone',
    async (lost) => {
      const of = await bench();
      const task = taskOf(await planned(of));
      const rows: RecordStore['rows'] = async function* (of_, dataset, bucket, shard) {
        if (dataset !== lost) yield* of.records.rows(of_, dataset, bucket, shard);
      };
      await expect(aggregate(task, { ...of, records: { ...of.records, rows } })).rejects.toMatchObject({
        name: 'records.count-differs',
      });
      expect(await of.work.get(task.partialKey)).toBeUndefined();
    },
  );

  test('reads each shard of each bucket once', async () => {
    const of = await bench();
    const task = taskOf(await planned(of));
    const read: string[] = [];
    const rows: RecordStore['rows'] = (of_, dataset, bucket, shard) => {
      read.push(`${dataset} ${shard}`);
      return of.records.rows(of_, dataset, bucket, shard);
    };
    await aggregate(task, { ...of, records: { ...of.records, rows } });
    const shards = datasets.get('declared-smelter')?.shards ?? 0;
    expect(read).toHaveLength(4 * shards);
    expect(new Set(read).size).toBe(4 * shards);
  });
});

test('the figures and the list that follow are of the same rows', async () => {
  const of = await bench();
  const facts = await factsOf(of, await runToMerge(of, { period: '2023-H2' }));
  expect(facts.figures.map(({ id, printed }) => `${id} ${printed}`)).toEqual([
    'cm.grievances_received@2023 —',
    'cm.policy@2023 2',
    'cm.sor_count.tin@2023 2',
  ]);
  expect(facts.lists.smelters).toEqual([
    { metal: 'Tin', cid: 'CID900001' },
    { metal: 'Tin', cid: 'CID900002' },
  ]);
});
