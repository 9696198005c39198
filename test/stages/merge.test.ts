import { describe, expect, test } from 'vitest';
import type { Figure } from '../../functions/domain/figure.ts';
import type { HandInRecord } from '../../functions/intake/hand-in.ts';
import { merge } from '../../functions/merge/merge.ts';
import { plan } from '../../functions/plan/plan.ts';
import {
  electricity,
  estimated,
  facility,
  handIn,
  project,
  withStatus,
  words,
} from '../support/small-organisation.ts';
import { smallReport } from '../support/small-report.ts';
import { factsOf, handOver, loaded, publication, runToMerge } from '../support/workbench.ts';

/** Facts of the small organisation after `changes` were handed in. */
async function factsAfter(changes: readonly HandInRecord[] = [], report = smallReport()) {
  const bench = await loaded(report);
  if (changes.length > 0) await handOver(bench, handIn('changes', changes));
  const facts = await factsOf(bench, await runToMerge(bench));
  const figure = (id: string): Figure => facts.figures.find((one) => one.id === id) as Figure;
  return { ...facts, figure };
}

const withoutMonth = (facilityId: string, month: number, amount: string): HandInRecord =>
  withStatus(electricity(facilityId, month, amount), 'withdrawn');

describe('amounts of single quarters', () => {
  const bought = ({ quarters }: Awaited<ReturnType<typeof factsAfter>>) =>
    quarters.filter(({ metric }) => metric === 'cr.municipal_electricity').map(({ quarter }) => quarter);

  test('stand beside the figures that sum them', async () => {
    const { quarters, figure } = await factsAfter();
    const parts = quarters.filter(({ metric }) => metric === 'cr.municipal_electricity');
    expect(parts.map(({ quarter }) => quarter)).toEqual(['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4']);
    const sum = parts.reduce((total, { value }) => total + Number(value), 0);
    expect(sum).toBeCloseTo(Number(figure('cr.municipal_electricity@2023').value), 6);
  });

  test('are left out where a month is missing', async () => {
    expect(bought(await factsAfter([withoutMonth('south', 5, '50.003')]))).toEqual([
      '2023-Q1',
      '2023-Q3',
      '2023-Q4',
    ]);
  });
});

describe('figures', () => {
  test('are sums over buckets and shards, rounded once when printed', async () => {
    const { figure } = await factsAfter();
    expect(figure('cr.municipal_electricity@2023')).toMatchObject({
      value: '1800.084',
      printed: '1,800.08',
      unit: 'MWh',
      provenance: { records: 24, datasets: ['activity'] },
    });
    expect(figure('cr.electricity_used@2023')).toMatchObject({ value: '1920.138', printed: '1,920.14' });
    expect(figure('cr.electricity_savings@2024-H1').printed).toBe('280.00');
  });

  test('are the same whatever shards, batches and order the records came in', async () => {
    const bench = await loaded();
    const other = await loaded();
    await handOver(other, handIn('again', [electricity('south', 1, '1')]));
    await handOver(other, handIn('and back', [electricity('south', 1, '50.003')]));
    const [one, two] = [await runToMerge(bench), await runToMerge(other)];
    expect(two.merged.figuresDigest).toBe(one.merged.figuresDigest);
  });

  test('change with one record exactly where they depend on it', async () => {
    const before = await factsAfter();
    const after = await factsAfter([electricity('south', 12, '60.003')]);
    const changed = after.figures.filter(({ id, printed }) => before.figure(id).printed !== printed);
    expect(changed.map(({ id, printed }) => `${id} ${printed}`)).toEqual([
      'cr.electricity_used@2023 1,930.14',
      'cr.municipal_electricity@2023 1,810.08',
    ]);
  });

  test('of a missing month are preliminary or withheld by the weight that is missing, never smaller in silence', async () => {
    const south = (await factsAfter([withoutMonth('south', 5, '50.003')])).figure(
      'cr.municipal_electricity@2023',
    );
    expect(south).toMatchObject({ printed: '1,750.08', preliminary: true });
    expect(south.coverage).toMatchObject({ complete: 1, expected: 2, incomplete: ['south'] });
    const north = await factsAfter([withoutMonth('north', 5, '100.004')]);
    expect(north.figure('cr.municipal_electricity@2023')).toMatchObject({
      state: 'missing',
      printed: '—',
      reason: 'coverageTooLow',
    });
    expect(north.figure('cr.electricity_used@2023')).toMatchObject({ printed: '—', reason: 'inputMissing' });
  });

  test('say which share of them is estimated', async () => {
    const { figure } = await factsAfter([estimated(electricity('south', 1, '50.003'))]);
    expect(figure('cr.municipal_electricity@2023').estimatedShare).toBe('0.027778');
  });
});

