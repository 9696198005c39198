import type { Observation } from '../../functions/domain/finding.ts';
import { scope3Categories } from '../../functions/domain/metrics/emissions.ts';
import { carbonRelations } from '../../functions/domain/relations/carbon.ts';
import type { CheckInput, FigureCheck } from '../../functions/domain/report.ts';
import { headlinesMissing, seenIn } from '../house/frame/check-parts.ts';
import { relationChecks } from '../house/frame/relation-checks.ts';
import { certificateChecks } from './certificate-checks.ts';
import { goalChecks } from './goal-checks.ts';

/** C-S3: as many categories are told in words as have a value. */
function categoryCount({ figure }: CheckInput): readonly Observation[] {
  const told = figure('cr.scope3.reported', 'inventory');
  const counted = scope3Categories.filter(
    (category) => figure(`cr.scope3.c${category}`, 'inventory').state === 'value',
  ).length;
  if (told.value === undefined || Number(told.value) === counted) return [];
  return [seenIn(told, { expected: String(counted) })];
}

/** What both years add up must be the same categories, or the change compares unlike things (domain.md §3.1). */
function sameCategories({ figure }: CheckInput): readonly Observation[] {
  return scope3Categories.flatMap((category): readonly Observation[] => {
    const now = figure(`cr.scope3.c${category}`, 'inventory');
    const before = figure(`cr.scope3.c${category}`, 'base');
    if (now.state === before.state && now.reason === before.reason) return [];
    return [seenIn(now, { base: before.printed })];
  });
}

/** C-EVIDENCE: figures called verified need the statement of their own year. */
function verified({ records, bases, figure }: CheckInput): readonly Observation[] {
  const statements = (records.get('verification') ?? []) as readonly { readonly year: number }[];
  if (statements.some((statement) => String(statement.year) === bases.inventory)) return [];
  return [
    seenIn(figure('cr.total', 'inventory'), {
      year: String(bases.inventory),
    }),
  ];
}

const headlines = [
  ...['cr.total', 'cr.scope12_market', 'cr.scope3', 'cr.scope2_location'].map(
    (metric) => [metric, 'inventory'] as const,
  ),
  ...['cr.total', 'cr.scope12_market', 'cr.scope3'].map((metric) => [metric, 'base'] as const),
];

/** Checks of the carbon report (domain.md §5). */
export const checks: readonly FigureCheck[] = [
  headlinesMissing(headlines),
  // Market-based above location-based is possible, and needs an explanation (domain.md §5, C-GAS).
  ...relationChecks(carbonRelations('inventory', 'base'), { 'market-above-location': 'warning' }),
  ...certificateChecks,
  { id: 'categories-differ', rule: 'C-S3', severity: 'blocking', run: sameCategories },
  { id: 'category-count', rule: 'C-S3', severity: 'blocking', firm: true, run: categoryCount },
  { id: 'verification-missing', rule: 'C-EVIDENCE', severity: 'blocking', run: verified },
  ...goalChecks,
];
