import { csrCriteria } from '../../functions/domain/datasets/csr.ts';
import type { TableRow } from '../../functions/domain/document.ts';
import { smelterParts, standingMetrics, threeTgParts } from './figures.ts';

export interface AppendixRow {
  readonly metric: string;
  readonly role: TableRow['role'];
  /** The two counts that a rate is made of (domain.md §5, C-DENOM). */
  readonly of?: readonly [part: string, whole: string];
  /** Left out where it has no value. */
  readonly optional?: true;
}

export interface AppendixGroup {
  readonly id: 'survey' | 'sor' | 'conformance' | 'origins' | 'procedures' | 'training' | 'risk' | 'csr';
  /** Role of the group's period. */
  readonly role: 'campaign' | 'results';
  readonly rows: readonly AppendixRow[];
}

/** Metals outside 3TG: their rows stand only where smelters of them were named. */
const extendedParts = smelterParts.filter(
  (part) => part !== 'three_tg' && !(threeTgParts as readonly string[]).includes(part),
);
const plainRow = (metric: string, role: TableRow['role'] = 'row'): AppendixRow => ({ metric, role });
const rate = (metric: string, part: string, whole: string): AppendixRow => ({
  metric,
  role: 'row',
  of: [part, whole],
});

const survey = (template: string): readonly AppendixRow[] => [
  plainRow(`cm.suppliers_in_scope_${template}`),
  rate(`cm.response_rate_${template}`, `cm.responses_${template}`, `cm.suppliers_in_scope_${template}`),
];

/** Every figure of the report, with the counts behind each rate (domain.md §3.1, CM and CSR). */
export const appendixGroups: readonly AppendixGroup[] = [
  { id: 'survey', role: 'campaign', rows: ['cmrt', 'emrt'].flatMap(survey) },
  {
    id: 'sor',
    role: 'results',
    rows: [
      plainRow('cm.sor_count.three_tg', 'subtotal'),
      ...threeTgParts.map((part) => plainRow(`cm.sor_count.${part}`, 'part')),
      ...extendedParts.map((part) => ({ ...plainRow(`cm.sor_count.${part}`), optional: true as const })),
      plainRow('cm.smelter_list'),
      plainRow('cm.sor_country_identified.three_tg'),
      plainRow('cm.sor_unresolved'),
    ],
  },
  {
    id: 'conformance',
    role: 'results',
    rows: standingMetrics.map((metric) =>
      rate(`${metric}_rate.three_tg`, `${metric}.three_tg`, 'cm.sor_count.three_tg'),
    ),
  },
  {
    id: 'origins',
    role: 'results',
    rows: [
      ...threeTgParts.map((part) => plainRow(`cm.countries_of_origin.${part}`)),
      ...extendedParts.map((part) => ({
        ...plainRow(`cm.countries_of_origin.${part}`),
        optional: true as const,
      })),
    ],
  },
  {
    id: 'procedures',
    role: 'results',
    rows: [
      rate('cm.policy_rate', 'cm.policy', 'cm.suppliers_three_tg'),
      rate('cm.upstream_dd_rate', 'cm.upstream_dd', 'cm.suppliers_three_tg'),
    ],
  },
  {
    id: 'training',
    role: 'campaign',
    rows: [rate('cm.training_coverage', 'cm.training_trained', 'cm.training_staff')],
  },
  {
    id: 'risk',
    role: 'campaign',
    rows: [
      plainRow('cm.high_risk_suppliers'),
      plainRow('cm.sor_removed'),
      plainRow('cm.grievances_received'),
      plainRow('cm.grievances_closed'),
    ],
  },
  {
    id: 'csr',
    role: 'campaign',
    rows: [
      plainRow('csr.suppliers_audited'),
      plainRow('csr.onsite_audited'),
      rate('csr.onsite_share', 'csr.onsite_audited', 'csr.suppliers_audited'),
      rate('csr.new_supplier_audit_rate', 'csr.new_suppliers_audited', 'csr.new_suppliers'),
      plainRow('csr.major_risks'),
      plainRow('csr.rectifications', 'subtotal'),
      ...csrCriteria.map((criterion) => plainRow(`csr.rectifications.${criterion}`, 'part')),
    ],
  },
];
