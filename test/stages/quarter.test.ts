import { describe, expect, test } from 'vitest';
import { aggregate } from '../../functions/aggregate/aggregate.ts';
import { check } from '../../functions/check/check.ts';
import { type Decimal, sum } from '../../functions/domain/decimal.ts';
import type { Finding } from '../../functions/domain/finding.ts';
import { foldedFigure } from '../../functions/domain/folded-figure.ts';
import { asOf, parsePeriod } from '../../functions/domain/period.ts';
import { rankingDatasets } from '../../functions/domain/ranking.ts';
import type { Tally } from '../../functions/domain/tally.ts';
import { plan } from '../../functions/plan/plan.ts';
import { electricity, handIn, months } from '../support/small-organisation.ts';
import { smallReport } from '../support/small-report.ts';
import {
  factsOf,
  handOver,
  loaded,
  publication,
  runToCheck,
  runToMerge,
  stored,
} from '../support/workbench.ts';

const quarter = { period: '2024-Q2', releasedOn: '2024-06-30' };

describe('the figures of a quarter', () => {
  test('are planned from its own buckets, without words, and marked internal', async () => {
    const planned = await plan(publication(quarter), await loaded());
    expect(planned).toMatchObject({
      internal: true,
      bases: { base: '2022-Q2', year: '2024-Q2', progress: '2024-Q2', toDate: '2024-H1' },
      unchanged: false,
      currentEdition: null,
    });
    const figures = planned.tasks.filter(({ dataset }) => !rankingDatasets.includes(dataset));
    expect(new Set(figures.map(({ bucket }) => bucket))).toEqual(new Set(['2024-Q2']));
    const ranking = planned.tasks.filter(({ dataset }) => rankingDatasets.includes(dataset));
    expect(new Set(ranking.map(({ bucket }) => bucket))).toEqual(new Set(['2024-Q1', '2024-Q2', '2024']));
  });

  test('are computed by the rules of the report', async () => {
    const bench = await loaded();
    const facts = await factsOf(bench, await runToMerge(bench, quarter));
    const of = (metric: string) => facts.figures.find(({ id }) => id === `${metric}@2024-Q2`);
    // North saved 60 MWh in the second quarter, South 20.
    expect(of('cr.electricity_savings')).toMatchObject({ state: 'value', value: '80', printed: '80.00' });
    expect(of('cr.municipal_electricity')).toMatchObject({ state: 'missing', reason: 'noRecords' });
  });

  test.each([
    // Of 400 MWh a year a quarter each: North saved 100, then 60; clean electricity 100 and 100 for both.
    ['2024-Q1', '2024-Q1-Q1', ['north 100 100 1', 'south 100 100 1']],
    ['2024-Q2', '2024-H1', ['north 80 100 1', 'south 60 100 2']],
  ])('of %s rank the factories by the year to date, as a half does', async (period, toDate, expected) => {
    const bench = await loaded();
    const checking = await runToMerge(bench, { period, releasedOn: asOf(parsePeriod(period)) });
    const facts = await factsOf(bench, checking);
    expect(checking.bases.toDate).toBe(toDate);
    expect(
      facts.ranking.map(({ facilityId, eep, cep, rank }) => `${facilityId} ${eep} ${cep} ${rank}`),
    ).toEqual(expected);
  });

  test('of a year that has them all include its electricity, with coverage and what they rest on', async () => {
    const bench = await loaded();
    const facts = await factsOf(
      bench,
      await runToMerge(bench, { period: '2023-Q2', releasedOn: '2023-06-30' }),
    );
    expect(facts.figures.find(({ id }) => id === 'cr.municipal_electricity@2023-Q2')).toMatchObject({
      value: '450.021',
      coverage: { complete: 2, expected: 2 },
      provenance: { records: 6, datasets: ['activity'] },
    });
  });

  test('take over a year’s targets for the ranking alone', async () => {
    const planned = await plan(publication(quarter), await loaded());
    const targets = planned.tasks.filter(({ dataset }) => dataset === 'factory-target');
    expect(targets.map(({ bucket, period }) => [bucket, period])).toEqual([['2024', '2024-H1']]);
  });

  test('stop where nothing of the quarter was handed in', async () => {
    const bench = await loaded();
    await expect(
      plan(publication({ period: '2025-Q1', releasedOn: '2025-03-31' }), bench),
    ).rejects.toMatchObject({ name: 'plan.no-data', message: expect.stringMatching(/small 2025-Q1/) });
  });

  test('keep findings that would have stopped a publication', async () => {
    const blocking: Finding = { check: 'always', severity: 'blocking', subject: 'all', values: {} };
    const always = { id: 'always', rule: 'C-RULE', severity: 'blocking' } as const;
    const run = () => [{ subject: 'all', values: {} }];
    const bench = await loaded(smallReport({ checks: [{ ...always, run }] }));
    const checked = await runToCheck(bench, quarter);
    expect(await stored<readonly Finding[]>(bench, checked.checked.findingsKey)).toContainEqual(blocking);
    await expect(check(await runToMerge(bench), bench)).rejects.toMatchObject({ name: 'check.blocked' });
  });
});