describe('what stands beside the figures', () => {
  test('is the footing of printed parts against the printed total', async () => {
    expect((await factsAfter()).footings).toEqual([
      {
        composition: 'electricity',
        figures: ['cr.electricity_used@2023', 'cr.municipal_electricity@2023', 'cr.pv_self_use@2023'],
        ...{ printedSum: '1920.13', printedTotal: '1920.14', verdict: 'rounding' },
      },
    ]);
  });

  test('is the ranking, and its numbers as figures', async () => {
    const { ranking, figure } = await factsAfter();
    expect(ranking).toEqual([
      { facilityId: 'north', eep: '80', cep: '100', score: '0.9', rank: 1 },
      { facilityId: 'south', eep: '60', cep: '100', score: '0.8', rank: 2 },
    ]);
    expect(figure('cr.factory_rank.eep.south@2024-H1')).toMatchObject({ printed: '60.00', unit: 'percent' });
    expect(figure('cr.factory_rank.score.north@2024-H1').printed).toBe('0.9000');
    expect(figure('cr.factory_rank.rank.south@2024-H1').printed).toBe('2');
  });

  test('lists a factory with a missing quarter unranked', async () => {
    const { ranking, figure } = await factsAfter([withStatus(project('eep', 'north', 2, '60'), 'withdrawn')]);
    expect(ranking.map(({ facilityId, rank }) => [facilityId, rank])).toEqual([
      ['south', 1],
      ['north', null],
    ]);
    expect(figure('cr.factory_rank.rank.north@2024-H1').printed).toBe('—');
  });

  test('has no ranking where the report has none', async () => {
    const { ranking, figures } = await factsAfter([], smallReport({ ranking: undefined as never }));
    expect(ranking).toEqual([]);
    expect(figures.filter(({ id }) => id.includes('rank'))).toEqual([]);
  });

  test('is what each facility delivered, month by month', async () => {
    const { delivery } = await factsAfter([
      withoutMonth('south', 5, '50.003'),
      facility('north', { openedOn: '2023-03-15' }),
    ]);
    const states = (facilityId: string) =>
      delivery.year?.find((one) => one.facilityId === facilityId)?.months.map((state) => state[0]);
    // verified, missing, not expected
    expect(states('south')?.join('')).toBe('vvvvmvvvvvvv');
    expect(states('north')?.join('')).toBe('nnvvvvvvvvvv');
    expect(delivery.progress?.[0]?.months).toHaveLength(6);
  });

  test('is what was said of the period, without what was withdrawn', async () => {
    const gone = withStatus(words('opening'), 'withdrawn');
    const { records } = await factsAfter([words('closing'), gone], smallReport({ requiredSlots: [] }));
    expect((records.content as readonly { slot: string }[]).map(({ slot }) => slot)).toEqual(['closing']);
  });
});

test('a partial result that has gone stops the run', async () => {
  const bench = await loaded();
  const merging = merge(await plan(publication(), bench), bench);
  await expect(merging).rejects.toMatchObject({ name: 'store.object-missing' });
});
