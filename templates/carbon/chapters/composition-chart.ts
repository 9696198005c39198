import { Decimal } from '../../../functions/domain/decimal.ts';
import type { Block } from '../../../functions/domain/document.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import { amountOf, digits } from '../../house/frame/amounts.ts';
import { spoken } from '../../house/frame/blocks.ts';

const scopes = ['scope1', 'scope2_market', 'scope3'] as const;

/** Both years on one scale, each divided into its scopes; left out unless both years are complete. */
export function compositionChart(context: ViewContext): readonly Block[] {
  const years = (['inventory', 'base'] as const).map((role) => ({
    role,
    total: amountOf(context.value('cr.total', role)),
    parts: scopes.map((scope) => amountOf(context.value(`cr.${scope}`, role))),
  }));
  const totals = years.flatMap((year) => (year.total === null ? [] : [year.total]));
  if (totals.length < years.length || years.some((year) => year.parts.includes(null))) return [];
  const longest = Decimal.max(...totals);
  return [
    {
      kind: 'chart',
      caption: context.say('carbon:emissions.composition.caption'),
      captionNote: context.say('carbon:emissions.composition.note'),
      alternative: spoken(
        context.say('carbon:emissions.composition.alternative'),
        context.say('carbon:emissions.composition.caption'),
      ),
      chart: {
        kind: 'stackedBars',
        legend: scopes.map((scope) => context.say(`carbon:emissions.table.${scope}`)),
        rows: years.map(({ role, total, parts }) => ({
          label: context.say(`carbon:years.${role}`),
          length: total?.dividedBy(longest).toNumber() ?? 0,
          parts: scopes.map((scope, series) => ({
            share: parts[series]?.dividedBy(total ?? 1).toNumber() ?? 0,
            label: context.say('common:percent', { value: digits(context, `cr.share.${scope}`, role) }),
            series,
          })),
        })),
      },
    },
  ];
}
