import type { ReportPlaces } from './expected-places.ts';

const sor = 'conflict-minerals:actions.sor.total';

/** Columns of the table of standings: smelters, conformant, in process, not participating, unknown, share conformant. */
const standings = ['count', 'conformant', 'in_process', 'not_participating', 'unknown', 'conformant_rate'];
const metals = ['gold', 'tantalum', 'tin', 'tungsten', 'cobalt'];
const metalTerm = (metal: string): string => `terms:metal.${metal[0]?.toUpperCase()}${metal.slice(1)}`;

const row = (metric: string, house: string, column: number) =>
  ({ figure: metric, in: 'row', house, column }) as const;
const withRate = (metric: string) => row(metric, `terms:metric.${metric.replaceAll('.', '_')}_rate`, 2);

/** Where the conflict-minerals report prints figures under another name than their own. */
export const mineralsPlaces: ReportPlaces = {
  places: [
    ...standings.flatMap((standing, index) => [
      ...metals.map((metal) => row(`cm.sor_${standing}.${metal}`, metalTerm(metal), index + 1)),
      row(`cm.sor_${standing}.three_tg`, sor, index + 1),
    ]),
    withRate('cm.policy'),
    withRate('cm.upstream_dd'),
    row('cm.suppliers_three_tg', 'terms:metric.cm_policy_rate', 2),
    row('cm.responses_cmrt', 'terms:metric.cm_response_rate_cmrt', 2),
    row('cm.responses_emrt', 'terms:metric.cm_response_rate_emrt', 2),
    row('cm.training_staff', 'terms:metric.cm_training_coverage', 2),
    row('cm.training_trained', 'terms:metric.cm_training_coverage', 2),
    row('csr.new_suppliers', 'terms:metric.csr_new_supplier_audit_rate', 2),
    row('csr.new_suppliers_audited', 'terms:metric.csr_new_supplier_audit_rate', 2),
    { figure: 'cm.countries_of_origin.cobalt', in: 'line', house: 'terms:metal.Cobalt' },
    { figure: 'target.cmrt-response', in: 'tile', house: 'conflict-minerals:actions.survey.cmrt.rate' },
  ],
  always: false,
  sometimes: ['csr.new_suppliers', 'csr.new_suppliers_audited', 'cm.countries_of_origin.cobalt'],
  unprinted: [],
};
