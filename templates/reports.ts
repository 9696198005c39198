import type { ReportDefinition } from '../functions/domain/report.ts';
import { carbon } from './carbon/definition.ts';
import { conflictMinerals } from './conflict-minerals/definition.ts';
import { greenManufacturing } from './green-manufacturing/definition.ts';
import { mineralsPolicyReport } from './minerals-policy/definition.ts';

/** Every report there is: one import and one line each. */
const listed = {
  carbon,
  conflictMinerals,
  greenManufacturing,
  mineralsPolicyReport,
};

export const reports: ReadonlyMap<string, ReportDefinition> = new Map(
  Object.values(listed).map((report) => [report.slug, report]),
);
