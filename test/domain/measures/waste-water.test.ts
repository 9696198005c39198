import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../functions/domain/evaluate.ts';
import type { Figure } from '../../../functions/domain/figure.ts';
import { metrics } from '../../../functions/domain/metrics.ts';
import { merge, type Tally } from '../../../functions/domain/tally.ts';
import { tallyToJson } from '../../../functions/domain/tally-json.ts';
import { cellsOf, fold, plant, record, smallOrganisation } from '../small-organisation.ts';

const green = { waterBaseYear: 2022, waterUtilisation: 'revenuePerCubicMetre', thermalCap: '0.10' };
const reporting = (facilityId: string) => plant(facilityId, { expectedSources: ['waste', 'water'] });
const reference = smallOrganisation({
  facilities: [reporting('P1'), reporting('P2'), plant('OUT')],
  scope: [
    ['P1', '96'],
    ['P2', '4'],
  ],
  profile: { green },
});

const load = (method: string, massT: string, more: Readonly<Record<string, unknown>> = {}) =>
  record({
    facilityId: 'P1',
    year: 2024,
    quarter: 1,
    stream: 'SW17',
    hazardous: false,
    method,
    massT,
    legallyMandatedLandfill: false,
    ...more,
  });
const wasteOf = (...loads: readonly ReturnType<typeof record>[]): Tally =>
  fold('waste', '2024-Q1', loads, reference);
const figuresOf = (period: string, wanted: readonly string[], ...tallies: readonly Tally[]) => {
  const figures = evaluate(
    wanted.map((metric) => ({ metric, period })),
    { metrics, tallies: new Map([[period, merge(tallies)]]), reference, basePeriod: '' },
  );
  return (metric: string): Figure => figures.find((one) => one.metric === metric) ?? expect.fail(metric);
};

describe('waste', () => {
  test('is kept by kind and treatment; what the law orders into landfill apart', () => {
    const sums = cellsOf(
      wasteOf(
        load('recycle', '10'),
        load('recycle', '5', { hazardous: true }),
        load('landfill', '3'),
        load('landfill', '2', { hazardous: true, legallyMandatedLandfill: true }),
        load('recycle', '99', { facilityId: 'OUT' }),
      ),
    );
    expect(sums).toMatchObject({
      'waste/nonHazardous/recycle/P1': 10,
      'waste/hazardous/recycle/P1': 5,
      'waste/nonHazardous/landfill/P1': 3,
      'wasteMandated/hazardous/P1': 2,
    });
    expect(Object.values(sums).reduce((all, one) => all + one, 0)).toBe(20);
  });

  test('that was reported leaves no treatment open; where none was, nothing is said of any', () => {
    const figure = figuresOf(
      '2024-Q1',
      ['gm.waste.compost', 'gm.waste_mandated'],
      wasteOf(load('reuse', '1')),
    );
    expect(figure('gm.waste.compost')).toMatchObject({ printed: '0.00', provenance: { records: 0 } });
    expect(figure('gm.waste_mandated').printed).toBe('0.00');
    expect([...wasteOf().sums.keys()]).toEqual([]);
    expect([...wasteOf(load('reuse', '1', { facilityId: 'OUT' })).sums.keys()]).toEqual([]);
  });

  test('delivers the months of its quarter', () => {
    expect([...wasteOf(load('recycle', '0')).presence]).toEqual([['waste|P1', 0b111]]);
  });
});

const rates = [
  'gm.waste_generated',
  'gm.waste_diverted',
  'gm.waste_thermal_counted',
  'gm.waste_diversion_rate',
  'gm.waste_diverted_uncapped',
  'gm.waste_diversion_rate_uncapped',
];

