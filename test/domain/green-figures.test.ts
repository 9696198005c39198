import { describe, expect, test } from 'vitest';
import { Decimal } from '../../functions/domain/decimal.ts';
import { evaluate } from '../../functions/domain/evaluate.ts';
import type { Figure } from '../../functions/domain/figure.ts';
import { greenMetrics } from '../../functions/domain/metrics/green.ts';
import { wasteWaterMetrics } from '../../functions/domain/metrics/waste-water.ts';
import { metrics } from '../../functions/domain/metrics.ts';
import { parsePeriod } from '../../functions/domain/period.ts';
import type { Profile, Reference } from '../../functions/domain/reference.ts';
import { add, countSource, emptyTally, markPresent, type Tally } from '../../functions/domain/tally.ts';
import { figures as reportFigures } from '../../templates/green-manufacturing/figures.ts';
import { timeBases } from '../../templates/green-manufacturing/time-bases.ts';
import { failureOf, plant, smallOrganisation } from './small-organisation.ts';

const green = { waterBaseYear: 2022, waterUtilisation: 'revenuePerCubicMetre', thermalCap: '0.10' };
const drawing = (facilityId: string, more = {}) => plant(facilityId, { expectedSources: ['water'], ...more });

/** P1 and P2 owe water; how much P2 weighs decides what its absence does. */
function organisation(weight: number, settings: Readonly<Record<string, unknown>> = {}): Reference {
  return smallOrganisation({
    facilities: [drawing('P1'), drawing('P2')],
    scope: [
      ['P1', String(100 - weight)],
      ['P2', String(weight)],
    ],
    profile: { green: { ...green, ...settings } },
  });
}

interface Year {
  readonly withdrawal: number;
  readonly recycled?: number;
  readonly revenue?: number;
  readonly from: readonly string[];
}

const firstHalf = [1, 2, 3, 4, 5, 6];

function water({ withdrawal, recycled = 0, revenue, from }: Year): Tally {
  const tally = emptyTally();
  add(tally, 'water/withdrawal/municipal', new Decimal(withdrawal), false);
  add(tally, 'water/recycled/municipal', new Decimal(recycled), false);
  for (const facilityId of from)
    for (const month of firstHalf) countSource(tally, 'water', facilityId, month);
  if (revenue === undefined) return tally;
  add(tally, 'revenue', new Decimal(revenue), false);
  markPresent(tally, 'revenue', '*', firstHalf);
  return tally;
}

function figureOf(metric: string, reference: Reference, now: Year, base: Year): Figure {
  const figures = evaluate([{ metric, period: '2024-H1' }], {
    metrics,
    tallies: new Map([
      ['2024-H1', water(now)],
      ['2022-H1', water(base)],
    ]),
    reference,
    basePeriod: '2022-H1',
  });
  return figures.find((one) => one.id === `${metric}@2024-H1`) ?? expect.fail(metric);
}

const both = ['P1', 'P2'];
/** RMB 50 million from 4,000 m3 then, RMB 69 million from 4,800 m3 now. */
const then = { withdrawal: 4000, recycled: 1000, revenue: 50, from: both };
const now = { withdrawal: 4800, recycled: 1500, revenue: 69, from: both };

describe('water utilisation', () => {
  test('is revenue in RMB 10,000 per cubic metre, or the share that is used again, as the profile says', () => {
    const revenue = figureOf('gm.water_utilisation', organisation(40), now, then);
    expect(revenue).toMatchObject({ printed: '1.4375', unit: 'rmb10kPerCubicMetre', decimals: 4 });
    const reuse = organisation(40, { waterUtilisation: 'reuseShare' });
    expect(figureOf('gm.water_utilisation', reuse, now, then)).toMatchObject({
      printed: '31.25',
      unit: 'percent',
      decimals: 2,
    });
  });

  test('reads the definition that holds and no other', () => {
    const { revenue: _, ...unfinished } = now;
    const reuse = organisation(40, { waterUtilisation: 'reuseShare' });
    expect(figureOf('gm.water_utilisation', reuse, unfinished, then)).toMatchObject({
      printed: '31.25',
      provenance: { inputs: ['gm.water_utilisation.reuse_share@2024-H1'] },
    });
    expect(figureOf('gm.water_utilisation', organisation(40), unfinished, then)).toMatchObject({
      state: 'missing',
      reason: 'inputMissing',
    });
  });

  test('changes against the same quarters of the base year, of sums', () => {
    expect(figureOf('gm.water_utilisation_change', organisation(40), now, then).printed).toBe('15.0');
    const reuse = organisation(40, { waterUtilisation: 'reuseShare' });
    expect(figureOf('gm.water_utilisation_change', reuse, now, then).printed).toBe('25.0');
  });

  test.each([
    ['5% of the weight is missing now', 5, 'P1', 'both', '15.0'],
    ['6% are missing now', 6, 'P1', 'both', '\u2014'],
    ['5% were missing then', 5, 'both', 'P1', '15.0'],
    ['6% were missing then', 6, 'both', 'P1', '\u2014'],
  ])('says no change below 95% coverage of either year: %s', (_, weight, fromNow, fromThen, printed) => {
    const of = (who: string) => (who === 'both' ? both : [who]);
    const figure = figureOf(
      'gm.water_utilisation_change',
      organisation(weight),
      { ...now, from: of(fromNow) },
      { ...then, from: of(fromThen) },
    );
    expect(figure.printed).toBe(printed);
    expect(figure.coverage?.incomplete).toEqual(['P2']);
  });

  test('itself is preliminary where its change is not said', () => {
    const figure = figureOf('gm.water_utilisation', organisation(6), { ...now, from: ['P1'] }, then);
    expect(figure).toMatchObject({ printed: '1.4375', preliminary: true });
  });
});

