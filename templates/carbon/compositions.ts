import { gases, scope3Categories } from '../../functions/domain/metrics/emissions.ts';
import { type PlacedComposition, placed } from '../../functions/domain/rounding.ts';

const scopes = ['scope1', 'scope2_market', 'scope3'];
const sources = ['stationary', 'mobile', 'process', 'wastewater', 'refrigerant'];

/** Totals that stand beside their parts, so that a reader will add them up (domain.md §5, C-FOOT and C-FOOT-PCT). */
export const compositions: readonly PlacedComposition[] = [
  placed(
    'scopes',
    'inventory',
    'cr.total',
    scopes.map((scope) => `cr.${scope}`),
  ),
  placed(
    'scopes.base',
    'base',
    'cr.total',
    scopes.map((scope) => `cr.${scope}`),
  ),
  placed(
    'shares',
    'inventory',
    'cr.share.total',
    scopes.map((scope) => `cr.share.${scope}`),
  ),
  placed(
    'shares.base',
    'base',
    'cr.share.total',
    scopes.map((scope) => `cr.share.${scope}`),
  ),
  placed('scope12.location', 'inventory', 'cr.scope12_location', ['cr.scope1', 'cr.scope2_location']),
  placed('scope12.market', 'inventory', 'cr.scope12_market', ['cr.scope1', 'cr.scope2_market']),
  placed(
    'sources',
    'inventory',
    'cr.scope1',
    sources.map((source) => `cr.scope1.${source}`),
  ),
  placed(
    'gases',
    'inventory',
    'cr.scope1',
    gases.map((gas) => `cr.scope1.${gas.toLowerCase()}`),
  ),
  placed('purchased', 'inventory', 'cr.scope2_market', ['cr.scope2_market.electricity', 'cr.scope2.heat']),
  placed(
    'categories',
    'inventory',
    'cr.scope3',
    scope3Categories.map((category) => `cr.scope3.c${category}`),
  ),
  placed('fuels', 'inventory', 'cr.non_renewable_energy', [
    'cr.gasoline',
    'cr.diesel',
    'cr.lpg',
    'cr.natural_gas',
  ]),
  placed('renewables', 'inventory', 'cr.renewable_energy', ['cr.biomass', 'cr.pv_self_use']),
  placed('energy', 'inventory', 'cr.total_energy', [
    'cr.non_renewable_energy',
    'cr.renewable_energy',
    'cr.municipal_electricity',
    'cr.thermal',
    'cr.cold',
    'cr.steam',
  ]),
];
