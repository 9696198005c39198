import type { Block } from '../../../functions/domain/document.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import { hasValue } from '../../house/frame/amounts.ts';
import { lead, prose, spoken } from '../../house/frame/blocks.ts';
import { figureTile } from '../../house/frame/figure-tile.ts';
import { rankedFigures } from '../../house/frame/ranked-figures.ts';
import { type SectionDraft, section } from '../../house/frame/section.ts';
import { inventoryPeriod } from '../periods.ts';

const sources = ['stationary', 'mobile', 'process', 'wastewater', 'refrigerant'] as const;

/** 03.3: direct emissions by source, purchased energy by kind and by both methods. */
export function scopesSection(context: ViewContext): SectionDraft {
  const { say } = context;
  const head = { id: 'scopes', title: say('carbon:scopes.title'), startsPage: true, part: true };
  return section(context, head, (notes) => [
    ...lead(say('carbon:scopes.lead')),
    { kind: 'heading', text: say('carbon:scopes.scope1.heading') },
    ...prose(context.paragraphs('carbon:scopes.scope1.text')),
    sourceChart(context),
    {
      kind: 'heading',
      text: [...say('carbon:scopes.scope2.heading'), notes.mark('carbon:notes.twoMethods')],
    },
    ...prose(context.paragraphs('carbon:scopes.scope2.text')),
    {
      kind: 'tiles',
      tiles: (['scope2_market', 'scope2_location'] as const).flatMap((method) =>
        figureTile(context, {
          size: 'half',
          label: say(`carbon:scopes.scope2.${method}`),
          metric: `cr.${method}`,
          role: 'inventory',
          change:
            method === 'scope2_market' && hasValue(context, 'cr.change.scope2_market', 'inventory')
              ? say('carbon:scopes.scope2.change')
              : say('carbon:scopes.scope2.noBase'),
          period: inventoryPeriod(context, `cr.${method}`),
        }),
      ),
    },
    purchasedChart(context),
  ]);
}

function sourceChart(context: ViewContext): Block {
  const { say } = context;
  const rows = sources.map((source) => ({
    metric: `cr.scope1.${source}`,
    share: `cr.share_s1.${source}`,
    label: say(`carbon:scopes.sources.${source}`),
    emphasis: source === 'stationary',
  }));
  return {
    kind: 'chart',
    caption: say('carbon:scopes.scope1.caption'),
    captionNote: say('carbon:scopes.scope1.note'),
    alternative: spoken(say('carbon:scopes.scope1.alternative'), say('carbon:scopes.scope1.caption')),
    chart: rankedFigures(context, 'inventory', rows, [context.unit('tCO2e'), context.unit('percent')]),
  };
}

function purchasedChart(context: ViewContext): Block {
  const { say } = context;
  const rows = [
    {
      metric: 'cr.scope2_market.electricity',
      share: 'cr.share_s2.electricity',
      label: say('carbon:scopes.purchased.electricity'),
      emphasis: true,
    },
    { metric: 'cr.scope2.heat', share: 'cr.share_s2.heat', label: say('carbon:scopes.purchased.heat') },
  ];
  return {
    kind: 'chart',
    caption: say('carbon:scopes.scope2.caption'),
    captionNote: say('carbon:scopes.scope2.note'),
    alternative: spoken(say('carbon:scopes.scope2.alternative'), say('carbon:scopes.scope2.caption')),
    chart: rankedFigures(context, 'inventory', rows, [context.unit('tCO2e'), context.unit('percent')]),
  };
}