describe('who there is', () => {
  const reference = smallOrganisation({
    facilities: [
      plant('P1', { subsidiaryId: 'S1' }),
      plant('P2', { subsidiaryId: 'S1', dischargesWastewater: false }),
      plant('P3', { subsidiaryId: 'S2', closedOn: '2024-02-10' }),
      plant('P4', { subsidiaryId: 'S3', openedOn: '2024-07-01' }),
      plant('OUT', { subsidiaryId: 'S4' }),
    ],
    scope: ['P1', 'P2', 'P3', 'P4'].map((id) => [id, '1']),
  });
  const count = (metric: string, period: string) =>
    evaluate([{ metric, period }], {
      metrics,
      tallies: new Map([[period, emptyTally()]]),
      reference,
      basePeriod: '',
    })[0];

  test.each([
    ['2024-Q1', '2', '2'],
    ['2024-Q2', '1', '1'],
    ['2024-H1', '2', '2'],
    ['2024', '3', '3'],
  ])('in %s follows from the consolidation and from who was open', (period, subsidiaries, discharging) => {
    expect(count('gm.chem_subsidiaries', period)?.printed).toBe(subsidiaries);
    expect(count('gm.wastewater_factories', period)).toMatchObject({
      printed: discharging,
      provenance: { datasets: ['facility', 'scope-set'] },
    });
  });
});

describe('targets', () => {
  const target = (targetYear: number, value: string) => ({
    targetId: 'prtr',
    metricId: 'gm.prtr_total',
    targetYear,
    operator: 'atLeast',
    value,
    name: { 'zh-CN': 'x', en: 'x' },
  });
  test('a counted goal is reached by count over goal of the year, and may be passed', () => {
    const reference = smallOrganisation({ targets: [target(2024, '4'), target(2025, '9')] });
    const tally = emptyTally();
    tally.members.set('ipe/subsidiary/prtr', new Set(['S1', 'S2']));
    tally.members.set('ipe/supplier/prtr', new Set(['A', 'B', 'C']));
    const [reached] = evaluate([{ metric: 'target.prtr.reached', period: '2024' }], {
      metrics,
      tallies: new Map([['2024', tally]]),
      reference,
      basePeriod: '',
    }).filter(({ metric }) => metric === 'target.prtr.reached');
    expect(reached).toMatchObject({ printed: '125', decimals: 0 });
  });
});

describe('a quarter', () => {
  test('owes no water risk, which is rated by the year', () => {
    const [figure] = evaluate([{ metric: 'gm.water_risk.level4', period: '2024-Q2' }], {
      metrics,
      tallies: new Map([['2024-Q2', emptyTally()]]),
      reference: organisation(40),
      basePeriod: '',
    });
    expect(figure).toMatchObject({ state: 'missing', reason: 'yearOnly' });
    expect(figure?.coverage).toBeUndefined();
  });
});

describe('the report', () => {
  const profile = { organisationId: 'small', green } as unknown as Profile;
  test.each([
    ['2024-H1', { progress: '2024-H1', plan: '2024', base: '2022-H1' }],
    ['2024-H2', { progress: '2024', plan: '2025', base: '2022' }],
  ])('of %s reads %o', (period, bases) => {
    expect(timeBases(parsePeriod(period), profile)).toEqual(bases);
  });

  test('of an organisation without settings for it stops, naming them', () => {
    expect(
      failureOf(() => timeBases(parsePeriod('2024-H1'), { organisationId: 'small' } as Profile)),
    ).toMatchObject({
      code: 'plan.profile-missing',
      message: expect.stringContaining('waterBaseYear'),
    });
  });

  test('prints every declared green metric but the two definitions that a third names', () => {
    const listed = new Set(reportFigures.map(({ metric }) => metric));
    const unlisted = [...wasteWaterMetrics, ...greenMetrics].filter(({ id }) => !listed.has(id));
    expect(unlisted.map(({ id }) => id)).toEqual([
      'gm.waste_diverted_without_thermal',
      'gm.water_utilisation.revenue_per_cubic_metre',
      'gm.water_utilisation.reuse_share',
    ]);
  });

  test('gives each figure the unit that its name says', () => {
    const units = new Map([...wasteWaterMetrics, ...greenMetrics].map(({ id, unit }) => [id, unit]));
    const wrong = [...units].filter(([id, unit]) => {
      if (/_rate|_coverage|_change|_reached|\.reached|on_time$|reuse_share/.test(id))
        return !/plans|percent/.test(unit);
      if (/^gm\.waste/.test(id) && !/wastewater/.test(id)) return unit !== 't';
      if (/withdrawal|recycled|discharge$|^gm\.water\./.test(id)) return unit !== 'm3';
      return false;
    });
    expect(wrong).toEqual([]);
  });
});
