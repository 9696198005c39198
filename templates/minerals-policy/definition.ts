import type { ReportDefinition } from '../../functions/domain/report.ts';
import { checks } from './checks.ts';
import { timeBases } from './time-bases.ts';
import { view } from './view.ts';

/** Responsible Minerals Supply Chain Due Diligence Policy (domain.md §1.4): published on demand, it prints rules and no figures. */
export const mineralsPolicyReport: ReportDefinition = {
  slug: 'minerals-policy',
  onDemand: true,
  timeBases,
  figures: [],
  compositions: [],
  words: [{ dataset: 'minerals-policy', role: 'policy' }],
  slots: [],
  requiredSlots: [],
  checks,
  view,
};
