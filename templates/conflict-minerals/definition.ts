import type { ReportDefinition } from '../../functions/domain/report.ts';
import { checks } from './checks.ts';
import { figures } from './figures.ts';
import { lists } from './lists.ts';
import { timeBases } from './time-bases.ts';
import { conflictMineralsView } from './view.ts';

/** Conflict Minerals Periodic Report (domain.md §1.1, §1.1b). */
export const conflictMinerals: ReportDefinition = {
  slug: 'conflict-minerals',
  timeBases,
  figures,
  compositions: [
    {
      id: 'sor',
      role: 'results',
      total: 'cm.sor_count.three_tg',
      parts: ['gold', 'tantalum', 'tin', 'tungsten'].map((metal) => `cm.sor_count.${metal}`),
    },
  ],
  lists,
  words: [
    { dataset: 'content', role: 'campaign' },
    ...['rmap-status', 'smelter'].map((dataset) => ({ dataset, role: 'results' })),
    ...['minerals-policy', 'risk-finding', 'risk-transition', 'sor-removal'].map((dataset) => ({
      dataset,
      role: 'campaign',
    })),
  ],
  slots: [
    'commitment.opening',
    'strength.policy',
    'strength.platform',
    'strength.support',
    'risk.mitigation',
    'risk.practice',
    'actions.survey',
    'actions.csr',
    'actions.conformance',
    'closing',
  ],
  requiredSlots: [],
  checks,
  view: conflictMineralsView,
};
