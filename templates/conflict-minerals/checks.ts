import type { FigureCheck } from '../../functions/domain/report.ts';
import { listChecks } from './checks/lists.ts';
import { lookUpChecks } from './checks/look-up.ts';
import { mitigationChecks } from './checks/mitigation.ts';
import { originChecks } from './checks/origins.ts';
import { originCountChecks } from './checks/origins-count.ts';
import { rateChecks } from './checks/rates.ts';
import { smelterChecks } from './checks/smelters.ts';
import { statusListChecks } from './checks/status-lists.ts';

/** Checks of the conflict-minerals report (domain.md §5). */
export const checks: readonly FigureCheck[] = [
  ...rateChecks,
  ...smelterChecks,
  ...listChecks,
  ...lookUpChecks,
  ...statusListChecks,
  ...originCountChecks,
  ...originChecks,
  ...mitigationChecks,
];
