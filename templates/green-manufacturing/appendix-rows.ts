import { wasteMethods, waterSources } from '../../functions/domain/datasets/waste-water.ts';
import type { TableRow } from '../../functions/domain/document.ts';
import { goals } from './figures.ts';

export interface AppendixRow {
  readonly metric: string;
  readonly role: TableRow['role'];
  /** Numerator and denominator that a rate is printed with (domain.md §5, C-DENOM). */
  readonly of?: readonly [part: string, whole: string];
  /** Of the period that is compared with, not of the one under report. */
  readonly ofBase?: true;
}

export interface AppendixGroup {
  readonly title: string;
  readonly rows: readonly AppendixRow[];
}

const as = (role: TableRow['role'], ...metrics: readonly string[]): readonly AppendixRow[] =>
  metrics.map((metric) => ({ metric, role }));
const rate = (metric: string, part: string, whole: string): AppendixRow => ({
  metric,
  role: 'row',
  of: [part, whole],
});
/** Every figure of the report, in the order of its chapters. */
export const appendixGroups: readonly AppendixGroup[] = [
  {
    title: 'waste',
    rows: [
      ...as('subtotal', 'gm.waste_generated'),
      ...as('part', ...wasteMethods.map((method) => `gm.waste.${method}`)),
      ...as('row', 'gm.waste_hazardous', 'gm.waste_non_hazardous', 'gm.waste_mandated'),
      ...as('row', 'gm.waste_diverted'),
      rate('gm.waste_diversion_rate', 'gm.waste_diverted', 'gm.waste_generated'),
      ...as('row', 'gm.waste_diverted_uncapped'),
      rate('gm.waste_diversion_rate_uncapped', 'gm.waste_diverted_uncapped', 'gm.waste_generated'),
      ...as('row', 'gm.ul2799_valid'),
    ],
  },
  {
    title: 'water',
    rows: [
      ...as('subtotal', 'gm.water_withdrawal'),
      ...as('part', ...waterSources.map((source) => `gm.water.${source}`)),
      ...as('row', 'gm.water_recycled', 'gm.water_discharge'),
      ...as('row', 'gm.water_utilisation', 'gm.water_utilisation_change'),
      { metric: 'gm.water_withdrawal', role: 'row', ofBase: true },
      { metric: 'gm.water_utilisation', role: 'row', ofBase: true },
      ...as('row', 'gm.wastewater_tested'),
      rate('gm.wastewater_test_rate', 'gm.wastewater_tested', 'gm.wastewater_factories'),
    ],
  },
  {
    title: 'risk',
    rows: [
      ...as('row', ...[0, 1, 2, 3, 4].map((level) => `gm.water_risk.level${level}`)),
      ...as('subtotal', 'gm.aws_valid'),
      ...as('part', 'gm.aws_valid.core', 'gm.aws_valid.gold', 'gm.aws_valid.platinum'),
    ],
  },
  {
    title: 'substances',
    rows: [
      ...as('row', 'gm.regulatory_updates', 'gm.gp_suggestions', 'gm.hs_supplier_audits'),
      ...as('row', 'gm.chem_trained'),
      rate('gm.chem_training_coverage', 'gm.chem_trained', 'gm.chem_staff'),
      ...as('row', 'gm.chem_submitted'),
      rate('gm.chem_submission_rate', 'gm.chem_submitted', 'gm.chem_subsidiaries'),
      ...as('row', 'gm.chem_closed', 'gm.voc_reduction'),
    ],
  },
  {
    title: 'factories',
    rows: [
      ...as('row', 'gm.gf_submitted'),
      rate('gm.gf_reached', 'gm.gf_applications_submitted', 'gm.gf_planned'),
    ],
  },
  {
    title: 'supplyChain',
    rows: [
      ...as('row', 'gm.ipe_trainings'),
      ...as('row', 'gm.visits_done'),
      rate('gm.visits_reached', 'gm.visits_done', 'gm.visits_planned'),
      ...as('row', 'gm.sub_violations', 'gm.supplier_violations_removed'),
      rate('gm.violation_plan_on_time', 'gm.violation_plans_on_time', 'gm.violation_plans_due'),
      ...as('subtotal', 'gm.carbon_disclosed_total'),
      ...as('part', 'gm.carbon_disclosed_sub', 'gm.carbon_disclosed_sup'),
      rate('target.carbon-disclosure.reached', 'gm.carbon_disclosed_total', 'target.carbon-disclosure'),
      ...as('subtotal', 'gm.prtr_total'),
      ...as('part', 'gm.prtr_sub', 'gm.prtr_sup'),
      rate('target.prtr.reached', 'gm.prtr_total', 'target.prtr'),
    ],
  },
];

/** What a year is planned with and held against; printed for the year under report and the year ahead. */
export const planRows: readonly AppendixRow[] = [
  ...as('row', 'gm.ul2799_planned', 'gm.aws_planned'),
  ...as('subtotal', 'gm.gf_planned'),
  ...as('part', 'gm.gf_planned.factories', 'gm.gf_planned.supply_chains'),
  ...as('row', 'gm.pas2060_planned', 'gm.zero_carbon_planned', 'gm.visits_planned'),
  ...as('row', ...goals.map(({ target }) => target)),
];