describe('the diversion rate', () => {
  test('of the worked example is 89.2%, uncapped 94.8% (domain.md §3)', () => {
    const figure = figuresOf(
      '2024-Q1',
      [...rates, 'gm.waste_mandated'],
      wasteOf(
        load('recycle', '760'),
        load('thermal_with_energy_recovery', '150'),
        load('landfill', '50'),
        load('landfill', '40', { stream: 'SW07', legallyMandatedLandfill: true }),
      ),
    );
    expect(rates.map((metric) => figure(metric).printed)).toEqual([
      ...['960.00', '856.00', '96.00', '89.2', '910.00', '94.8'],
    ]);
    expect(figure('gm.waste_mandated').printed).toBe('40.00');
  });

  test.each([
    ['below the cap counts as it is', '9', '9.00'],
    ['at the cap counts whole', '10', '10.00'],
    ['above it counts as far as the cap', '11', '10.00'],
    ['of none counts none', '0', '0.00'],
  ])('thermal treatment %s', (_, thermal, counted) => {
    const rest = String(100 - Number(thermal));
    const figure = figuresOf(
      '2024-Q1',
      rates,
      wasteOf(load('thermal_with_energy_recovery', thermal), load('landfill', rest)),
    );
    expect(figure('gm.waste_thermal_counted').printed).toBe(counted);
  });

  test('caps the total of all plants and quarters, not each of them', () => {
    const burning = wasteOf(load('thermal_with_energy_recovery', '20'), load('recycle', '80'));
    const other = (quarter: number, facilityId: string) =>
      fold('waste', `2024-Q${quarter}`, [load('recycle', '50', { quarter, facilityId })], reference);
    const figure = figuresOf('2024-H1', rates, burning, other(1, 'P2'), other(2, 'P1'), other(2, 'P2'));
    // 20 t of 250 t are below a tenth of all, although they are a fifth of what the plant had in its quarter.
    expect(figure('gm.waste_thermal_counted').printed).toBe('20.00');
    expect(figure('gm.waste_diversion_rate').printed).toBe('100.0');
  });

  test('weighs by mass: it is no mean of the plants’ rates', () => {
    const figure = figuresOf(
      '2024-Q1',
      rates,
      wasteOf(
        load('recycle', '900'),
        load('landfill', '50', { facilityId: 'P2' }),
        load('recycle', '50', { facilityId: 'P2' }),
      ),
    );
    expect(figure('gm.waste_diversion_rate').printed).toBe('95.0');
  });

  test('leaves a plant without records out of both sums and names it', () => {
    const figure = figuresOf('2024-Q1', rates, wasteOf(load('recycle', '10')));
    expect(figure('gm.waste_diversion_rate')).toMatchObject({
      printed: '100.0',
      coverage: { complete: 1, expected: 2, weight: '0.96', incomplete: ['P2'] },
    });
  });

  test('leaves a plant that lacks a quarter out of every sum, so that the rate is that of the sums printed', () => {
    const quarters = [1, 2].map((quarter) =>
      fold('waste', `2024-Q${quarter}`, [load('recycle', '100', { quarter })], reference),
    );
    const late = wasteOf(load('landfill', '100', { facilityId: 'P2' }));
    const wanted = [...rates, 'gm.waste_generated', 'gm.waste.landfill'];
    const figure = figuresOf('2024-H1', wanted, ...quarters, late);
    expect(figure('gm.waste_diversion_rate').printed).toBe('100.0');
    expect(figure('gm.waste_generated')).toMatchObject({ printed: '200.00', provenance: { records: 2 } });
    expect(figure('gm.waste.landfill').printed).toBe('0.00');
  });
});

const draw = (source: string, quarter: number, withdrawalM3: string, more = {}) =>
  record({
    facilityId: 'P1',
    year: 2024,
    quarter,
    source,
    withdrawalM3,
    recycledM3: '10',
    dischargeM3: '60',
    ...more,
  });
const waterOf = (...rows: readonly ReturnType<typeof record>[]) => fold('water', '2024-Q1', rows, reference);

