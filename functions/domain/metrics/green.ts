import { type Formula, ratio, total } from '../formula.ts';
import type { Metric } from '../metric.ts';
import { count, members, share, target, trained } from './declare.ts';

/** How much of a counted goal is done; it may be passed. */
const reached = (id: string, of: string, goal: string): Metric => ({
  id,
  unit: 'percent',
  decimals: 2,
  bareWhole: true,
  formula: ratio(of, goal, 100),
});

const certification: readonly Metric[] = [
  count('gm.ul2799_planned', 'subsidiaries', members('certificationPlan/UL2799', 'certification-plan')),
  count('gm.ul2799_valid', 'subsidiaries', members('certificateHolder/UL2799', 'certificate')),
  count('gm.aws_planned', 'subsidiaries', members('certificationPlan/AWS', 'certification-plan')),
  count('gm.aws_valid', 'certificates', members('certificateValid/AWS', 'certificate')),
  ...['core', 'gold', 'platinum'].map((level) =>
    count(`gm.aws_valid.${level}`, 'certificates', members(`certificateValid/AWS/${level}`, 'certificate')),
  ),
];

const chemicals: readonly Metric[] = [
  count('gm.regulatory_updates', 'items', members('regulatoryUpdates', 'regulatory-update')),
  count('gm.gp_suggestions', 'items', members('systemSuggestions/GP', 'system-suggestion')),
  count('gm.hs_supplier_audits', 'suppliers', members('hsAudited', 'hs-supplier-audit')),
  ...trained('chemicals', { owed: 'gm.chem_staff', trained: 'gm.chem_trained' }),
  share('gm.chem_training_coverage', 'gm.chem_trained', 'gm.chem_staff'),
  count('gm.chem_subsidiaries', 'subsidiaries', { op: 'consolidated', count: 'subsidiaries' }),
  count('gm.chem_submitted', 'subsidiaries', members('chemicals/submitted', 'chemical-disclosure')),
  share('gm.chem_submission_rate', 'gm.chem_submitted', 'gm.chem_subsidiaries'),
  count('gm.chem_closed', 'subsidiaries', members('chemicals/closed', 'chemical-disclosure')),
  {
    id: 'gm.voc_reduction',
    unit: 'kg',
    decimals: 2,
    formula: { op: 'cells', match: ['vocReduction'], datasets: ['voc-project'], expects: [] },
  },
];

const planned = (kind: string): Formula =>
  members(`greenFactory/planned/${kind}`, 'green-factory-application');

const factories: readonly Metric[] = [
  count('gm.gf_planned.factories', 'facilities', planned('factory')),
  count('gm.gf_planned.supply_chains', 'facilities', planned('supplyChain')),
  count('gm.gf_planned', 'facilities', total('gm.gf_planned.factories', 'gm.gf_planned.supply_chains')),
  count('gm.gf_submitted', 'subsidiaries', members('greenFactory/submitted', 'green-factory-application')),
  // A subsidiary may submit several: what is done of a plan of applications is counted in applications.
  count(
    'gm.gf_applications_submitted',
    'facilities',
    members('greenFactory/submittedApplications', 'green-factory-application'),
  ),
  reached('gm.gf_reached', 'gm.gf_applications_submitted', 'gm.gf_planned'),
  count('gm.pas2060_planned', 'facilities', planned('pas2060')),
  count('gm.zero_carbon_planned', 'facilities', planned('zeroCarbon')),
];

const ipe = (match: string): Formula => members(`ipe/${match}`, 'ipe-snapshot');

const supplyChain: readonly Metric[] = [
  count('gm.ipe_trainings', 'sessions', members('trainingSession/IPE', 'training-session')),
  count('gm.visits_planned', 'suppliers', members('visitPlanned/green_supply_chain', 'visit-plan')),
  count('gm.visits_done', 'suppliers', members('visited/green_supply_chain', 'supplier-visit')),
  reached('gm.visits_reached', 'gm.visits_done', 'gm.visits_planned'),
  {
    // None is said only where every consolidated subsidiary was looked up (domain.md §3.1).
    ...count('gm.sub_violations', 'subsidiaries', {
      op: 'ownersExcept',
      match: 'ipe/subsidiary/disclosed',
      except: 'ipe/subsidiary/removed',
      datasets: ['ipe-snapshot'],
      expects: ['ipe'],
    }),
    completeness: 'allForZero',
  },
  count('gm.supplier_violations_removed', 'suppliers', ipe('supplier/removedInPeriod')),
  count('gm.violation_plans_due', 'plans', ipe('plan/due')),
  count('gm.violation_plans_on_time', 'plans', ipe('plan/onTime')),
  share('gm.violation_plan_on_time', 'gm.violation_plans_on_time', 'gm.violation_plans_due'),
  ...(['carbon', 'prtr'] as const).flatMap((kind) => {
    const id = kind === 'carbon' ? 'gm.carbon_disclosed' : 'gm.prtr';
    return [
      count(`${id}_sub`, 'subsidiaries', ipe(`subsidiary/${kind}`)),
      count(`${id}_sup`, 'suppliers', ipe(`supplier/${kind}`)),
      count(`${id}_total`, 'entities', total(`${id}_sub`, `${id}_sup`)),
    ];
  }),
];

const targets: readonly Metric[] = [
  target('waste-diversion', 'percent', 1),
  target('water-utilisation', 'percent'),
  target('wastewater-test', 'percent'),
  target('chem-training', 'percent'),
  target('chem-submission', 'percent'),
  target('carbon-disclosure', 'entities'),
  target('prtr', 'entities'),
  reached('target.carbon-disclosure.reached', 'gm.carbon_disclosed_total', 'target.carbon-disclosure'),
  reached('target.prtr.reached', 'gm.prtr_total', 'target.prtr'),
];

/** Certification, chemicals, green factories and the green supply chain (domain.md §3.1, GM). */
export const greenMetrics: readonly Metric[] = [
  ...certification,
  ...chemicals,
  ...factories,
  ...supplyChain,
  ...targets,
];
