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
  slots: [
    'development.policy',
    'advance.organisation',
    'plan.waste.*',
    'plan.water.*',
    'plan.substances.*',
    'plan.chemicals.*',
    'plan.factories.*',
    'plan.supplychain.*',
    'waste.actions.system',
    'waste.actions.campaign',
    'waste.actions.tracking',
    'waste.actions.validation',
    'water.actions.system',
    'water.actions.commitment',
    'water.actions.campaign',
    'water.actions.certification',
    'substances.standard',
    'substances.audit',
    'substances.system',
    'chemicals.training',
    'chemicals.review',
    'chemicals.voc',
    'factories.applications',
    'factories.practice',
    'supplychain.visits',
    'supplychain.transparency',
    'supplychain.incentives',
    'closing',
  ],
  requiredSlots: ['development.policy', 'closing'],
  checks,
  view: greenManufacturingView,
};
