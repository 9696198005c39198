import type { ViewContext } from '../../../functions/domain/report.ts';
import { metricLabel } from '../../house/frame/amounts.ts';
import { lead, prose, slotBlocks } from '../../house/frame/blocks.ts';
import { figureTile, tilesBlock } from '../../house/frame/figure-tile.ts';
import { type SectionDraft, section } from '../../house/frame/section.ts';
import { partOfWhole } from '../results.ts';

const at = (key: string): string => `conflict-minerals:strength.support.${key}`;

/** Row 6: training of the own staff, and help for suppliers. */
export function supportSection(context: ViewContext): SectionDraft {
  const { say } = context;
  return section(context, { id: 'support', title: say(at('title')) }, () => {
    const tiles = figureTile(context, {
      size: 'wide',
      label: metricLabel(context, 'cm.training_coverage'),
      metric: 'cm.training_coverage',
      role: 'campaign',
      change: partOfWhole(context, at('trained'), {
        part: 'cm.training_trained',
        whole: 'cm.training_staff',
        role: 'campaign',
      }),
      period: say('conflict-minerals:periods.campaign'),
    });
    return [
      ...lead(say(at('lead'))),
      ...tilesBlock(tiles),
      ...prose(context.paragraphs(at('text'))),
      ...slotBlocks(context, 'strength.support'),
    ];
  });
}