describe('partial results of a quarter', () => {
  test('are those of the half-year: it folds only what is left', async () => {
    const bench = await loaded();
    const ofQuarter = await plan(publication(quarter), bench);
    for (const task of ofQuarter.tasks) await aggregate(task, bench);
    const before = new Set(bench.work.keys());
    const ofHalf = await plan(publication(), bench);
    const shared = ofHalf.tasks.filter(({ bucket }) => bucket === '2024-Q2');
    expect(shared.map(({ dataset }) => dataset).sort()).toEqual(['cep-project', 'eep-project']);
    // What the half shares with the quarter under one key is there already, the ranking's own dataset too.
    expect(
      shared
        .filter(({ partialKey }) => before.has(partialKey))
        .map(({ dataset }) => dataset)
        .sort(),
    ).toEqual(['cep-project', 'eep-project']);
    const reads: string[] = [];
    const counting: typeof bench = {
      ...bench,
      records: {
        ...bench.records,
        rows: (organisation, dataset, bucket, shard) => {
          reads.push(`${dataset} ${bucket}`);
          return bench.records.rows(organisation, dataset, bucket, shard);
        },
      },
    };
    for (const task of ofHalf.tasks) await aggregate(task, counting);
    expect(reads).not.toContain('eep-project 2024-Q2');
    expect(reads).toContain('activity 2023-Q1');
  });

  test('are not those of a half-year computed after a correction', async () => {
    const bench = await loaded();
    const year = { period: '2023-Q1', releasedOn: '2023-03-31' };
    const before = await plan(publication(year), bench);
    await handOver(bench, handIn('correction', [electricity('north', months[0] as number, '99')]));
    const after = await plan(publication(year), bench);
    const keyOf = (planned: typeof before) =>
      planned.tasks.find(({ dataset }) => dataset === 'activity')?.partialKey;
    expect(keyOf(after)).not.toBe(keyOf(before));
  });

  test('hold what is for the organisation alone, folded from the year to date; a half holds none of it', async () => {
    const bought = (tally: Tally): Decimal =>
      sum([...tally.sums].filter(([cell]) => cell.startsWith('electricity/')).map(([, amount]) => amount));
    const internal = [
      {
        datasets: ['activity'],
        annual: false,
        figures: ({ tally, period }: { readonly tally: Tally; readonly period: string }) => [
          foldedFigure({
            ...{ metric: 'own.bought', period, unit: 'MWh', decimals: 0, datasets: ['activity'] },
            value: bought(tally),
          }),
        ],
      },
    ] as const;
    const bench = { ...(await loaded()), definition: () => ({ ...smallReport(), internal }) };
    const own = async (asked: { readonly period: string; readonly releasedOn: string }) => {
      const { figures } = await factsOf(bench, await runToMerge(bench, asked));
      return figures.filter(({ metric }) => metric === 'own.bought').map(({ id, printed }) => [id, printed]);
    };
    const [figure] = await own({ period: '2023-Q2', releasedOn: '2023-06-30' });
    expect(figure?.[0]).toBe('own.bought@2023-H1');
    expect(figure?.[1]).toMatch(/^[1-9]\d+$/);
    expect(await own({ period: '2024-H1', releasedOn: '2024-09-30' })).toEqual([]);
  });
});
