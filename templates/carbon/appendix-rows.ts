import type { TableRow } from '../../functions/domain/document.ts';
import { gases, scope3Categories } from '../../functions/domain/metrics/emissions.ts';

export interface AppendixRow {
  readonly metric: string;
  readonly role: TableRow['role'];
}

export interface AppendixGroup {
  readonly title: string;
  readonly rows: readonly AppendixRow[];
}

const as = (role: TableRow['role'], ...metrics: readonly string[]): readonly AppendixRow[] =>
  metrics.map((metric) => ({ metric, role }));

/** Key performance data: eight groups, sixty rows, in the order of GRI 302 and 305 (domain.md §1.3, row 06). */
export const appendixGroups: readonly AppendixGroup[] = [
  {
    title: 'energy',
    rows: [
      ...as('subtotal', 'cr.non_renewable_energy'),
      ...as('part', 'cr.gasoline', 'cr.diesel', 'cr.lpg', 'cr.natural_gas'),
      ...as('subtotal', 'cr.renewable_energy'),
      ...as('part', 'cr.biomass', 'cr.pv_self_use'),
      ...as(
        'row',
        'cr.municipal_electricity',
        'cr.pv_total',
        'cr.green_electricity',
        'cr.green_certificates',
      ),
      ...as('row', 'cr.thermal', 'cr.cold', 'cr.steam', 'cr.pv_sold'),
      ...as('total', 'cr.total_energy'),
    ],
  },
  { title: 'energyIntensity', rows: as('row', 'cr.energy_intensity', 'cr.electricity_intensity') },
  { title: 'energyReduction', rows: as('row', 'cr.electricity_savings', 'cr.pv_capacity') },
  {
    title: 'scope1',
    rows: [
      ...as('subtotal', 'cr.scope1'),
      ...as('part', ...gases.map((gas) => `cr.scope1.${gas.toLowerCase()}`)),
      ...as(
        'row',
        'cr.scope1.gasoline',
        'cr.scope1.diesel',
        'cr.scope1.lpg',
        'cr.scope1.natural_gas',
        'cr.biogenic',
      ),
    ],
  },
  { title: 'scope2', rows: as('subtotal', 'cr.scope2_location', 'cr.scope2_market') },
  {
    title: 'scope3',
    rows: [
      ...as('subtotal', 'cr.scope3'),
      ...as('part', ...scope3Categories.map((category) => `cr.scope3.c${category}`)),
    ],
  },
  {
    title: 'intensity',
    rows: [
      ...as('subtotal', 'cr.scope12_location', 'cr.scope12_market'),
      ...as('row', 'cr.intensity_s12_location', 'cr.intensity_s12_market', 'cr.intensity_s1'),
      ...as('row', 'cr.intensity_s2_location', 'cr.intensity_s2_market'),
    ],
  },
  { title: 'reduction', rows: as('row', 'cr.reduction_total') },
];

export const appendixMetrics: readonly string[] = appendixGroups.flatMap((group) =>
  group.rows.map((row) => row.metric),
);
