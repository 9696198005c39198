import { figureId } from '../figure.ts';
import { gases, scope3Categories } from '../metrics/emissions.ts';
import { ofPeriod } from './declare.ts';
import type { Relation } from './relation.ts';

const scopes = ['scope1', 'scope2_market', 'scope3'];
const sources = ['stationary', 'mobile', 'process', 'wastewater', 'refrigerant'];

/** Energy within the organisation (domain.md §4.6 and §5, C-ENERGY); green electricity is inside municipal electricity. */
export function energyRelations(period: string): readonly Relation[] {
  const { sum, atMost, share } = ofPeriod(period);
  return [
    sum('energy-fuels', 'C-ENERGY', 'cr.non_renewable_energy', [
      ...['cr.gasoline', 'cr.diesel', 'cr.lpg', 'cr.natural_gas'],
    ]),
    sum('energy-renewables', 'C-ENERGY', 'cr.renewable_energy', ['cr.biomass', 'cr.pv_self_use']),
    sum('energy-total', 'C-ENERGY', 'cr.total_energy', [
      ...['cr.non_renewable_energy', 'cr.renewable_energy', 'cr.municipal_electricity'],
      ...['cr.thermal', 'cr.cold', 'cr.steam'],
    ]),
    sum('energy-pv', 'C-ENERGY', 'cr.pv_total', ['cr.pv_self_use', 'cr.pv_sold']),
    sum('electricity-used', 'C-ENERGY', 'cr.electricity_used', [
      ...['cr.municipal_electricity', 'cr.pv_self_use'],
    ]),
    atMost(
      'energy-cover',
      'C-ENERGY',
      ['cr.green_electricity', 'cr.green_certificates'],
      'cr.municipal_electricity',
    ),
    share('clean-energy-share', 'C-ENERGY', 'cr.clean_energy_rate.withoutCertificates', [
      ...(['cr.clean_electricity', 'cr.electricity_used'] as const),
    ]),
    share('clean-energy-share', 'C-ENERGY', 'cr.clean_energy_rate.withCertificates', [
      ...(['cr.clean_electricity_with_certificates', 'cr.electricity_used'] as const),
    ]),
  ];
}

/** The inventory of a year: its totals, gases, sources and categories (domain.md §5, C-GAS, C-S3). */
export function inventoryRelations(period: string): readonly Relation[] {
  const { sum, atMost } = ofPeriod(period);
  return [
    sum(
      'gases',
      'C-GAS',
      'cr.scope1',
      gases.map((gas) => `cr.scope1.${gas.toLowerCase()}`),
    ),
    sum(
      'scope1-sources',
      'C-GAS',
      'cr.scope1',
      sources.map((source) => `cr.scope1.${source}`),
    ),
    sum('scope2-parts', 'C-GAS', 'cr.scope2_market', ['cr.scope2_market.electricity', 'cr.scope2.heat']),
    sum('scope12', 'C-GAS', 'cr.scope12_location', ['cr.scope1', 'cr.scope2_location']),
    sum('scope12', 'C-GAS', 'cr.scope12_market', ['cr.scope1', 'cr.scope2_market']),
    atMost('market-above-location', 'C-GAS', ['cr.scope2_market'], 'cr.scope2_location'),
    sum(
      'categories',
      'C-S3',
      'cr.scope3',
      scope3Categories.map((category) => `cr.scope3.c${category}`),
    ),
    sum(
      'scopes',
      'C-GAS',
      'cr.total',
      scopes.map((scope) => `cr.${scope}`),
    ),
  ];
}

/** Shares of the scopes, of Scope 1 by source, of Scope 2 by carrier, of Scope 3 by category, and what they make together. */
export function shareRelations(period: string): readonly Relation[] {
  const { share, shares } = ofPeriod(period);
  const groups = [
    { whole: 'cr.total', of: scopes.map((one) => [`cr.share.${one}`, `cr.${one}`] as const) },
    { whole: 'cr.scope1', of: sources.map((one) => [`cr.share_s1.${one}`, `cr.scope1.${one}`] as const) },
    {
      whole: 'cr.scope2_market',
      of: [
        ['cr.share_s2.electricity', 'cr.scope2_market.electricity'],
        ['cr.share_s2.heat', 'cr.scope2.heat'],
      ] as const,
    },
    {
      whole: 'cr.scope3',
      of: scope3Categories.map((one) => [`cr.share_s3.c${one}`, `cr.scope3.c${one}`] as const),
    },
  ];
  return groups.flatMap(({ whole, of }) => [
    ...of.map(([percent, part]) => share('share-of-whole', 'C-INT', percent, [part, whole])),
    shares(
      'shares-of-hundred',
      'C-FOOT-PCT',
      whole,
      of.map(([percent]) => percent),
    ),
  ]);
}

/** Intensities by their numerators: all are per revenue (domain.md §4.6). */
export const intensities = [
  ['cr.energy_intensity', 'cr.total_energy'],
  ['cr.electricity_intensity', 'cr.electricity_used'],
  ['cr.intensity_s12_location', 'cr.scope12_location'],
  ['cr.intensity_s12_market', 'cr.scope12_market'],
  ['cr.intensity_s1', 'cr.scope1'],
  ['cr.intensity_s2_location', 'cr.scope2_location'],
  ['cr.intensity_s2_market', 'cr.scope2_market'],
] as const;

/** C-INT: each intensity is its numerator over revenue, and one revenue fits all, whether it is printed or not. */
export function intensityRelations(period: string): readonly Relation[] {
  const { ratio } = ofPeriod(period);
  const at = (metric: string): string => figureId(metric, period);
  return [
    ...intensities.map(([one, numerator]) => ratio('intensity', 'C-INT', one, [numerator, 'fin.revenue'])),
    {
      ...{ id: 'one-revenue', rule: 'C-INT', form: 'commonDenominator' },
      ratios: intensities.map(([one, numerator]) => ({ ratio: at(one), numerator: at(numerator) })),
    },
  ];
}

/** C-YOY-BASE: the change is over the base year; its figure stands with the current one. */
export function changeRelations(current: string, base: string): readonly Relation[] {
  return ['total', ...scopes, 'scope12_market'].map((part) => ({
    ...{ id: 'change-against-base', rule: 'C-YOY-BASE', form: 'change' },
    change: figureId(`cr.change.${part}`, current),
    current: figureId(`cr.${part}`, current),
    base: figureId(`cr.${part}`, base),
  }));
}

/** All relations of the carbon report, over the year reported and its base year. */
export const carbonRelations = (current: string, base: string): readonly Relation[] => [
  ...[current, base].flatMap((period) => [
    ...energyRelations(period),
    ...inventoryRelations(period),
    ...shareRelations(period),
    ...intensityRelations(period),
  ]),
  ...changeRelations(current, base),
];
