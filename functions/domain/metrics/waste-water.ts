import { divertingMethods, wasteMethods, waterSources } from '../datasets/waste-water.ts';
import { cells, change, type Formula, ofComplete, ratio, total } from '../formula.ts';
import type { Metric } from '../metric.ts';

const tonnes = (id: string, formula: Formula): Metric => ({ id, unit: 't', decimals: 2, formula });
const cubicMetres = (id: string, formula: Formula): Metric => ({ id, unit: 'm3', decimals: 0, formula });
const wasteCells = (...match: readonly string[]): Formula => ofComplete(match, 'waste', ['waste']);
const waterCells = (match: string): Formula => cells(match, 'water', ['water']);

/** Treatments that divert waste from disposal whatever its share; thermal treatment counts up to the cap. */
const withoutThermal = divertingMethods
  .filter((method) => method !== 'thermal_with_energy_recovery')
  .map((method) => `waste/*/${method}/*`);
const thermal = 'waste/*/thermal_with_energy_recovery/*';

const diversionRate = (id: string, diverted: string): Metric => ({
  id,
  unit: 'percent',
  decimals: 1,
  ofWhole: true,
  formula: ratio(diverted, 'gm.waste_generated', 100),
});

/**
 * Waste in the frame of UL 2799 (domain.md §3): the base is what was generated but for what the law orders into
 * landfill; a facility that has not delivered every quarter is left out of all sums, so that no rate is one of parts;
 * thermal treatment with energy recovery counts up to the profile's share of the whole base, over all
 * facilities and quarters of the period together.
 */
const wasteMetrics: readonly Metric[] = [
  tonnes('gm.waste_generated', wasteCells('waste/*/*/*')),
  tonnes('gm.waste_hazardous', wasteCells('waste/hazardous/*/*')),
  tonnes('gm.waste_non_hazardous', wasteCells('waste/nonHazardous/*/*')),
  tonnes('gm.waste_mandated', wasteCells('wasteMandated/*/*')),
  ...wasteMethods.map((method) => tonnes(`gm.waste.${method}`, wasteCells(`waste/*/${method}/*`))),
  tonnes('gm.waste_diverted_without_thermal', wasteCells(...withoutThermal)),
  tonnes('gm.waste_thermal_counted', {
    op: 'atMostShare',
    of: 'gm.waste.thermal_with_energy_recovery',
    whole: 'gm.waste_generated',
    share: 'thermalCap',
  }),
  tonnes('gm.waste_diverted', total('gm.waste_diverted_without_thermal', 'gm.waste_thermal_counted')),
  tonnes('gm.waste_diverted_uncapped', wasteCells(...withoutThermal, thermal)),
  diversionRate('gm.waste_diversion_rate', 'gm.waste_diverted'),
  diversionRate('gm.waste_diversion_rate_uncapped', 'gm.waste_diverted_uncapped'),
];

/** Revenue in RMB 10,000: a million is a hundred of them. */
const tenThousandsPerMillion = 100;

/** Water, and how well what is withdrawn is used, by the profile's definition. */
const waterMetrics: readonly Metric[] = [
  cubicMetres('gm.water_withdrawal', waterCells('water/withdrawal/*')),
  ...waterSources.map((source) =>
    cubicMetres(`gm.water.${source}`, waterCells(`water/withdrawal/${source}`)),
  ),
  cubicMetres('gm.water_recycled', waterCells('water/recycled/*')),
  cubicMetres('gm.water_discharge', waterCells('water/discharge/*')),
  {
    id: 'gm.water_utilisation.revenue_per_cubic_metre',
    unit: 'rmb10kPerCubicMetre',
    decimals: 4,
    formula: ratio('fin.revenue', 'gm.water_withdrawal', tenThousandsPerMillion),
  },
  {
    // Water may be used more than once, so that this is no share of a whole.
    id: 'gm.water_utilisation.reuse_share',
    unit: 'percent',
    decimals: 2,
    formula: ratio('gm.water_recycled', 'gm.water_withdrawal', 100),
  },
  {
    id: 'gm.water_utilisation',
    unit: 'rmb10kPerCubicMetre',
    decimals: 4,
    formula: {
      op: 'byDefinition',
      setting: 'waterUtilisation',
      of: {
        revenuePerCubicMetre: 'gm.water_utilisation.revenue_per_cubic_metre',
        reuseShare: 'gm.water_utilisation.reuse_share',
      },
    },
  },
  {
    id: 'gm.water_utilisation_change',
    unit: 'percent',
    decimals: 1,
    completeness: 'publishable',
    formula: change('gm.water_utilisation'),
  },
  ...[0, 1, 2, 3, 4].map(
    (level): Metric => ({
      id: `gm.water_risk.level${level}`,
      unit: 'facilities',
      decimals: 0,
      formula: {
        op: 'members',
        match: `waterRisk/${level}`,
        datasets: ['water-risk'],
        expects: ['water-risk'],
      },
    }),
  ),
  {
    id: 'gm.wastewater_factories',
    unit: 'facilities',
    decimals: 0,
    formula: { op: 'consolidated', count: 'dischargingFacilities' },
  },
  {
    id: 'gm.wastewater_tested',
    unit: 'facilities',
    decimals: 0,
    formula: { op: 'members', match: 'wastewaterTested', datasets: ['wastewater-test'] },
  },
  {
    id: 'gm.wastewater_test_rate',
    unit: 'percent',
    decimals: 2,
    bareWhole: true,
    ofWhole: true,
    formula: ratio('gm.wastewater_tested', 'gm.wastewater_factories', 100),
  },
];

export const wasteWaterMetrics: readonly Metric[] = [...wasteMetrics, ...waterMetrics];
