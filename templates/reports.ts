import type { ReportDefinition } from '../functions/domain/report.ts';
import { carbon } from './carbon/definition.ts';

/** Every report there is: one import and one entry each. */
export const reports: ReadonlyMap<string, ReportDefinition> = new Map(
  [carbon].map((report) => [report.slug, report]),
);
