import { metals } from '../dataset.ts';
import type { Formula } from '../formula.ts';
import type { Metric } from '../metric.ts';
import { type Metal, type RmapStanding, threeTg } from '../minerals.ts';
import { count, members, shareOfAny, target, trained } from './declare.ts';

const sums = (match: string, ...datasets: readonly string[]): Formula => ({
  op: 'cells',
  match: [match],
  datasets,
  expects: [],
});

const consolidated = ['declared-smelter', 'declaration', 'rmap-status'] as const;
const part = (metal: Metal): string => metal.toLowerCase();

/** One count per metal, their sum over 3TG and over all metals in scope. */
function perMetal(id: string, formula: (metal: Metal) => Formula): readonly Metric[] {
  const sum = (of: readonly Metal[]): Formula => ({
    op: 'sum',
    of: of.map((metal) => `${id}.${part(metal)}`),
  });
  return [
    ...metals.map((metal) => count(`${id}.${part(metal)}`, 'smelters', formula(metal))),
    count(`${id}.three_tg`, 'smelters', sum(threeTg)),
    count(id, 'smelters', sum(metals)),
  ];
}

const smelters = (
  which: 'inUse' | 'located' | 'notEligible' | RmapStanding,
  ...more: readonly string[]
): ((metal: Metal) => Formula) => {
  return (metal) => ({ op: 'smelters', metal, which, datasets: [...consolidated, ...more] });
};

const metricOf: Readonly<Record<RmapStanding, string>> = {
  conformant: 'cm.sor_conformant',
  inProcess: 'cm.sor_in_process',
  notParticipating: 'cm.sor_not_participating',
  unknown: 'cm.sor_unknown',
};

/** Smelters of each standing by metal, and their share of all smelters in use: sums over sums, never a mean of metals. */
function ofStanding([standing, id]: readonly [string, string]): readonly Metric[] {
  const counts = perMetal(id, smelters(standing as RmapStanding));
  const suffixes = [...metals.map((metal) => `.${part(metal)}`), '.three_tg', ''];
  return [
    ...counts,
    ...suffixes.map((suffix) => shareOfAny(`${id}_rate${suffix}`, `${id}${suffix}`, `cm.sor_count${suffix}`)),
  ];
}

function ofTemplate(template: 'CMRT' | 'EMRT'): readonly Metric[] {
  const name = template.toLowerCase();
  return [
    count(`cm.suppliers_in_scope_${name}`, 'suppliers', members(`survey/${template}`, 'mineral-survey')),
    count(`cm.responses_${name}`, 'suppliers', members(`surveyAnswered/${template}`, 'mineral-survey')),
    shareOfAny(`cm.response_rate_${name}`, `cm.responses_${name}`, `cm.suppliers_in_scope_${name}`),
    count(`cm.declarations_${name}`, 'suppliers', members(`declaration/${template}`, 'declaration')),
  ];
}

/** Conflict minerals: surveys, consolidated smelters, origins, suppliers' procedures, mitigation (domain.md §3.1, CM). */
export const mineralMetrics: readonly Metric[] = [
  ...ofTemplate('CMRT'),
  ...ofTemplate('EMRT'),
  ...perMetal('cm.sor_count', smelters('inUse')),
  ...Object.entries(metricOf).flatMap(ofStanding),
  ...perMetal('cm.sor_not_eligible', smelters('notEligible')),
  ...perMetal('cm.sor_country_identified', smelters('located', 'smelter')),
  ...metals.map((metal) =>
    count(
      `cm.sor_unresolved.${part(metal)}`,
      'rows',
      sums(`unresolved/${metal}`, 'declared-smelter', 'declaration'),
    ),
  ),
  count('cm.sor_unresolved', 'rows', sums('unresolved/*', 'declared-smelter', 'declaration')),
  ...metals.map((metal) =>
    count(`cm.countries_of_origin.${part(metal)}`, 'countries', {
      op: 'origins',
      metal,
      datasets: [...consolidated, 'rcoi'],
    }),
  ),
  count('cm.smelter_list', 'rows', { op: 'smelterList', datasets: consolidated }),
  count('cm.suppliers_three_tg', 'suppliers', members('threeTg/suppliers', 'declaration')),
  count('cm.policy', 'suppliers', members('threeTg/policy', 'declaration')),
  shareOfAny('cm.policy_rate', 'cm.policy', 'cm.suppliers_three_tg'),
  count('cm.upstream_dd', 'suppliers', members('threeTg/upstream', 'declaration')),
  shareOfAny('cm.upstream_dd_rate', 'cm.upstream_dd', 'cm.suppliers_three_tg'),
  ...trained('conflict_minerals', { owed: 'cm.training_staff', trained: 'cm.training_trained' }),
  shareOfAny('cm.training_coverage', 'cm.training_trained', 'cm.training_staff'),
  count('cm.high_risk_suppliers', 'suppliers', {
    op: 'ownersExcept',
    match: 'riskCase/opened',
    except: 'riskCase/closed',
    datasets: ['risk-finding', 'risk-transition'],
  }),
  count('cm.sor_removed', 'smelters', sums('sorRemoved', 'sor-removal')),
  count('cm.grievances_received', 'cases', sums('grievance/received', 'grievance')),
  count('cm.grievances_closed', 'cases', sums('grievance/closed', 'grievance')),
  target('cmrt-response', 'percent'),
  target('sor-conformance', 'percent'),
];
