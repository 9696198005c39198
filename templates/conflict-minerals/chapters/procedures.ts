import type { ViewContext } from '../../../functions/domain/report.ts';
import { prose } from '../../house/frame/blocks.ts';
import { figureTile } from '../../house/frame/figure-tile.ts';
import { type SectionDraft, section } from '../../house/frame/section.ts';
import { partOfWhole } from '../results.ts';

const at = (key: string): string => `conflict-minerals:actions.procedures.${key}`;
const procedures = ['policy', 'upstream_dd'] as const;

/** Row 14: what the suppliers of 3TG do themselves, by their accepted declarations. */
export function proceduresSection(context: ViewContext): SectionDraft {
  const { say } = context;
  return section(context, { id: 'procedures', title: say(at('heading')), part: true }, () => {
    const tiles = procedures.flatMap((procedure) =>
      figureTile(context, {
        size: 'half',
        label: say(at(procedure)),
        metric: `cm.${procedure}_rate`,
        role: 'results',
        change: partOfWhole(context, at('ofSuppliers'), {
          part: `cm.${procedure}`,
          whole: 'cm.suppliers_three_tg',
          role: 'results',
        }),
        period: say('conflict-minerals:periods.results'),
      }),
    );
    if (tiles.length === 0) return [];
    return [...prose(context.paragraphs(at('text'))), { kind: 'tiles', tiles }];
  });
}
