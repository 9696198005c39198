import { wasteMethods, waterSources } from '../../functions/domain/datasets/waste-water.ts';
import { ofPeriod } from '../../functions/domain/relations/declare.ts';
import type { Relation } from '../../functions/domain/relations/relation.ts';
import { appendixGroups } from './appendix-rows.ts';

const { sum, share, atMost } = ofPeriod('progress');

/** C-FOOT: totals beside their parts. */
const totals: readonly Relation[] = [
  sum(
    'waste-methods',
    'C-FOOT',
    'gm.waste_generated',
    wasteMethods.map((method) => `gm.waste.${method}`),
  ),
  sum('waste-hazard', 'C-FOOT', 'gm.waste_generated', ['gm.waste_hazardous', 'gm.waste_non_hazardous']),
  sum(
    'water-sources',
    'C-FOOT',
    'gm.water_withdrawal',
    waterSources.map((source) => `gm.water.${source}`),
  ),
  sum(
    'certificate-levels',
    'C-FOOT',
    'gm.aws_valid',
    ['core', 'gold', 'platinum'].map((level) => `gm.aws_valid.${level}`),
  ),
  ...['gm.carbon_disclosed', 'gm.prtr'].map((kind) =>
    sum('disclosures', 'C-FOOT', `${kind}_total`, [`${kind}_sub`, `${kind}_sup`]),
  ),
  ...['progress', 'plan'].map((role) =>
    ofPeriod(role).sum('factory-plan', 'C-PLAN', 'gm.gf_planned', [
      'gm.gf_planned.factories',
      'gm.gf_planned.supply_chains',
    ]),
  ),
];

/** C-RATE: what comes of something cannot be more than it. */
const bounds: readonly Relation[] = (
  [
    ['gm.gf_submitted', 'gm.gf_planned'],
    ['gm.gf_applications_submitted', 'gm.gf_planned'],
    ['gm.chem_submitted', 'gm.chem_subsidiaries'],
    ['gm.chem_closed', 'gm.chem_submitted'],
    ['gm.chem_trained', 'gm.chem_staff'],
    ['gm.wastewater_tested', 'gm.wastewater_factories'],
    ['gm.violation_plans_on_time', 'gm.violation_plans_due'],
    ['gm.waste_diverted', 'gm.waste_diverted_uncapped'],
    ['gm.waste_diverted_uncapped', 'gm.waste_generated'],
  ] as const
).map(([part, whole]) => atMost('part-beyond-whole', 'C-RATE', [part], whole));

/** Relations between the figures of the report, by role. */
export const relations: readonly Relation[] = [
  ...totals,
  ...bounds,
  // More suppliers visited than planned: printed with a footnote (domain.md §3.1, gm.visits_done).
  atMost('visits-beyond-plan', 'C-RATE', ['gm.visits_done'], 'gm.visits_planned'),
  ...appendixGroups
    .flatMap((group) => group.rows)
    .flatMap(({ metric, of }) => (of === undefined ? [] : [share('rate-of-counts', 'C-INT', metric, of)])),
];
