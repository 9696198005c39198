import { describe, expect, test } from 'vitest';
import { evaluate } from '../../functions/domain/evaluate.ts';
import { matches } from '../../functions/domain/formula.ts';
import { metrics } from '../../functions/domain/metrics.ts';
import { emptyTally, markPresent, merge, type Tally } from '../../functions/domain/tally.ts';
import { factor, fold, plant, record, smallFactors, smallOrganisation } from './small-organisation.ts';

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const burned = (carrier: string, sourceType: string, unit: string) =>
  [carrier, 'activity', { year: 2023, month: 5, sourceType, carrier, unit, amount: '1000' }] as const;

/** What a plant may have to report: the name of the source, the dataset it is reported in, a record of it. */
const sources = [
  burned('natural_gas', 'stationary', 'm3'),
  burned('diesel', 'mobile', 'L'),
  burned('gasoline', 'mobile', 'L'),
  burned('ethanol_gasoline', 'mobile', 'L'),
  burned('lpg', 'stationary', 'kg'),
  burned('dry_ice', 'process', 'kg'),
  burned('grid', 'electricity', 'kWh'),
  burned('steam', 'steam', 'kg'),
  burned('heat', 'heat', 'GJ'),
  burned('cold', 'cold', 'GJ'),
  ['refrigerant', 'refrigerant', { year: 2023, quarter: 2, gas: 'SF6', lossKg: '1' }],
  ['wastewater', 'wastewater', { year: 2023, quarter: 2, codRemovedT: '9', recoveredCh4Kg: '0' }],
  ['pv', 'pv-generation', { year: 2023, month: 5, generatedMwh: '9', selfUsedMwh: '8', soldMwh: '1' }],
  ['waste', 'waste', { year: 2023, quarter: 2, hazardous: false, method: 'recycle', massT: '9' }],
  [
    'water',
    'water',
    { year: 2023, quarter: 2, source: 'municipal', withdrawalM3: '9', recycledM3: '1', dischargeM3: '7' },
  ],
  ['eep', 'eep-project', { year: 2023, quarter: 2, verifiedMwh: '9' }],
] as const;
const reference = smallOrganisation({
  facilities: [plant('P1', { expectedSources: sources.map(([source]) => source) })],
  scope: [['P1', '1']],
  factors: [
    ...smallFactors,
    factor('fuel', 'gasoline', { CO2: '70' }, { unit: 't', netCalorificValue: '43', density: '0.75' }),
    factor('fuel', 'lpg', { CO2: '60' }, { unit: 't', netCalorificValue: '50' }),
    factor('heat', 'heat', { CO2e: '0.11' }, { unit: 'GJ' }),
  ],
});
const expectationOf = (source: string, dataset: string): string =>
  dataset === 'activity' ? `activity:${source}` : source;
const filledBy = (dataset: string, attributes: object): readonly string[] => [
  ...fold(dataset, '2023-Q2', [record({ facilityId: 'P1', ...attributes })], reference).sums.keys(),
];

/** A year of everything but one source. */
function without(missing: string): Tally {
  const tally = emptyTally();
  for (const [source, dataset] of sources)
    if (source !== missing) markPresent(tally, expectationOf(source, dataset), 'P1', months);
  return tally;
}

describe.each(sources)('a plant that owes %s and delivers none', (source, dataset, attributes) => {
  const cells = filledBy(dataset, attributes);
  const resting = [...metrics.values()].filter(({ formula }) => {
    if (formula.op === 'marketBased') return cells.some((cell) => /^(electricity|scope2Heat)\//.test(cell));
    return (
      formula.op === 'cells' && cells.some((cell) => formula.match.some((pattern) => matches(pattern, cell)))
    );
  });
  const figures = evaluate(
    resting.map(({ id }) => ({ metric: id, period: '2023' })),
    { metrics, tallies: new Map([['2023', merge([without(source)])]]), reference, basePeriod: '2022' },
  );

  test('is named by every figure that the source is part of', () => {
    expect(resting.length).toBeGreaterThan(0);
    const silent = figures.filter(({ coverage }) => coverage?.incomplete.includes('P1') !== true);
    expect(silent.map(({ metric }) => metric)).toEqual([]);
  });
});
