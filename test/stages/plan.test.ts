import { describe, expect, test } from 'vitest';
import { plan } from '../../functions/plan/plan.ts';
import { publish } from '../../functions/publish/publish.ts';
import {
  allHandIns,
  electricity,
  facility,
  handIn,
  masterData,
  profile,
  programme2024,
  record,
  withStatus,
  words,
  year2023,
} from '../support/small-organisation.ts';
import { smallReport } from '../support/small-report.ts';
import { handOver, loaded, publication, runToRender, type Workbench } from '../support/workbench.ts';

async function published(): Promise<Workbench> {
  const bench = await loaded();
  await publish(await runToRender(bench), bench);
  return bench;
}

describe('a plan', () => {
  test('fixes cut-off, time bases and languages, and one task for each bucket', async () => {
    const planned = await plan(publication(), await loaded());
    expect(planned).toMatchObject({
      cutOff: 4,
      bases: { base: '2022', year: '2023', progress: '2024-H1' },
      languages: ['zh-CN', 'en'],
      unchanged: false,
      currentEdition: null,
      origin: { engineDigest: 'engine-1', templatesDigest: 'templates-1', releasedOn: '2024-09-30' },
    });
    const tasks = planned.tasks.map(({ dataset, bucket, period }) => `${dataset} ${bucket} for ${period}`);
    expect(tasks.sort()).toEqual(
      [
        ...['activity', 'pv-generation'].flatMap((dataset) =>
          [1, 2, 3, 4].map((quarter) => `${dataset} 2023-Q${quarter} for 2023-Q${quarter}`),
        ),
        ...['cep-project', 'eep-project'].flatMap((dataset) =>
          [1, 2].map((quarter) => `${dataset} 2024-Q${quarter} for 2024-Q${quarter}`),
        ),
        'factory-target 2024 for 2024-H1',
      ].sort(),
    );
  });

  test('has the same input digest on another machine, whatever its batches are called', async () => {
    const bench = await loaded();
    const other = await loaded(smallReport(), []);
    await handOver({ ...other, newBatchId: () => crypto.randomUUID() }, ...allHandIns);
    const [one, two] = [await plan(publication(), bench), await plan(publication({ runId: 'run-2' }), other)];
    expect(two.origin).toEqual(one.origin);
    expect(two.tasks).toEqual(one.tasks);
  });
});

describe('an edition is unchanged', () => {
  test('when nothing was handed in since', async () => {
    expect(await plan(publication(), await published())).toMatchObject({
      unchanged: true,
      currentEdition: 1,
    });
  });

  test('when what was handed in since belongs to another period', async () => {
    const bench = await published();
    await handOver(bench, handIn('2024-Q3', [electricity('north', 7, '9', 2024)]));
    expect(await plan(publication(), bench)).toMatchObject({ unchanged: true, cutOff: 5 });
  });

  test('when what was handed in since belongs to a dataset that the report does not read', async () => {
    const bench = await published();
    await handOver(bench, handIn('price', [record('carbon-price', { year: 2024, shadowPriceRmb: '90' })]));
    expect((await plan(publication(), bench)).unchanged).toBe(true);
  });

  test.each(['submitted', 'rejected'] as const)('when what was handed in since is %s', async (status) => {
    const bench = await published();
    const undecided = [electricity('north', 3, '7'), facility('north', { openedOn: '2019-01-01' })];
    await handOver(
      bench,
      handIn(
        'undecided',
        undecided.map((one) => withStatus(one, status)),
      ),
    );
    expect(await plan(publication(), bench)).toMatchObject({ unchanged: true, cutOff: 5 });
    await handOver(bench, handIn('decided', [electricity('north', 3, '7')]));
    expect((await plan(publication(), bench)).unchanged).toBe(false);
  });

  test.each([
    ['a correction of a figure', [electricity('north', 3, '7')]],
    ['a reference record', [facility('north', { openedOn: '2019-01-01' })]],
    ['the profile', [profile({ contact: 'new@example.com' })]],
    ['words of the period', [words('closing')]],
    ['a withdrawal', [withStatus(electricity('south', 3, '50.003'), 'withdrawn')]],
  ])('not after %s', async (_, records) => {
    const bench = await published();
    await handOver(bench, handIn('change', records));
    expect(await plan(publication(), bench)).toMatchObject({ unchanged: false, currentEdition: 1 });
  });

  test('not with another release date, other templates or another engine', async () => {
    const bench = await published();
    expect((await plan(publication({ releasedOn: '2024-10-01' }), bench)).unchanged).toBe(false);
    expect((await plan(publication(), { ...bench, templatesDigest: 'templates-2' })).unchanged).toBe(false);
    expect((await plan(publication(), { ...bench, engineDigest: 'engine-2' })).unchanged).toBe(false);
  });
});

describe('a plan stops', () => {
  test('without any data of a period, naming datasets and buckets', async () => {
    const bench = await loaded(smallReport(), [handIn('master', masterData), handIn('2023', year2023)]);
    await expect(plan(publication(), bench)).rejects.toMatchObject({
      name: 'plan.no-data',
      message: expect.stringMatching(
        /2024-H1.*cep-project 2024-Q1, 2024-Q2; eep-project 2024-Q1, 2024-Q2; factory-target 2024/,
      ),
    });
  });

  test('where all of a period waits for its review', async () => {
    const waiting = programme2024.map((one) => withStatus(one, 'submitted'));
    const handIns = [handIn('master', masterData), handIn('2023', year2023), handIn('2024', waiting)];
    await expect(plan(publication(), await loaded(smallReport(), handIns))).rejects.toMatchObject({
      name: 'plan.no-data',
      message: expect.stringContaining('reviewed'),
    });
  });

  test('without a profile, also when it was withdrawn', async () => {
    const without = masterData.filter(({ dataset }) => dataset !== 'organisation');
    const rest = [handIn('2023', year2023), handIn('2024', programme2024)];
    const missing = { name: 'plan.profile-missing', message: expect.stringContaining('organisation') };
    const bench = await loaded(smallReport(), [handIn('master', without), ...rest]);
    await expect(plan(publication(), bench)).rejects.toMatchObject(missing);
    await handOver(bench, handIn('gone', [withStatus(profile(), 'withdrawn')]));
    await expect(plan(publication(), bench)).rejects.toMatchObject(missing);
  });

  test('for a period that is none', async () => {
    await expect(plan(publication({ period: '2024-H3' }), await loaded())).rejects.toMatchObject({
      name: 'usage.invalid-period',
    });
  });
});

test('the newest commit is missed by the edition that was computed from it', async () => {
  const bench = await loaded();
  await handOver(bench, handIn('price', [record('carbon-price', { year: 2024, shadowPriceRmb: '90' })]));
  await publish(await runToRender(bench), bench);
  const records = {
    ...bench.records,
    async *commits(of: string) {
      for await (const commit of bench.records.commits(of)) if (commit.number < 5) yield commit;
    },
  };
  await expect(plan(publication(), { ...bench, records })).rejects.toMatchObject({
    name: 'records.commit-missing',
    message: expect.stringMatching(/^edition 1 was computed from 5 batches, but only 4 are there/),
  });
});
