import { cells, ratio, total } from '../formula.ts';
import type { Metric } from '../metric.ts';

const energy = (id: string, formula: Metric['formula']): Metric => ({
  id,
  unit: 'MWh',
  decimals: 2,
  formula,
});
const fuel = (carrier: string): Metric['formula'] =>
  cells(
    `energy/${carrier}`,
    'activity',
    carrier === 'gasoline' ? ['activity:gasoline', 'activity:ethanol_gasoline'] : [`activity:${carrier}`],
  );
const heat = (carrier: string): Metric['formula'] =>
  cells(`heat/${carrier}`, 'activity', [`activity:${carrier}`]);

/** Energy within the organisation (domain.md §4.6): green electricity is part of municipal electricity, certificates are beside it. */
export const energyMetrics: readonly Metric[] = [
  energy('cr.gasoline', fuel('gasoline')),
  energy('cr.diesel', fuel('diesel')),
  energy('cr.lpg', fuel('lpg')),
  energy('cr.natural_gas', fuel('natural_gas')),
  energy('cr.non_renewable_energy', total('cr.gasoline', 'cr.diesel', 'cr.lpg', 'cr.natural_gas')),
  energy('cr.biomass', cells('energy/biomass', 'activity', ['activity:ethanol_gasoline'])),
  energy('cr.pv_self_use', cells('pv/selfUsed', 'pv-generation', ['pv'])),
  energy('cr.renewable_energy', total('cr.biomass', 'cr.pv_self_use')),
  energy('cr.municipal_electricity', cells('electricity/*/*', 'activity', ['activity:grid'])),
  energy('cr.pv_total', cells('pv/generated', 'pv-generation', ['pv'])),
  energy('cr.pv_sold', cells('pv/sold', 'pv-generation', ['pv'])),
  energy('cr.green_electricity', cells('green/*', 'green-power')),
  energy('cr.green_certificates', cells('certificate/*', 'green-certificate')),
  energy('cr.thermal', heat('heat')),
  energy('cr.cold', heat('cold')),
  energy('cr.steam', heat('steam')),
  energy(
    'cr.total_energy',
    total(
      'cr.non_renewable_energy',
      'cr.renewable_energy',
      'cr.municipal_electricity',
      'cr.thermal',
      'cr.cold',
      'cr.steam',
    ),
  ),
  energy('cr.electricity_used', total('cr.municipal_electricity', 'cr.pv_self_use')),
  energy('cr.clean_electricity', total('cr.pv_self_use', 'cr.green_electricity')),
  energy('cr.clean_electricity_with_certificates', total('cr.clean_electricity', 'cr.green_certificates')),
  energy('cr.electricity_savings', cells('eep/*', 'eep-project', ['eep'])),
  { id: 'cr.pv_capacity', unit: 'MW', decimals: 2, formula: cells('pvCapacity/inService', 'pv-plant') },
  { id: 'cr.pv_capacity_new', unit: 'MW', decimals: 2, formula: cells('pvCapacity/new', 'pv-plant') },
  { id: 'fin.revenue', unit: 'rmbMillion', decimals: 2, formula: cells('revenue', 'revenue', ['revenue']) },
  {
    id: 'cr.energy_intensity',
    unit: 'MWhPerRmbMillion',
    decimals: 2,
    formula: ratio('cr.total_energy', 'fin.revenue'),
  },
  {
    id: 'cr.electricity_intensity',
    unit: 'MWhPerRmbMillion',
    decimals: 2,
    formula: ratio('cr.electricity_used', 'fin.revenue'),
  },
  {
    id: 'cr.clean_energy_rate.withoutCertificates',
    ofWhole: true,
    unit: 'percent',
    decimals: 2,
    formula: ratio('cr.clean_electricity', 'cr.electricity_used', 100),
  },
  {
    id: 'cr.clean_energy_rate.withCertificates',
    ofWhole: true,
    unit: 'percent',
    decimals: 2,
    formula: ratio('cr.clean_electricity_with_certificates', 'cr.electricity_used', 100),
  },
];
