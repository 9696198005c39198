import { scope3Categories } from '../../functions/domain/metrics/emissions.ts';
import type { ReportDefinition } from '../../functions/domain/report.ts';
import { appendixMetrics } from './appendix-rows.ts';

const scopes = ['scope1', 'scope2_market', 'scope3'];
const headline = ['total', 'scope12_market', ...scopes];
const scope1Sources = ['stationary', 'mobile', 'process', 'wastewater', 'refrigerant'];

const inventory = [
  ...appendixMetrics,
  'cr.total',
  ...headline.map((part) => `cr.change.${part}`),
  ...['total', ...scopes].map((part) => `cr.share.${part}`),
  ...scope1Sources.flatMap((source) => [`cr.scope1.${source}`, `cr.share_s1.${source}`]),
  'cr.scope2_market.electricity',
  'cr.scope2.heat',
  'cr.share_s2.electricity',
  'cr.share_s2.heat',
  ...scope3Categories.map((category) => `cr.share_s3.c${category}`),
  'cr.scope3.reported',
  'cr.scope3.largest',
  'cr.share_s3.largest',
  'cr.scope3.suppliers',
  'cr.share_s3.suppliers',
  'cr.clean_energy_rate.withoutCertificates',
  'cr.clean_energy_rate.withCertificates',
  'cr.electricity_used',
  'fin.revenue',
];

const base = [
  ...headline.map((part) => `cr.${part}`),
  ...['total', ...scopes].map((part) => `cr.share.${part}`),
  ...scope3Categories.map((category) => `cr.scope3.c${category}`),
];

/** Goals by the metric they are set for; each is compared with the year to date. */
export const goals = [
  {
    metric: 'cr.electricity_savings',
    target: 'target.eep-savings',
    attainment: 'target.eep-savings.reached',
  },
  { metric: 'cr.pv_capacity_new', target: 'target.pv-new', attainment: 'target.pv-new.reached' },
  {
    metric: 'cr.green_electricity',
    target: 'target.green-electricity',
    attainment: 'target.green-electricity.reached',
  },
] as const;

export const coaching = {
  metric: 'cr.supplier_coaching',
  target: 'target.supplier-coaching',
  attainment: 'target.supplier-coaching.reached',
} as const;

const progress = [
  ...[...goals, coaching].flatMap((goal) => [goal.metric, goal.target, goal.attainment]),
  'cr.supplier_survey.issued',
  'cr.supplier_survey.submitted',
  'cr.supplier_survey_rate',
  'cr.pcf_verified',
];

const plan = ['target.clean-energy', coaching.target, ...goals.map((goal) => goal.target)];

/** Every figure the report prints or decides by, with the role of its period. */
export const figures: ReportDefinition['figures'] = [
  ...inventory.map((metric) => ({ metric, role: 'inventory' })),
  ...base.map((metric) => ({ metric, role: 'base' })),
  ...progress.map((metric) => ({ metric, role: 'progress' })),
  ...plan.map((metric) => ({ metric, role: 'plan' })),
];
