import { Decimal } from '../../functions/domain/decimal.ts';
import { formatDecimal } from '../../functions/domain/number-format.ts';
import type { ViewContext } from '../../functions/domain/report.ts';
import type { Text } from '../../functions/domain/text.ts';
import { metricLabel } from '../house/frame/amounts.ts';
import type { Fact } from '../house/frame/basis.ts';
import type { CoverageLine } from '../house/frame/coverage-table.ts';
import { coaching, goals } from './figures.ts';

const annual = [
  'cr.scope1',
  'cr.scope2_location',
  'cr.scope2_market',
  'cr.total_energy',
  'cr.pv_self_use',
  'fin.revenue',
] as const;

/** Methods and definitions of the carbon report (ISO 14064-1 §9.3; GHG Protocol Corporate Standard, chapter 9). */
export function basisFacts(context: ViewContext): readonly Fact[] {
  const { say, profile } = context;
  const fact = (key: string, description: Text): Fact => ({ term: say(`carbon:basis.${key}`), description });
  return [
    fact('standards', say('carbon:basis.standardsText')),
    fact(
      'baseYear',
      say('carbon:basis.baseYearText', {
        significance: [
          context.constant(
            'profile.baseChange',
            formatDecimal(new Decimal(profile.baseChange.significance).times(100), 0),
          ),
        ],
      }),
    ),
    fact('gwp', say('carbon:basis.gwpText', { set: [context.constant('profile.gwpSet', profile.gwpSet)] })),
    fact('scope2', say('carbon:basis.scope2Text')),
    fact('scope3', say('carbon:basis.scope3Text')),
    fact('energy', say('carbon:basis.energyText')),
    fact('cleanEnergy', say(`carbon:notes.cleanEnergy.${profile.cleanEnergyDefinition}`)),
  ];
}

export function basisCoverage(context: ViewContext): readonly CoverageLine[] {
  const { say } = context;
  const line = (metric: string, label: Text, role: string, period: Text): CoverageLine => ({
    metric,
    label,
    role,
    period,
  });
  return [
    ...annual.map((metric) =>
      line(metric, metricLabel(context, metric), 'inventory', say('carbon:years.inventory')),
    ),
    ...[...goals, coaching].map(({ metric, target }) =>
      line(metric, metricLabel(context, target), 'progress', say('carbon:periods.progressShort')),
    ),
  ];
}
