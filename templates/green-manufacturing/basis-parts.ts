import type { ViewContext } from '../../functions/domain/report.ts';
import type { Text } from '../../functions/domain/text.ts';
import { metricLabel } from '../house/frame/amounts.ts';
import type { Fact } from '../house/frame/basis.ts';
import type { CoverageLine } from '../house/frame/coverage-table.ts';
import { capOf } from './chapters/waste.ts';
import { periodName } from './period-name.ts';
import { wordsOf } from './words.ts';

/** Figures that facilities or subsidiaries must deliver: who did, and who did not, is printed. */
const delivered = [
  ['gm.waste_generated', 'progress'],
  ['gm.water_withdrawal', 'progress'],
  ['gm.water_withdrawal', 'base'],
  ['gm.water_risk.level0', 'progress'],
  ['gm.sub_violations', 'progress'],
] as const;

/** Definitions that the sources leave open, as the organisation has set them (domain.md §5, C-DEF). */
export function basisFacts(context: ViewContext): readonly Fact[] {
  const { say } = wordsOf(context);
  const fact = (key: string, description: Text): Fact => ({ term: say(`basis.${key}`), description });
  const water = context.profile.green?.waterUtilisation ?? 'revenuePerCubicMetre';
  return [
    fact('standards', say('basis.standardsText')),
    fact('waste', say('basis.wasteText', { cap: capOf(context) })),
    fact('water', say(`basis.waterDefinition.${water}`)),
    fact('counts', say('basis.countsText')),
    fact('claims', say('basis.claimsText')),
  ];
}

export function basisCoverage(context: ViewContext): readonly CoverageLine[] {
  const { say } = wordsOf(context);
  return delivered.map(([metric, role]) => ({
    metric,
    role,
    label: metric.startsWith('gm.water_risk') ? say('basis.waterRisk') : metricLabel(context, metric),
    period: periodName(context, role),
  }));
}
