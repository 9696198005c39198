import type { Metric } from '../metric.ts';
import { count, members, target } from './declare.ts';

/** Year-to-date figure over its annual target: how much of the year's goal is done. */
const attainment = (id: string, of: string): Metric => ({
  id: `target.${id}.reached`,
  unit: 'percent',
  decimals: 0,
  formula: { op: 'ratio', numerator: of, denominator: `target.${id}`, times: 100 },
});

/** Programmes, suppliers and the organisation's own targets (domain.md §3.1, CR). */
export const programmeMetrics: readonly Metric[] = [
  count('cr.supplier_coaching', 'suppliers', members('visited/carbon_coaching', 'supplier-visit')),
  count('cr.supplier_survey.issued', 'suppliers', members('supplierCarbon/issued', 'supplier-carbon')),
  count('cr.supplier_survey.submitted', 'suppliers', members('supplierCarbon/submitted', 'supplier-carbon')),
  {
    id: 'cr.supplier_survey_rate',
    ofWhole: true,
    unit: 'percent',
    decimals: 2,
    formula: {
      op: 'ratio',
      numerator: 'cr.supplier_survey.submitted',
      denominator: 'cr.supplier_survey.issued',
      times: 100,
    },
  },
  count('cr.pcf_verified', 'products', members('certificateIssued/ISO14067', 'certificate')),
  target('clean-energy', 'percent', 0),
  target('supplier-coaching', 'suppliers', 0),
  target('eep-savings', 'MWh', 0),
  target('pv-new', 'MW', 2),
  target('green-electricity', 'MWh', 0),
  attainment('eep-savings', 'cr.electricity_savings'),
  attainment('pv-new', 'cr.pv_capacity_new'),
  attainment('green-electricity', 'cr.green_electricity'),
  attainment('supplier-coaching', 'cr.supplier_coaching'),
];
