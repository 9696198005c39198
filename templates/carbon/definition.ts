import { coachingRanking } from '../../functions/domain/coaching-ranking.ts';
import type { ReportDefinition } from '../../functions/domain/report.ts';
import { shadowCost } from '../../functions/domain/shadow-cost.ts';
import { checks } from './checks.ts';
import { compositions } from './compositions.ts';
import { figures } from './figures.ts';
import { timeBases } from './time-bases.ts';
import { carbonView } from './view.ts';

/** Carbon Reduction Target and Action Periodic Report (domain.md §1.3). */
export const carbon: ReportDefinition = {
  slug: 'carbon',
  timeBases,
  base: 'base',
  figures,
  compositions,
  ranking: 'progress',
  internal: [coachingRanking, shadowCost],
  words: [
    { dataset: 'content', role: 'progress' },
    { dataset: 'case-study', role: 'progress' },
    { dataset: 'verification', role: 'inventory' },
    { dataset: 'green-certificate', role: 'inventory' },
    { dataset: 'green-certificate', role: 'base' },
  ],
  slots: [
    'challenge.climate',
    'efforts.opening',
    'accounting.inventory',
    'deployment.incentive',
    'programmes.case',
    'programmes.solar',
    'platforms.dashboard',
    'platforms.collection',
    'suppliers.concepts',
    'suppliers.coaching',
    'design.footprint',
    'operations.travel',
    'operations.week',
    'operations.charging',
    'closing',
  ],
  requiredSlots: ['challenge.climate', 'efforts.opening', 'closing'],
  checks,
  view: carbonView,
};