describe('water', () => {
  test('is kept by source', () => {
    expect(
      cellsOf(
        waterOf(
          draw('municipal', 1, '100'),
          draw('rain', 1, '7'),
          draw('rain', 1, '9', { facilityId: 'OUT' }),
        ),
      ),
    ).toEqual({
      'water/withdrawal/municipal': 100,
      'water/recycled/municipal': 10,
      'water/discharge/municipal': 60,
      'water/withdrawal/rain': 7,
      'water/recycled/rain': 10,
      'water/discharge/rain': 60,
    });
  });

  test('of a source that one quarter lacks leaves the plant incomplete', () => {
    const quarters = (...second: readonly ReturnType<typeof record>[]) =>
      figuresOf(
        '2024-H1',
        ['gm.water_withdrawal'],
        waterOf(draw('municipal', 1, '100'), draw('ground', 1, '5')),
        fold('water', '2024-Q2', second, reference),
      )('gm.water_withdrawal').coverage?.incomplete;
    expect(quarters(draw('municipal', 2, '100'))).toEqual(['P1', 'P2']);
    expect(quarters(draw('municipal', 2, '100'), draw('ground', 2, '0'))).toEqual(['P2']);
  });
});

const members = (tally: Tally) => tallyToJson(tally).members;

describe('water risk', () => {
  const level = (facilityId: string, of: number) => record({ facilityId, year: 2024, level: of });

  test('counts consolidated plants by level; a level of none is none', () => {
    const tally = fold('water-risk', '2024-H1', [level('P1', 4), level('OUT', 3)], reference);
    expect(members(tally)).toEqual({
      'waterRisk/0': [],
      'waterRisk/1': [],
      'waterRisk/2': [],
      'waterRisk/3': [],
      'waterRisk/4': ['P1'],
    });
  });

  test('names the plants that nobody rated', () => {
    const of = (...rows: readonly ReturnType<typeof record>[]) =>
      figuresOf(
        '2024-H1',
        ['gm.water_risk.level4'],
        fold('water-risk', '2024-H1', rows, reference),
      )('gm.water_risk.level4');
    expect(of(level('P1', 4))).toMatchObject({ printed: '1', coverage: { incomplete: ['P2'] } });
    expect(of(level('P1', 4), level('P2', 0))).toMatchObject({ printed: '1', coverage: { incomplete: [] } });
  });

  test('says nothing of a plant that is not open yet', () => {
    const opening = smallOrganisation({
      facilities: [plant('P1', { openedOn: '2024-07-01' })],
      scope: [['P1', '1']],
    });
    expect(members(fold('water-risk', '2024-H1', [level('P1', 4)], opening))).toEqual({});
  });
});

describe('wastewater tests', () => {
  const tested = (facilityId: string, passed = true) =>
    record({ facilityId, testedOn: '2024-02-01', laboratory: 'L', parameters: ['pH'], passed });
  const withDry = smallOrganisation({
    facilities: [plant('P1'), plant('P2'), plant('DRY', { dischargesWastewater: false }), plant('OUT')],
    scope: [
      ['P1', '1'],
      ['P2', '1'],
      ['DRY', '1'],
    ],
  });
  const rateOf = (...rows: readonly ReturnType<typeof record>[]) => {
    const figures = evaluate([{ metric: 'gm.wastewater_test_rate', period: '2024-H1' }], {
      metrics,
      tallies: new Map([['2024-H1', fold('wastewater-test', '2024-Q1', rows, withDry)]]),
      reference: withDry,
      basePeriod: '',
    });
    return figures.find(({ metric }) => metric === 'gm.wastewater_test_rate')?.printed;
  };

  test.each([
    ['of one of two plants that discharge', [tested('P1'), tested('P1')], '50'],
    ['of both', [tested('P1'), tested('P2')], '100'],
    ['that was failed', [tested('P1', false)], '0'],
    ['that was failed and passed later', [tested('P1', false), tested('P1')], '50'],
    ['of a plant that does not discharge', [tested('DRY')], '0'],
    ['of a plant that is not consolidated', [tested('OUT')], '\u2014'],
    ['that nobody handed in', [], '\u2014'],
  ])('%s', (_, rows, printed) => {
    expect(rateOf(...rows)).toBe(printed);
  });
});
