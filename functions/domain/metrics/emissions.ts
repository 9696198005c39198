import { cells, change, ratio, total } from '../formula.ts';
import type { Metric } from '../metric.ts';

const emissions = (id: string, formula: Metric['formula']): Metric => ({
  id,
  unit: 'tCO2e',
  decimals: 2,
  formula,
});
const intensity = (id: string, numerator: string): Metric => ({
  id,
  unit: 'tCO2ePerRmbMillion',
  decimals: 2,
  formula: ratio(numerator, 'fin.revenue'),
});
const share = (id: string, formula: Metric['formula']): Metric => ({
  ...percent(id, formula),
  ofWhole: true,
});
const percent = (id: string, formula: Metric['formula']): Metric => ({
  id,
  unit: 'percent',
  decimals: 2,
  formula,
});

const activityExpectations = [
  'activity:natural_gas',
  'activity:diesel',
  'activity:gasoline',
  'activity:ethanol_gasoline',
  'activity:lpg',
  'activity:dry_ice',
];
const scope1 = (match: string, datasets: readonly string[], expects: readonly string[]): Metric['formula'] =>
  cells(match, datasets, expects);
const fugitive = ['refrigerant', 'wastewater'];
const allScope1 = ['activity', 'refrigerant', 'wastewater'];
const allExpectations = [...activityExpectations, ...fugitive];
const deliveredHeat = ['activity:steam', 'activity:heat', 'activity:cold'];

export const gases = ['CO2', 'CH4', 'N2O', 'HFCs', 'PFCs', 'SF6', 'NF3'] as const;
export const scope3Categories = Array.from({ length: 15 }, (_, index) => String(index + 1).padStart(2, '0'));
const scope3Ids = scope3Categories.map((category) => `cr.scope3.c${category}`);

/** Carbon dioxide is a refrigerant, too. */
const datasetsOfGas = (gas: string): readonly string[] => {
  if (gas === 'CO2') return ['activity', 'refrigerant'];
  if (gas === 'N2O') return ['activity'];
  return gas === 'CH4' ? ['activity', 'wastewater'] : ['refrigerant'];
};
const expectationsOfGas = (gas: string): readonly string[] => {
  if (gas === 'CO2') return [...activityExpectations, 'refrigerant'];
  if (gas === 'N2O') return activityExpectations;
  return gas === 'CH4' ? [...activityExpectations, 'wastewater'] : ['refrigerant'];
};

/** GHG inventory (domain.md §4; GHG Protocol Corporate Standard, Scope 2 Guidance, Scope 3 Standard). */
export const emissionMetrics: readonly Metric[] = [
  emissions('cr.scope1', scope1('scope1/*/*/*', allScope1, allExpectations)),
  ...gases.map((gas) =>
    emissions(
      `cr.scope1.${gas.toLowerCase()}`,
      scope1(`scope1/*/*/${gas}`, datasetsOfGas(gas), expectationsOfGas(gas)),
    ),
  ),
  ...(['gasoline', 'diesel', 'lpg', 'natural_gas'] as const).map((fuel) =>
    emissions(
      `cr.scope1.${fuel}`,
      scope1(
        `scope1/*/${fuel}/*`,
        ['activity'],
        fuel === 'gasoline' ? ['activity:gasoline', 'activity:ethanol_gasoline'] : [`activity:${fuel}`],
      ),
    ),
  ),
  emissions('cr.scope1.stationary', scope1('scope1/stationary/*/*', ['activity'], activityExpectations)),
  emissions('cr.scope1.mobile', scope1('scope1/mobile/*/*', ['activity'], activityExpectations)),
  emissions('cr.scope1.process', scope1('scope1/process/*/*', ['activity'], ['activity:dry_ice'])),
  emissions('cr.scope1.wastewater', scope1('scope1/wastewater/*/*', ['wastewater'], ['wastewater'])),
  emissions('cr.scope1.refrigerant', scope1('scope1/refrigerant/*/*', ['refrigerant'], ['refrigerant'])),
  emissions('cr.biogenic', cells('biogenic/*', 'activity', ['activity:ethanol_gasoline'])),
  emissions(
    'cr.scope2_location',
    cells(['scope2Location/*/*', 'scope2Heat/*'], 'activity', ['activity:grid', ...deliveredHeat]),
  ),
  emissions('cr.scope2_market', { op: 'marketBased' }),
  emissions('cr.scope2.heat', cells('scope2Heat/*', 'activity', deliveredHeat)),
  emissions('cr.scope2_market.electricity', {
    op: 'difference',
    from: 'cr.scope2_market',
    minus: 'cr.scope2.heat',
  }),
  ...scope3Categories.map((category) =>
    emissions(`cr.scope3.c${category}`, cells(`scope3/${category}`, 'scope3')),
  ),
  emissions('cr.scope3', { op: 'sum', of: scope3Ids, partial: true }),
  {
    id: 'cr.scope3.reported',
    unit: 'categories',
    decimals: 0,
    formula: { op: 'countReported', of: scope3Ids },
  },
  emissions('cr.scope12_location', total('cr.scope1', 'cr.scope2_location')),
  emissions('cr.scope12_market', total('cr.scope1', 'cr.scope2_market')),
  emissions('cr.total', total('cr.scope1', 'cr.scope2_market', 'cr.scope3')),
  emissions(
    'cr.reduction_total',
    cells('avoided/*', ['eep-project', 'pv-generation', 'green-power', 'green-certificate'], ['eep', 'pv']),
  ),
  intensity('cr.intensity_s12_location', 'cr.scope12_location'),
  intensity('cr.intensity_s12_market', 'cr.scope12_market'),
  intensity('cr.intensity_s1', 'cr.scope1'),
  intensity('cr.intensity_s2_location', 'cr.scope2_location'),
  intensity('cr.intensity_s2_market', 'cr.scope2_market'),
  ...['scope1', 'scope2_market', 'scope3', 'scope12_market'].map((part) =>
    share(`cr.share.${part}`, ratio(`cr.${part}`, 'cr.total', 100)),
  ),
  share('cr.share.total', ratio('cr.total', 'cr.total', 100)),
  ...['scope1', 'scope2_market', 'scope3', 'scope12_market', 'total'].map((part) =>
    percent(`cr.change.${part}`, change(`cr.${part}`)),
  ),
  ...['stationary', 'mobile', 'process', 'wastewater', 'refrigerant'].map((source) =>
    share(`cr.share_s1.${source}`, ratio(`cr.scope1.${source}`, 'cr.scope1', 100)),
  ),
  share('cr.share_s2.electricity', ratio('cr.scope2_market.electricity', 'cr.scope2_market', 100)),
  share('cr.share_s2.heat', ratio('cr.scope2.heat', 'cr.scope2_market', 100)),
  ...scope3Categories.map((category) =>
    share(`cr.share_s3.c${category}`, ratio(`cr.scope3.c${category}`, 'cr.scope3', 100)),
  ),
  emissions('cr.scope3.largest', total('cr.scope3.c01', 'cr.scope3.c04', 'cr.scope3.c11')),
  share('cr.share_s3.largest', ratio('cr.scope3.largest', 'cr.scope3', 100)),
  emissions('cr.scope3.suppliers', total('cr.scope3.c01', 'cr.scope3.c02', 'cr.scope3.c04')),
  share('cr.share_s3.suppliers', ratio('cr.scope3.suppliers', 'cr.scope3', 100)),
];
