import type { ReportDefinition } from '../../functions/domain/report.ts';
import { checks } from './checks.ts';
import { compositions } from './compositions.ts';
import { figures } from './figures.ts';
import { timeBases } from './time-bases.ts';
import { greenManufacturingView } from './view.ts';

/** Green Manufacturing System Periodic Report (domain.md §1.2). */
export const greenManufacturing: ReportDefinition = {
  slug: 'green-manufacturing',
  timeBases,
  base: 'base',
  figures,
  compositions,
  words: [
    { dataset: 'content', role: 'progress' },
    { dataset: 'certificate', role: 'progress' },
  ],
  requiredSlots: ['development.policy', 'closing'],
  checks,
  view: greenManufacturingView,
};
