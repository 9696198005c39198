import type { Check } from '../../functions/domain/report.ts';

/** Checks of the carbon report (domain.md §5). */
export const checks: readonly Check[] = [];
