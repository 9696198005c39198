import { metals } from '../../functions/domain/dataset.ts';
import { csrCriteria } from '../../functions/domain/datasets/csr.ts';
import { threeTg } from '../../functions/domain/minerals.ts';
import type { ReportDefinition } from '../../functions/domain/report.ts';

const part = (metal: string): string => metal.toLowerCase();

/** Parts a count of smelters is given by: each metal, 3TG together, and all metals in scope under the metric's own name. */
export const smelterParts = [...metals.map(part), 'three_tg'] as const;
/** Of these, the ones that add up to 3TG. */
export const threeTgParts = threeTg.map(part);

/** Standings in RMAP in the order they are printed; together they are all smelters in use. */
export const standingMetrics = [
  'cm.sor_conformant',
  'cm.sor_in_process',
  'cm.sor_not_participating',
  'cm.sor_unknown',
] as const;

const byPart = (metric: string): readonly string[] => smelterParts.map((one) => `${metric}.${one}`);

const campaign = [
  ...['cmrt', 'emrt'].flatMap((template) => [
    `cm.suppliers_in_scope_${template}`,
    `cm.responses_${template}`,
    `cm.response_rate_${template}`,
  ]),
  'target.cmrt-response',
  'cm.training_staff',
  'cm.training_trained',
  'cm.training_coverage',
  'cm.high_risk_suppliers',
  'cm.sor_removed',
  'cm.grievances_received',
  'cm.grievances_closed',
  'csr.suppliers_audited',
  'csr.onsite_audited',
  'csr.onsite_share',
  'csr.new_suppliers',
  'csr.new_suppliers_audited',
  'csr.new_supplier_audit_rate',
  'csr.major_risks',
  ...csrCriteria.map((criterion) => `csr.rectifications.${criterion}`),
  'csr.rectifications',
];

const results = [
  ...byPart('cm.sor_count'),
  ...standingMetrics.flatMap((metric) => [...byPart(metric), `${metric}_rate.three_tg`]),
  ...metals.map((metal) => `cm.sor_conformant_rate.${part(metal)}`),
  'cm.sor_country_identified.three_tg',
  'cm.sor_unresolved',
  ...metals.map((metal) => `cm.countries_of_origin.${part(metal)}`),
  'cm.smelter_list',
  'cm.suppliers_three_tg',
  'cm.policy',
  'cm.policy_rate',
  'cm.upstream_dd',
  'cm.upstream_dd_rate',
];

/** Every figure the report prints or decides by, with the role of its period. */
export const figures: ReportDefinition['figures'] = [
  ...campaign.map((metric) => ({ metric, role: 'campaign' })),
  ...results.map((metric) => ({ metric, role: 'results' })),
];
