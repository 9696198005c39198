import { wasteMethods, waterSources } from '../../functions/domain/datasets/waste-water.ts';
import type { ReportDefinition } from '../../functions/domain/report.ts';

const waste = [
  'gm.waste_generated',
  'gm.waste_hazardous',
  'gm.waste_non_hazardous',
  'gm.waste_mandated',
  ...wasteMethods.map((method) => `gm.waste.${method}`),
  'gm.waste_thermal_counted',
  'gm.waste_diverted',
  'gm.waste_diversion_rate',
  'gm.waste_diverted_uncapped',
  'gm.waste_diversion_rate_uncapped',
  'gm.ul2799_valid',
];

const water = [
  'gm.water_withdrawal',
  ...waterSources.map((source) => `gm.water.${source}`),
  'gm.water_recycled',
  'gm.water_discharge',
  'gm.water_utilisation',
  'gm.water_utilisation_change',
  ...[0, 1, 2, 3, 4].map((level) => `gm.water_risk.level${level}`),
  'gm.wastewater_factories',
  'gm.wastewater_tested',
  'gm.wastewater_test_rate',
  'gm.aws_valid',
  'gm.aws_valid.core',
  'gm.aws_valid.gold',
  'gm.aws_valid.platinum',
];

const chemicals = [
  'gm.regulatory_updates',
  'gm.gp_suggestions',
  'gm.hs_supplier_audits',
  'gm.chem_staff',
  'gm.chem_trained',
  'gm.chem_training_coverage',
  'gm.chem_subsidiaries',
  'gm.chem_submitted',
  'gm.chem_submission_rate',
  'gm.chem_closed',
  'gm.voc_reduction',
];

const supplyChain = [
  'gm.ipe_trainings',
  'gm.visits_done',
  'gm.visits_reached',
  'gm.sub_violations',
  'gm.supplier_violations_removed',
  'gm.violation_plans_due',
  'gm.violation_plans_on_time',
  'gm.violation_plan_on_time',
  'gm.carbon_disclosed_sub',
  'gm.carbon_disclosed_sup',
  'gm.carbon_disclosed_total',
  'gm.prtr_sub',
  'gm.prtr_sup',
  'gm.prtr_total',
];

/** What a year is planned with; of the year under report beside what came of it, and of the year that is planned. */
const plans = [
  'gm.ul2799_planned',
  'gm.aws_planned',
  'gm.gf_planned',
  'gm.gf_planned.factories',
  'gm.gf_planned.supply_chains',
  'gm.pas2060_planned',
  'gm.zero_carbon_planned',
  'gm.visits_planned',
];

/** Goals by the figure they are set for; each is compared with the year to date. */
export const goals = [
  { metric: 'gm.waste_diversion_rate', target: 'target.waste-diversion' },
  { metric: 'gm.water_utilisation_change', target: 'target.water-utilisation' },
  { metric: 'gm.wastewater_test_rate', target: 'target.wastewater-test' },
  { metric: 'gm.chem_training_coverage', target: 'target.chem-training' },
  { metric: 'gm.chem_submission_rate', target: 'target.chem-submission' },
  {
    metric: 'gm.carbon_disclosed_total',
    target: 'target.carbon-disclosure',
    attainment: 'target.carbon-disclosure.reached',
  },
  { metric: 'gm.prtr_total', target: 'target.prtr', attainment: 'target.prtr.reached' },
] as const;

const targets = goals.map(({ target }) => target);

const progress = [
  ...waste,
  ...water,
  ...chemicals,
  'gm.gf_submitted',
  'gm.gf_applications_submitted',
  'gm.gf_reached',
  ...supplyChain,
  ...plans,
  ...targets,
  ...goals.flatMap((goal) => ('attainment' in goal ? [goal.attainment] : [])),
];

/** Every figure the report prints or decides by, with the role of its period. */
export const figures: ReportDefinition['figures'] = [
  ...progress.map((metric) => ({ metric, role: 'progress' })),
  ...[...plans, ...targets].map((metric) => ({ metric, role: 'plan' })),
  ...['gm.water_withdrawal', 'gm.water_utilisation'].map((metric) => ({ metric, role: 'base' })),
];
